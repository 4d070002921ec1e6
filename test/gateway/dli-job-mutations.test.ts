import { describe, expect, test } from 'vitest';
import { useDliWriting } from '../support/dli-writing.js';
import { sql } from '../support/writes.js';

const { world, sent, done, dliId, dliJob, dliJobs } = useDliWriting();

/** All settings that DLI has for jobs of either kind, as the graph takes them and as the wire has them. */
const common = {
  description: 'Fast cars',
  queueId: 'Queue:etl',
  spuNumber: 6,
  managerSpu: 2,
  parallelism: 8,
  logging: { enabled: true, obsBucket: 'obs-stream-data' },
  smnTopic: 'ops_alarms',
  restartOnException: true,
};
const commonWire = {
  desc: 'Fast cars',
  queue_name: 'etl',
  cu_number: 6,
  manager_cu_number: 2,
  parallel_number: 8,
  log_enabled: true,
  obs_bucket: 'obs-stream-data',
  smn_topic: 'ops_alarms',
  restart_when_exception: true,
};
const settings = {
  taskManagerCus: 2,
  taskManagerSlots: 3,
  resumeCheckpoint: true,
  maxResumesPerHour: 5,
  flinkVersion: '1.12',
  runtimeConfig: '[{"key":"a","value":"b"}]',
  tags: [{ key: 'team', value: 'cars' }],
};
const settingsWire = {
  tm_cus: 2,
  tm_slot_num: 3,
  resume_checkpoint: true,
  resume_max_num: 5,
  flink_version: '1.12',
  runtime_config: '[{"key":"a","value":"b"}]',
  tags: [{ key: 'team', value: 'cars' }],
};
const jarSettings = {
  checkpointPath: 'obs-archive/states',
  dependencyJars: ['lake/a.jar', 'lake/b.jar'],
  dependencyFiles: ['lake/c.csv'],
};
const jarSettingsWire = {
  checkpoint_path: 'obs-archive/states',
  dependency_jars: ['lake/a.jar', 'lake/b.jar'],
  dependency_files: ['lake/c.csv'],
};

