import { describe, expect, test } from 'vitest';
import { type Arguments, forecast, useWriting, writesOf } from '../support/writing.js';

const { world, send, clusterId, quota, hostMapping, peering } = useWriting();

const templateName = async () =>
  (await world.rest('/job_templates?limit=1')).payload.templates[0].name;

/** Mutation, arguments, and all that stands against them, in the order of judgement. */
const problems: [string, () => Promise<Arguments>, ReturnType<typeof forecast>[]][] = [
  [
    'createTemplate',
    async () => ({
      input: { name: '€'.repeat(22), description: 'x'.repeat(513), sql: 'x'.repeat(10_001) },
    }),
    [
      forecast('CS.18009', 'TEMPLATE_NAME_TOO_LONG', ['input', 'name']),
      forecast('CS.18007', 'TEMPLATE_NAME_INVALID', ['input', 'name']),
      forecast('CS.18008', 'DESCRIPTION_TOO_LONG', ['input', 'description']),
      forecast('CS.18001', 'SQL_TOO_LONG', ['input', 'sql']),
    ],
  ],
  [
    'createTemplate',
    async () => ({ input: { name: await templateName() } }),
    [forecast('CS.18002', 'TEMPLATE_NAME_EXIST', ['input', 'name'])],
  ],
  [
    'updateTemplate',
    async () => {
      const { payload } = await world.rest('/job_templates?limit=2');
      const [one, two] = payload.templates;
      return { id: String(one.template_id), input: { name: two.name, sql: 'x'.repeat(10_001) } };
    },
    [
      forecast('CS.18001', 'SQL_TOO_LONG', ['input', 'sql']),
      forecast('CS.18002', 'TEMPLATE_NAME_EXIST', ['input', 'name']),
    ],
  ],
  [
    'createCluster',
    async () => ({
      input: {
        name: 'orders realtime',
        description: 'x'.repeat(513),
        spuQuota: 401,
        managerNodeSpu: 3,
        vpcCidr: '10.0.0.0/16',
        subnetCidr: '10.1.0.0/20',
      },
    }),
    [
      forecast('CS.20011', 'CLUSTER_NAME_INVALID', ['input', 'name']),
      forecast('CS.20010', 'DESCRIPTION_TOO_LONG', ['input', 'description']),
      forecast('CS.20003', 'CLUSTER_QUOTA_TOO_LARGE', ['input', 'spuQuota']),
      forecast('CS.20022', 'NETWORK_INVALID'),
      forecast('CS.20023', 'MANAGER_NODE_INVALID', ['input', 'managerNodeSpu']),
    ],
  ],
  [
    'createCluster',
    async () => ({ input: { name: 'orders_realtime', spuQuota: 0 } }),
    [
      forecast('CS.20012', 'QUOTA_TOO_SMALL', ['input', 'spuQuota']),
      forecast('CS.20006', 'CLUSTER_NAME_EXIST', ['input', 'name']),
    ],
  ],
  [
    'updateCluster',
    async () => ({
      id: await clusterId('telemetry'),
      input: { name: 'orders_realtime', spuQuota: 1 },
    }),
    [
      forecast('CS.20006', 'CLUSTER_NAME_EXIST', ['input', 'name']),
      forecast('CS.20007', 'QUOTA_BELOW_USE', ['input', 'spuQuota']),
    ],
  ],
  [
    'updateCluster',
    async () => ({ id: await clusterId('archive_replay'), input: { description: 'x' } }),
    [forecast('CS.20015', 'CLUSTER_NOT_RUNNING')],
  ],
  [
    'addHostMappings',
    async () => ({
      clusterId: await clusterId('orders_realtime'),
      mappings: [
        { hostname: 'a_b', ip: 'x' },
        { hostname: (await hostMapping(0)).hostname, ip: '10.9.0.1' },
      ],
    }),
    [
      forecast('CS.22001', 'HOST_INVALID', ['mappings']),
      forecast('CS.22002', 'HOST_EXIST', ['mappings']),
    ],
  ],
  [
    'addHostMappings',
    async () => ({
      clusterId: await clusterId('orders_realtime'),
      mappings: ['10.9.0.1', '10.9.0.2'].map((ip) => ({ hostname: 'twice.example.com', ip })),
    }),
    [forecast('CS.22002', 'HOST_EXIST', ['mappings'])],
  ],
  [
    'updateHostMapping',
    async () => ({
      id: (await hostMapping(0)).id,
      input: { hostname: (await hostMapping(1)).hostname, ip: 'x' },
    }),
    [
      forecast('CS.22001', 'HOST_INVALID', ['input']),
      forecast('CS.22002', 'HOST_EXIST', ['input']),
    ],
  ],
  [
    'updateQuota',
    async () => ({
      userId: (await quota('trainee')).user_id,
      input: { spuQuota: 0, clusterIds: ['999999'] },
    }),
    [
      forecast('CS.20012', 'QUOTA_TOO_SMALL', ['input', 'spuQuota']),
      forecast('CS.21091', 'QUOTA_BELOW_USE', ['input', 'spuQuota']),
      forecast('CS.20005', 'CLUSTER_NOT_EXIST', ['input', 'clusterIds']),
    ],
  ],
  [
    'createPeering',
    async () => ({ clusterId: '999999', input: { name: '', vpcId: '' } }),
    [
      forecast('CS.22108', 'PEERING_NAME_MISSING', ['input', 'name']),
      forecast('CS.22101', 'VPC_NOT_EXIST', ['input', 'vpcId']),
      forecast('CS.20005', 'CLUSTER_NOT_EXIST', ['clusterId']),
    ],
  ],
  [
    'createRoute',
    async () => ({ peeringId: (await peering('PENDING_ACCEPTANCE')).id, destination: 'x' }),
    [
      forecast('CS.22104', 'DESTINATION_MISSING', ['destination']),
      forecast('CS.22105', 'PEERING_NOT_ACTIVE'),
    ],
  ],
  [
    'createRoute',
    async () => ({ peeringId: (await peering('ACTIVE')).id, destination: '192.168.0.0/20' }),
    [forecast('CS.22106', 'ROUTE_CONFLICT', ['destination'])],
  ],
  [
    'createPeerRoute',
    async () => ({
      input: { peeringId: (await peering('PENDING_ACCEPTANCE')).id, destination: '10.200.0.0/16' },
    }),
    [forecast('CS.22105', 'PEERING_NOT_ACTIVE')],
  ],
];

