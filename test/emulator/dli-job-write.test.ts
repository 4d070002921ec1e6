import { describe, expect, test } from 'vitest';
import { dliJarJob, dliSqlJob, dliTemplate, refusal, useDli } from './dli-world.js';
import { sql } from './job-bodies.js';

const dli = useDli();
const createSql = (change: object) => dli.post('/sql-jobs', { ...dliSqlJob, ...change });
const createJar = (change: object) => dli.post('/flink-jobs', { ...dliJarJob, ...change });

describe('A new job', () => {
  test('of SQL is a draft with the next id, and has all that it was given', async () => {
    const { jobs } = await dli.list('limit=1');
    const config = {
      manager_cu_number: 1,
      checkpoint_enabled: true,
      checkpoint_interval: 30,
      log_enabled: true,
      obs_bucket: 'obs-stream-data/lake',
      smn_topic: 'ops_alarms',
      restart_when_exception: true,
      idle_state_retention: 60,
      dirty_data_strategy: '2:obs-archive/bad',
      udf_jar_url: 'lake/udf.jar',
      tm_cus: 2,
      tm_slot_num: 3,
      resume_checkpoint: true,
      resume_max_num: 5,
      runtime_config: '[{"key":"a","value":"b"}]',
      flink_version: '1.12',
      operator_config: '{}',
      static_estimator_config: '{}',
      flink_log_config: '{"root_logger_level":"INFO"}',
      execution_agency_urn: 'agency',
      resource_config_version: 'v2',
      resource_config: { max_slot: 2 },
    };
    const tags = [{ key: 'team', value: 'cars' }];
    const { status, json } = await createSql({ ...config, checkpoint_mode: 2, tags });
    expect(status).toBe(200);
    const id = jobs[0].job_id + 1;
    expect(json).toEqual({
      is_success: 'true',
      message: expect.any(String),
      job: { job_id: id, status_name: 'job_init', status_desc: '' },
    });
    expect(await dli.detail(id)).toMatchObject({
      name: 'cars_lake',
      desc: 'Fast cars',
      sql_body: sql,
      queue_name: 'etl',
      create_time: dli.emulator.clock.now(),
      job_config: { ...config, checkpoint_mode: 'at_least_once', cu_number: 4, parallel_number: 3 },
    });
    expect((await dli.list('tags=team%3Dcars')).total_count).toBe(1);
  });

  test('that is a program', async () => {
    const more = { dependency_jars: ['lake/a.jar'], dependency_files: ['lake/b.csv'] };
    const { json } = await createJar({ ...more, checkpoint_path: 'obs-archive/states' });
    expect(json.job).toMatchObject({ status_name: 'job_init', status_desc: '' });
    expect(await dli.detail(json.job.job_id)).toMatchObject({
      job_type: 'flink_jar_job',
      run_mode: 'exclusive_cluster',
      sql_body: '',
      main_class: 'com.example.Cars',
      entrypoint_args: '--all',
      job_config: {
        ...more,
        entrypoint: 'lake/cars.jar',
        checkpoint_path: 'obs-archive/states',
        cu_number: 3,
        parallel_number: 1,
        tm_slot_num: 1,
        idle_state_retention: 3_600,
      },
    });
  });

  test.each([
    [{}, 'flink_sql_job', 'shared_cluster'],
    [{ queue_name: 'ETL' }, 'flink_opensource_sql_job', 'exclusive_cluster'],
    [{ run_mode: 'exclusive_cluster' }, 'flink_opensource_sql_job', 'exclusive_cluster'],
    [{ job_type: 'flink_opensource_sql_job' }, 'flink_opensource_sql_job', 'exclusive_cluster'],
    [
      { job_type: 'flink_sql_job', run_mode: 'exclusive_cluster' },
      'flink_sql_job',
      'exclusive_cluster',
    ],
    [{ run_mode: 'edge_node', edge_group_ids: ['a', 'b'] }, 'flink_sql_edge_job', 'edge_node'],
  ])('with %j has a type and a place', async (body, job_type, run_mode) => {
    const { json } = await dli.post('/sql-jobs', { name: 'new', sql_body: sql, ...body });
    expect(await dli.detail(json.job.job_id)).toMatchObject({
      job_type,
      run_mode,
      queue_name: 'queue_name' in body ? 'etl' : null,
      job_config: { cu_number: 2, parallel_number: 1, manager_cu_number: 1, resume_max_num: -1 },
    });
  });

  test('on edge nodes has a part for each group, listed by its whole alone', async () => {
    const { json } = await dli.post('/sql-jobs', {
      name: 'new',
      run_mode: 'edge_node',
      edge_group_ids: ['a', 'b'],
    });
    const root = json.job.job_id;
    expect((await dli.list()).total_count).toBe(25);
    const { jobs } = await dli.list(`root_job_id=${root}`);
    expect(jobs.map(({ root_id }: { root_id: number }) => root_id)).toEqual([root, root]);
    const [part] = jobs;
    expect((await dli.batch('run', [part.job_id])).json).toEqual([refusal('DLI.13006')]);
    expect((await dli.put(`/sql-jobs/${part.job_id}`, {})).json).toEqual(refusal('DLI.0007'));
    await dli.remove(`/jobs/${root}`);
    expect((await dli.list(`root_job_id=${root}`)).total_count).toBe(0);
  });

  test('takes the SQL of a template unless it brings its own', async () => {
    const made = await dli.post('/job-templates', dliTemplate);
    const { template_id } = made.json.template;
    const ids = [
      (await dli.post('/sql-jobs', { name: 'one', template_id })).json.job.job_id,
      (await createSql({ template_id, sql_body: 'SELECT 1' })).json.job.job_id,
    ];
    const texts = await Promise.all(ids.map(async (id) => (await dli.detail(id)).sql_body));
    expect(texts).toEqual([sql, 'SELECT 1']);
  });

  test.each<[object, string]>([
    [{ name: 'lake_clicks' }, 'DLI.11004'],
    [{ log_enabled: true, obs_bucket: 'obs-partner-drop' }, 'DLI.11016'],
    [{ smn_topic: 'nobody' }, 'DLI.11032'],
    [{ queue_name: 'nowhere' }, 'DLI.0002'],
    [{ cu_number: 'many' }, 'DLI.0001'],
    [{ runtime_config: { key: 'a' } }, 'DLI.0001'],
  ])('is refused with %j', async (change, code) => {
    for (const { status, json } of [await createSql(change), await createJar(change)]) {
      expect([status, json]).toEqual([400, refusal(code)]);
    }
    expect((await dli.list()).total_count).toBe(24);
  });

  test('is refused over a template that is not there', async () => {
    expect((await createSql({ template_id: 7 })).json).toEqual(refusal('DLI.18005'));
  });
});