describe('createSqlJob', () => {
  /** What an input is sent as, beside the name. */
  const places: [input: object, wire: object][] = [
    [{}, { run_mode: 'shared_cluster', job_type: 'flink_sql_job' }],
    [
      { queueId: 'etl' },
      { queue_name: 'etl', run_mode: 'exclusive_cluster', job_type: 'flink_opensource_sql_job' },
    ],
    [
      { queueId: 'etl', type: 'FLINK_SQL_JOB' },
      { queue_name: 'etl', run_mode: 'exclusive_cluster', job_type: 'flink_sql_job' },
    ],
    [
      { runMode: 'EXCLUSIVE_CLUSTER' },
      { run_mode: 'exclusive_cluster', job_type: 'flink_opensource_sql_job' },
    ],
    [
      { type: 'FLINK_OPENSOURCE_SQL_JOB' },
      { run_mode: 'exclusive_cluster', job_type: 'flink_opensource_sql_job' },
    ],
    [{ type: 'FLINK_SQL_EDGE_JOB' }, { run_mode: 'edge_node', job_type: 'flink_sql_edge_job' }],
    [{ type: 'FLINK_SQL_JOB' }, { run_mode: 'shared_cluster', job_type: 'flink_sql_job' }],
    [
      { edgeGroupIds: ['g1', 'g2'] },
      { edge_group_ids: ['g1', 'g2'], run_mode: 'edge_node', job_type: 'flink_sql_edge_job' },
    ],
    [
      { clusterId: null, tags: null, enterpriseProjectId: null, dliSettings: null },
      { run_mode: 'shared_cluster', job_type: 'flink_sql_job' },
    ],
  ];
  test.each(places)('sends %j as %j', async (input, wire) => {
    const args = { input: { service: 'DLI', name: 'cars_lake', ...input } };
    const { data, errors, sent: writes } = await sent('createSqlJob', args, 'job { id service }');
    expect([errors, data.createSqlJob.userErrors]).toEqual([undefined, []]);
    expect(writes).toEqual([['createDliSqlJob', {}, { name: 'cars_lake', ...wire }]]);
    const { id } = data.createSqlJob.job;
    expect(data.createSqlJob.job).toEqual({ id: await dliId('cars_lake'), service: 'DLI' });
    expect(await dliJob(id)).toMatchObject({ job_type: Reflect.get(wire, 'job_type') });
  });

  test('sends all settings, and the job then has them', async () => {
    const input = {
      service: 'DLI',
      name: 'cars_lake',
      sql,
      type: 'FLINK_OPENSOURCE_SQL_JOB',
      runMode: 'EXCLUSIVE_CLUSTER',
      ...common,
      checkpoint: {
        enabled: true,
        mode: 'AT_LEAST_ONCE',
        intervalSeconds: 30,
        obsBucket: 'obs-stream-data',
      },
      idleStateRetentionSeconds: 7200,
      udfJarUrl: 'lake/udf.jar',
      dirtyData: { strategy: 'SAVE', obsPath: 'obs-archive/bad' },
      dliSettings: settings,
    };
    const selected = `job { id name description type runMode sql spuNumber managerSpu parallelism smnTopic
      queue { name } checkpoint { enabled mode intervalSeconds obsBucket } logging { enabled obsBucket }
      restartOnException idleStateRetentionSeconds udfJarUrl
      dliSettings { taskManagerCus taskManagerSlots resumeCheckpoint maxResumesPerHour flinkVersion runtimeConfig } }`;
    const { data, errors, sent: writes } = await sent('createSqlJob', { input }, selected);
    expect([errors, data.createSqlJob.userErrors]).toEqual([undefined, []]);
    const wire = {
      name: 'cars_lake',
      sql_body: sql,
      job_type: 'flink_opensource_sql_job',
      run_mode: 'exclusive_cluster',
      ...commonWire,
      checkpoint_enabled: true,
      checkpoint_mode: 2,
      checkpoint_interval: 30,
      idle_state_retention: 7200,
      udf_jar_url: 'lake/udf.jar',
      dirty_data_strategy: '2:obs-archive/bad',
      ...settingsWire,
    };
    expect(writes).toEqual([['createDliSqlJob', {}, wire]]);
    const { runtimeConfig: _, tags: __, ...told } = settings;
    const { queueId: ___, restartOnException, ...same } = common;
    expect(data.createSqlJob.job).toEqual({
      ...same,
      id: await dliId('cars_lake'),
      name: 'cars_lake',
      type: 'FLINK_OPENSOURCE_SQL_JOB',
      runMode: 'EXCLUSIVE_CLUSTER',
      sql,
      queue: { name: 'etl' },
      checkpoint: input.checkpoint,
      restartOnException,
      idleStateRetentionSeconds: 7200,
      udfJarUrl: 'lake/udf.jar',
      dliSettings: { ...told, runtimeConfig: [{ key: 'a', value: 'b' }] },
    });
    expect((await dliJobs('&tags=team%3Dcars&name=cars_lake')).length).toBe(1);
  });

  test('sends modes of checkpoints as numbers', async () => {
    for (const [mode, wire] of Object.entries({ EXACTLY_ONCE: 1, AT_LEAST_ONCE: 2 })) {
      const input = { service: 'DLI', name: `cars_${wire}`, checkpoint: { mode } };
      const { sent: writes } = await sent('createSqlJob', { input });
      expect(writes[0]?.[2]).toMatchObject({ checkpoint_mode: wire });
    }
  });

  test('sends the id of a template as a number, by whichever id it is given', async () => {
    const { templates } = await world.data(
      '{ templates(filter: { service: DLI }) { nodes { id templateId sql type } } }',
    );
    const [{ id, templateId, sql: text }] = templates.nodes;
    for (const templateIdGiven of [id, `dli:${templateId}`]) {
      world.emulator.reset();
      const input = { service: 'DLI', name: 'cars_lake', templateId: templateIdGiven };
      const { data, sent: writes } = await sent('createSqlJob', { input }, 'job { sql }');
      expect(data.createSqlJob).toEqual({ job: { sql: text }, userErrors: [] });
      expect(writes[0]?.[2]).toMatchObject({ template_id: Number(templateId) });
    }
  });
});

test('createJarJob sends all settings, and the job then has them', async () => {
  const input = {
    service: 'DLI',
    name: 'cars_lake',
    type: 'FLINK_JAR_JOB',
    ...common,
    jarUrl: 'lake/cars.jar',
    mainClass: 'com.example.Cars',
    args: '--all',
    dliSettings: { ...settings, ...jarSettings },
  };
  const selected = `job { id type jarUrl mainClass args spuNumber managerSpu queue { name }
    dliSettings { checkpointPath dependencyJars dependencyFiles } }`;
  const { data, errors, sent: writes } = await sent('createJarJob', { input }, selected);
  expect([errors, data.createJarJob.userErrors]).toEqual([undefined, []]);
  const wire = {
    name: 'cars_lake',
    ...commonWire,
    entrypoint: 'lake/cars.jar',
    main_class: 'com.example.Cars',
    entrypoint_args: '--all',
    ...settingsWire,
    ...jarSettingsWire,
  };
  expect(writes).toEqual([['createDliJarJob', {}, wire]]);
  expect(data.createJarJob.job).toEqual({
    id: await dliId('cars_lake'),
    type: 'FLINK_JAR_JOB',
    jarUrl: 'lake/cars.jar',
    mainClass: 'com.example.Cars',
    args: '--all',
    spuNumber: 6,
    managerSpu: 2,
    queue: { name: 'etl' },
    dliSettings: jarSettings,
  });
});

