import { describe, expect, test } from 'vitest';
import { forecast, refusal, useWriting } from '../support/writing.js';

const { world, done, refused, clusterId } = useWriting();

interface Host {
  readonly id: number;
  readonly info: { readonly hostname: string; readonly ip: string };
}
const hostsOf = async (cluster: string): Promise<Host[]> =>
  (await world.rest(`/reserved_cluster/${cluster}/hosts?limit=1000`)).payload.hosts_info;
const byId = (hosts: readonly Host[]) => hosts.toSorted((a, b) => a.id - b.id);
const globalId = (cluster: string, { id }: Host) => `HostMapping:${cluster}:${id}`;

/** A running cluster, its mappings and the first two of them. */
const place = async (name = 'orders_realtime') => {
  const cluster = await clusterId(name);
  const hosts = await hostsOf(cluster);
  const [first, second] = hosts;
  if (!first || !second) throw new Error(`${name} has too few hosts`);
  return { cluster, hosts, first, second };
};
const mappings = [
  { hostname: 'kafka-91.example.com', ip: '10.9.0.1' },
  { hostname: 'kafka-92.example.com', ip: '10.9.0.1' },
  { hostname: 'kafka-93.example.com', ip: 'fd00::93' },
];
const selected = 'hostMappings { id hostId hostname ip cluster { name } }';

describe('addHostMappings', () => {
  test('gives the new ones in their order, read by one call', async () => {
    const { cluster, hosts } = await place();
    const { payload, calls } = await done(
      'addHostMappings',
      { clusterId: `Cluster:${cluster}`, mappings },
      'hostMappings { id hostId hostname ip }',
    );
    expect(calls).toEqual(['addClusterHosts', 'listClusterHosts']);
    const fresh = byId(await hostsOf(cluster)).slice(-3);
    expect(fresh.map(({ info }) => info)).toEqual(mappings);
    expect(payload.hostMappings).toEqual(
      fresh.map((host) => ({ id: globalId(cluster, host), hostId: String(host.id), ...host.info })),
    );
    expect(byId(await hostsOf(cluster)).slice(0, -3)).toEqual(byId(hosts));
  });

  test.each([
    ['', ['addClusterHosts']],
    ['hostMappings { __typename }', ['addClusterHosts']],
    ['hostMappings { id hostId }', ['addClusterHosts']],
    ['hostMappings { ip }', ['addClusterHosts', 'listClusterHosts']],
    [selected, ['addClusterHosts', 'listClusterHosts', 'getCluster']],
  ])('reads only what is selected: %j', async (selection, calls) => {
    const { cluster } = await place();
    const written = await done('addHostMappings', { clusterId: cluster, mappings }, selection);
    expect(written.calls).toEqual(calls);
    expect(written.payload.hostMappings ?? [1, 2, 3]).toHaveLength(3);
  });

  test.each([
    ['CS.22001', 'HOST_INVALID', [{ hostname: 'kafka_91', ip: '10.9.0.1' }]],
    ['CS.22001', 'HOST_INVALID', [{ hostname: 'kafka-91', ip: '10.9.0.256' }]],
    ['CS.22001', 'HOST_INVALID', [{ hostname: '', ip: '10.9.0.1' }]],
    ['CS.22001', 'HOST_INVALID', [...mappings, { hostname: 'x'.repeat(254), ip: '10.9.0.1' }]],
    ['CS.22002', 'HOST_EXIST', [...mappings, { hostname: 'kafka-91.EXAMPLE.com', ip: '10.9.0.2' }]],
  ])('is refused as a whole with %s, %s: %j', async (code, reason, bad) => {
    const { cluster, hosts } = await place();
    const { payload, calls } = await refused(
      'addHostMappings',
      { clusterId: cluster, mappings: bad },
      selected,
    );
    expect(payload.userErrors).toEqual([refusal(code, reason, ['mappings'])]);
    expect(calls).toEqual(['addClusterHosts']);
    expect(await hostsOf(cluster)).toEqual(hosts);
  });

  test('is refused for a name that is taken, and beyond 1,000', async () => {
    const { cluster, first } = await place();
    const taken = { clusterId: cluster, mappings: [{ ...first.info, ip: '10.9.0.1' }] };
    expect((await refused('addHostMappings', taken)).payload.userErrors).toEqual([
      refusal('CS.22002', 'HOST_EXIST', ['mappings']),
    ]);
    const many = Array.from({ length: 970 }, (_, n) => ({ hostname: `h${n}`, ip: '10.9.0.1' }));
    const tooMany = { clusterId: cluster, mappings: many };
    expect((await refused('addHostMappings', tooMany)).payload.userErrors).toEqual([
      refusal('CS.22007', 'HOSTS_TOO_MANY'),
    ]);
  });
});

