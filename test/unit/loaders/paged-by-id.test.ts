import { describe, expect, test } from 'vitest';
import { pagedById } from '../../../src/gateway/loaders/paged-by-id.js';
import type { PageQuery } from '../../../src/gateway/mapping/page.js';
import { range } from '../../support/job-list.js';

interface Service {
  /** Entries that a page has at most, whatever is asked for. */
  readonly cap?: number;
  readonly tellsTotal?: boolean;
  readonly heedsOrder?: boolean;
  readonly heedsOffset?: boolean;
  /** Two entries that stand in each other's place. */
  readonly swapped?: readonly [number, number];
  /** How many entries it counts beyond those that it shows. */
  readonly hidden?: number;
}

/** A list that a test can change, what a service shows of it, and the calls that pages of it take. */
const listOf = (ids: Iterable<number>, service: Service = {}) => {
  const {
    cap = 100,
    tellsTotal = true,
    heedsOrder = true,
    heedsOffset = true,
    swapped = [0, 0],
    hidden = 0,
  } = service;
  const place = (id: number) => swapped[1 - swapped.indexOf(id)] ?? id;
  const list = new Set(ids);
  const calls: { offset: number; limit: number }[] = [];
  /** What happens between a call and the next. */
  const between: (() => void)[] = [];
  const page = pagedById<number>(
    String,
    async ({ offset, limit, order }) => {
      calls.push({ offset, limit });
      if (calls.length > 100) throw new Error('It goes on and on');
      const isAscending = heedsOrder && order === 'asc';
      const all = [...list].sort((a, b) => (isAscending ? a - b : b - a)).map(place);
      const from = heedsOffset ? offset : 0;
      const rows = all.slice(from, from + Math.min(limit, cap));
      between.shift()?.();
      return { rows, total: tellsTotal ? list.size + hidden : null };
    },
    100,
  );
  return {
    list,
    calls,
    between,
    rows: async (query: Partial<PageQuery> = {}) =>
      (await page({ cursor: undefined, next: true, limit: 10, order: 'desc', ...query })).rows,
  };
};

const down = (from: number, to: number) => range(to, from + 1).reverse();

describe('A page of a list that has not changed takes one call,', () => {
  test.each<[string, Partial<PageQuery>, number[]]>([
    ['the first one', {}, down(60, 51)],
    ['in ascending order', { order: 'asc' }, range(1, 11)],
    ['behind an id', { cursor: '51', rank: 10 }, down(50, 41)],
    ['behind an id in ascending order', { cursor: '10', rank: 10, order: 'asc' }, range(11, 21)],
    ['at the end', { cursor: '5', rank: 56 }, down(4, 1)],
    ['behind the end', { cursor: '1', rank: 60 }, []],
  ])('%s', async (_, query, expected) => {
    const { rows, calls } = listOf(range(1, 61));
    expect(await rows(query)).toEqual(expected);
    expect(calls).toHaveLength(1);
  });

  test('behind the last one that was read, without a rank', async () => {
    const { rows, calls } = listOf(range(1, 61));
    await rows();
    expect(await rows({ cursor: '51' })).toEqual(down(50, 41));
    expect(calls).toEqual([
      { offset: 0, limit: 10 },
      { offset: 9, limit: 11 },
    ]);
  });
});

test('A page of more than the service gives takes as many calls as it must', async () => {
  const { rows, calls } = listOf(range(1, 400));
  expect(await rows({ limit: 250 })).toEqual(down(399, 150));
  expect(calls).toHaveLength(3);
});

describe('What is behind a cursor stays there, although', () => {
  const all = range(1, 401);
  const gone = (ids: number[]) => all.filter((id) => !ids.includes(id));
  test.each<[string, number[]]>([
    ['the entry of the cursor has gone', gone([200])],
    ['one before it has gone', gone([300])],
    ['many before it have gone', gone(range(210, 380))],
    ['all before it have gone, and it, too', gone(range(200, 401))],
    ['all but it have gone before it', gone(range(201, 401))],
    ['others have come', [...all, ...range(401, 406)]],
    ['hundreds have come', [...all, ...range(401, 751)]],
    ['as many have come as have gone', [...gone(range(250, 300)), ...range(401, 451)]],
    ['it has gone, and another one has come', [...gone([200]), 401]],
    ['nearly all have gone that were behind it', gone(range(3, 198))],
  ])('%s', async (_, ids) => {
    for (const cap of [100, 7]) {
      for (const tellsTotal of [true, false]) {
        const { rows } = listOf(ids, { cap, tellsTotal });
        const behind = ids.filter((id) => id < 200).sort((a, b) => b - a);
        expect(await rows({ cursor: '200', rank: 201 })).toEqual(behind.slice(0, 10));
      }
    }
  });

  test('its rank is not known, or is far off', async () => {
    for (const rank of [undefined, 1, 150, 260, 999_999_999]) {
      const { rows, calls } = listOf(all);
      expect(await rows({ cursor: '200', rank })).toEqual(down(199, 190));
      expect(calls.length).toBeLessThan(12);
    }
  });

  test('it is of a list that has become empty', async () => {
    for (const tellsTotal of [true, false]) {
      const { rows } = listOf([], { tellsTotal });
      expect(await rows({ cursor: '200', rank: 201 })).toEqual([]);
    }
  });

  test('something comes or goes between two calls of one page', async () => {
    const { list, between, rows } = listOf(range(1, 401));
    between.push(
      () => list.add(401),
      () => range(350, 401).map((id) => list.delete(id)),
      () => range(402, 500).map((id) => list.add(id)),
    );
    expect(await rows({ limit: 300 })).toEqual(down(400, 101));
  });
});