test('createJarJob sends nothing that is left out', async () => {
  const input = { service: 'DLI', name: 'cars_lake', type: 'FLINK_JAR_JOB' };
  const { sent: writes } = await sent('createJarJob', { input });
  expect(writes).toEqual([['createDliJarJob', {}, { name: 'cars_lake' }]]);
});

/** A change of one setting alone: the input, its body, and what then differs in the job, where that is not the body. */
type ChangeCase = [input: object, body: object, shown?: object];
const sharedChanges: ChangeCase[] = [
  [{ name: 'renamed' }, { name: 'renamed' }],
  [{ description: 'Another' }, { desc: 'Another' }],
  [{ description: null }, { desc: '' }],
  [{ queueId: 'realtime' }, { queue_name: 'realtime' }],
  [{ spuNumber: 12 }, { cu_number: 12 }, { job_config: { cu_number: 12 } }],
  [{ managerSpu: 2 }, { manager_cu_number: 2 }, { job_config: { manager_cu_number: 2 } }],
  [{ parallelism: 1 }, { parallel_number: 1 }, { job_config: { parallel_number: 1 } }],
  [{ logging: { enabled: true } }, { log_enabled: true }, { job_config: { log_enabled: true } }],
  [
    { logging: { obsBucket: 'obs-stream-data' } },
    { obs_bucket: 'obs-stream-data' },
    { job_config: { obs_bucket: 'obs-stream-data' } },
  ],
  [{ logging: { obsBucket: null } }, { obs_bucket: '' }, { job_config: { obs_bucket: null } }],
  [
    { smnTopic: 'ops_alarms' },
    { smn_topic: 'ops_alarms' },
    { job_config: { smn_topic: 'ops_alarms' } },
  ],
  [{ smnTopic: null }, { smn_topic: '' }, { job_config: { smn_topic: null } }],
  [
    { restartOnException: true },
    { restart_when_exception: true },
    { job_config: { restart_when_exception: true } },
  ],
  [
    { dliSettings: { taskManagerCus: 2, maxResumesPerHour: 3 } },
    { tm_cus: 2, resume_max_num: 3 },
    { job_config: { tm_cus: 2, resume_max_num: 3 } },
  ],
  [
    { dliSettings: { runtimeConfig: null, flinkVersion: '1.15' } },
    { runtime_config: '', flink_version: '1.15' },
    { job_config: { runtime_config: null, flink_version: '1.15' } },
  ],
];
const sqlChanges: ChangeCase[] = [
  ...sharedChanges,
  [{ sql }, { sql_body: sql }],
  [{ sql: null }, { sql_body: '' }],
  [
    { checkpoint: { enabled: true, mode: 'AT_LEAST_ONCE', intervalSeconds: 99 } },
    { checkpoint_enabled: true, checkpoint_mode: 2, checkpoint_interval: 99 },
    {
      job_config: {
        checkpoint_enabled: true,
        checkpoint_mode: 'at_least_once',
        checkpoint_interval: 99,
      },
    },
  ],
  [
    { idleStateRetentionSeconds: 60 },
    { idle_state_retention: 60 },
    { job_config: { idle_state_retention: 60 } },
  ],
  [
    { udfJarUrl: 'a/b.jar' },
    { udf_jar_url: 'a/b.jar' },
    { job_config: { udf_jar_url: 'a/b.jar' } },
  ],
  [{ udfJarUrl: null }, { udf_jar_url: '' }],
  [
    { dirtyData: { strategy: 'FAIL' } },
    { dirty_data_strategy: '1' },
    { job_config: { dirty_data_strategy: '1' } },
  ],
  [
    { runMode: 'EDGE_NODE', edgeGroupIds: ['g1'] },
    { run_mode: 'edge_node', edge_group_ids: ['g1'] },
    { run_mode: 'edge_node', job_config: { edge_group_ids: ['g1'] } },
  ],
  [{ edgeGroupIds: null }, { edge_group_ids: [] }, {}],
];
const jarChanges: ChangeCase[] = [
  ...sharedChanges,
  [
    { jarUrl: 'lake/other.jar' },
    { entrypoint: 'lake/other.jar' },
    { job_config: { entrypoint: 'lake/other.jar' } },
  ],
  [{ mainClass: 'a.B' }, { main_class: 'a.B' }],
  [{ mainClass: null }, { main_class: '' }, { main_class: null }],
  [{ args: '-x' }, { entrypoint_args: '-x' }],
  [{ dliSettings: jarSettings }, jarSettingsWire, { job_config: jarSettingsWire }],
  [
    { dliSettings: { dependencyJars: null, dependencyFiles: null, checkpointPath: null } },
    { dependency_jars: [], dependency_files: [], checkpoint_path: '' },
    { job_config: { dependency_jars: [], dependency_files: [], checkpoint_path: null } },
  ],
];
describe.each([
  ['updateSqlJob', 'updateDliSqlJob', 'lake_orders_raw', sqlChanges],
  ['updateJarJob', 'updateDliJarJob', 'lake_replay', jarChanges],
] as const)('%s', (field, endpoint, name, changes) => {
  test.each(changes)('%j sends %j, and all else stays as it is', async (input, body, shown) => {
    const id = await dliId(name);
    const { job_config: config, execution_graph: _, ...before } = await dliJob(id);
    world.emulator.clock.advance(60_000);
    const { data, errors, sent: writes } = await sent(field, { id, input }, 'job { id }');
    expect([errors, data[field]]).toEqual([undefined, { job: { id }, userErrors: [] }]);
    expect(writes).toEqual([[endpoint, { job_id: id.replace('Job:dli:', '') }, body]]);
    const { job_config: changedConfig, ...changed }: { job_config?: object } =
      shown ?? (Object.keys(before).some((key) => key in body) ? body : {});
    const { job_config: nowConfig, execution_graph: __, ...now } = await dliJob(id);
    // Slots follow from the size where they are not set.
    const { tm_slot_num: ___, ...rest } = { ...config, ...changedConfig };
    expect(now).toEqual({ ...before, ...changed, update_time: world.emulator.clock.now() });
    expect(nowConfig).toMatchObject(rest);
  });
});