describe('updateHostMapping', () => {
  test.each([
    [{ hostname: 'renamed.example.com' }, ['listClusterHosts', 'updateClusterHost']],
    [{ ip: '10.9.0.9' }, ['listClusterHosts', 'updateClusterHost']],
    [{ hostname: 'renamed.example.com', ip: '10.9.0.9' }, ['updateClusterHost']],
  ])('%j changes that and nothing else', async (input, calls) => {
    const { cluster, hosts, second } = await place();
    const args = { id: globalId(cluster, second), input };
    expect((await done('updateHostMapping', args)).calls).toEqual(calls);
    expect(await hostsOf(cluster)).toEqual(
      hosts.map((host) => (host === second ? { ...host, info: { ...host.info, ...input } } : host)),
    );
  });

  test('gives the mapping as it then is, not as it was read before', async () => {
    const { cluster, second } = await place();
    const id = globalId(cluster, second);
    const args = { id, input: { ip: '10.9.0.9' } };
    const { payload, calls } = await done(
      'updateHostMapping',
      args,
      'hostMapping { id hostname ip }',
    );
    expect(payload.hostMapping).toEqual({ id, hostname: second.info.hostname, ip: '10.9.0.9' });
    expect(calls).toEqual(['listClusterHosts', 'updateClusterHost', 'listClusterHosts']);
  });

  test.each([
    ['CS.22001', 'HOST_INVALID', { hostname: 'a_b', ip: '10.9.0.1' }],
    ['CS.22001', 'HOST_INVALID', { ip: 'nowhere' }],
    ['CS.22001', 'HOST_INVALID', { hostname: '' }],
  ])('is refused with %s, %s: %j', async (code, reason, input) => {
    const { cluster, hosts, first } = await place();
    const args = { id: globalId(cluster, first), input };
    const { payload } = await refused('updateHostMapping', args, 'hostMapping { id }');
    expect(payload.userErrors).toEqual([refusal(code, reason, ['input'])]);
    expect(await hostsOf(cluster)).toEqual(hosts);
  });

  test('is refused for the name of another, not for its own', async () => {
    const { cluster, first, second } = await place();
    const id = globalId(cluster, first);
    const { hostname } = first.info;
    await done('updateHostMapping', { id, input: { hostname: hostname.toUpperCase() } });
    const args = { id, input: { hostname: second.info.hostname } };
    const { payload } = await refused('updateHostMapping', args);
    expect(payload.userErrors).toEqual([refusal('CS.22002', 'HOST_EXIST', ['input'])]);
  });

  test.each([
    [{ hostname: 'a.example.com', ip: '10.9.0.9' }, refusal],
    [{ hostname: 'a.example.com' }, forecast],
  ])('is refused for a mapping that is not there: %j', async (input, told) => {
    const { cluster } = await place();
    const args = { id: `HostMapping:${cluster}:999999`, input };
    const { payload } = await refused('updateHostMapping', args);
    expect(payload.userErrors).toEqual([told('CS.22003', 'HOST_NOT_EXIST', ['id'])]);
  });
});

