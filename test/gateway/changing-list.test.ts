import { describe, expect, test } from 'vitest';
import { createJobList, range } from '../support/job-list.js';
import { withStub } from '../support/start.js';
import { payload } from '../support/stub.js';
import { keysOf, type List, walkPages } from '../support/walk.js';

const jobs: List = { document: '{ jobs(% }', at: (data) => data.jobs, selection: 'jobId' };

/** What happens to the list after a page; `seen` are the jobs that the walk has come by. */
type Change = (list: Set<number>, seen: number[]) => void;

const changes: Record<string, Change> = {
  'new jobs come': (list) => {
    const newest = Math.max(...list);
    for (const id of range(newest + 1, newest + 4)) list.add(id);
  },
  'jobs seen before vanish': (list, seen) => {
    for (const id of seen.slice(0, -1)) list.delete(id);
  },
  'all jobs seen before vanish, that of the cursor too': (list, seen) => {
    for (const id of seen) list.delete(id);
  },
  'jobs to come vanish': (list, seen) => {
    const ahead = [...list].filter((id) => !seen.includes(id));
    for (const id of ahead.slice(0, 3)) list.delete(id);
  },
  'jobs come and vanish': (list, seen) => {
    for (const id of seen.slice(2)) list.delete(id);
    list.add(Math.max(...list) + 1);
  },
};

const cases = Object.keys(changes).flatMap((change) =>
  [Number.POSITIVE_INFINITY, 7].flatMap((cap) =>
    ['ASC', 'DESC'].flatMap((orderBy) =>
      [false, true].map((backward) => ({ change, cap, orderBy, backward })),
    ),
  ),
);

describe('A walk gives what stays in a list, once and in order, while', () => {
  test.each(cases)(
    '$change (upstream pages of $cap, $orderBy, backward $backward)',
    async ({ change, cap, ...walk }) => {
      const list = createJobList(range(1, 61), cap);
      const ever = new Set(list.jobs);
      const seen: number[] = [];
      let left = 12; // lists that grow in front of the walk would else never end
      await withStub(list.answer, (world) =>
        walkPages(world, jobs, { size: 10, ...walk }, (page) => {
          const ids = keysOf(page, 'jobId').map(Number);
          seen.push(...(walk.backward ? ids.reverse() : ids));
          if (left-- > 0) changes[change]?.(list.jobs, [...seen]);
        }),
      );
      const stayed = [...list.jobs].filter((id) => ever.has(id));
      expect(seen).toEqual(expect.arrayContaining(stayed));
      const ascending = (walk.orderBy === 'ASC') !== walk.backward;
      const sorted = [...new Set(seen)].sort((a, b) => (ascending ? a - b : b - a));
      expect(seen).toEqual(sorted);
    },
  );
});

describe('An upstream with pages of 20', () => {
  test('loses nothing of a list that has shrunk to just as many as were left', () => {
    const list = createJobList(range(1, 101), 20);
    return withStub(list.answer, async ({ data }) => {
      const first = (await data('{ jobs(first: 60) { pageInfo { endCursor } } }')).jobs;
      for (const id of range(81, 101)) list.jobs.delete(id);
      const { nodes, pageInfo } = (
        await data(
          'query ($after: String) { jobs(first: 30, after: $after) { nodes { jobId } pageInfo { hasNextPage } } }',
          {
            after: first.pageInfo.endCursor,
          },
        )
      ).jobs;
      expect(nodes).toHaveLength(30);
      expect(pageInfo.hasNextPage).toBe(true);
    });
  });

  test('loses nothing of a list that has grown in front', () => {
    const list = createJobList(range(1, 61), 20);
    return withStub(list.answer, async ({ data }) => {
      const first = (await data('{ jobs(first: 21) { pageInfo { endCursor } } }')).jobs;
      for (const id of range(61, 91)) list.jobs.add(id);
      const { nodes, pageInfo } = (
        await data(
          'query ($before: String) { jobs(last: 40, before: $before) { nodes { jobId } pageInfo { hasPreviousPage } } }',
          {
            before: first.pageInfo.endCursor,
          },
        )
      ).jobs;
      expect(nodes).toHaveLength(40);
      expect(pageInfo.hasPreviousPage).toBe(true);
    });
  });
});

test('An upstream that heeds no cursor is not asked for ever, nor shown twice', () => {
  const answer = payload({ total: 9, jobs: [{ job_id: 3 }, { job_id: 2 }, { job_id: 1 }] });
  return withStub(
    () => answer,
    async ({ data, stub }) => {
      const { jobs: page } = await data('{ jobs { nodes { jobId } } }');
      expect(page.nodes).toEqual([{ jobId: '3' }, { jobId: '2' }, { jobId: '1' }]);
      expect(stub.calls()).toHaveLength(2);
    },
  );
});

describe('An upstream with pages of 7', () => {
  test.each([
    [5, 1],
    [7, 2],
    [20, 3],
    [40, 6],
  ])('gives a full page of %i in %i calls', async (first, calls) => {
    const list = createJobList(range(1, 61), 7);
    await withStub(list.answer, async ({ data, stub }) => {
      const query = `{ jobs(first: ${first}) { nodes { jobId } pageInfo { hasNextPage } } }`;
      const { nodes, pageInfo } = (await data(query)).jobs;
      expect(nodes.map((job: { jobId: string }) => Number(job.jobId))).toEqual(
        range(61 - first, 61).reverse(),
      );
      expect(pageInfo.hasNextPage).toBe(true);
      expect(stub.calls()).toHaveLength(calls);
    });
  });

  test('needs no further call to tell that a list has ended', async () => {
    const list = createJobList(range(1, 11), 7);
    await withStub(list.answer, async ({ data, stub }) => {
      const { jobs: all } = await data(
        '{ jobs(first: 50) { nodes { id } pageInfo { hasNextPage } } }',
      );
      expect(all.nodes).toHaveLength(10);
      expect(all.pageInfo.hasNextPage).toBe(false);
      expect(stub.calls()).toHaveLength(2);
    });
  });

  test('gives every job that is asked for by id', async () => {
    const list = createJobList(range(1, 61), 7);
    const ids = range(1, 61).map(String);
    await withStub(
      (request) =>
        request.endpoint === 'listJobs'
          ? list.answer(request)
          : { payload: { job_id: Number(request.path.job_id) } },
      async ({ data }) => {
        const query = `{ ${ids.map((id) => `j${id}: job(id: ${id}) { jobId ownerName }`)} }`;
        const answer: Record<string, { jobId: string }> = await data(query);
        expect(Object.values(answer).map(({ jobId }) => jobId)).toEqual(ids);
      },
    );
  });
});
