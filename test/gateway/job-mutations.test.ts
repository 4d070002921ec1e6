import { describe, expect, test } from 'vitest';
import { sql, sqlOf } from '../emulator/job-bodies.js';
import { refusal, useWriting } from '../support/writing.js';

const { world, done, refused, clusterId, template, job } = useWriting();

const bucket = 'obs-stream-data';
const plain = { name: 'cars_fast', sql, spuNumber: 2, parallelism: 8 };
const names = async () =>
  (await world.rest('/jobs?limit=1000')).payload.jobs.map((one: { name: string }) => one.name);
const jobOf = ({ payload }: Awaited<ReturnType<typeof done>>) => job(payload.job.jobId);

describe('createSqlJob', () => {
  test('gives the draft as the service then has it', async () => {
    const input = {
      ...plain,
      description: 'Fast cars',
      type: 'FLINK_SQL_JOB',
      runMode: 'EXCLUSIVE_CLUSTER',
      clusterId: `Cluster:${await clusterId('orders_realtime')}`,
      checkpoint: { enabled: true, mode: 'AT_LEAST_ONCE', intervalSeconds: 30, obsBucket: bucket },
      logging: { enabled: true, obsBucket: bucket },
      smnTopic: 'ops_alarms',
      restartOnException: true,
      idleStateRetentionSeconds: 30,
      udfJarUrl: 'cs-jars/bundle',
      dirtyData: { strategy: 'SAVE', obsPath: `${bucket}/dirt` },
      tags: 'a=b',
      enterpriseProjectId: '0',
    };
    const { payload, calls } = await done(
      'createSqlJob',
      { input },
      `job { id jobId name description type status sql runMode spuNumber parallelism smnTopic createdAt
        checkpoint { enabled mode intervalSeconds obsBucket } logging { enabled obsBucket } cluster { name } owner { userName } }`,
    );
    expect(calls.sort()).toEqual(['createSqlJob', 'getCluster', 'getJob', 'getUserQuota']);
    const { job_id: id, ...wire } = await job(payload.job.jobId);
    const { description, clusterId: _, type, runMode, checkpoint, logging, smnTopic } = input;
    expect(payload.job).toEqual({
      id: `Job:${id}`,
      jobId: String(id),
      ...plain,
      ...{ description, type, runMode, checkpoint, logging, smnTopic },
      status: 'INIT',
      createdAt: new Date(wire.create_time).toISOString(),
      cluster: { name: 'orders_realtime' },
      owner: { userName: 'cs_demo' },
    });
    expect(wire).toMatchObject({
      name: 'cars_fast',
      desc: 'Fast cars',
      sql_body: sql,
      run_mode: 'exclusive_cluster',
      spu_number: 2,
      parallel_number: 8,
      job_config: { checkpoint_mode: 'at_least_once', checkpoint_interval: 30, obs_bucket: bucket },
    });
  });

  test.each([
    ['', ['createSqlJob']],
    ['job { id }', ['createSqlJob']],
    ['job { id jobId __typename }', ['createSqlJob']],
    ['job { name }', ['createSqlJob', 'getJob']],
    ['a: job { id } b: job { name sql }', ['createSqlJob', 'getJob']],
    ['job { ownerName }', ['createSqlJob', 'listJobs']],
  ])('reads only what is selected: %j', async (selected, calls) => {
    expect((await done('createSqlJob', { input: plain }, selected)).calls).toEqual(calls);
  });

  test.each([
    ['nothing else', {}, 'flink_sql_job', 'shared_cluster'],
    ['nulls', { clusterId: null, runMode: null, type: null }, 'flink_sql_job', 'shared_cluster'],
    ['a mode', { runMode: 'SHARED_CLUSTER' }, 'flink_sql_job', 'shared_cluster'],
    ['groups', { edgeGroupIds: ['g1', 'g2'] }, 'flink_sql_edge_job', 'edge_node'],
  ])('takes its type and place from what is given: %s', async (_, more, type, mode) => {
    const written = await done('createSqlJob', { input: { ...plain, ...more } }, 'job { jobId }');
    expect(await jobOf(written)).toMatchObject({ job_type: type, run_mode: mode });
  });

  test('runs on the cluster that is named, and has the groups that are', async () => {
    const id = await clusterId('orders_realtime');
    const onCluster = { ...plain, clusterId: id };
    const edge = { ...plain, name: 'cars_edge', edgeGroupIds: ['g1', 'g2'] };
    expect(
      await jobOf(await done('createSqlJob', { input: onCluster }, 'job { jobId }')),
    ).toMatchObject({ run_mode: 'exclusive_cluster', cluster_id: Number(id) });
    const { payload } = await done(
      'createSqlJob',
      { input: edge },
      'job { edgeGroupIds children { nodes { name } } }',
    );
    expect(payload.job.edgeGroupIds).toEqual(['g1', 'g2']);
    expect(payload.job.children.nodes).toHaveLength(2);
  });

  test('takes the SQL of a template, unless it has its own', async () => {
    const settings = { name: 'cars_template', sql: `${sql}-- template` };
    await done('createTemplate', { input: settings });
    const { template_id: id, sql_body } = await template('cars_template');
    for (const [own, taken] of [
      [null, sql_body],
      [sql, sql],
    ]) {
      const input = { name: `cars_${own === null}`, templateId: `Template:${id}`, sql: own };
      const { payload } = await done('createSqlJob', { input }, 'job { sql }');
      expect(payload.job.sql).toBe(taken);
    }
  });

  const saving = { enabled: true, mode: 'EXACTLY_ONCE', intervalSeconds: 10 };
  test.each<[string, string, string | null, object]>([
    ['CS.11001', 'SQL_TOO_LONG', 'sql', { sql: sqlOf(10_001) }],
    ['CS.11004', 'JOB_NAME_EXIST', 'name', { name: 'orders_alarm' }],
    ['CS.11006', 'JOB_NAME_TOO_LONG', 'name', { name: 'x'.repeat(58) }],
    ['CS.11007', 'JOB_NAME_MISSING', 'name', { name: '' }],
    [
      'CS.11008',
      'CHECKPOINT_INTERVAL_INVALID',
      'checkpoint.intervalSeconds',
      { checkpoint: { ...saving, intervalSeconds: 0 } },
    ],
    [
      'CS.11009',
      'CHECKPOINT_MODE_INVALID',
      'checkpoint.mode',
      { checkpoint: { ...saving, mode: null } },
    ],
    ['CS.11010', 'BUCKET_MISSING', 'checkpoint.obsBucket', { checkpoint: saving }],
    ['CS.11011', 'BUCKET_MISSING', 'logging.obsBucket', { logging: { enabled: true } }],
    ['CS.11012', 'SPU_NUMBER_INVALID', 'spuNumber', { spuNumber: 401 }],
    ['CS.11012', 'SPU_NUMBER_INVALID', 'spuNumber', { spuNumber: 0 }],
    ['CS.11013', 'PARALLELISM_INVALID', 'parallelism', { spuNumber: 20, parallelism: 51 }],
    ['CS.11014', 'DESCRIPTION_TOO_LONG', 'description', { description: 'x'.repeat(513) }],
    ['CS.11015', 'JOB_NAME_INVALID', 'name', { name: 'fast cars' }],
    [
      'CS.11016',
      'BUCKET_UNAUTHORIZED',
      'logging.obsBucket',
      { logging: { enabled: true, obsBucket: 'obs-archive' } },
    ],
    [
      'CS.11016',
      'BUCKET_UNAUTHORIZED',
      'checkpoint.obsBucket',
      { checkpoint: { ...saving, obsBucket: 'obs-archive' } },
    ],
    ['CS.11022', 'PARALLELISM_TOO_HIGH', 'parallelism', { parallelism: 9 }],
    ['CS.11023', 'EDGE_GROUP_MISSING', 'edgeGroupIds', { runMode: 'EDGE_NODE' }],
    [
      'CS.11024',
      'RUN_MODE_MISMATCH',
      'runMode',
      { type: 'FLINK_SQL_EDGE_JOB', runMode: 'SHARED_CLUSTER' },
    ],
    ['CS.11024', 'RUN_MODE_MISMATCH', 'runMode', { type: 'FLINK_JAR_JOB' }],
    ['CS.11029', 'PARAMETER_MISSING', null, { runMode: 'EXCLUSIVE_CLUSTER' }],
    ['CS.11032', 'TOPIC_NOT_EXIST', 'smnTopic', { smnTopic: 'nobody' }],
    ['CS.11035', 'UDF_NEEDS_CLUSTER', 'udfJarUrl', { udfJarUrl: 'cs-jars/bundle' }],
    [
      'CS.11036',
      'IDLE_RETENTION_INVALID',
      'idleStateRetentionSeconds',
      { idleStateRetentionSeconds: 61 },
    ],
    ['CS.18005', 'TEMPLATE_NOT_EXIST', 'templateId', { templateId: '999999' }],
    ['CS.20005', 'CLUSTER_NOT_EXIST', 'clusterId', { clusterId: '999999' }],
  ])('is refused with %s, %s, at %s', async (code, reason, path, more) => {
    const before = await names();
    const { payload, calls } = await refused(
      'createSqlJob',
      { input: { ...plain, ...more } },
      'job { name }',
    );
    const field = path === null ? null : ['input', ...path.split('.')];
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(calls).toEqual(['createSqlJob']);
    expect(await names()).toEqual(before);
  });

  test('is refused on a cluster that is closed to the user', async () => {
    const input = { ...plain, clusterId: await clusterId('laboratory') };
    const { payload } = await refused('createSqlJob', { input });
    expect(payload.userErrors).toEqual([
      refusal('CS.13011', 'CLUSTER_FORBIDDEN', ['input', 'clusterId']),
    ]);
  });
});
