import { beforeAll, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

interface Wire {
  cluster_id: number;
  name: string;
  status_code: number;
}
let listed: Wire[];

beforeAll(async () => {
  listed = (await world.rest('/reserved_clusters?limit=100')).payload.clusters;
});

const named = (name: string) => {
  const cluster = listed.find((one) => one.name === name);
  if (!cluster) throw new Error(`There is no cluster ${name}`);
  return String(cluster.cluster_id);
};

test('A cluster has what list and detail call say, in the words of the graph', async () => {
  const id = named('fleet_tracking');
  const { payload: wire } = await world.rest(`/reserved_cluster/${id}`);
  const { cluster } = await world.data(
    `query ($id: ID!) { cluster(id: $id) {
      id clusterId name description status statusRaw statusCode statusDescription spuUsed spuQuota spuFree region
      errorReason createdAt vpcCidr subnetCidr subnetGateway managerNodeSpu enterpriseProjectId enterpriseProjectName } }`,
    { id },
  );
  expect(cluster).toEqual({
    id: `Cluster:${id}`,
    clusterId: id,
    name: 'fleet_tracking',
    description: wire.desc,
    status: 'RUNNING',
    statusRaw: 'cluster_running',
    statusCode: 5,
    statusDescription: wire.status_desc,
    spuUsed: wire.spu_used,
    spuQuota: wire.maximum_spu_quota,
    spuFree: wire.maximum_spu_quota - wire.spu_used,
    region: wire.region_id,
    errorReason: null,
    createdAt: new Date(wire.created_at).toISOString(),
    vpcCidr: wire.vpc_cidr,
    subnetCidr: wire.subnet_cidr,
    subnetGateway: wire.subnet_gateway,
    managerNodeSpu: 4,
    enterpriseProjectId: wire.sys_enterprise_project_id,
    enterpriseProjectName: 'default',
  });
});

describe('The list of clusters', () => {
  const query = `query ($filter: ClusterFilter) {
    clusters(first: 100, filter: $filter) { totalCount nodes { name } } }`;
  test.each<[string, Record<string, string>, (cluster: Wire) => boolean]>([
    ['no filter', {}, () => true],
    ['a part of the name', { name: 'tele' }, ({ name }) => name.includes('tele')],
    ['the status RUNNING', { status: 'RUNNING' }, ({ status_code }) => status_code === 5],
    [
      'a status without a word',
      { status: 'ARREARAGE_STOPPED' },
      ({ status_code }) => status_code === 13,
    ],
  ])('by %s', async (_, filter, belongs) => {
    const found = listed.filter(belongs).map(({ name }) => name);
    expect(found.length).toBeGreaterThan(0);
    const { clusters } = await world.data(query, { filter });
    expect(clusters).toEqual({
      totalCount: found.length,
      nodes: found.map((name) => ({ name })),
    });
  });
});

describe('The jobs of a cluster', () => {
  const query = `query ($id: ID!, $filter: ClusterJobFilter) { cluster(id: $id) {
    jobs(first: 100, filter: $filter) { totalCount nodes { name status sql ownerName cluster { name } } } } }`;

  test('are those of its own list, in both faces', async () => {
    const id = named('orders_realtime');
    const wire = (await world.rest(`/reserved_cluster/${id}/jobs?limit=100`)).payload.jobs;
    const { cluster } = await world.data(query, { id });
    expect(cluster.jobs.totalCount).toBe(wire.length);
    expect(cluster.jobs.nodes.map(({ name }: Wire) => name)).toEqual(
      wire.map(({ name }: Wire) => name),
    );
    for (const job of cluster.jobs.nodes) {
      expect(job.ownerName).not.toBeNull();
      expect(job.cluster.name).toBe('orders_realtime');
    }
    expect(cluster.jobs.nodes.some(({ sql }: { sql: string | null }) => sql)).toBe(true);
  });

  test.each([
    [{ status: 'RUNNING' }, ['orders_per_minute']],
    [{ name: 'backfill' }, ['orders_backfill']],
    [{ name: 'backfill', status: 'RUNNING' }, []],
  ])('filtered by %j', async (filter, found) => {
    const { cluster } = await world.data(query, { id: named('orders_realtime'), filter });
    expect(cluster.jobs.nodes.map(({ name }: Wire) => name)).toEqual(found);
  });
});
