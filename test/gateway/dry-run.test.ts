import { describe, expect, test } from 'vitest';
import { sql } from '../emulator/job-bodies.js';
import { type Arguments, mutationsWith, useWriting, writesOf } from '../support/writing.js';

const { world, done, send, jobId, clusterId, template, quota, hostMapping, peering } = useWriting({
  gateway: { env: { DLI: 'emulator' } },
});

/** All that the service shows of what mutations could change. */
const everything = async () => {
  const id = await clusterId('orders_realtime');
  const { peerings } = await world.rest(`/reserved_cluster/${id}/peering`);
  const paths = [
    '/jobs?limit=1000&show_detail=true',
    '/job_templates?limit=100',
    '/reserved_clusters?limit=100',
    '/user_quotas?limit=100',
    `/reserved_cluster/${id}/hosts?limit=1000`,
    ...peerings.map((one: { id: string }) => `/reserved_cluster/${id}/peering/${one.id}/route`),
  ];
  const told = await Promise.all(paths.map((path) => world.rest(path)));
  const ofDli = ['/batches', '/datasource/enhanced-connections'];
  const toldByDli = await Promise.all([
    ...ofDli.map((path) => world.rest(path, 'v2.0')),
    ...['/queues?queue_type=all', '/streaming/jobs?limit=100'].map((path) => world.rest(path)),
  ]);
  return [
    peerings,
    toldByDli,
    ...told.map(({ current_time: _, ...rest }: Record<string, unknown>) => rest),
  ];
};

const templateName = async () =>
  (await world.rest('/job_templates?limit=1')).payload.templates[0].name;
const templateId = async () => String((await template(await templateName())).template_id);
const connectionId = async () =>
  (await world.rest('/datasource/enhanced-connections', 'v2.0')).connections[0].id;
const vpcId = () => world.emulator.vpcs[0]?.vpcId ?? '';
const added = (field: string, after: unknown) => ({ field, before: null, after });

interface Rehearsed {
  readonly args: Arguments;
  readonly changes: readonly object[];
  /** What stands in the payload beside, where there is anything already. */
  readonly shows?: readonly [selected: string, entity: unknown];
}

