import { beforeAll, describe, expect, test } from 'vitest';
import { range } from '../support/job-list.js';
import { useWorld, withStub } from '../support/start.js';
import { bothServices, createTwoLists } from '../support/two-lists.js';
import { keysOf, type List, page, walkPages } from '../support/walk.js';

const jobs: List = { document: '{ jobs(% }', at: (data) => data.jobs };
const templates: List = { document: '{ templates(% }', at: (data) => data.templates };

const ways = ['ASC', 'DESC'].flatMap((orderBy) =>
  [false, true].map((backward) => ({ orderBy, backward })),
);

describe('Five hundred jobs of each service are one list,', () => {
  const world = useWorld({
    emulator: { jobs: 500, dliJobs: 500 },
    gateway: { env: { DLI: 'emulator' } },
  });
  /** All ids by the time of creation, the newest first, as the services themselves tell it. */
  let newestFirst: string[];

  beforeAll(async () => {
    const ofCs = (await world.rest('/jobs?limit=1000')).payload.jobs;
    const ofDli = [];
    for (let offset = 0; offset < 600; offset += 100) {
      const { job_list } = await world.rest(`/streaming/jobs?limit=100&offset=${offset}`);
      ofDli.push(...job_list.jobs);
    }
    expect([ofCs.length, ofDli.length]).toEqual([500, 500]);
    newestFirst = [
      ...ofCs.map((job: Record<string, number>) => ({ id: `Job:${job.job_id}`, ...job })),
      ...ofDli.map((job: Record<string, number>) => ({ id: `Job:dli:${job.job_id}`, ...job })),
    ]
      .sort((a, b) => b.create_time - a.create_time)
      .map(({ id }) => id);
  });

  const walks = [1, 7, 20, 100].flatMap((size) => ways.map((way) => ({ size, ...way })));
  test.each(walks)('by $size, $orderBy, backward $backward', async ({ size, ...way }) => {
    // Pages of one would be a thousand: some are enough.
    const most = size === 1 ? 60 : Number.POSITIVE_INFINITY;
    const inOrder = way.orderBy === 'ASC' ? newestFirst.toReversed() : newestFirst;
    const expected = way.backward ? inOrder.toReversed() : inOrder;
    const seen: unknown[] = [];
    world.received();
    let pages = 0;
    let cursor: string | null = null;
    do {
      const [count, from] = way.backward ? ['last', 'before'] : ['first', 'after'];
      const { orderBy } = way;
      const one = await page(world, jobs, { [count]: size, [from]: cursor, orderBy });
      const ids = keysOf(one);
      seen.push(...(way.backward ? ids.toReversed() : ids));
      // One call of each service, and one more where a page of DLI with the entry that tells of more is too long.
      expect(world.calls().length).toBeLessThanOrEqual(size === 100 ? 3 : 2);
      const { hasNextPage, hasPreviousPage, startCursor, endCursor } = one.pageInfo;
      cursor = (way.backward ? hasPreviousPage && startCursor : hasNextPage && endCursor) || null;
      pages += 1;
    } while (cursor !== null && pages < most);
    const expectedCount = Math.min(most * size, expected.length);
    expect(pages).toBe(Math.ceil(expectedCount / size));
    expect(seen).toEqual(expected.slice(0, expectedCount));
  });

  test('of which each page takes a call of each service', async () => {
    const first = await page(world, jobs, { first: 50 });
    world.received();
    const { jobs: second } = await world.data(
      'query ($after: String) { jobs(first: 50, after: $after) { nodes { id } totalCount } }',
      { after: first.pageInfo.endCursor },
    );
    expect(world.calls().sort()).toEqual(['listDliJobs', 'listJobs']);
    expect(second.totalCount).toBe(1_000);
    expect(second.nodes.map(({ id }: { id: string }) => id)).toEqual(newestFirst.slice(50, 100));
  });

  test('whose length takes a page of one of each', async () => {
    world.received();
    expect(await world.data('{ jobs { totalCount } }')).toEqual({ jobs: { totalCount: 1_000 } });
    expect(
      world.received().map(({ url }) => new URL(url, world.url).searchParams.get('limit')),
    ).toEqual(['1', '1']);
  });

  test('which goes on behind any edge of a page', async () => {
    const { edges } = await page(world, jobs, { first: 30 });
    for (const [index, { cursor }] of edges.entries()) {
      const behind = await page(world, jobs, { first: 3, after: cursor });
      expect(keysOf(behind)).toEqual(newestFirst.slice(index + 1, index + 4));
      const before = await page(world, jobs, { last: 3, before: cursor });
      expect(keysOf(before)).toEqual(newestFirst.slice(Math.max(index - 3, 0), index));
      const upwards = await page(world, jobs, { first: 3, after: cursor, orderBy: 'ASC' });
      expect(keysOf(upwards)).toEqual(newestFirst.slice(Math.max(index - 3, 0), index).reverse());
    }
  });

  describe.each([false, true])('of which a window, backward %s,', (backward) => {
    test.each([
      [2, 9, 3],
      [2, 9, 6],
      [2, 9, 50],
      [2, 4, 1],
      [2, 3, 5],
      [7, 2, 5],
      [4, 4, 5],
      [0, 29, 10],
    ])('behind %i and in front of %i has %i at most', async (after, before, count) => {
      const { edges } = await page(world, jobs, { first: 30 });
      const window = after < before ? newestFirst.slice(after + 1, before) : [];
      const wanted = backward ? window.slice(-count) : window.slice(0, count);
      const found = await page(world, jobs, {
        [backward ? 'last' : 'first']: count,
        after: edges[after]?.cursor ?? null,
        before: edges[before]?.cursor ?? null,
      });
      expect(keysOf(found)).toEqual(wanted);
      const more = window.length > count;
      const { hasPreviousPage, hasNextPage } = found.pageInfo;
      expect(backward ? hasPreviousPage : hasNextPage).toBe(more);
    });
  });

  const walksOfTemplates = [1, 4, 100].flatMap((size) => ways.map((way) => ({ size, ...way })));
  test.each(walksOfTemplates)(
    'and so are templates, by $size, $orderBy, backward $backward',
    async ({ size, ...way }) => {
      const all = keysOf(await page(world, templates, { first: 100, orderBy: way.orderBy }));
      const services = new Set(all.map((id) => String(id).includes(':dli:')));
      expect(services.size).toBe(2);
      const pages = await walkPages(world, templates, { size, ...way });
      const inOrder = way.backward ? pages.toReversed() : pages;
      expect(inOrder.flatMap((one) => keysOf(one))).toEqual(all);
      const { templates: counted } = await world.data('{ templates { totalCount } }');
      expect(counted.totalCount).toBe(all.length);
    },
  );
});