describe('A change of a job', () => {
  test('leaves what it does not name as it is', async () => {
    const id = await dli.create();
    const before = await dli.detail(id);
    dli.emulator.clock.advance(1_000);
    const { status, json } = await dli.put(`/sql-jobs/${id}`, { cu_number: 6, desc: '' });
    expect([status, json]).toEqual([
      200,
      {
        is_success: 'true',
        message: expect.any(String),
        job: { update_time: dli.emulator.clock.now() },
      },
    ]);
    expect(await dli.detail(id)).toEqual({
      ...before,
      desc: '',
      update_time: dli.emulator.clock.now(),
      job_config: { ...before.job_config, cu_number: 6, tm_slot_num: 1 },
    });
  });

  test('of a program', async () => {
    const id = (await createJar({})).json.job.job_id;
    await dli.put(`/flink-jobs/${id}`, { main_class: 'com.example.Other', name: 'renamed' });
    expect(await dli.detail(id)).toMatchObject({
      name: 'renamed',
      main_class: 'com.example.Other',
      entrypoint_args: '--all',
    });
  });

  test('at work is one of those that need no stop', async () => {
    const id = await dli.idOf('lake_clicks');
    const refused = await dli.put(`/sql-jobs/${id}`, { cu_number: 9, smn_topic: 'ops_alarms' });
    expect([refused.status, refused.json]).toEqual([400, refusal('DLI.12003')]);
    const five = {
      smn_topic: 'ops_alarms',
      restart_when_exception: false,
      resume_checkpoint: false,
      resume_max_num: 3,
      obs_bucket: 'obs-stream-data/other',
    };
    // What is named again as it is, is no change.
    expect((await dli.put(`/sql-jobs/${id}`, { ...five, cu_number: 6 })).status).toBe(200);
    expect(await dli.detail(id)).toMatchObject({ status: 'job_running', job_config: five });
  });

  test.each([
    ['lake_orders_raw', { name: 'lake_clicks' }, 'DLI.11004'],
    ['lake_orders_raw', { queue_name: 'nowhere' }, 'DLI.0002'],
    ['lake_orders_raw', { parallel_number: 13 }, 'DLI.0001'],
    ['lake_heatmap', { desc: 'x' }, 'DLI.0007'],
  ])('of %s by %j is refused', async (name, body, code) => {
    const { status, json } = await dli.put(`/sql-jobs/${await dli.idOf(name)}`, body);
    expect([status, json]).toEqual([400, refusal(code)]);
  });

  test('finds the job first', async () => {
    for (const path of ['/sql-jobs/7', '/flink-jobs/7', '/flink-jobs/x']) {
      const { status, json } = await dli.put(path, {});
      expect([status, json]).toEqual([400, refusal('DLI.12004')]);
    }
    const id = await dli.create();
    expect((await dli.put(`/flink-jobs/${id}`, {})).json).toEqual(refusal('DLI.0007'));
  });
});
