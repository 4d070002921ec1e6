import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { archive, flinkJob, formOf, sparkJob } from './job-bodies.js';

const world = useEmulator();
const send = async (method: string, body: object) =>
  world.inProject('/jar_job', {
    method,
    form: formOf({ cluster_id: await world.cluster('orders_realtime'), ...body }),
  });
const create = (body: object = {}) => send('POST', { ...flinkJob, ...body });
const update = (job_id: number, body: object) => send('PATCH', { job_id, manager_spu: 1, ...body });
const made = async (body: object = {}): Promise<number> => (await create(body)).json.payload.job_id;

describe('Creating a jar job', () => {
  test('with an uploaded archive makes one that runs', async () => {
    const { status, json } = await create({
      jar: archive,
      jar_url: 'cs-jars/not/there.jar',
      log_enabled: true,
      obs_bucket: 'obs-stream-data/logs',
    });
    expect([status, json.payload.status_name]).toEqual([200, 'job_init']);
    const id = json.payload.job_id;
    const job = await world.detail(id);
    expect(job).toMatchObject({
      name: flinkJob.name,
      job_type: 'flink_jar_job',
      run_mode: 'exclusive_cluster',
      cluster_id: await world.cluster('orders_realtime'),
      spu_number: 3,
      parallel_number: 8,
      jar_url: `cs-uploads/${id}/my-jar.jar`,
      job_config: { manager_spu: 1, log_enabled: true, obs_bucket: 'obs-stream-data/logs' },
    });
    expect((await world.post(`/job/${id}/run`)).status).toBe(200);
    expect(await world.events('job', id)).toEqual(['createJob', 'startJob']);
  });

  test('counts the SPUs of all executors and the manager of Spark', async () => {
    const id = await made({
      ...sparkJob,
      spu_number: undefined,
      parallel_number: undefined,
      jar: archive,
    });
    const cluster = `/reserved_cluster/${await world.cluster('orders_realtime')}`;
    const { user_id: user } = await world.detail(id);
    const used = async () => [
      (await world.inProject(cluster)).json.payload.spu_used,
      (await world.inProject(`/user_quota/${user}`)).json.payload.spu_used,
    ];
    expect((await world.detail(id)).spu_number).toBe(7);
    const before = await used();
    await world.post(`/job/${id}/run`);
    expect(await used()).toEqual(before.map((spus) => spus + 7));
  });

  test.each([
    ['CS.11004', { name: 'payments_scoring' }],
    ['CS.11021', { jar_url: 'cs-jars/lost/Archive.jar' }],
    ['CS.13018', { jar_url: 'cs-jars/empty' }],
    ['CS.13019', { jar_url: 'cs-jars/bundle' }],
    ['CS.11030', { config_url: 'cs-jars/lost.conf' }],
    ['CS.20005', { cluster_id: 1 }],
    ['CS.11016', { log_enabled: true, obs_bucket: 'obs-archive' }],
    ['CS.11032', { smn_topic: 'nobody_listens' }],
    ['CS.10004', { spu_number: 'many' }],
  ])('is refused with %s: %j', async (code, body) => {
    const before = await world.jobs();
    expect((await create(body)).json.error_id).toBe(code);
    expect(await world.jobs()).toEqual(before);
  });

  test.each([
    { jar_url: 'cs-jars/bundle', main_class: 'com.example.Joins' },
    { jar_url: 'cs-jars/bundle/', main_class: 'com.example.Joins' },
    { jar_url: 'cs-jars/bundle/Joins.jar', config_url: 'cs-jars/bundle/joins.conf' },
    { config: Buffer.from('a = b'), config_url: 'cs-jars/lost.conf' },
  ])('takes %j', async (body) => {
    expect((await create(body)).status).toBe(200);
  });

  test.each([
    ['CS.11029', { desc: undefined }, 'desc'],
    ['CS.11011', { log_enabled: true }, 'obs_bucket'],
    ['CS.13009', { cluster_id: '' }, 'cluster_id'],
  ])('is refused with %s for %j, whatever file is called %s', async (code, body, part) => {
    const form = formOf({
      cluster_id: await world.cluster('orders_realtime'),
      ...flinkJob,
      ...body,
    });
    form.append(part, new Blob(['x']), 'file');
    const { json } = await world.inProject('/jar_job', { method: 'POST', form });
    expect(json.error_id).toBe(code);
  });

  test('leaves no file behind when it is refused', async () => {
    const next = (await made()) + 1;
    expect((await create({ jar: archive })).json.error_id).toBe('CS.11004');
    const jar_url = `cs-uploads/${next}/my-jar.jar`;
    expect((await create({ name: 'other', jar_url })).json.error_id).toBe('CS.11021');
  });
});

describe('Changing a jar job', () => {
  test('keeps what is not sent, and clears what is empty', async () => {
    const id = await made({ jar: archive, args: '--fast', main_class: 'com.Main' });
    expect((await update(id, { manager_spu: 2, parallel_number: 4, args: '' })).status).toBe(200);
    expect(await world.detail(id)).toMatchObject({
      desc: flinkJob.desc,
      spu_number: 3,
      parallel_number: 4,
      args: '',
      main_class: 'com.Main',
      jar_url: `cs-uploads/${id}/my-jar.jar`,
      job_config: { manager_spu: 2 },
    });
    expect(await world.events('job', id)).toEqual(['createJob', 'updateJob']);
  });

  test('leaves numbers alone that are empty', async () => {
    const id = await made();
    expect((await update(id, { spu_number: '', parallel_number: '' })).status).toBe(200);
    const { spu_number, parallel_number } = flinkJob;
    expect(await world.detail(id)).toMatchObject({ spu_number, parallel_number });
  });

  test('brings another archive in the place of a lost one', async () => {
    const id = await world.job('lost_archive');
    expect((await update(id, {})).json.error_id).toBe('CS.11021');
    expect((await update(id, { jar: archive })).status).toBe(200);
    expect((await world.detail(id)).jar_url).toBe(`cs-uploads/${id}/my-jar.jar`);
  });

  test('counts the SPUs of Spark anew, with executors that no read shows', async () => {
    const id = await made({ ...sparkJob, spu_number: undefined, parallel_number: undefined });
    await update(id, { manager_spu: 2, executor_number: 5 });
    expect((await world.detail(id)).spu_number).toBe(12);
  });

  test('is refused when it does not fit what stays', async () => {
    const id = await made();
    expect((await update(id, { spu_number: 2 })).json.error_id).toBe('CS.11022');
    expect((await update(id, { executor_number: 2 })).json.error_id).toBe('CS.11029');
  });

  test.each([
    ['CS.12003', 'payments_scoring'],
    ['CS.12003', 'parcels_eta'],
    ['CS.12005', 'parcels_clean'],
  ])('is refused with %s: %s', async (code, name) => {
    expect((await update(await world.job(name), {})).json.error_id).toBe(code);
  });

  test('is refused for jobs that do not exist', async () => {
    expect((await update(1, {})).json.error_id).toBe('CS.12004');
    expect((await update(0, {})).json.error_id).toBe('CS.12001');
  });

  test('is possible for the jobs of the demo', async () => {
    const id = await world.job('monthly_replay');
    const cluster_id = await world.cluster('telemetry');
    expect((await update(id, { cluster_id, executor_spu: 2 })).status).toBe(200);
    expect((await world.detail(id)).spu_number).toBe(15);
  });
});
