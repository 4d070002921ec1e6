import { describe, expect, test } from 'vitest';
import { useDliWriting } from '../support/dli-writing.js';
import { sql } from '../support/writes.js';
import { type Arguments, forecast, writesOf } from '../support/writing.js';

const { world, send, done, dliId, dliJob, dliJobs, dliTemplates } = useDliWriting();

/** The codes that stand against a write, first rehearsed, then in earnest. */
const judged = async (field: string, args: Arguments) => {
  const codes = async (dryRun: boolean) => {
    const { payload, errors, calls } = await send(field, { ...args, dryRun });
    expect(errors).toBeUndefined();
    if (dryRun) expect(writesOf(calls)).toEqual([]);
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
}
const fieldOf = ({ job_type }: Wire) =>
  job_type === 'flink_jar_job' ? 'updateJarJob' : 'updateSqlJob';

describe('Dry runs and the service agree on which jobs may be changed', () => {
  test.each([
    { description: 'Something else' },
    { logging: { enabled: true, obsBucket: 'obs-stream-data' } },
    { smnTopic: 'ops_alarms', restartOnException: true },
    { logging: { obsBucket: 'obs-stream-data' }, dliSettings: { maxResumesPerHour: 7 } },
    { dliSettings: { maxResumesPerHour: 7, taskManagerCus: 2 } },
  ])('by %j', async (input) => {
    const jobs: Wire[] = await dliJobs();
    const refused: string[] = [];
    for (const job of jobs) {
      refused.push(...(await agrees(fieldOf(job), { id: `dli:${job.job_id}`, input })));
    }
    const isOpen = !(
      'description' in input ||
      input.logging?.enabled ||
      input.dliSettings?.taskManagerCus
    );
    expect(new Set(refused)).toEqual(new Set(isOpen ? [] : ['DLI.12003']));
  });

  test('to what they have already', async () => {
    for (const job of (await dliJobs()) as Wire[]) {
      const id = `Job:dli:${job.job_id}`;
      const { name, desc, job_config } = await dliJob(id);
      const input = { name, description: desc, spuNumber: job_config.cu_number };
      expect(await agrees(fieldOf(job), { id, input })).toEqual([]);
    }
  });

  test('of the other kind, or not there', async () => {
    const input = { description: 'x' };
    expect(await agrees('updateSqlJob', { id: await dliId('lake_replay'), input })).toEqual([
      'DLI.0007',
    ]);
    expect(await agrees('updateJarJob', { id: await dliId('lake_logs'), input })).toEqual([
      'DLI.0007',
    ]);
    expect(await agrees('updateJarJob', { id: 'dli:1', input })).toEqual(['DLI.12004']);
  });
});

const checkpoint = { enabled: true, mode: 'EXACTLY_ONCE', intervalSeconds: 9 };
test.each([
  {},
  { sql: '', description: '', smnTopic: '' },
  { name: '' },
  { name: 'x'.repeat(57) },
  { name: 'x'.repeat(58) },
  { name: 'lake_orders_live' },
  { name: 'orders_alarm' }, // one of CS
  { description: '𝄞'.repeat(256) },
  { description: '𝄞'.repeat(513) },
  { queueId: 'etl' },
  { queueId: 'nowhere' },
  { queueId: 'etl', runMode: 'SHARED_CLUSTER' },
  { queueId: 'etl', runMode: 'SHARED_CLUSTER', type: 'FLINK_OPENSOURCE_SQL_JOB' },
  { type: 'FLINK_OPENSOURCE_SQL_JOB' },
  { type: 'FLINK_SQL_EDGE_JOB', edgeGroupIds: ['g'] },
  { templateId: 'dli:999999' },
  { checkpoint },
  { checkpoint: { ...checkpoint, obsBucket: 'obs-stream-data' } },
  { spuNumber: 3, parallelism: 8 },
  { spuNumber: 3, parallelism: 9 },
  { spuNumber: 4, managerSpu: 3, parallelism: 4 },
  { spuNumber: 4, managerSpu: 3, parallelism: 5 },
  { parallelism: 4 },
  { parallelism: 5 },
  { dirtyData: { strategy: 'SAVE', obsPath: 'a/b' } },
  { dliSettings: { maxResumesPerHour: -1 } },
  { dliSettings: { maxResumesPerHour: 0 } },
  { dliSettings: { maxResumesPerHour: -2 } },
  { dliSettings: { tags: [{ key: 'a', value: 'b' }] } },
])('They agree on a new SQL job with %j', async (more) => {
  await agrees('createSqlJob', { input: { service: 'DLI', name: 'cars_lake', sql, ...more } });
});

test.each([
  {},
  { name: 'x'.repeat(58) },
  { name: 'lake_replay' },
  { queueId: 'nowhere' },
  { spuNumber: 2, parallelism: 9 },
  { description: 'x'.repeat(513) },
  { dliSettings: { maxResumesPerHour: 0 } },
])('They agree on a new JAR job with %j', async (more) => {
  const input = { service: 'DLI', name: 'cars_lake', type: 'FLINK_JAR_JOB', ...more };
  await agrees('createJarJob', { input });
});

test.each([
  { spuNumber: 2 },
  { spuNumber: 1 },
  { parallelism: 12 },
  { parallelism: 13 },
  { managerSpu: 3, parallelism: 4 },
  { managerSpu: 3, parallelism: 5 },
  { name: 'lake_orders_raw' },
  { name: 'lake_orders_live' },
  { name: 'x'.repeat(58) },
  { queueId: 'realtime' },
  { queueId: 'nowhere' },
  { runMode: 'SHARED_CLUSTER' },
  { sql: null },
])('They agree on a change of a SQL job: %j', async (input) => {
  const { rehearsed, refused } = await judged('updateSqlJob', {
    id: await dliId('lake_orders_raw'),
    input,
  });
  // Bounds that no document states are left to the service.
  const isStated = !('spuNumber' in input && input.spuNumber === 1);
  expect(rehearsed).toEqual(isStated ? expect.arrayContaining(refused) : []);
  if (refused.length === 0) expect(rehearsed).toEqual([]);
});

test.each([
  ['createTemplate', { input: { service: 'DLI', name: 'cars' } }, []],
  ['createTemplate', { input: { service: 'DLI', name: '' } }, ['DLI.18006']],
  ['createTemplate', { input: { service: 'DLI', name: 'x'.repeat(65) } }, ['DLI.0001']],
  ['createTemplate', { input: { service: 'DLI', name: 'lake_weather_alarm' } }, ['DLI.18002']],
  [
    'createTemplate',
    { input: { service: 'DLI', name: 'a', sql: 'x'.repeat(10_001) } },
    ['DLI.0001'],
  ],
  ['updateTemplate', { id: 'dli:1', input: { name: 'a' } }, ['DLI.18005']],
])('They agree on %s %j', async (field, args, codes) => {
  expect(await agrees(field, args)).toEqual(codes);
});

describe('A dry run tells what would change, and writes nothing:', () => {
  const added = (field: string, after: unknown) => ({ field, before: null, after });
  const everything = async () => [await dliJobs('&show_detail=true'), await dliTemplates()];

  test('createSqlJob', async () => {
    const before = await everything();
    const input = {
      service: 'DLI',
      name: 'cars_lake',
      queueId: 'etl',
      checkpoint: { enabled: true, mode: 'EXACTLY_ONCE' },
      dliSettings: { tags: [{ key: 'a', value: 'b' }], maxResumesPerHour: 2 },
    };
    const { payload, calls } = await done(
      'createSqlJob',
      { input, dryRun: true },
      'job { id } changes { field before after }',
    );
    expect(payload.job).toBeNull();
    expect(payload.changes.toSorted(byField)).toEqual(
      [
        added('name', 'cars_lake'),
        added('queueId', 'Queue:etl'),
        added('runMode', 'EXCLUSIVE_CLUSTER'),
        added('type', 'FLINK_OPENSOURCE_SQL_JOB'),
        added('checkpoint.enabled', true),
        added('checkpoint.mode', 'EXACTLY_ONCE'),
        added('dliSettings.tags', [{ key: 'a', value: 'b' }]),
        added('dliSettings.maxResumesPerHour', 2),
      ].toSorted(byField),
    );
    expect(writesOf(calls)).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  test('createJarJob', async () => {
    const input = { service: 'DLI', name: 'cars_lake', type: 'FLINK_JAR_JOB', jarUrl: 'a/b.jar' };
    const { payload } = await done(
      'createJarJob',
      { input, dryRun: true },
      'changes { field after }',
    );
    expect(payload.changes.toSorted(byField)).toEqual([
      { field: 'jarUrl', after: 'a/b.jar' },
      { field: 'name', after: 'cars_lake' },
      { field: 'type', after: 'FLINK_JAR_JOB' },
    ]);
  });

  test('updateSqlJob, with what DLI tells of the job as it is', async () => {
    const id = await dliId('lake_orders_raw');
    const before = await dliJob(id);
    const input = {
      name: 'lake_orders_raw',
      queueId: 'realtime',
      spuNumber: 5,
      restartOnException: true,
      idleStateRetentionSeconds: 7,
      udfJarUrl: 'a/b.jar',
      dliSettings: { maxResumesPerHour: 2, runtimeConfig: '[]' },
    };
    const { payload, calls } = await done(
      'updateSqlJob',
      { id, input, dryRun: true },
      'job { name spuNumber } changes { field before after }',
    );
    expect(payload.job).toEqual({ name: 'lake_orders_raw', spuNumber: 4 });
    expect(payload.changes.toSorted(byField)).toEqual(
      [
        { field: 'queueId', before: 'Queue:etl', after: 'Queue:realtime' },
        { field: 'spuNumber', before: 4, after: 5 },
        { field: 'restartOnException', before: false, after: true },
        { field: 'idleStateRetentionSeconds', before: 3600, after: 7 },
        added('udfJarUrl', 'a/b.jar'),
        { field: 'dliSettings.maxResumesPerHour', before: -1, after: 2 },
        added('dliSettings.runtimeConfig', '[]'),
      ].toSorted(byField),
    );
    expect(writesOf(calls)).toEqual([]);
    expect(await dliJob(id)).toEqual(before);
  });

  test('what becomes of bad records and how Flink is tuned, with what was so before', async () => {
    const id = await dliId('lake_orders_raw');
    const update = (obsPath: string, value: string, dryRun: boolean) => ({
      id,
      input: {
        dirtyData: { strategy: 'SAVE', obsPath },
        dliSettings: { runtimeConfig: `[{"key":"a","value":"${value}"}]` },
      },
      dryRun,
    });
    await done('updateSqlJob', update('a/b', '1', false), 'job { id }');
    const { payload } = await done(
      'updateSqlJob',
      update('a/c', '2', true),
      'changes { field before after }',
    );
    const saving = (obsPath: string) => ({ strategy: 'SAVE', obsPath });
    expect(payload.changes.toSorted(byField)).toEqual([
      { field: 'dirtyData', before: saving('a/b'), after: saving('a/c') },
      {
        field: 'dliSettings.runtimeConfig',
        before: '[{"key":"a","value":"1"}]',
        after: '[{"key":"a","value":"2"}]',
      },
    ]);
  });

  test('a template', async () => {
    const before = await everything();
    const input = { service: 'DLI', name: 'cars', sql, type: 'FLINK_SQL_JOB' };
    const { payload } = await done(
      'createTemplate',
      { input, dryRun: true },
      'changes { field after }',
    );
    expect(payload.changes.toSorted(byField)).toEqual([
      { field: 'name', after: 'cars' },
      { field: 'sql', after: sql },
      { field: 'type', after: 'FLINK_SQL_JOB' },
    ]);
    const [{ template_id }] = await dliTemplates();
    const update = { id: `dli:${template_id}`, input: { description: null }, dryRun: true };
    await done('updateTemplate', update, 'changes { field }');
    expect(await everything()).toEqual(before);
  });

  test('and of a job that is busy, or not there, says so at its id', async () => {
    const busy = { id: await dliId('lake_orders_live'), input: { description: 'x' }, dryRun: true };
    expect((await send('updateSqlJob', busy)).payload.userErrors).toEqual([
      forecast('DLI.12003', 'JOB_ACTIVE', ['id']),
    ]);
    const gone = { ...busy, id: 'dli:1' };
    expect((await send('updateSqlJob', gone)).payload.userErrors).toEqual([
      forecast('DLI.12004', 'JOB_NOT_EXIST', ['id']),
    ]);
    expect(world.calls()).toEqual([]);
  });
});

const byField = (one: { field: string }, other: { field: string }) =>
  one.field < other.field ? -1 : 1;
