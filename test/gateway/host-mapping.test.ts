import { beforeAll, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

interface Wire {
  id: number;
  info: { hostname: string; ip: string };
}
let clusterId: string;
let hosts: Wire[];

beforeAll(async () => {
  const { clusters } = await world.data(
    '{ clusters(orderBy: ASC, first: 1) { nodes { clusterId } } }',
  );
  clusterId = clusters.nodes[0].clusterId;
  hosts = (await world.rest(`/reserved_cluster/${clusterId}/hosts?limit=100`)).payload.hosts_info;
});

const query = `query ($id: ID!, $search: String) { cluster(id: $id) {
  hostMappings(first: 100, filter: { search: $search }) {
    totalCount nodes { id hostId hostname ip cluster { id } } } } }`;
const modelOf = ({ id, info }: Wire) => ({
  id: `HostMapping:${clusterId}:${id}`,
  hostId: String(id),
  ...info,
  cluster: { id: `Cluster:${clusterId}` },
});

test.each([
  ['all', null, () => true],
  ['those with a part of a name', 'redis', ({ info }: Wire) => info.hostname.includes('redis')],
  ['those with a part of an address', '.20.3', ({ info }: Wire) => info.ip.includes('.20.3')],
])('The host mappings of a cluster: %s', async (_, search, belongs) => {
  const found = hosts.filter(belongs);
  expect(found.length).toBeGreaterThan(1);
  const { cluster } = await world.data(query, { id: clusterId, search });
  expect(cluster.hostMappings).toEqual({ totalCount: found.length, nodes: found.map(modelOf) });
});

test('Each is found by its id with one call', async () => {
  for (const host of [hosts[0], hosts[20], hosts.at(-1)]) {
    if (!host) throw new Error('There are too few hosts');
    world.calls();
    const { node } = await world.data(
      'query ($id: ID!) { node(id: $id) { ... on HostMapping { id hostId hostname ip cluster { id } } } }',
      { id: modelOf(host).id },
    );
    expect(node).toEqual(modelOf(host));
    expect(world.calls()).toEqual(['listClusterHosts']);
  }
});