test('One deleted before a page costs a single call more', async () => {
  const { list, calls, rows } = listOf(range(1, 401));
  list.delete(300);
  await rows({ cursor: '200', rank: 201 });
  expect(calls).toHaveLength(2);
});

test('A page of a hundred takes one call, and is one short where it begins with the one before', async () => {
  const { rows, calls } = listOf(range(1, 501));
  const found = [...(await rows({ limit: 100 }))];
  while (found.length < 500) {
    found.push(...(await rows({ limit: 100, cursor: String(found.at(-1)) })));
  }
  expect(found).toEqual(down(500, 1));
  expect(calls).toHaveLength(6);
});

describe('Of two entries that are out of order each comes once', () => {
  const sizes = [1, 2, 3, 10, 100];
  test.each(sizes)('in pages of %i, wherever they are', async (limit) => {
    for (const order of ['asc', 'desc'] as const) {
      for (const cap of [100, 7]) {
        for (const newer of range(2, 41)) {
          const { rows, calls } = listOf(range(1, 41), { swapped: [newer - 1, newer], cap });
          const found: number[] = [];
          let page: readonly number[] | null = null;
          while (page?.length !== 0) {
            const cursor = found.length > 0 ? String(found.at(-1)) : undefined;
            page = await rows({ limit, cursor, order, rank: found.length });
            found.push(...page);
          }
          expect(found.toSorted((a, b) => a - b)).toEqual(range(1, 41));
          expect(calls.length).toBeLessThan(90);
        }
      }
    }
  });

  test('behind a place that is none of theirs', async () => {
    const { rows } = listOf(range(1, 10), { swapped: [8, 9] });
    expect(await rows({ cursor: '9', rank: 0 })).toEqual([8, 9, ...down(7, 1)]);
  });
});

test.each([26, 40, 90, 250])('A service that heeds no offset hides none of %i', async (count) => {
  const { rows, calls } = listOf(range(1, count + 1), { heedsOffset: false });
  const found = [...(await rows({ limit: 20 }))];
  const readOn = async () => {
    let page: readonly number[] = found;
    while (page.length > 0 && found.length < count) {
      page = await rows({ limit: 20, cursor: String(found.at(-1)), rank: found.length });
      found.push(...page);
    }
  };
  const failure = await readOn().catch((error: Error) => error.message);
  expect(new Set(found).size).toBe(found.length);
  if (found.length < count) expect(failure).toBe('the list is not in the order of ids');
  expect(calls.length).toBeLessThan(30);
});

describe('A service', () => {
  test.each<[string, Service]>([
    ['with short pages', { cap: 7 }],
    ['with pages of two', { cap: 2 }],
    ['that tells no total', { tellsTotal: false }],
    ['with short pages that tells no total', { cap: 7, tellsTotal: false }],
    ['that counts more than it shows', { hidden: 5 }],
    ['with short pages that counts more than it shows', { cap: 7, hidden: 5 }],
  ])('%s is read to the end', async (_, service) => {
    const { rows } = listOf(range(1, 41), service);
    expect(await rows({ limit: 60 })).toEqual(down(40, 1));
    expect(await rows({ limit: 30, order: 'asc' })).toEqual(range(1, 31));
    expect(await rows({ cursor: '3', rank: 38 })).toEqual([2, 1]);
  });

  test.each<[string, Service, Partial<PageQuery>]>([
    ['that heeds no order', { heedsOrder: false }, { order: 'asc' }],
    ['that heeds no offset', { heedsOffset: false }, { cursor: '150', rank: 151 }],
    ['that heeds no offset on the way', { heedsOffset: false }, { limit: 200 }],
    [
      'that heeds no offset, and tells no total',
      { heedsOffset: false, tellsTotal: false },
      { limit: 200 },
    ],
    ['with short pages that heeds no offset', { heedsOffset: false, cap: 7 }, { limit: 20 }],
  ])('%s is found out', async (_, service, query) => {
    const { rows, calls } = listOf(range(1, 301), service);
    await expect(rows(query)).rejects.toThrow('not in the order of ids');
    expect(calls.length).toBeLessThan(30);
  });

  test('whose ids are no numbers is found out', async () => {
    const page = pagedById<string>(String, async () => ({ rows: ['a'], total: 1 }), 100);
    const reading = page({ cursor: undefined, next: true, limit: 1, order: 'desc' });
    await expect(reading).rejects.toThrow('an id is no number');
  });
});
