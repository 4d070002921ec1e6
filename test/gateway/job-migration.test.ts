import { beforeAll, describe, expect, test } from 'vitest';
import { jarFile, sql } from '../support/writes.js';
import { useWriting } from '../support/writing.js';

const { world, jobId } = useWriting({ gateway: { env: { DLI: 'emulator' } } });

const plan = `job { id name } operation method path body input migratedTo { id }
  losses { field value kind message } userErrors { code reason message suggestion field }`;

interface Loss {
  readonly field: string;
  readonly kind: string;
  readonly value: unknown;
}

const plansOf = async (jobIds: readonly string[], input: object | null = null, selected = plan) => {
  world.calls();
  const { planMigration } = await world.data(
    `query ($jobIds: [ID!]!, $input: MigrateJobInput) { planMigration(jobIds: $jobIds, input: $input) { ${selected} } }`,
    { jobIds, input },
  );
  return planMigration;
};
const planOf = async (id: string, input?: object) => (await plansOf([id], input))[0];

/** The losses of a plan as `kind field`, or of one field with their values. */
const kindsIn = ({ losses }: { losses: Loss[] }) =>
  losses.map(({ kind, field }) => `${kind} ${field}`);
const lossesOf = ({ losses }: { losses: Loss[] }, field: string) =>
  losses.filter((loss) => loss.field === field).map(({ kind, value }) => [kind, value]);

const createSql = async (input: object): Promise<string> => {
  const name = 'cars_moved';
  const { createSqlJob } = await world.data(
    'mutation ($input: CreateSqlJobInput!) { createSqlJob(input: $input) { job { id } userErrors { code } } }',
    { input: { name, sql, ...input } },
  );
  expect(createSqlJob.userErrors).toEqual([]);
  return createSqlJob.job.id;
};

const untoldOfAll = ['UNKNOWN restartOnException', 'UNKNOWN tags', 'UNKNOWN enterpriseProjectId'];
const untoldOfSql = [
  'UNKNOWN templateId',
  'UNKNOWN idleStateRetentionSeconds',
  'UNKNOWN udfJarUrl',
  'UNKNOWN dirtyData',
  ...untoldOfAll,
];
const untoldOfJar = ['DROPPED configUrl', ...untoldOfAll];

