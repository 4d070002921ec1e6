import { expect, test } from 'vitest';
import { sql } from '../emulator/job-bodies.js';
import { type Arguments, useWriting } from '../support/writing.js';

const { world, send, clusterId, jobId } = useWriting();

/** The codes that stand against a write, first rehearsed, then in earnest. */
const judged = async (field: string, args: Arguments) => {
  const codes = async (dryRun: boolean) => {
    const { payload, errors } = await send(field, { ...args, dryRun });
    expect(errors).toBeUndefined();
    return payload.userErrors.map(({ code }: { code: string }) => code) as string[];
  };
  return { rehearsed: await codes(true), refused: await codes(false) };
};

/** Expects a dry run to tell what the service then refuses a write for, and nothing where it takes it. */
const agrees = async (field: string, args: Arguments) => {
  const { rehearsed, refused } = await judged(field, args);
  if (refused.length === 0) expect([field, args, rehearsed]).toEqual([field, args, []]);
  else expect([args, rehearsed]).toEqual([args, expect.arrayContaining(refused)]);
  return refused;
};

interface Wire {
  readonly job_id: number;
  readonly job_type: string;
  readonly cluster_id: number;
}

test('Dry runs and the service agree on which jobs may be changed', async () => {
  const { jobs }: { jobs: Wire[] } = (await world.rest('/jobs?limit=1000')).payload;
  const refused = await Promise.all(
    jobs.map(({ job_id, job_type }) => {
      const field = job_type.endsWith('jar_job') ? 'updateJarJob' : 'updateSqlJob';
      return judged(field, { id: String(job_id), input: { tags: 'a=b' } });
    }),
  );
  const active = (codes: string[]) => codes.includes('CS.12003');
  expect(refused.map(({ rehearsed }) => active(rehearsed))).toEqual(
    refused.map((one) => active(one.refused)),
  );
  expect(new Set(refused.map((one) => active(one.refused))).size).toBe(2);
});

test('They agree on jobs of the other kind', async () => {
  const input = { description: 'x' };
  expect(await agrees('updateSqlJob', { id: await jobId('trips_heatmap'), input })).toEqual([
    'CS.12005',
  ]);
  expect(await agrees('updateJarJob', { id: await jobId('parcels_clean'), input })).toEqual([
    'CS.12005',
  ]);
});

test('They agree on parts of edge jobs', async () => {
  const parent = await jobId('sensor_readings_alarm');
  const { payload } = await world.rest(`/jobs?root_job_id=${parent}`);
  const args = { id: String(payload.jobs[0].job_id), input: { description: 'x' } };
  expect(await agrees('updateSqlJob', args)).toEqual(['CS.12005']);
});

test('They agree on which clusters may be changed', async () => {
  const { clusters }: { clusters: Wire[] } = (await world.rest('/reserved_clusters?limit=100'))
    .payload;
  const refused: string[] = [];
  for (const { cluster_id } of clusters) {
    const args = { id: String(cluster_id), input: { description: 'x' } };
    refused.push(...(await agrees('updateCluster', args)));
  }
  expect(new Set(refused)).toEqual(new Set(['CS.20015']));
});

const on = {
  enabled: true,
  mode: 'EXACTLY_ONCE',
  intervalSeconds: 9,
  obsBucket: 'obs-stream-data',
};
test.each([
  {},
  { description: '', smnTopic: '', sql: '' },
  { checkpoint: on, logging: { enabled: true } },
  { checkpoint: on, logging: { enabled: true, obsBucket: null } },
  { checkpoint: { ...on, enabled: false, intervalSeconds: 0 } },
  { checkpoint: { ...on, intervalSeconds: 0 } },
  { checkpoint: { ...on, mode: null } },
  { logging: { enabled: true } },
  { spuNumber: 1, parallelism: 4 },
  { spuNumber: 1, parallelism: 5 },
  { parallelism: 5 },
  { spuNumber: 0 },
  { spuNumber: 400, parallelism: 50 },
  { runMode: 'EDGE_NODE' },
  { edgeGroupIds: ['g'] },
  { idleStateRetentionSeconds: 0 },
  { idleStateRetentionSeconds: 60 },
  { description: '𝄞'.repeat(128) },
  { description: '𝄞'.repeat(129) },
  { type: 'FLINK_SQL_EDGE_JOB' },
  { udfJarUrl: 'cs-jars/bundle' },
])('They agree on a new SQL job with %j', async (more) => {
  await agrees('createSqlJob', { input: { name: 'cars', sql, ...more } });
});

test.each([
  { spuNumber: 2 },
  { parallelism: 4 },
  { parallelism: 5 },
  { logging: { enabled: false } },
  { logging: { obsBucket: null } },
  { checkpoint: { enabled: false }, logging: { enabled: false, obsBucket: null } },
  { runMode: 'EDGE_NODE' },
  { runMode: 'EDGE_NODE', edgeGroupIds: ['g'] },
  { name: 'parcels_clean' },
  { name: 'orders_alarm' },
])('They agree on a change of a SQL job: %j', async (input) => {
  await agrees('updateSqlJob', { id: await jobId('parcels_clean'), input });
});

test.each([
  { spuNumber: 3, parallelism: 8 },
  { spuNumber: 3, parallelism: 9 },
  { spuNumber: 1, parallelism: 1 },
  { spuNumber: 3, parallelism: 8, managerSpu: 2 },
  { type: 'SPARK_STREAMING_JAR_JOB', executorSpu: 4, executorNumber: 100 },
  { type: 'SPARK_STREAMING_JAR_JOB', executorSpu: 4, executorNumber: 99, managerSpu: 4 },
  { type: 'SPARK_STREAMING_JAR_JOB', executorSpu: 1 },
  { type: 'SPARK_STREAMING_JAR_JOB', executorSpu: 1, executorNumber: 1, spuNumber: 2 },
])('They agree on a new JAR job with %j', async (more) => {
  const base = { name: 'cars', description: 'x', type: 'FLINK_JAR_JOB', managerSpu: 1 };
  const input = { ...base, clusterId: await clusterId('telemetry'), ...more };
  await agrees('createJarJob', { input });
});

test.each([
  ['trips_heatmap', { parallelism: 12 }],
  ['trips_heatmap', { parallelism: 13 }],
  ['trips_heatmap', { spuNumber: 2 }],
  ['trips_heatmap', { managerSpu: 3 }],
  ['trips_heatmap', { managerSpu: 4 }],
  ['monthly_replay', { executorNumber: 2 }],
  ['monthly_replay', { executorSpu: 5 }],
  ['monthly_replay', { args: 'x' }],
])('They agree on a change of the JAR job %s: %j', async (name, input) => {
  await agrees('updateJarJob', { id: await jobId(name), input });
});

test.each([
  { subnetCidr: '10.0.0.0/24' },
  { vpcCidr: '10.0.0.0/16', subnetGateway: '10.0.0.1' },
  { vpcCidr: '10.0.0.0/16', subnetGateway: '10.9.0.1' },
  { subnetGateway: '1.2.3.4' },
  { spuQuota: 1, managerNodeSpu: 8 },
])('They agree on a new cluster with %j', async (more) => {
  const { rehearsed, refused } = await judged('createCluster', { input: { name: 'new', ...more } });
  // What an order leaves out the service fills in; only what is given can be rehearsed.
  expect(refused).toEqual(expect.arrayContaining(rehearsed));
});