/** For each mutation a dry run without problems. */
const rehearsals: Record<string, () => Promise<Rehearsed>> = {
  createSqlJob: async () => ({
    args: { input: { name: 'cars', sql, checkpoint: { enabled: false } } },
    changes: [
      added('name', 'cars'),
      added('sql', sql),
      added('runMode', 'SHARED_CLUSTER'),
      added('checkpoint.enabled', false),
      added('type', 'FLINK_SQL_JOB'),
    ],
    shows: ['job { id }', { job: null }],
  }),
  updateSqlJob: async () => ({
    args: {
      id: await jobId('payments_clean'),
      input: {
        name: 'payments_clean',
        description: null,
        spuNumber: 3,
        clusterId: await clusterId('telemetry'),
        checkpoint: { mode: 'EXACTLY_ONCE' },
        tags: 'a=b',
      },
    },
    changes: [
      { field: 'description', before: 'From kafka to kafka: payments', after: null },
      {
        field: 'clusterId',
        before: `Cluster:${await clusterId('orders_realtime')}`,
        after: `Cluster:${await clusterId('telemetry')}`,
      },
      { field: 'spuNumber', before: 2, after: 3 },
      added('tags', 'a=b'),
    ],
    shows: ['job { name spuNumber }', { job: { name: 'payments_clean', spuNumber: 2 } }],
  }),
  createJarJob: async () => ({
    args: {
      input: {
        name: 'cars',
        description: 'Cars',
        type: 'FLINK_JAR_JOB',
        clusterId: await clusterId('telemetry'),
        managerSpu: 1,
        spuNumber: 3,
        parallelism: 8,
        jarUrl: 'cs-jars/bundle',
      },
    },
    changes: [
      added('name', 'cars'),
      added('description', 'Cars'),
      added('clusterId', `Cluster:${await clusterId('telemetry')}`),
      added('spuNumber', 3),
      added('parallelism', 8),
      added('managerSpu', 1),
      added('jarUrl', 'cs-jars/bundle'),
      added('type', 'FLINK_JAR_JOB'),
    ],
    shows: ['job { id }', { job: null }],
  }),
  updateJarJob: async () => ({
    args: { id: await jobId('trips_heatmap'), input: { args: '--fast', spuNumber: 4 } },
    changes: [added('args', '--fast')],
    shows: [
      'job { name args managerSpu }',
      { job: { name: 'trips_heatmap', args: null, managerSpu: 1 } },
    ],
  }),
  createTemplate: async () => ({
    args: { input: { name: 'cars', sql: null } },
    changes: [added('name', 'cars')],
    shows: ['template { id }', { template: null }],
  }),
  updateTemplate: async () => ({
    args: { id: await templateId(), input: { name: await templateName(), sql: 'SELECT 1' } },
    changes: [{ field: 'sql', before: expect.stringContaining('INSERT'), after: 'SELECT 1' }],
    shows: ['template { name }', { template: { name: await templateName() } }],
  }),
  createCluster: async () => ({
    args: { input: { name: 'new', spuQuota: 5, arm: false } },
    changes: [added('name', 'new'), added('spuQuota', 5), added('arm', false)],
    shows: ['cluster { id }', { cluster: null }],
  }),
  updateCluster: async () => ({
    args: { id: await clusterId('telemetry'), input: { spuQuota: 119, managerNodeSpu: 2 } },
    changes: [{ field: 'spuQuota', before: 120, after: 119 }],
    shows: ['cluster { name spuQuota }', { cluster: { name: 'telemetry', spuQuota: 120 } }],
  }),
  addHostMappings: async () => {
    const mappings = [
      { hostname: 'a.example.com', ip: '10.9.0.1' },
      { hostname: 'b.example.com', ip: '10.9.0.1' },
    ];
    return {
      args: { clusterId: await clusterId('orders_realtime'), mappings },
      changes: mappings.map((mapping, index) => added(`mappings.${index}`, mapping)),
    };
  },
  updateHostMapping: async () => {
    const { id, hostname, ip } = await hostMapping(1);
    return {
      args: { id, input: { hostname, ip: '10.9.0.1' } },
      changes: [{ field: 'ip', before: ip, after: '10.9.0.1' }],
      shows: ['hostMapping { ip }', { hostMapping: { ip } }],
    };
  },
  updateQuota: async () => ({
    args: {
      userId: (await quota('trainee')).user_id,
      input: { spuQuota: 2, clusterIds: [await clusterId('telemetry')] },
    },
    changes: [
      {
        field: 'clusterIds',
        before: [
          `Cluster:${await clusterId('orders_realtime')}`,
          `Cluster:${await clusterId('trial_space')}`,
        ],
        after: [`Cluster:${await clusterId('telemetry')}`],
      },
    ],
    shows: ['quota { userName spuQuota }', { quota: { userName: 'trainee', spuQuota: 2 } }],
  }),
  createPeering: async () => ({
    args: { clusterId: await clusterId('telemetry'), input: { name: 'lake', vpcId: vpcId() } },
    changes: [added('name', 'lake'), added('vpcId', vpcId())],
    shows: ['peering { id }', { peering: null }],
  }),
  createQueue: async () => ({
    args: { input: { name: 'Loads', cuCount: 16, poolId: 'pool_lab' } },
    changes: [
      added('name', 'loads'),
      added('cuCount', 16),
      added('poolId', 'ElasticResourcePool:pool_lab'),
    ],
    shows: ['queue { id }', { queue: null }],
  }),
  createElasticResourcePool: async () => ({
    args: { input: { name: 'spare', cuMin: 64, cuMax: 128, edition: 'basic' } },
    changes: [
      added('name', 'spare'),
      added('cuMin', 64),
      added('cuMax', 128),
      added('edition', 'basic'),
    ],
    shows: ['elasticResourcePool { id }', { elasticResourcePool: null }],
  }),
  createEnhancedConnection: async () => ({
    args: { input: { name: 'lake', vpcId: vpcId(), networkId: 'net-1', queueIds: ['etl'] } },
    changes: [
      added('name', 'lake'),
      added('vpcId', vpcId()),
      added('networkId', 'net-1'),
      added('queueIds', ['Queue:etl']),
    ],
    shows: ['enhancedConnection { id }', { enhancedConnection: null }],
  }),
  createConnectionRoute: async () => ({
    args: {
      connectionId: await connectionId(),
      input: { name: 'lake', destination: '10.200.0.0/16' },
    },
    changes: [added('name', 'lake'), added('destination', '10.200.0.0/16')],
    shows: ['route { name }', { route: null }],
  }),
  createSparkBatch: async () => ({
    args: { input: { file: 'obs://cs-jars/cars.jar', queueId: 'etl', resourceType: 'B' } },
    changes: [
      added('file', 'obs://cs-jars/cars.jar'),
      added('queueId', 'Queue:etl'),
      added('resourceType', 'B'),
    ],
    shows: ['sparkBatch { id }', { sparkBatch: null }],
  }),
  migrateJob: async () => {
    const id = await jobId('trips_clean');
    return {
      args: { id, input: { queueId: 'etl' } },
      changes: [
        added('name', `trips_clean_cs${id}`),
        added('description', 'From dis to dis: trips'),
        added('queueId', 'Queue:etl'),
        added('type', 'FLINK_SQL_JOB'),
        added('runMode', 'EXCLUSIVE_CLUSTER'),
        added('sql', expect.stringContaining('INSERT INTO trips_clean')),
        added('spuNumber', 2),
        added('parallelism', 2),
        added('checkpoint.enabled', false),
        added('checkpoint.mode', 'AT_LEAST_ONCE'),
        added('logging.enabled', false),
      ],
      shows: ['job { id }', { job: null }],
    };
  },
  createRoute: async () => ({
    args: { peeringId: (await peering('ACTIVE')).id, destination: '10.200.0.0/16' },
    changes: [added('destination', '10.200.0.0/16')],
    shows: ['route { id }', { route: null }],
  }),
  createPeerRoute: async () => {
    const { id, vpcId: vpc } = await peering('ACTIVE');
    return {
      args: { input: { peeringId: id, destination: '10.200.0.0/16' } },
      changes: [added('destination', '10.200.0.0/16'), added('vpcId', vpc)],
      shows: ['route { id }', { route: null }],
    };
  },
};