describe('A plan of a SQL job', () => {
  test('of the shared cluster shows one call, and tells what is lost', async () => {
    const id = await jobId('orders_alarm');
    const made = await planOf(id);
    expect(world.calls()).toEqual(['getJob', 'listDliJobs', 'listDliJobs']);
    const { payload } = await world.rest(`/job/${id}`);
    const name = `orders_alarm_cs${id}`;
    expect(made).toMatchObject({
      job: { id: `Job:${id}`, name: 'orders_alarm' },
      operation: 'CREATE_SQL_JOB',
      method: 'POST',
      path: '/v1.0/{project_id}/streaming/sql-jobs',
      migratedTo: null,
      userErrors: [],
    });
    expect(made.body).toEqual({
      name,
      desc: payload.desc,
      sql_body: payload.sql_body,
      run_mode: 'shared_cluster',
      job_type: 'flink_sql_job',
      cu_number: 2,
      parallel_number: 4,
      log_enabled: false,
      checkpoint_enabled: false,
      checkpoint_mode: 1,
    });
    expect(made.input).toMatchObject({ service: 'DLI', name, runMode: 'SHARED_CLUSTER' });
    expect(kindsIn(made).toSorted()).toEqual(
      [
        'CHANGED name',
        'CHANGED runMode',
        'CHANGED spuNumber',
        'NEEDS_ACTION sql',
        'NEEDS_ACTION hasSavepoint',
        'NEEDS_ACTION status',
        ...untoldOfSql,
      ].toSorted(),
    );
    expect(lossesOf(made, 'sql')).toEqual([['NEEDS_ACTION', 'smn']]);
    for (const { message } of made.losses) expect(message).toMatch(/\.$/);
  });

  test('of an exclusive cluster lacks a queue, and has bucket, topic and mode told', async () => {
    const made = await planOf(await jobId('payments_alarm'));
    expect(made.body).toMatchObject({
      run_mode: 'exclusive_cluster',
      checkpoint_enabled: true,
      checkpoint_mode: 1,
      checkpoint_interval: 10,
      log_enabled: true,
      obs_bucket: 'obs-stream-data',
      smn_topic: 'cs_job_exception',
    });
    expect(made.body).not.toHaveProperty('queue_name');
    expect(lossesOf(made, 'cluster')).toEqual([
      ['NEEDS_ACTION', expect.stringMatching(/^Cluster:\d+$/)],
    ]);
    expect(lossesOf(made, 'checkpoint.mode')).toEqual([['CHANGED', 'EXACTLY_ONCE']]);
    expect(lossesOf(made, 'checkpoint.obsBucket')).toEqual([['NEEDS_ACTION', 'obs-stream-data']]);
    expect(lossesOf(made, 'smnTopic')).toEqual([['NEEDS_ACTION', 'cs_job_exception']]);
    expect(lossesOf(made, 'sql')).toEqual([['NEEDS_ACTION', 'apig']]);
  });

  test('takes a queue, a bucket and a topic that are given', async () => {
    const input = { queueId: 'Queue:etl', obsBucket: 'obs-lake', smnTopic: 'ops_alarms' };
    const made = await planOf(await jobId('payments_alarm'), input);
    expect(made.body).toMatchObject({
      queue_name: 'etl',
      run_mode: 'exclusive_cluster',
      obs_bucket: 'obs-lake',
      smn_topic: 'ops_alarms',
    });
    expect(lossesOf(made, 'cluster').map(([kind]) => kind)).toEqual(['CHANGED']);
    expect(lossesOf(made, 'checkpoint.obsBucket')).toEqual([
      ['CHANGED', 'obs-stream-data'],
      ['NEEDS_ACTION', 'obs-lake'],
    ]);
    expect(lossesOf(made, 'smnTopic')).toEqual([
      ['CHANGED', 'cs_job_exception'],
      ['NEEDS_ACTION', 'ops_alarms'],
    ]);
  });

  test('leaves the shared cluster for a queue', async () => {
    const made = await planOf(await jobId('orders_alarm'), { queueId: 'etl' });
    expect(made.body).toMatchObject({ queue_name: 'etl', run_mode: 'exclusive_cluster' });
    expect(made.body.job_type).toBe('flink_sql_job');
    expect(lossesOf(made, 'runMode')).toEqual([['CHANGED', 'SHARED_CLUSTER']]);
  });

  test('that saves without a bucket says so, until one is given', async () => {
    const id = await jobId('weather_raw');
    const made = await planOf(id);
    expect(made.body).not.toHaveProperty('obs_bucket');
    expect(lossesOf(made, 'checkpoint.obsBucket')).toEqual([['NEEDS_ACTION', null]]);
    expect((await planOf(id, { obsBucket: 'obs-lake' })).body.obs_bucket).toBe('obs-lake');
  });

  test('that saves nothing takes a bucket that is given all the same', async () => {
    const id = await createSql({ name: 'cars_quiet' });
    const made = await planOf(id, { obsBucket: 'obs-lake' });
    expect(made.body).toMatchObject({ obs_bucket: 'obs-lake', log_enabled: false });
    expect(made.input.logging).toEqual({ enabled: false, obsBucket: 'obs-lake' });
    expect(lossesOf(made, 'logging.obsBucket')).toEqual([['CHANGED', null]]);
  });

  test.each([
    ['-- type = "smn"', []],
    ['/* type = "smn"\n */', []],
    ['/* type = "smn"', []],
    [`SELECT 'type = "smn"'`, []],
    [`SELECT '--', x FROM y; CREATE SINK STREAM a (b INT) WITH (type = "smn");`, ['smn']],
    [`SELECT '/*'; CREATE SINK STREAM a (b INT) WITH (TYPE='Apig', "x"="*/");`, ['apig']],
    ['WITH (encode = "a--b", type = "edgehub") -- type = "smn"', ['edgehub']],
  ])('finds the streams of %s', async (text, types) => {
    const id = await createSql({ name: 'cars_text', sql: text });
    const told = lossesOf(await planOf(id), 'sql').map(([, value]) => value);
    expect(told).toEqual(types);
    await world.data('mutation ($id: ID!) { deleteJob(id: $id) { deletedId } }', { id });
  });

  test('has as many CUs as DLI wants, and no more tasks than these carry', async () => {
    const made = await planOf(await createSql({ spuNumber: 1, parallelism: 4 }));
    expect(made.body).toMatchObject({ cu_number: 2, parallel_number: 4 });
    expect(lossesOf(made, 'spuNumber')).toEqual([['CHANGED', 1]]);
    const dense = await planOf(
      await createSql({ name: 'cars_dense', spuNumber: 3, parallelism: 12 }),
    );
    expect(dense.body).toMatchObject({ cu_number: 3, parallel_number: 8 });
    expect(lossesOf(dense, 'parallelism')).toEqual([['CHANGED', 12]]);
  });

  test('cuts a name that is too long, and says so', async () => {
    const name = 'c'.repeat(57);
    const id = await createSql({ name });
    const made = await planOf(id);
    expect(made.body.name).toHaveLength(57);
    expect(made.body.name).toMatch(new RegExp(`^c+_cs${id.slice('Job:'.length)}$`));
    const [{ message }] = made.losses.filter(({ field }: Loss) => field === 'name');
    expect(message).toMatch(/cut/);
  });

  test('of a draft has no state to lose, and of streams that DLI has nothing to say', async () => {
    const made = await planOf(await jobId('trips_clean'));
    expect(kindsIn(made).toSorted()).toEqual(
      ['CHANGED name', 'CHANGED runMode', 'CHANGED spuNumber', ...untoldOfSql].toSorted(),
    );
  });

  test('on edge nodes keeps its groups, and needs no queue', async () => {
    const id = await jobId('sensor_readings_alarm');
    const made = await planOf(id, { queueId: 'etl' });
    const groups = made.input.edgeGroupIds;
    expect(groups.length).toBeGreaterThan(0);
    expect(made.body).toMatchObject({
      run_mode: 'edge_node',
      job_type: 'flink_sql_edge_job',
      edge_group_ids: groups,
    });
    expect(made.body).not.toHaveProperty('queue_name');
    expect(lossesOf(made, 'edgeGroupIds')).toEqual([['NEEDS_ACTION', groups]]);
    expect(lossesOf(made, 'queueId')).toEqual([['DROPPED', 'etl']]);
  });
});

