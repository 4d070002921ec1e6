import { describe, expect, test } from 'vitest';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import { type Arguments, mutationsWith, useWriting } from '../support/writing.js';

const { world, send, jobId, clusterId, template } = useWriting({
  gateway: { env: { DLI: 'emulator' } },
});

const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';
const mappings = [{ hostname: 'a.example.com', ip: '10.9.0.1' }];

/** Every mutation that takes no file: the call that it makes, and arguments that are fit. */
const writes: [
  field: string,
  endpoint: EndpointName,
  args: () => Promise<Arguments> | Arguments,
][] = [
  ['registerService', 'registerUser', () => ({})],
  ['authorizeBuckets', 'authorizeObs', () => ({ buckets: ['obs-archive'] })],
  ['createSqlJob', 'createSqlJob', () => ({ input: { name: 'cars' } })],
  [
    'updateSqlJob',
    'updateSqlJob',
    async () => ({ id: await jobId('parcels_clean'), input: { name: 'x' } }),
  ],
  [
    'createJarJob',
    'createJarJob',
    async () => ({
      input: {
        name: 'cars',
        description: 'x',
        type: 'FLINK_JAR_JOB',
        clusterId: await clusterId('telemetry'),
        managerSpu: 1,
        spuNumber: 2,
        parallelism: 1,
      },
    }),
  ],
  [
    'updateJarJob',
    'updateJarJob',
    async () => ({ id: await jobId('trips_heatmap'), input: { managerSpu: 1 } }),
  ],
  ['runJob', 'runJob', async () => ({ id: await jobId('parcels_clean') })],
  ['runJobs', 'runJobs', async () => ({ ids: [await jobId('parcels_clean')] })],
  ['stopJob', 'stopJob', async () => ({ id: await jobId('orders_alarm') })],
  ['stopJobs', 'stopJobs', async () => ({ ids: [await jobId('orders_alarm')] })],
  ['deleteJob', 'deleteJob', async () => ({ id: await jobId('parcels_clean') })],
  ['deleteJobs', 'deleteJobs', async () => ({ ids: [await jobId('parcels_clean')] })],
  ['createTemplate', 'createTemplate', () => ({ input: { name: 'cars' } })],
  ['updateTemplate', 'updateTemplate', () => ({ id: '1', input: { name: 'x' } })],
  ['deleteTemplate', 'deleteTemplate', () => ({ id: '1' })],
  ['createCluster', 'createCluster', () => ({ input: { name: 'new' } })],
  [
    'updateCluster',
    'updateCluster',
    async () => ({ id: await clusterId('telemetry'), input: { name: 'x' } }),
  ],
  ['createQueue', 'createQueue', () => ({ input: { name: 'new', cuCount: 16 } })],
  ['deleteQueue', 'deleteQueue', () => ({ id: 'adhoc' })],
  [
    'setQueuePrivileges',
    'setQueuePrivileges',
    () => ({ queueId: 'etl', userName: 'li_wei', action: 'GRANT', privileges: ['RESTART'] }),
  ],
  [
    'createElasticResourcePool',
    'createElasticResourcePool',
    () => ({ input: { name: 'new', cuMin: 64, cuMax: 128 } }),
  ],
  ['deleteElasticResourcePool', 'deleteElasticResourcePool', () => ({ id: 'pool_lab' })],
  ['deleteCluster', 'deleteCluster', async () => ({ id: await clusterId('telemetry') })],
  ['stopCluster', 'stopCluster', async () => ({ id: await clusterId('telemetry') })],
  ['restartCluster', 'restartCluster', async () => ({ id: await clusterId('archive_replay') })],
  [
    'addHostMappings',
    'addClusterHosts',
    async () => ({ clusterId: await clusterId('telemetry'), mappings }),
  ],
  ['updateHostMapping', 'updateClusterHost', () => ({ id: 'HostMapping:1:1', input: mappings[0] })],
  ['deleteHostMappings', 'deleteClusterHosts', () => ({ ids: ['HostMapping:1:1'] })],
  ['updateQuota', 'updateUserQuota', () => ({ userId: 'f'.repeat(32), input: { spuQuota: 5 } })],
  [
    'createPeering',
    'createPeering',
    async () => ({ clusterId: await clusterId('telemetry'), input: { name: 'x', vpcId: uuid } }),
  ],
  ['acceptPeering', 'acceptPeering', () => ({ id: `Peering:1:${uuid}` })],
  ['deletePeering', 'deletePeering', () => ({ id: `Peering:1:${uuid}` })],
  [
    'createRoute',
    'createLocalRoute',
    () => ({ peeringId: `Peering:1:${uuid}`, destination: '10.0.0.0/8' }),
  ],
  [
    'createPeerRoute',
    'createPeerRoute',
    () => ({ input: { peeringId: `Peering:1:${uuid}`, vpcId: uuid, destination: '10.0.0.0/8' } }),
  ],
  ['deleteRoute', 'deleteRoute', () => ({ id: `Route:1:${uuid}:${uuid}` })],
  [
    'createEnhancedConnection',
    'createEnhancedConnection',
    () => ({ input: { name: 'x', vpcId: uuid, networkId: uuid } }),
  ],
  ['deleteEnhancedConnection', 'deleteEnhancedConnection', () => ({ id: uuid })],
  ['associateQueues', 'associateQueues', () => ({ id: uuid, queueIds: ['etl'] })],
  ['disassociateQueues', 'disassociateQueues', () => ({ id: uuid, queueIds: ['etl'] })],
  [
    'createConnectionRoute',
    'createConnectionRoute',
    () => ({ connectionId: uuid, input: { name: 'x', destination: '10.0.0.0/8' } }),
  ],
  ['deleteConnectionRoute', 'deleteConnectionRoute', () => ({ connectionId: uuid, name: 'x' })],
  [
    'createSparkBatch',
    'createBatch',
    () => ({ input: { file: 'obs://cs-jars/cars.jar', queueId: 'etl' } }),
  ],
  ['cancelSparkBatch', 'cancelBatch', () => ({ id: uuid })],
  ['migrateJob', 'createDliSqlJob', async () => ({ id: await jobId('parcels_clean') })],
  ['deleteTable', 'deleteTable', () => ({ id: 'Table:sales:orders' })],
  [
    'createCdmJob',
    'createCdmJob',
    () => ({
      clusterId: world.emulator.cdmClusterId,
      input: { fromConnectorName: 'dis-connector', toLinkName: 'dli', from: [], to: [] },
    }),
  ],
];

