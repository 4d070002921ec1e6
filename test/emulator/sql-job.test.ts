import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { sql, sqlJob } from './job-bodies.js';

const documented: { id: string; exampleRequest: object | null }[] = JSON.parse(
  readFileSync(new URL('../reference/endpoints.json', import.meta.url), 'utf8'),
);
const world = useEmulator();
const create = (body: object = {}, request = {}) =>
  world.post('/sql_job', { ...sqlJob, ...body }, request);
const update = (body: object) => world.inProject('/sql_job', { method: 'PATCH', body });
const made = async (body: object = {}): Promise<number> => (await create(body)).json.payload.job_id;
const overview = async () => (await world.inProject('/overview')).json.payload.job_overview;
/** The highest id of all jobs, parts of edge jobs included. */
async function highest(): Promise<number> {
  const roots = await Promise.all(['sensor_readings_alarm', 'car_infos_clean'].map(world.job));
  const lists = await Promise.all(
    ['', ...roots.map((root) => `root_job_id=${root}`)].map((query) => world.jobs(query)),
  );
  return Math.max(...lists.flat().map(({ job_id }: { job_id: number }) => job_id));
}

describe('Creating a SQL job', () => {
  test('adds a draft that detail, list, overview and audit log agree on', async () => {
    const [next, before] = [(await highest()) + 1, await overview()];
    const { status, json } = await create({ smn_topic: 'cs_job_exception' });
    expect(status).toBe(200);
    expect(json).toEqual({
      message_id: 'CS.10001',
      message: expect.any(String),
      payload: { job_id: next, status_name: 'job_init', status_desc: '' },
      current_time: world.emulator.clock.now(),
    });
    const { job_config, ...job } = await world.detail(next);
    expect(job).toMatchObject({
      ...sqlJob,
      status: 'job_init',
      create_time: world.emulator.clock.now(),
      start_time: 0,
    });
    expect(job).not.toHaveProperty('cluster_id');
    expect(job_config).toMatchObject({
      checkpoint_enabled: false,
      log_enabled: false,
      smn_topic: 'cs_job_exception',
    });
    const [listed] = await world.jobs(`name=${sqlJob.name}`);
    expect(listed).toMatchObject({ job_id: next, username: 'cs_demo', root_id: 0 });
    expect(await world.events('job', next)).toEqual(['createJob']);
    const after = await overview();
    expect([after.total_jobs, after.other_job_count]).toEqual([
      before.total_jobs + 1,
      before.other_job_count + 1,
    ]);
  });

  test('gives what is not said its default', async () => {
    const { name, run_mode } = sqlJob;
    const { json } = await world.post('/sql_job', { name, run_mode, tags: null });
    expect(await world.detail(json.payload.job_id)).toMatchObject({
      job_type: 'flink_sql_job',
      desc: '',
      sql_body: '',
      spu_number: 1,
      parallel_number: 1,
      job_config: { checkpoint_enabled: false, checkpoint_mode: 'exactly_once', obs_bucket: '' },
    });
  });

  test('takes an empty text for no number and no switch', async () => {
    const id = await made({ spu_number: '', parallel_number: '', log_enabled: '' });
    expect(await world.detail(id)).toMatchObject({ spu_number: 1, parallel_number: 1 });
  });

  test('takes no number without end', async () => {
    const { name, run_mode } = sqlJob;
    const text = `{"name":"${name}","run_mode":"${run_mode}","checkpoint_interval":1e400}`;
    expect((await world.post('/sql_job', undefined, { text })).json.error_id).toBe('CS.10004');
  });

  test('takes no list for the id of a template', async () => {
    const { templates } = (await world.inProject('/job_templates?limit=1')).json.payload;
    const { json } = await create({ template_id: [templates[0].template_id] });
    expect(json.error_id).toBe('CS.18005');
  });

  test('on an exclusive cluster shows in the jobs of the cluster, and runs', async () => {
    const cluster_id = await world.cluster('telemetry');
    const id = await made({ run_mode: 'exclusive_cluster', cluster_id });
    const path = `/reserved_cluster/${cluster_id}/jobs?limit=100`;
    const listed = (await world.inProject(path)).json.payload.jobs;
    expect(listed.map((job: { job_id: number }) => job.job_id)).toContain(id);
    await world.post(`/job/${id}/run`);
    expect((await world.detail(id)).status).toBe('job_submitting');
  });

  test('forgets a cluster and groups that the run mode has no use for', async () => {
    const cluster_id = await world.cluster('telemetry');
    const id = await made({ cluster_id, edge_group_ids: 'a' });
    const job = await world.detail(id);
    expect(job).not.toHaveProperty('cluster_id');
    expect(job.job_config.edge_group_ids).toBe('');
  });

  test('takes the SQL of a template unless there is some', async () => {
    const [template] = (await world.inProject('/job_templates?limit=1')).json.payload.templates;
    const { template_id } = template;
    const copy = await made({ name: 'copy', template_id, sql_body: '' });
    const own = await made({ name: 'own', template_id: String(template_id) });
    expect((await world.detail(copy)).sql_body).toBe(template.sql_body);
    expect((await world.detail(own)).sql_body).toBe(sql);
  });

  test.each([
    ['CS.11004', { name: 'orders_alarm' }],
    ['CS.18005', { template_id: 1 }],
    ['CS.18005', { template_id: 'x', sql_body: '' }],
    ['CS.20005', { run_mode: 'exclusive_cluster', cluster_id: 1 }],
    ['CS.11016', { log_enabled: true, obs_bucket: 'obs-archive' }],
    ['CS.11032', { smn_topic: 'nobody_listens' }],
    ['CS.10004', { name: 5 }],
    ['CS.10004', { log_enabled: 'maybe' }],
    ['CS.18005', { template_id: { toString: 1 } }],
    ['CS.10004', { spu_number: 'many' }],
    ['CS.10004', { spu_number: '2' }],
    ['CS.10004', { spu_number: [2] }],
    ['CS.10004', { checkpoint_enabled: 'false' }],
    ['CS.10004', { checkpoint_mode: ['exactly_once'] }],
    ['CS.10004', { run_mode: 'exclusive_cluster', cluster_id: [1] }],
    ['CS.10004', { idle_state_retention: '30' }],
  ])('is refused with %s: %j', async (code, body) => {
    const before = await overview();
    const { status, json } = await create(body);
    expect([status, json.error_id]).toEqual([400, code]);
    expect(await overview()).toEqual(before);
  });

  test('is refused on a cluster that the user may not use', async () => {
    const cluster_id = await world.cluster('laboratory');
    const { json } = await create({ run_mode: 'exclusive_cluster', cluster_id });
    expect(json.error_id).toBe('CS.13011');
  });

  test('is refused from the 101st draft on', async () => {
    await made({ name: 'edge', job_type: '', run_mode: 'edge_node', edge_group_ids: 'a,b' });
    const drafts = (await world.jobs('status=job_init')).length;
    for (let n = drafts; n < 100; n += 1)
      expect((await create({ name: `d${n}` })).status).toBe(200);
    expect((await create()).json.error_id).toBe('CS.11003');
    await world.inProject(`/job/${await world.job('trips_clean')}`, { method: 'DELETE' });
    expect((await create()).status).toBe(200);
  });

  test('is refused to a user who may only read', async () => {
    const token = world.emulator.issueToken({ user: 'trainee' });
    expect((await create({}, { token })).json.error_id).toBe('CS.10005');
    expect((await world.inProject('/jobs', { token })).status).toBe(200);
  });
});