describe('Of jobs as old as each other that of CS is the newer one,', () => {
  const walks = [1, 2, 7, 100].flatMap((size) => ways.map((way) => ({ size, ...way })));
  test.each(walks)('by $size, $orderBy, backward $backward', async ({ size, ...way }) => {
    const lists = createTwoLists({ cs: range(1, 31), dli: range(1, 46) });
    await withStub(
      lists.answer,
      async (world) => {
        const pages = await walkPages(world, jobs, { size, ...way });
        const inOrder = way.backward ? pages.toReversed() : pages;
        expect(inOrder.flatMap((one) => keysOf(one))).toEqual(lists.ids(way.orderBy));
        expect(pages).toHaveLength(Math.ceil(75 / size));
        expect(world.stub.calls()).toHaveLength(2 * pages.length);
      },
      bothServices,
    );
  });
});

describe.each([
  [7, 100],
  [100, 7],
  [5, 7],
])('Where CS gives %i entries at a time and DLI %i,', (csCap, dliCap) => {
  test.each(ways)('the list is the same, $orderBy, backward $backward', async (way) => {
    const lists = createTwoLists({ cs: range(1, 41), dli: range(1, 31) }, { csCap, dliCap });
    await withStub(
      lists.answer,
      async (world) => {
        const pages = await walkPages(world, jobs, { size: 20, ...way });
        const inOrder = way.backward ? pages.toReversed() : pages;
        expect(inOrder.flatMap((one) => keysOf(one))).toEqual(lists.ids(way.orderBy));
        expect(pages).toHaveLength(4);
      },
      bothServices,
    );
  });
});

test.each([
  ['CS', { cs: [], dli: range(1, 31) }],
  ['DLI', { cs: range(1, 31), dli: [] }],
  ['either', { cs: [], dli: [] }],
])('Where there is nothing in %s, the list is that of the other', (_, ids) => {
  const lists = createTwoLists(ids);
  return withStub(
    lists.answer,
    async (world) => {
      for (const way of ways) {
        const pages = await walkPages(world, jobs, { size: 7, ...way });
        const inOrder = way.backward ? pages.toReversed() : pages;
        expect(inOrder.flatMap((one) => keysOf(one))).toEqual(lists.ids(way.orderBy));
      }
    },
    bothServices,
  );
});
