import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();

interface List {
  readonly path: () => Promise<string>;
  readonly rows: string;
  readonly id: string;
  readonly size: number;
}

const cluster = async () => `/reserved_cluster/${await world.cluster('orders_realtime')}`;
const lists: Record<string, List> = {
  jobs: { path: async () => '/jobs', rows: 'jobs', id: 'job_id', size: 20 },
  clusterJobs: {
    path: async () => `${await cluster()}/jobs`,
    rows: 'jobs',
    id: 'job_id',
    size: 20,
  },
  clusters: {
    path: async () => '/reserved_clusters',
    rows: 'clusters',
    id: 'cluster_id',
    size: 10,
  },
  hosts: { path: async () => `${await cluster()}/hosts`, rows: 'hosts_info', id: 'id', size: 10 },
  quotas: { path: async () => '/user_quotas', rows: 'users', id: 'user_id', size: 20 },
  templates: { path: async () => '/job_templates', rows: 'templates', id: 'template_id', size: 20 },
};

async function ids(list: List, query: Record<string, string | number>): Promise<string[]> {
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, `${value}`]),
  );
  const { status, json } = await world.inProject(`${await list.path()}?${search}`);
  expect(status).toBe(200);
  return json.payload[list.rows].map((row: Record<string, string | number>) => `${row[list.id]}`);
}

const both = ['asc', 'desc'] as const;

/** Templates know no `next`. */
const reversible = Object.entries(lists).filter(([name]) => name !== 'templates');

describe.each(reversible)('The list of %s can be walked backward', (_, list) => {
  test.each(both)('%s', async (order) => {
    const all = await ids(list, { order, limit: 1000 });
    const walked = all.slice(-1);
    for (;;) {
      const cursor = walked[0] ?? '';
      const page = await ids(list, { order, limit: 3, next: 'false', cursor });
      if (page.length === 0) break;
      walked.unshift(...page);
    }
    expect(walked).toEqual(all);
  });
});

describe.each(Object.entries(lists))('The list of %s', (name, list) => {
  test('comes in the asked order, newest first by default, in pages of its default size', async () => {
    const up = await ids(list, { order: 'asc', limit: 1000 });
    const down = await ids(list, { order: 'desc', limit: 1000 });
    expect(down).toEqual(up.toReversed());
    expect(await ids(list, {})).toEqual(down.slice(0, list.size));
    if (name !== 'quotas') expect(up).toEqual(up.toSorted((a, b) => Number(a) - Number(b)));
  });

  test.each(both)('can be walked forward %s', async (order) => {
    const all = await ids(list, { order, limit: 1000 });
    const walked: string[] = [];
    for (let page = await ids(list, { order, limit: 3 }); page.length > 0; ) {
      walked.push(...page);
      page = await ids(list, { order, limit: 3, cursor: walked.at(-1) ?? '' });
    }
    expect(walked).toEqual(all);
  });

  test('tells the total whatever the page', async () => {
    const total = (await ids(list, { limit: 1000 })).length;
    const path = await list.path();
    for (const query of ['limit=1', 'limit=2&order=asc', 'limit=1000']) {
      expect((await world.inProject(`${path}?${query}`)).json.payload.total).toBe(total);
    }
  });

  test.each(['limit=0', 'limit=-1', 'limit=ten', 'order=sideways', 'cursor=%2e%2e'])(
    'does not take %s',
    async (query) => {
      const { status, json } = await world.inProject(`${await list.path()}?${query}`);
      const stated: Record<string, string> = { clusters: 'CS.21031', quotas: 'CS.21095' };
      expect(status).toBe(400);
      if (query.startsWith('limit')) expect(json.error_id).toBe(stated[name] ?? 'CS.10003');
    },
  );
});

test('A cursor may name a job that is not there', async () => {
  const [first, second] = (await ids(lists.jobs as List, { order: 'asc' })).map(Number);
  const between = (first ?? 0) + 0;
  const query = { order: 'asc', limit: 1 };
  expect(await ids(lists.jobs as List, { ...query, cursor: between - 5 })).toEqual([`${first}`]);
  expect(await ids(lists.jobs as List, { ...query, cursor: (second ?? 0) - 1 })).toEqual([
    `${second}`,
  ]);
});

test('A page goes on where the last one ended while jobs leave the list', async () => {
  const filter = { status: 'job_running', limit: 5 };
  const all = await ids(lists.jobs as List, { ...filter, limit: 100 });
  const first = await ids(lists.jobs as List, filter);
  const cursor = first.at(-1) ?? '';
  await world.post(`/job/${cursor}/stop`);
  expect(await ids(lists.jobs as List, { ...filter, cursor })).toEqual(all.slice(5, 10));
  expect(await ids(lists.jobs as List, { ...filter, cursor, next: 'false' })).toEqual(
    first.slice(0, 4),
  );
});