describe('A plan of a program', () => {
  test('names its file as one in OBS, and tells what is lost', async () => {
    const id = await jobId('payments_scoring');
    const made = await planOf(id, { queueId: 'etl' });
    const { payload } = await world.rest(`/job/${id}`);
    expect(made).toMatchObject({
      operation: 'CREATE_JAR_JOB',
      method: 'POST',
      path: '/v1.0/{project_id}/streaming/flink-jobs',
    });
    expect(made.body).toEqual({
      name: `payments_scoring_cs${id}`,
      desc: payload.desc,
      queue_name: 'etl',
      cu_number: payload.spu_number,
      parallel_number: payload.parallel_number,
      manager_cu_number: payload.job_config.manager_spu,
      log_enabled: true,
      obs_bucket: 'obs-stream-data',
      smn_topic: 'cs_job_exception',
      entrypoint: `obs://${payload.jar_url}`,
      main_class: payload.main_class,
      entrypoint_args: payload.args,
    });
    expect(kindsIn(made).toSorted()).toEqual(
      [
        'CHANGED name',
        'CHANGED cluster',
        'CHANGED spuNumber',
        'CHANGED jarUrl',
        'NEEDS_ACTION jarUrl',
        'DROPPED checkpoint',
        'NEEDS_ACTION logging.obsBucket',
        'NEEDS_ACTION smnTopic',
        'NEEDS_ACTION hasSavepoint',
        'NEEDS_ACTION status',
        ...untoldOfJar,
      ].toSorted(),
    );
  });

  test('that was uploaded to CS asks for another place of its file', async () => {
    const id = await jobId('trips_heatmap');
    await world.upload(
      'mutation ($id: ID!, $jar: Upload) { updateJarJob(id: $id, input: { jar: $jar, managerSpu: 1 }) { userErrors { code } } }',
      { id, jar: null },
      { jar: jarFile() },
    );
    const made = await planOf(id);
    expect(made.body).not.toHaveProperty('entrypoint');
    expect(lossesOf(made, 'jarUrl')).toEqual([
      ['NEEDS_ACTION', expect.stringMatching(/cars\.jar$/)],
    ]);
    expect(lossesOf(made, 'cluster').map(([kind]) => kind)).toEqual(['NEEDS_ACTION']);
  });

  test('that is a folder of files says so', async () => {
    const { losses } = await planOf(await jobId('many_jars_trial'));
    const told = losses.find(
      ({ field, kind }: Loss) => field === 'jarUrl' && kind === 'NEEDS_ACTION',
    );
    expect(told.message).toMatch(/folder/);
  });
});