describe('All that stands against a write is told at once:', () => {
  test.each(problems)('%s', async (field, args, expected) => {
    const given = { ...(await args()), dryRun: true };
    const { payload, errors, calls } = await send(field, given);
    expect(errors).toBeUndefined();
    expect(payload.userErrors).toEqual(expect.arrayContaining(expected));
    expect(payload.userErrors).toHaveLength(expected.length);
    expect(writesOf(calls)).toEqual([]);
  });
});

const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';
test.each([
  ['updateSqlJob', { id: '1', input: { name: 'x' } }, 'CS.12004', 'JOB_NOT_EXIST', ['id']],
  ['updateJarJob', { id: '1', input: { name: 'x' } }, 'CS.12004', 'JOB_NOT_EXIST', ['id']],
  ['updateTemplate', { id: '1', input: { name: 'x' } }, 'CS.18005', 'TEMPLATE_NOT_EXIST', ['id']],
  ['updateCluster', { id: '1', input: { tags: 'x' } }, 'CS.20005', 'CLUSTER_NOT_EXIST', ['id']],
  [
    'updateHostMapping',
    { id: 'HostMapping:1:1', input: { ip: '1.1.1.1' } },
    'CS.22003',
    'HOST_NOT_EXIST',
    ['id'],
  ],
  [
    'updateQuota',
    { userId: 'f'.repeat(32), input: { spuQuota: 3 } },
    'CS.21092',
    'USER_NOT_EXIST',
    ['userId'],
  ],
  [
    'createRoute',
    { peeringId: `Peering:1:${uuid}`, destination: '10.0.0.0/8' },
    'CS.22103',
    'PEERING_NOT_EXIST',
    ['peeringId'],
  ],
  [
    'createPeerRoute',
    { input: { peeringId: `Peering:1:${uuid}`, destination: '10.0.0.0/8' } },
    'CS.22103',
    'PEERING_NOT_EXIST',
    ['input', 'peeringId'],
  ],
])('A dry run of %s for what is not there says so', async (field, args, code, reason, path) => {
  const { payload, errors, calls } = await send(field, { ...args, dryRun: true });
  expect(errors).toBeUndefined();
  expect(payload.userErrors).toEqual([forecast(code, reason, path)]);
  expect(writesOf(calls)).toEqual([]);
});
