import { describe, expect, test } from 'vitest';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import { brokenRules, type Rule, type WireBody } from '../../src/api/rule.js';
import { clusterRules } from '../../src/api/rules/cluster.js';
import { clusterLifeRules } from '../../src/api/rules/cluster-life.js';
import { hostMappingRules } from '../../src/api/rules/host-mapping.js';
import { peeringRules } from '../../src/api/rules/peering.js';
import { quotaRules } from '../../src/api/rules/quota.js';
import { useEmulator } from './client.js';

const rules: Readonly<Record<string, Rule>> = {
  ...clusterRules,
  ...clusterLifeRules,
  ...quotaRules,
  ...hostMappingRules,
  ...peeringRules,
};

/** A body that breaks a rule, and one that only just does not; both in wire spelling. */
type Case = readonly [rule: string, endpoint: EndpointName, breaks: WireBody, keeps: WireBody];

const ordered = (more: object) => ({ name: 'new', ...more });
const network = (vpc_cidr: unknown, subnet_cidr: unknown, subnet_gateway: unknown) =>
  ordered({ vpc_cidr, subnet_cidr, subnet_gateway });
const good = network('172.16.0.0/22', '172.16.2.0/23', '172.16.3.255');
const mapping = (hostname: unknown, ip: unknown = '10.1.1.1') => ({ hostname, ip });
const sent = (...hosts_info: unknown[]) => ({ hosts_info });
const mappings = (count: number) =>
  sent(...Array.from({ length: count }, (_, index) => mapping(`host-${index}`)));
const label = 'x'.repeat(63);
const longName = `${label}.${label}.${label}.${'x'.repeat(61)}`;
const peerRoute = (change: object = {}) => ({
  route: { type: 'peering', nexthop: 'n', destination: '10.0.0.0/8', vpc_id: 'v', ...change },
});

const cases: readonly Case[] = [
  ['cluster-name-required', 'createCluster', { name: '' }, { name: 'x' }],
  ['cluster-name-required', 'updateCluster', { desc: 'x' }, { name: 'x', desc: 'x' }],
  ['cluster-name-length', 'createCluster', { name: 'x'.repeat(101) }, { name: 'x'.repeat(100) }],
  ['cluster-name-length', 'updateCluster', { name: 'x'.repeat(101) }, { name: 'x'.repeat(100) }],
  ['cluster-name-charset', 'createCluster', { name: 'my cluster' }, { name: 'My_cluster-1' }],
  ['cluster-name-charset', 'updateCluster', { name: 'größe' }, { name: 'size' }],
  [
    'cluster-desc-length',
    'createCluster',
    ordered({ desc: 'é'.repeat(257) }),
    ordered({ desc: 'é'.repeat(256) }),
  ],
  [
    'cluster-desc-length',
    'updateCluster',
    ordered({ desc: 'x'.repeat(513) }),
    ordered({ desc: 'x'.repeat(512) }),
  ],
  [
    'cluster-spu-max',
    'createCluster',
    ordered({ maximum_spu_quota: 401 }),
    ordered({ maximum_spu_quota: 400 }),
  ],
  [
    'cluster-spu-max',
    'updateCluster',
    ordered({ maximum_spu_quota: 401 }),
    ordered({ maximum_spu_quota: 400 }),
  ],
  [
    'cluster-spu-min',
    'createCluster',
    ordered({ maximum_spu_quota: 0 }),
    ordered({ maximum_spu_quota: 1 }),
  ],
  [
    'cluster-spu-min',
    'updateCluster',
    ordered({ maximum_spu_quota: -1 }),
    ordered({ maximum_spu_quota: 7 }),
  ],
  ['cluster-spu-min', 'updateUserQuota', { spu_quota: 0 }, { spu_quota: 7 }],
  ['quota-spu-max', 'updateUserQuota', { spu_quota: 1_001 }, { spu_quota: 1_000 }],
  ['cluster-network', 'createCluster', network('172.16.0.0', null, null), good],
  ['cluster-network', 'createCluster', network('172.16.0.0/33', null, null), good],
  ['cluster-network', 'createCluster', network('172.256.0.0/22', null, null), good],
  [
    'cluster-network',
    'createCluster',
    network('172.16.0.0/22', '172.16.4.0/23', null),
    network('172.16.0.0/22', '172.16.0.0/22', null),
  ],
  [
    'cluster-network',
    'createCluster',
    network('172.16.0.0/22', '172.16.2.0/23', '172.16.1.255'),
    network('172.16.0.0/22', '172.16.2.0/23', '172.16.2.0'),
  ],
  [
    'cluster-network',
    'createCluster',
    network('172.16.0.0/22', null, '172.16.4.0'),
    network('172.16.0.0/22', null, '172.16.3.255'),
  ],
  [
    'cluster-manager-spec',
    'createCluster',
    ordered({ manager_node_spec: '3' }),
    ordered({ manager_node_spec: '2' }),
  ],
  [
    'cluster-manager-spec',
    'updateCluster',
    ordered({ manager_node_spu: 16 }),
    ordered({ manager_node_spu: 8 }),
  ],
  ...(['createCluster', 'updateCluster'] as const).flatMap((call): Case[] => [
    ['cluster-spu-max', call, ordered({ maximum_spu_quota: 2 ** 60 }), ordered({})],
    ['cluster-spu-min', call, ordered({ maximum_spu_quota: -(2 ** 60) }), ordered({})],
    ['cluster-manager-spec', call, ordered({ manager_node_spec: ['2'] }), ordered({})],
    ['cluster-manager-spec', call, ordered({ manager_node_spu: { toString: 1 } }), ordered({})],
  ]),
  ['cluster-body-id', 'stopCluster', {}, { cluster_id: '1' }],
  ['cluster-body-id', 'restartCluster', { cluster_id: '' }, { cluster_id: '1' }],
  ['host-format', 'addClusterHosts', sent(mapping('x', '10.1.1')), sent(mapping('x'))],
  ['host-format', 'addClusterHosts', sent(mapping('x', 'fe80::g')), sent(mapping('x', 'fe80::f'))],
  ['host-format', 'addClusterHosts', sent(mapping('')), sent(mapping('a-b.c-d'))],
  ['host-format', 'addClusterHosts', sent(mapping('a_b')), sent(mapping('a0'))],
  ['host-format', 'addClusterHosts', sent(mapping('-a')), sent(mapping('9a'))],
  ['host-format', 'addClusterHosts', sent(mapping('10.1.1.1')), sent(mapping('10.1.1.x'))],
  ['host-format', 'addClusterHosts', sent(mapping(`${label}x`)), sent(mapping(label))],
  ['host-format', 'addClusterHosts', sent(mapping(`${longName}x`)), sent(mapping(longName))],
  ['host-format', 'addClusterHosts', sent(mapping('x'), null), sent(mapping('x'), mapping('y'))],
  [
    'host-format',
    'updateClusterHost',
    { hosts_info: mapping(undefined) },
    { hosts_info: mapping('x') },
  ],
  ['host-count', 'addClusterHosts', mappings(1_001), mappings(900)],
  ['peering-name', 'createPeering', { vpc_id: 'x' }, { vpc_id: 'x', name: 'x' }],
  ['peering-vpc-exists', 'createPeering', { name: 'x' }, { vpc_id: 'own', name: 'x' }],
  ['route-destination', 'createLocalRoute', {}, { destination: '10.9.0.0/16' }],
  [
    'route-destination',
    'createLocalRoute',
    { destination: '10.9.0.0' },
    { destination: '10.9.0.0/0' },
  ],
  ...['destination', 'nexthop', 'type', 'vpc_id'].map(
    (field): Case => [
      'route-peer-fields',
      'createPeerRoute',
      peerRoute({ [field]: '' }),
      peerRoute(),
    ],
  ),
  ['route-peer-fields', 'createPeerRoute', {}, peerRoute()],
  ['route-peer-fields', 'createPeerRoute', peerRoute({ destination: '10.0.0.0' }), peerRoute()],
  ['route-type', 'createPeerRoute', peerRoute({ type: 'vpn' }), peerRoute()],
];