test('Every mutation but those that only take a file is among them', () => {
  expect([...writes.map(([field]) => field), 'uploadHostsFile'].sort()).toEqual(
    mutationsWith().sort(),
  );
});

/** Refusals that no input can mend. */
const codes = [
  ['CS.10005', 'FORBIDDEN'],
  ['CS.10002', 'FORBIDDEN'],
  ['CS.10009', 'FORBIDDEN'],
  ['CS.10014', 'FORBIDDEN'],
  ['CS.10007', 'UNAUTHENTICATED'],
  ['CS.10008', 'UNAUTHENTICATED'],
  ['CS.10001', 'UPSTREAM_ERROR'],
  ['CS.10015', 'UPSTREAM_ERROR'],
] as const;

/** Under which name an error has what the service said. */
const speakerOf = (endpoint: EndpointName) => {
  const { service } = endpoints[endpoint];
  return service === 'dli' || service === 'cdm' ? service : 'cs';
};

describe.each(writes)('%s', (field, endpoint, argsOf) => {
  test('ends with an error where no input can mend the refusal', async () => {
    const args = await argsOf();
    for (const [cs, code] of codes) {
      world.emulator.refuse(endpoint, cs);
      const { data, errors, calls, status } = await send(field, args);
      expect([data, status]).toEqual([{ [field]: null }, 200]);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: [field],
        extensions: { code, [speakerOf(endpoint)]: { code: cs, cause: expect.any(String) } },
      });
      expect(errors?.[0]?.message).toContain(cs);
      // Nothing is tried again; to move a job it is read before.
      expect(calls.filter((call) => call && endpoints[call].write)).toEqual([endpoint]);
    }
  });

  test('is not for those whom nobody knows', async () => {
    const { data, errors } = await send(field, await argsOf(), '', { 'x-auth-token': 'unknown' });
    expect(data).toEqual({ [field]: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  test('is not for those without a token, and nothing is sent', async () => {
    const { errors, calls } = await send(field, await argsOf(), '', { 'x-auth-token': '' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(calls).toEqual([]);
  });
});

/** The VPC service has rights of its own. */
const inService = writes.filter(([, endpoint]) => endpoints[endpoint].service === 'cs');
test.each(inService)('%s is not for those who may only read', async (field, _, argsOf) => {
  const token = world.emulator.issueToken({ user: 'trainee' });
  const { data, errors } = await send(field, await argsOf(), '', {
    'x-auth-token': token,
    'x-project-id': world.emulator.demo.projectId,
  });
  expect(data).toEqual({ [field]: null });
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.cs?.code])).toEqual([
    ['FORBIDDEN', 'CS.10005'],
  ]);
  expect(JSON.stringify(errors)).not.toContain(token);
});

test('An error of one mutation leaves the others of its document alone', async () => {
  world.emulator.refuse('createCluster', 'CS.20001');
  world.emulator.refuse('createTemplate', 'CS.10005');
  const { data, errors } = await world.query(`mutation {
    a: createTemplate(input: { name: "a" }) { template { name } userErrors { code } }
    b: createCluster(input: { name: "b" }) { cluster { name } userErrors { code } }
    c: createTemplate(input: { name: "c" }) { template { name } userErrors { code } }
    d: createCluster(input: { name: "d" }) { cluster { name } userErrors { code } } }`);
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['a'], 'FORBIDDEN'],
    [['b'], 'UPSTREAM_ERROR'],
  ]);
  expect(data).toEqual({
    a: null,
    b: null,
    c: { template: { name: 'c' }, userErrors: [] },
    d: { cluster: { name: 'd' }, userErrors: [] },
  });
});

test('What was written and cannot be read back is written all the same', async () => {
  world.emulator.refuse('listTemplates', 'CS.10001');
  const args = { input: { name: 'cars' } };
  const { data, errors } = await send('createTemplate', args, 'template { name }');
  expect(data).toEqual({ createTemplate: { template: null, userErrors: [] } });
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['createTemplate', 'template'], 'UPSTREAM_ERROR'],
  ]);
  expect(await template('cars')).toMatchObject({ name: 'cars' });
});