describe('A job that cannot be moved', () => {
  test('says why, in its place among the others', async () => {
    const [sqlJob, spark, edge] = await Promise.all(
      ['orders_alarm', 'clicks_sessions', 'sensor_readings_alarm'].map(jobId),
    );
    const { job } = await world.data(
      'query ($id: ID!) { job(id: $id) { children(first: 1) { nodes { id } } } }',
      { id: edge },
    );
    const part = job.children.nodes[0].id;
    const ids = [spark, 'Job:7', sqlJob, 'Job:dli:101', part].map(String);
    const plans = await plansOf(ids);
    expect(plans.map(({ operation }: { operation: string }) => operation)).toEqual([
      'NONE',
      'NONE',
      'CREATE_SQL_JOB',
      'NONE',
      'NONE',
    ]);
    const told = plans.map((one: typeof job) => one.userErrors[0]);
    expect(told).toEqual(
      [
        { code: 'DLI.0007', field: ['jobIds', '0'], message: expect.stringMatching(/Spark/) },
        { code: 'CS.17001', reason: 'JOB_NOT_EXIST', field: ['jobIds', '1'] },
        undefined,
        { code: 'DLI.0007', field: ['jobIds', '3'], message: expect.stringMatching(/DLI already/) },
        { code: 'DLI.0007', field: ['jobIds', '4'], message: expect.stringMatching(`Job:${edge}`) },
      ].map((one) => one && expect.objectContaining(one)),
    );
    const none = { method: null, path: null, body: null, input: null, losses: [] };
    for (const index of [0, 1, 3, 4]) expect(plans[index]).toMatchObject(none);
    expect(plans[1].job).toBeNull();
    expect(plans[3].job.id).toBe('Job:dli:101');
  });

  test.each([
    ['an id that is none', { jobIds: ['Job:x'] }, /valid id/],
    ['an id of something else', { jobIds: ['Cluster:1'] }, /valid id/],
    ['a queue of a bad name', { jobIds: ['7'], input: { queueId: 'a b' } }, /Queue/],
  ])('%s is refused before anything is asked', async (_, variables, says) => {
    world.calls();
    const { data, errors } = await world.query(
      'query ($jobIds: [ID!]!, $input: MigrateJobInput) { planMigration(jobIds: $jobIds, input: $input) { operation } }',
      variables,
    );
    expect(data).toEqual({ planMigration: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(says);
    expect(world.calls()).toEqual([]);
  });

  test('and too many of them are too many', async () => {
    const { errors } = await world.query(
      'query ($jobIds: [ID!]!) { planMigration(jobIds: $jobIds) { operation } }',
      { jobIds: Array.from({ length: 101 }, (_, index) => String(index + 1)) },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'PAGE_SIZE_LIMIT_EXCEEDED' } }]);
  });
});

describe('Plans of many jobs', () => {
  let ids: string[];
  beforeAll(async () => {
    const { jobs } = await world.data(
      '{ jobs(first: 60, filter: { service: CS }) { nodes { id } } }',
    );
    ids = jobs.nodes.map(({ id }: { id: string }) => id);
  });

  test('are read by a page of CS and one of DLI, but for the groups of edge jobs', async () => {
    const plans = await plansOf(ids);
    expect(plans).toHaveLength(ids.length);
    const calls = world.calls();
    const edges = plans.filter(
      ({ input }: { input: { runMode?: string } | null }) => input?.runMode === 'EDGE_NODE',
    );
    expect(edges.length).toBeGreaterThan(0);
    const lists = Array.from({ length: 1 + edges.length }, () => 'listJobs');
    expect(calls.toSorted()).toEqual(['listDliJobs', ...lists]);
    for (const { input } of edges) expect(input.edgeGroupIds.length).toBeGreaterThan(0);
  });

  test('say the same as those of each job', async () => {
    const some = ids.slice(0, 12);
    const together = await plansOf(some, null, 'body input losses { field kind value }');
    for (const [index, id] of some.entries()) {
      const [alone] = await plansOf([id], null, 'body input losses { field kind value }');
      expect(together[index]).toEqual(alone);
    }
  });

  test('cost a job that cannot be read no more than its own', async () => {
    const [refused, other] = ids;
    world.emulator.refuse('getJob', 'CS.10005');
    const { data, errors } = await world.query(
      'query ($jobIds: [ID!]!) { planMigration(jobIds: $jobIds) { operation job { id } userErrors { code } } }',
      { jobIds: [refused, other] },
    );
    expect(errors).toMatchObject([{ path: ['planMigration'], extensions: { code: 'FORBIDDEN' } }]);
    expect(data.planMigration).toMatchObject([
      { operation: 'NONE', job: { id: refused }, userErrors: [] },
      { operation: expect.stringMatching(/^CREATE/), job: { id: other } },
    ]);
  });

  test('fail if none can be read', async () => {
    world.emulator.refuse('getJob', 'CS.10005');
    const { data, errors } = await world.query(
      'query ($jobIds: [ID!]!) { planMigration(jobIds: $jobIds) { operation } }',
      { jobIds: ids.slice(0, 1) },
    );
    expect(data).toEqual({ planMigration: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

test('A job may be planned by whoever has no DLI, and leads nowhere there', async () => {
  const alone = await world.startAnother({ env: {} });
  const id = await jobId('orders_alarm');
  world.calls();
  const { planMigration, job } = await alone.data(
    'query ($id: ID!) { planMigration(jobIds: [$id]) { operation migratedTo { id } } job(id: $id) { name migratedTo { id } migratedFrom { id } } }',
    { id },
  );
  expect(planMigration).toEqual([{ operation: 'CREATE_SQL_JOB', migratedTo: null }]);
  expect(job).toEqual({ name: 'orders_alarm', migratedTo: null, migratedFrom: null });
  expect(world.calls()).toEqual(['getJob']);
});