/** The request that the reference prints for a call. Its SQL is no more than a query, without the streams it is about. */
const printed = (id: string) => ({
  ...documented.find((one) => one.id === id)?.exampleRequest,
  sql_body: 'select * from source_table',
});

test('The printed examples are taken, once they name a template, a cluster and a job of this world', async () => {
  const [cluster_id, template] = [await world.cluster('orders_realtime'), 10042];
  const example = { ...printed('create-sql-job'), cluster_id, template_id: template };
  const { status, json } = await world.post('/sql_job', example);
  expect(status).toBe(200);
  const { job_id } = json.payload;
  const change = { ...printed('update-sql-job'), job_id, cluster_id };
  expect((await update(change)).status).toBe(200);
  const job = await world.detail(job_id);
  expect(job).toMatchObject({ name: 'myjob', sql_body: 'select * from source_table' });
  expect(job).toMatchObject({ spu_number: 4, parallel_number: 4, run_mode: 'shared_cluster' });
  const run = await world.post(`/job/${job_id}/run`);
  expect(run.json.error_id).toBe('CS.13005');
});

describe('Changing a SQL job', () => {
  test('changes what is sent and keeps the rest', async () => {
    const id = await made({ smn_topic: 'ops_alarms' });
    world.emulator.clock.advance(1_000);
    const { status, json } = await update({ job_id: id, name: 'renamed', spu_number: 4 });
    const now = world.emulator.clock.now();
    expect([status, json.payload]).toEqual([200, { update_time: now }]);
    expect(await world.detail(id)).toMatchObject({
      ...sqlJob,
      name: 'renamed',
      spu_number: 4,
      update_time: now,
      create_time: now - 1_000,
      job_config: { smn_topic: 'ops_alarms' },
    });
    expect(await world.jobs(`name=${sqlJob.name}`)).toEqual([]);
    expect(await world.events('job', id)).toEqual(['createJob', 'updateJob']);
  });

  test('clears texts by empty ones, and takes ids as digits', async () => {
    const id = await made({ smn_topic: 'ops_alarms' });
    await update({ job_id: String(id), desc: '', smn_topic: '' });
    expect(await world.detail(id)).toMatchObject({ desc: '', job_config: { smn_topic: '' } });
  });

  test('leaves numbers and switches alone that are empty', async () => {
    const id = await made({ log_enabled: true, obs_bucket: 'obs-stream-data' });
    const empty = { spu_number: '', parallel_number: '', log_enabled: '' };
    expect((await update({ job_id: id, ...empty })).status).toBe(200);
    const { spu_number, parallel_number } = sqlJob;
    expect(await world.detail(id)).toMatchObject({
      spu_number,
      parallel_number,
      job_config: { log_enabled: true },
    });
  });

  test('takes no list for the id', async () => {
    expect((await update({ job_id: [await made()] })).json.error_id).toBe('CS.12001');
  });

  test('moves it between clusters', async () => {
    const cluster_id = await world.cluster('telemetry');
    const id = await made();
    await update({ job_id: id, run_mode: 'exclusive_cluster', cluster_id });
    expect(await world.detail(id)).toMatchObject({ run_mode: 'exclusive_cluster', cluster_id });
    await update({ job_id: id, run_mode: 'shared_cluster' });
    expect(await world.detail(id)).not.toHaveProperty('cluster_id');
  });

  test('judges it together with what stays, also what no read shows', async () => {
    const cluster_id = await world.cluster('telemetry');
    const id = await made({
      run_mode: 'exclusive_cluster',
      cluster_id,
      udf_jar_url: 'cs-jars/udf.jar',
      log_enabled: true,
      obs_bucket: 'obs-stream-data',
    });
    const code = async (body: object) => (await update({ job_id: id, ...body })).json.error_id;
    expect(await code({ run_mode: 'shared_cluster' })).toBe('CS.11035');
    expect(await code({ spu_number: 1 })).toBe('CS.11022');
    expect(await code({ obs_bucket: '' })).toBe('CS.11011');
    expect(await code({ log_enabled: false, obs_bucket: '' })).toBeUndefined();
  });

  test.each([
    ['CS.12001', { job_id: 'x' }],
    ['CS.12001', { job_id: { toString: 1 } }],
    ['CS.12001', { name: 'anonymous' }],
    ['CS.12004', { job_id: 1 }],
  ])('is refused with %s: %j', async (code, body) => {
    expect((await update(body)).json.error_id).toBe(code);
  });

  test.each([
    ['CS.12003', 'orders_alarm'],
    ['CS.12003', 'weather_per_minute'],
    ['CS.12005', 'trips_heatmap'],
  ])('is refused with %s: %s', async (code, name) => {
    const job_id = await world.job(name);
    const before = await world.detail(job_id);
    expect((await update({ job_id, desc: 'new' })).json.error_id).toBe(code);
    expect(await world.detail(job_id)).toEqual(before);
  });

  test('is refused for the name of another job, not for its own', async () => {
    const job_id = await made();
    expect((await update({ job_id, name: 'orders_alarm' })).json.error_id).toBe('CS.12006');
    expect((await update({ job_id, name: sqlJob.name })).status).toBe(200);
  });
});
