import { describe, expect, test } from 'vitest';
import { range } from '../support/job-list.js';
import { withStub } from '../support/start.js';
import { bothServices, createTwoLists, mergedIds } from '../support/two-lists.js';
import { keysOf, type List, walkPages } from '../support/walk.js';

const jobs: List = { document: '{ jobs(% }', at: (data) => data.jobs };

type Lists = Pick<ReturnType<typeof createTwoLists>, 'cs' | 'dli'>;
/** What happens to the lists after a page; `seen` are the jobs that the walk has come by. */
type Change = (lists: Lists, seen: readonly string[]) => void;

const sides = ['cs', 'dli'] as const;
const readId = (id: string) => {
  const [, service = '', number] = /^Job:(dli:)?(\d+)$/.exec(id) ?? [];
  return { service: service === '' ? ('CS' as const) : ('DLI' as const), id: Number(number) };
};
const remove = (lists: Lists, ids: readonly string[]) => {
  for (const { service, id } of ids.map(readId)) lists[service === 'CS' ? 'cs' : 'dli'].delete(id);
};
const grow = (list: Set<number>, count: number) => {
  const newest = Math.max(0, ...list);
  for (const id of range(newest + 1, newest + 1 + count)) list.add(id);
};
const ahead = (lists: Lists, seen: readonly string[]) =>
  [
    ...Array.from(lists.cs, (id) => `Job:${id}`),
    ...Array.from(lists.dli, (id) => `Job:dli:${id}`),
  ].filter((id) => !seen.includes(id));
const ofDli = (ids: readonly string[]) => ids.filter((id) => id.includes('dli'));

const changes: Record<string, Change> = {
  'new jobs come to both sides': (lists) => {
    for (const side of sides) grow(lists[side], 3);
  },
  'many jobs come to DLI': (lists) => grow(lists.dli, 30),
  'jobs seen before vanish': (lists, seen) => remove(lists, seen.slice(0, -1)),
  'all jobs seen before vanish, that of the cursor too': remove,
  'the job of the cursor vanishes': (lists, seen) => remove(lists, seen.slice(-1)),
  'the jobs around the cursor vanish': (lists, seen) =>
    remove(lists, [...seen.slice(-2), ...ahead(lists, seen).slice(0, 2)]),
  'jobs of DLI that were seen before vanish': (lists, seen) => remove(lists, ofDli(seen)),
  'jobs to come vanish on both sides': (lists, seen) => {
    const left = ahead(lists, seen);
    remove(lists, [...left.slice(0, 2), ...ofDli(left).slice(0, 2)]);
  },
  'jobs come to both sides, and as many vanish': (lists, seen) => {
    const gone = seen.slice(-4);
    for (const { service } of gone.map(readId)) grow(lists[service === 'CS' ? 'cs' : 'dli'], 1);
    remove(lists, gone);
  },
  'DLI is emptied': ({ dli }) => dli.clear(),
};

const cases = Object.keys(changes).flatMap((change) =>
  [
    [Number.POSITIVE_INFINITY, 100],
    [7, 7],
  ].flatMap(([csCap, dliCap]) =>
    ['ASC', 'DESC'].flatMap((orderBy) =>
      [false, true].map((backward) => ({ change, csCap, dliCap, orderBy, backward })),
    ),
  ),
);

describe('A walk gives what stays in both lists, once and in order, while', () => {
  test.each(cases)(
    '$change (pages of $csCap and $dliCap, $orderBy, backward $backward)',
    async ({ change, csCap, dliCap, ...walk }) => {
      const caps = { csCap: csCap ?? 0, dliCap: dliCap ?? 0 };
      const lists = createTwoLists({ cs: range(1, 41), dli: range(1, 41) }, caps);
      const ever = new Set(lists.ids('ASC'));
      const seen: string[] = [];
      let left = 12; // lists that grow in front of the walk would else never end
      await withStub(
        lists.answer,
        (world) =>
          walkPages(world, jobs, { size: 10, ...walk }, (page) => {
            const ids = keysOf(page).map(String);
            seen.push(...(walk.backward ? ids.reverse() : ids));
            if (left-- > 0) changes[change]?.(lists, [...seen]);
          }),
        bothServices,
      );
      expect(new Set(seen).size).toBe(seen.length);
      const stayed = lists.ids('ASC').filter((id) => ever.has(id));
      expect(seen).toEqual(expect.arrayContaining(stayed));
      const downwards = (walk.orderBy === 'ASC') === walk.backward;
      expect(seen).toEqual(mergedIds(seen.map(readId), downwards ? 'DESC' : 'ASC'));
    },
  );
});

test('A page behind a cursor takes a call more of DLI where a job before it has vanished', async () => {
  const lists = createTwoLists({ cs: range(1, 101), dli: range(1, 101) });
  await withStub(
    lists.answer,
    async ({ data, stub }) => {
      const first = await data('{ jobs(first: 20) { pageInfo { endCursor } } }');
      lists.dli.delete(99);
      stub.calls();
      const { jobs: second } = await data(
        'query ($after: String) { jobs(first: 20, after: $after) { nodes { id } } }',
        { after: first.jobs.pageInfo.endCursor },
      );
      const expected = lists.ids('DESC').slice(19, 39);
      expect(second.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
      expect(stub.calls().sort()).toEqual(['listDliJobs', 'listDliJobs', 'listJobs']);
    },
    bothServices,
  );
});