describe('A job at work', () => {
  const open = [
    { smnTopic: 'ops_alarms' },
    { restartOnException: false },
    { logging: { obsBucket: 'obs-stream-data' } },
    { dliSettings: { resumeCheckpoint: false, maxResumesPerHour: 3 } },
  ];
  test.each(open)('takes %j', async (input) => {
    const id = await dliId('lake_orders_live');
    expect((await done('updateSqlJob', { id, input, dryRun: true })).calls).not.toContain(
      'updateDliSqlJob',
    );
    await done('updateSqlJob', { id, input });
  });
});

describe('One job of DLI', () => {
  const raw = (id: string) => Number(id.replace('Job:dli:', ''));

  test.each([false, true])('is started, from a savepoint: %j', async (resumeSavepoint) => {
    const id = await dliId('lake_logs');
    const {
      data,
      errors,
      sent: writes,
    } = await sent('runJob', { id, resumeSavepoint }, 'job { id status }');
    expect(errors).toBeUndefined();
    expect(data.runJob).toEqual({ job: { id, status: 'SUBMITTING' }, userErrors: [] });
    const body = { job_ids: [raw(id)], resume_savepoint: resumeSavepoint };
    expect(writes).toEqual([['runDliJobs', {}, body]]);
  });

  test.each([
    [false, 'CANCELING'],
    [true, 'SAVEPOINTING'],
  ])('is stopped, with a savepoint: %j', async (triggerSavepoint, status) => {
    const id = await dliId('lake_orders_live');
    const { data, sent: writes } = await sent(
      'stopJob',
      { id, triggerSavepoint },
      'job { status }',
    );
    expect(data.stopJob).toEqual({ job: { status }, userErrors: [] });
    const body = { job_ids: [raw(id)], trigger_savepoint: triggerSavepoint };
    expect(writes).toEqual([['stopDliJobs', {}, body]]);
  });

  test('is deleted, whatever it does', async () => {
    const id = await dliId('lake_orders_live');
    const { data, sent: writes } = await sent('deleteJob', { id }, 'deletedId');
    expect(data.deleteJob).toEqual({ deletedId: id, userErrors: [] });
    expect(writes).toEqual([['deleteDliJob', { job_id: String(raw(id)) }, '']]);
    await expect(dliId('lake_orders_live')).rejects.toThrow();
  });

  test('is named by its key as well', async () => {
    const id = await dliId('lake_orders_live');
    const { payload } = await done('stopJob', { id: id.replace('Job:', '') }, 'job { id }');
    expect(payload.job.id).toBe(id);
  });
});
