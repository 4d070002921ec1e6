import { expect, test } from 'vitest';
import { readAll } from '../../../src/gateway/live/sources/all-pages.js';
import type { PageQuery } from '../../../src/gateway/mapping/page.js';

interface Service {
  /** The largest page that it gives. */
  readonly cap?: number;
  /** Whether the entry of a cursor comes again. */
  readonly inclusive?: boolean;
  readonly tellsTotal?: boolean;
  /** What happens to the list after a page. */
  readonly meanwhile?: (list: Set<number>, page: number) => void;
}

/** How many entries are found of a list, and in how many pages. */
const counted = async (
  ids: Iterable<number>,
  { cap = 100, inclusive = false, tellsTotal = true, meanwhile }: Service = {},
) => {
  const list = new Set(ids);
  let pages = 0;
  const found = await readAll(String, async ({ cursor, limit, order }: PageQuery) => {
    expect(order).toBe('desc');
    const end = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor);
    const rows = [...list]
      .sort((a, b) => b - a)
      .filter((id) => id < end || (inclusive && id === end))
      .slice(0, Math.min(limit, cap));
    const total = tellsTotal ? list.size : null;
    pages += 1;
    meanwhile?.(list, pages);
    return { rows, total };
  });
  return { found: found.length, pages };
};

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test.each<[string, number, Service, { found: number; pages: number }]>([
  ['an empty list', 0, {}, { found: 0, pages: 1 }],
  ['a page that is not full', 20, {}, { found: 20, pages: 1 }],
  ['a page that is', 100, {}, { found: 100, pages: 1 }],
  ['several', 250, {}, { found: 250, pages: 3 }],
  ['pages that are smaller than asked for', 250, { cap: 60 }, { found: 250, pages: 5 }],
  ['cursors that count themselves in', 250, { inclusive: true }, { found: 250, pages: 3 }],
  ['a service that does not tell how many', 250, { tellsTotal: false }, { found: 250, pages: 4 }],
])('Reads all of a list: %s', async (_, count, service, expected) => {
  expect(await counted(upTo(count), service)).toEqual(expected);
});

test('Reads all that is there, whatever vanishes meanwhile', async () => {
  const { found } = await counted(upTo(201), {
    meanwhile(list, page) {
      if (page === 1) for (let id = 150; id <= 201; id++) list.delete(id);
    },
  });
  expect(found).toBe(201);
});
