import { describe, expect, test } from 'vitest';
import { type Arguments, mutationsWith, refusesAtOnce, useWriting } from '../support/writing.js';

const writing = useWriting();
const refusedAtOnce = refusesAtOnce(writing);

const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';
const host = (id: number) => `HostMapping:100000:${id}`;

const noNumber = [
  '',
  ' ',
  '0',
  '-1',
  '1.5',
  '1e3',
  '../1',
  '1/2',
  '1?x=1',
  'abc',
  String(2n ** 63n),
];
const noJob = [...noNumber, 'Cluster:1', 'Template:1', 'Job:', 'Job:1:1', 'job:1', 'Job:../1'];
const noCluster = [...noNumber, 'Job:1', 'Cluster:', 'Cluster:x', String(2n ** 31n)];
const noTemplate = [...noNumber, 'Job:1', 'Template:x'];
const noUser = ['', '../x', 'Job:1', 'Quota:', 'Quota:a/b', 'a b'];
const noPeering = [
  '',
  uuid,
  '1',
  `1:${uuid}`,
  `Peering:${uuid}`,
  `Peering:0:${uuid}`,
  'Peering:1:x/..',
  'Job:1',
];
const noRoute = [
  '',
  uuid,
  `Route:1:${uuid}`,
  `Peering:1:${uuid}`,
  `Route:0:${uuid}:${uuid}`,
  `Route:1:${uuid}:..`,
];
const noHost = [
  '',
  '1',
  '1:1',
  'HostMapping:1',
  'HostMapping:1:0',
  'HostMapping:0:1',
  'HostMapping:1:x',
  'Job:1',
];

const name = 'cars_fast';
/** Each argument that takes an id: mutation, what is no such id, and the arguments around an id. */
const idArguments: [at: string, malformed: readonly string[], argsOf: (id: string) => Arguments][] =
  [
    ['createSqlJob input.clusterId', noCluster, (id) => ({ input: { name, clusterId: id } })],
    ['createSqlJob input.templateId', noTemplate, (id) => ({ input: { name, templateId: id } })],
    ['updateSqlJob id', noJob, (id) => ({ id, input: { name } })],
    ['updateSqlJob input.clusterId', noCluster, (id) => ({ id: '1', input: { clusterId: id } })],
    [
      'createJarJob input.clusterId',
      noCluster,
      (id) => ({
        input: { name, description: 'x', type: 'FLINK_JAR_JOB', clusterId: id, managerSpu: 1 },
      }),
    ],
    ['updateJarJob id', noJob, (id) => ({ id, input: { name } })],
    ['updateJarJob input.clusterId', noCluster, (id) => ({ id: '1', input: { clusterId: id } })],
    ['runJob id', noJob, (id) => ({ id })],
    ['stopJob id', noJob, (id) => ({ id })],
    ['deleteJob id', noJob, (id) => ({ id })],
    ['runJobs ids', noJob, (id) => ({ ids: ['1', id] })],
    ['stopJobs ids', noJob, (id) => ({ ids: [id, '1'] })],
    ['deleteJobs ids', noJob, (id) => ({ ids: [id] })],
    ['updateTemplate id', noTemplate, (id) => ({ id, input: { name } })],
    ['deleteTemplate id', noTemplate, (id) => ({ id })],
    ['updateCluster id', noCluster, (id) => ({ id, input: { name } })],
    ['deleteCluster id', noCluster, (id) => ({ id })],
    ['stopCluster id', noCluster, (id) => ({ id })],
    ['restartCluster id', noCluster, (id) => ({ id })],
    [
      'addHostMappings clusterId',
      noCluster,
      (id) => ({ clusterId: id, mappings: [{ hostname: 'a', ip: '1.1.1.1' }] }),
    ],
    ['updateHostMapping id', noHost, (id) => ({ id, input: { ip: '1.1.1.1' } })],
    ['deleteHostMappings ids', noHost, (id) => ({ ids: [host(1), id] })],
    ['updateQuota userId', noUser, (id) => ({ userId: id, input: { spuQuota: 5 } })],
    [
      'updateQuota input.clusterIds',
      noCluster,
      (id) => ({ userId: 'f'.repeat(32), input: { clusterIds: ['1', id] } }),
    ],
    [
      'createPeering clusterId',
      noCluster,
      (id) => ({ clusterId: id, input: { name, vpcId: uuid } }),
    ],
    ['acceptPeering id', noPeering, (id) => ({ id })],
    ['deletePeering id', noPeering, (id) => ({ id })],
    ['createRoute peeringId', noPeering, (id) => ({ peeringId: id, destination: '10.0.0.0/8' })],
    [
      'createPeerRoute input.peeringId',
      noPeering,
      (id) => ({ input: { peeringId: id, destination: '10.0.0.0/8' } }),
    ],
    ['deleteRoute id', noRoute, (id) => ({ id })],
  ];

const fieldOf = (at: string) => at.split(' ')[0] ?? '';
describe.each(idArguments)('A malformed id in %s', (at, malformed, argsOf) => {
  const field = fieldOf(at);
  test.each(malformed)('%j is refused, and nothing is sent', async (id) => {
    await refusedAtOnce(field, argsOf(id), /is not a valid id: .*such as "\w+:/);
  });
});

const dryRuns = idArguments.filter(([at]) => mutationsWith('dryRun').includes(fieldOf(at)));
test.each(dryRuns)('A dry run takes no malformed %s either', async (at, malformed, argsOf) => {
  const args = { ...argsOf(malformed[0] ?? ''), dryRun: true };
  await refusedAtOnce(fieldOf(at), args, /is not a valid id/);
});

const many = (length: number) => Array.from({ length }, (_, index) => index + 1);
describe.each([
  ['runJobs', (id: number) => `Job:${id}`, String],
  ['stopJobs', (id: number) => `Job:${id}`, String],
  ['deleteJobs', (id: number) => `Job:${id}`, String],
  ['deleteHostMappings', host, host],
])('The ids of %s', (field, global, raw) => {
  test.each([
    ['none', [], /empty/],
    ['twice the same', [raw(1), raw(2), raw(1)], /names .*1 twice/],
    ['the same in two spellings', [raw(1), raw(2), global(1)], /names .*1 twice/],
  ])('%s are refused, and nothing is sent', async (_, ids, says) => {
    await refusedAtOnce(field, { ids }, says);
  });

  test.each([101, 1000])('%i are beyond the limit, and nothing is sent', async (found) => {
    const { errors, calls, status } = await writing.send(field, { ids: many(found).map(raw) });
    expect(calls).toEqual([]);
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { extensions: { code: 'BATCH_SIZE_LIMIT_EXCEEDED', limit: 100, found } },
    ]);
    expect(errors?.[0]?.message).toContain(`At most 100 \`ids\` at a time; these are ${found}.`);
  });
});
