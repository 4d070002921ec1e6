import { beforeAll, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';
import { keysOf, type List, page, walkPages } from '../support/walk.js';

const world = useWorld();
let clusterId: string;

beforeAll(async () => {
  const { clusters } = await world.data(
    '{ clusters(orderBy: ASC, first: 1) { nodes { clusterId } } }',
  );
  clusterId = clusters.nodes[0].clusterId;
});

const of = (name: string): List => ({ document: `{ ${name}(% }`, at: (data) => data[name] });
const lists: Record<string, () => List> = {
  jobs: () => of('jobs'),
  clusters: () => of('clusters'),
  templates: () => of('templates'),
  quotas: () => of('quotas'),
  hostMappings: () => ({
    document: `{ cluster(id: ${clusterId}) { hostMappings(% } }`,
    at: (data) => data.cluster.hostMappings,
  }),
  clusterJobs: () => ({
    document: `{ cluster(id: ${clusterId}) { jobs(% } }`,
    at: (data) => data.cluster.jobs,
  }),
};

const walks = Object.keys(lists).flatMap((name) =>
  [1, 4, 7, 100].flatMap((size) =>
    ['ASC', 'DESC'].flatMap((orderBy) =>
      [false, true].map((backward) => ({ name, size, orderBy, backward })),
    ),
  ),
);

describe('A walk over a list gives all of it in order', () => {
  test.each(walks)('$name by $size, $orderBy, backward $backward', async ({ name, ...walk }) => {
    const list = lists[name]?.() ?? of(name);
    const all = keysOf(await page(world, list, { first: 100, orderBy: walk.orderBy }));
    expect(all.length).toBeGreaterThan(1);
    const pages = await walkPages(world, list, walk);
    const inOrder = walk.backward ? pages.toReversed() : pages;
    expect(inOrder.flatMap((one) => keysOf(one))).toEqual(all);
    expect(pages).toHaveLength(Math.ceil(all.length / walk.size));
    for (const [index, { edges, pageInfo }] of inOrder.entries()) {
      expect(pageInfo).toEqual({
        hasNextPage: index < pages.length - 1,
        hasPreviousPage: index > 0,
        startCursor: edges[0]?.cursor,
        endCursor: edges.at(-1)?.cursor,
      });
    }
  });
});

describe('A window between two cursors', () => {
  const windows = [false, true].flatMap((backward) =>
    [
      [2, 9, 3],
      [2, 9, 6],
      [2, 9, 50],
      [2, 4, 1],
      [2, 3, 5],
      [7, 2, 5],
      [4, 4, 5],
    ].map(([after = 0, before = 0, count = 0]) => ({ after, before, count, backward })),
  );
  test.each(windows)(
    'behind $after, in front of $before, $count of it, backward $backward',
    async ({ after, before, count, backward }) => {
      const { edges } = await page(world, of('jobs'), { first: 20 });
      const window = after < before ? edges.slice(after + 1, before) : [];
      const wanted = backward ? window.slice(-count) : window.slice(0, count);
      const connection = await page(world, of('jobs'), {
        [backward ? 'last' : 'first']: count,
        after: edges[after]?.cursor ?? null,
        before: edges[before]?.cursor ?? null,
      });
      expect(connection.edges).toEqual(wanted);
      const more = window.length > count;
      expect(connection.pageInfo).toMatchObject(
        backward ? { hasPreviousPage: more } : { hasNextPage: more },
      );
    },
  );
});

test('A list that nothing fits is an empty page', async () => {
  const { jobs } = await world.data(`{ jobs(filter: { name: "nothing of that name" }) {
    totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
  const pageInfo = {
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  };
  expect(jobs).toEqual({ totalCount: 0, nodes: [], edges: [], pageInfo });
});

test('Without a size a page has 20 entries', async () => {
  const { jobs, auditLogs } = await world.data(
    '{ jobs { nodes { id } } auditLogs(resourceType: JOB) { nodes { at } } }',
  );
  expect([jobs.nodes.length, auditLogs.nodes.length]).toEqual([20, 20]);
});