describe('deleteHostMappings', () => {
  test('deletes them by one call', async () => {
    const { cluster, hosts, first, second } = await place();
    const ids = [second, first].map((host) => globalId(cluster, host));
    const { payload, calls } = await done('deleteHostMappings', { ids }, 'deletedIds');
    expect(payload.deletedIds).toEqual(ids);
    expect(calls).toEqual(['deleteClusterHosts']);
    expect(await hostsOf(cluster)).toEqual(
      hosts.filter((host) => host !== first && host !== second),
    );
  });

  test('is refused as a whole if one is not there', async () => {
    const { cluster, hosts, first } = await place();
    const ids = [globalId(cluster, first), `HostMapping:${cluster}:999999`];
    const { payload } = await refused('deleteHostMappings', { ids }, 'deletedIds');
    expect(payload.userErrors).toEqual([refusal('CS.22003', 'HOST_NOT_EXIST', ['ids'])]);
    expect(await hostsOf(cluster)).toEqual(hosts);
  });
});

test.each([
  ['CS.20005', 'CLUSTER_NOT_EXIST', () => '999999', true],
  ['CS.20026', 'CLUSTER_NOT_RUNNING', () => clusterId('archive_replay'), false],
])('Mappings of a cluster are refused with %s, %s', async (code, reason, cluster, located) => {
  const id = await cluster();
  const { payload } = await refused('addHostMappings', { clusterId: id, mappings });
  expect(payload.userErrors).toEqual([refusal(code, reason, located ? ['clusterId'] : null)]);
  if (!located) return;
  const mapping = `HostMapping:${id}:1`;
  const [input] = mappings;
  for (const [field, args] of [
    ['updateHostMapping', { id: mapping, input }],
    ['deleteHostMappings', { ids: [mapping] }],
  ] as const) {
    const path = Object.keys(args).slice(0, 1);
    expect((await refused(field, args)).payload.userErrors).toEqual([refusal(code, reason, path)]);
  }
});

test('Mutations of one document go one after another, and each sees what it has left', async () => {
  const { cluster, hosts, first } = await place();
  const id = globalId(cluster, first);
  const { data, errors } = await world.query(
    `mutation ($cluster: ID!, $id: ID!) {
      a: updateHostMapping(id: $id, input: { ip: "10.9.0.1" }) { hostMapping { ...Told } }
      b: updateHostMapping(id: $id, input: { hostname: "b.example.com" }) { hostMapping { ...Told } }
      bad: addHostMappings(clusterId: $cluster, mappings: [{ hostname: "b.example.com", ip: "10.9.0.3" }]) { hostMappings { id } userErrors { code } }
      c: addHostMappings(clusterId: $cluster, mappings: [{ hostname: "c.example.com", ip: "10.9.0.3" }]) { hostMappings { ...Told } }
      d: deleteHostMappings(ids: [$id]) { deletedIds }
      late: updateHostMapping(id: $id, input: { ip: "10.9.0.4" }) { hostMapping { id } userErrors { code } } }
    fragment Told on HostMapping { hostname ip cluster { hostMappings { totalCount } } }`,
    { cluster, id },
  );
  expect(errors).toBeUndefined();
  const among = (totalCount: number) => ({ hostMappings: { totalCount } });
  expect(data).toEqual({
    a: { hostMapping: { ...first.info, ip: '10.9.0.1', cluster: among(hosts.length) } },
    b: { hostMapping: { hostname: 'b.example.com', ip: '10.9.0.1', cluster: among(hosts.length) } },
    bad: { hostMappings: null, userErrors: [{ code: 'CS.22002' }] },
    c: {
      hostMappings: [
        { hostname: 'c.example.com', ip: '10.9.0.3', cluster: among(hosts.length + 1) },
      ],
    },
    d: { deletedIds: [id] },
    late: { hostMapping: null, userErrors: [{ code: 'CS.22003' }] },
  });
});