test('Every mutation that can be rehearsed is rehearsed here', () => {
  expect(Object.keys(rehearsals).sort()).toEqual(mutationsWith('dryRun').sort());
});

describe.each(Object.entries(rehearsals))('A dry run of %s', (field, rehearsed) => {
  test('tells what would change, and writes nothing', async () => {
    const { args, changes, shows: [selected, entity] = ['', {}] } = await rehearsed();
    const before = await everything();
    const dry = { ...args, dryRun: true };
    const { payload, calls } = await done(field, dry, `${selected} changes { field before after }`);
    expect(payload).toEqual({ ...(entity as object), changes: expect.anything(), userErrors: [] });
    expect(payload.changes).toHaveLength(changes.length);
    expect(payload.changes).toEqual(expect.arrayContaining([...changes]));
    expect(writesOf(calls)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test('tells of no changes unless it is one', async () => {
    const { args } = await rehearsed();
    world.calls();
    for (const more of [{}, { dryRun: false }]) {
      world.emulator.reset();
      world.calls();
      const { payload, calls } = await send(field, { ...args, ...more }, 'changes { field }');
      expect(payload.changes).toBeNull();
      expect(writesOf(calls)).toHaveLength(1);
    }
  });
});

test('Dry runs that share a large input show no more of it than a request can bring', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `t${n}`);
  const runs = names.map(
    (name) => `${name}: createTemplate(input: $input, dryRun: true) { changes { after } }`,
  );
  const document = `mutation ($input: CreateTemplateInput!) { ${runs.join(' ')} }`;
  const large = 'x'.repeat(300_000);
  const input = { name: 'large', sql: large };
  const { data, errors, text } = await world.query(document, { input });
  expect(text.length).toBeLessThan(2 ** 20 + 20_000);
  expect(names.filter((name) => data[name])).toEqual(['t0', 't1', 't2']);
  expect(errors).toHaveLength(17);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(/1048576.*apart/),
    path: ['t3'],
    extensions: { code: 'BAD_USER_INPUT' },
  });
});