// What a file can break stands in hosts-file.test.ts.
test('Every rule that a body can break has a case for each of its calls', () => {
  const tested = new Set(cases.map(([rule, endpoint]) => `${rule} ${endpoint}`));
  const breakable = Object.entries(rules).filter(([, { breaks }]) => breaks !== undefined);
  const wanted = breakable.flatMap(([id, rule]) =>
    rule.endpoints
      .filter((name) => endpoints[name].body !== 'multipart')
      .map((name) => `${id} ${name}`),
  );
  expect(wanted.filter((one) => !tested.has(one))).toEqual([]);
});

describe('The rule is judged by the body', () => {
  test.each(cases)('%s of %s, case %#', (id, endpoint, breaks, keeps) => {
    const broken = (body: WireBody) => brokenRules(rules, endpoint, body);
    expect(broken(breaks)).toContain(rules[id]);
    expect(broken(keeps)).not.toContain(rules[id]);
  });

  test('only as far as the call knows it', () => {
    expect(brokenRules(rules, 'updateCluster', network('x', 'x', 'x'))).toEqual([]);
    expect(brokenRules(rules, 'getCluster', {})).toEqual([]);
  });
});

const world = useEmulator();

/** Where a call goes in the world: to something that is there and may change. */
async function pathOf(endpoint: EndpointName): Promise<string> {
  const cluster = await world.cluster('telemetry');
  const at = (path: string) => world.inProject(`/reserved_cluster/${cluster}/${path}`);
  const ids: Record<string, string> = {
    project_id: world.emulator.demo.projectId,
    cluster_id: String(cluster),
    host_id: String((await at('hosts')).json.payload.hosts_info[0].id),
    user_id: (await world.inProject('/user_quotas?name=li_wei')).json.payload.users[0].user_id,
    peering_id: (await at('peering')).json.peerings[0].id,
  };
  return endpoints[endpoint].path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');
}

describe('The emulator refuses what breaks the rule, and takes what does not', () => {
  const coded = cases.flatMap(([id, endpoint, breaks, keeps]) => {
    const code = rules[id]?.code;
    return code ? [[code, endpoint, breaks, keeps] as const] : [];
  });

  test.each(coded)('%s of %s, case %#', async (code, endpoint, breaks, keeps) => {
    const { method } = endpoints[endpoint];
    const path = await pathOf(endpoint);
    const refused = await world.call(path, { method, body: breaks });
    expect([refused.status, refused.json.error_id]).toEqual([400, code]);
    const vpc = keeps.vpc_id === 'own' ? { vpc_id: world.emulator.vpcs[0]?.vpcId } : {};
    const taken = await world.call(path, { method, body: { ...keeps, ...vpc } });
    expect(taken.json.error_id).not.toBe(code);
  });
});
