import { describe, expect, test } from 'vitest';
import { type Dated, MergedList } from '../../../src/gateway/paging/merged-list.js';
import type { Selection } from '../../../src/gateway/selection.js';
import { range } from '../../support/job-list.js';

interface Row extends Dated {
  readonly id: number;
}
type Order = 'asc' | 'desc';

const rowOf = (service: Row['service'], id: number, createdAt: number | null): Row => ({
  service,
  id,
  createdAt,
});
const name = ({ service, id }: Row) => service + id;

/** Reads pages of the lists of both services; those that are `away` fail. */
const listsOf = (all: readonly Row[]) => {
  const away = new Set<string>();
  const calls: string[] = [];
  const read = async (order: Order, limit: number, cursor?: string) => {
    const list = new MergedList<Row>({
      kind: 'rows',
      services: ['CS', 'DLI'],
      idOf: ({ id }) => String(id),
      onMissing: () => {},
      read: async (service, page) => {
        calls.push(service);
        if (away.has(service)) throw new Error('away');
        const rows = all.filter((row) => row.service === service).sort((a, b) => a.id - b.id);
        if (page.order === 'desc') rows.reverse();
        const at = Number(page.cursor);
        const behind = rows.filter(
          ({ id }) => page.cursor === undefined || (page.order === 'asc' ? id > at : id < at),
        );
        return { rows: behind.slice(0, Math.min(page.limit, 100)), total: rows.length };
      },
    });
    const nothing = undefined as unknown as Selection; // no list here looks at it
    const { rows } = await list.read({ cursor, next: true, limit, order }, nothing);
    const last = rows.at(-1);
    return { rows: rows.map(name), end: last && list.idOf(last), missing: list.missing };
  };
  return { away, calls, read };
};

const both = (count: number) =>
  range(1, count + 1).flatMap((id) => [
    rowOf('CS', id, id * 10),
    rowOf('DLI', id, id * 10 + (id % 2 ? 5 : 0)),
  ]);

describe.each(['CS', 'DLI'] as const)('Behind a page that %s was away from,', (service) => {
  test.each(['asc', 'desc'] as const)('%s, it goes on with what is behind', async (order) => {
    const { away, read } = listsOf(both(30));
    const whole = (await read(order, 60)).rows;
    away.add(service);
    const { rows, end } = await read(order, 7);
    away.clear();
    const behind = (await read(order, 60, end)).rows;
    expect(behind).toEqual(whole.slice(whole.indexOf(rows.at(-1) ?? '') + 1));
    const other = order === 'asc' ? 'desc' : 'asc';
    const before = (await read(other, 60, end)).rows;
    expect([...before.toReversed(), rows.at(-1), ...behind]).toEqual(whole);
  });

  test('there is nothing behind the last one', async () => {
    const { away, read } = listsOf([rowOf('CS', 1, 10), rowOf('DLI', 1, 10), rowOf(service, 2, 5)]);
    away.add(service);
    const { end } = await read('asc', 5);
    away.clear();
    const all = (await read('asc', 5, end)).rows;
    expect(new Set(all).size).toBe(all.length);
  });
});

test('What is too far back is not looked for without end', async () => {
  const old = rowOf('CS', 1, 0);
  const { away, calls, read } = listsOf([old, ...range(1, 1500).map((id) => rowOf('DLI', id, id))]);
  away.add('DLI');
  const { end } = await read('desc', 1);
  away.clear();
  calls.length = 0;
  expect((await read('desc', 1, end)).missing).toEqual(['DLI']);
  expect(calls.length).toBeLessThan(13);
});

test('Rows without a time stand by their neighbours, whichever way they are read', async () => {
  const { read } = listsOf([
    rowOf('CS', 1, 10),
    rowOf('CS', 2, 20),
    rowOf('CS', 3, null),
    rowOf('CS', 4, 40),
    rowOf('DLI', 8, null),
    rowOf('DLI', 9, 15),
  ]);
  const up = (await read('asc', 9)).rows;
  expect(up).toEqual(['CS1', 'DLI8', 'DLI9', 'CS2', 'CS3', 'CS4']);
  expect((await read('desc', 9)).rows).toEqual(up.toReversed());
});
