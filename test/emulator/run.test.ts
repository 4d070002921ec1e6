import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
const run = async (name: string, query = '') =>
  world.post(`/job/${await world.job(name)}/run${query}`);
const stop = async (name: string, query = '') =>
  world.post(`/job/${await world.job(name)}/stop${query}`);
const status = async (name: string) => (await world.detail(await world.job(name))).status;
const advance = (ms: number) => world.emulator.clock.advance(ms);

describe('Starting a job', () => {
  test('takes it to running, and the audit log along', async () => {
    const id = await world.job('parcels_clean');
    expect((await run('parcels_clean')).status).toBe(200);
    expect((await world.detail(id)).status).toBe('job_submitting');
    advance(9_999);
    expect((await world.detail(id)).status).toBe('job_submitting');
    advance(1);
    const job = await world.detail(id);
    expect([job.status, job.start_time]).toEqual(['job_running', world.emulator.clock.now()]);
    advance(5_000);
    const listed = (await world.jobs()).find((one: { job_id: number }) => one.job_id === id);
    expect(listed.duration).toBe(5_000);
    expect(await world.events('job', id)).toEqual(['createJob', 'startJob', 'jobRunning']);
  });

  test('fails for a few, and works when tried again', async () => {
    const id = await world.job('trades_alarm');
    await run('trades_alarm');
    advance(10_000);
    const { status: failed, status_desc: reason } = await world.detail(id);
    expect([failed, reason]).toEqual(['job_submit_fail', expect.stringMatching(/./)]);
    expect((await world.events('job', id)).at(-1)).toBe('jobSubmitFailed');
    await run('trades_alarm');
    advance(10_000);
    expect(await status('trades_alarm')).toBe('job_running');
  });

  test.each([
    ['CS.13001', 'first_steps', ''],
    ['CS.13002', 'payments_history', ''],
    ['CS.13003', 'weather_raw', ''],
    ['CS.13004', 'weather_export', ''],
    ['CS.13005', 'plays_sketch', ''],
    ['CS.13006', 'orders_alarm', ''],
    ['CS.13008', 'clicks_2018', ''],
    ['CS.13009', 'shared_jar_trial', ''],
    ['CS.13011', 'trades_watch', ''],
    ['CS.13013', 'lost_archive', ''],
    ['CS.13014', 'orders_from_kafka', ''],
    ['CS.13015', 'orders_to_ftp', ''],
    ['CS.13016', 'meters_to_rds', ''],
    ['CS.13017', 'clicks_clean', '?resumeSavePoint=true'],
    ['CS.13018', 'empty_folder_trial', ''],
    ['CS.13019', 'many_jars_trial', ''],
  ])('is refused with %s: %s', async (code, name, query) => {
    const before = await status(name);
    const { status: http, json } = await run(name, query);
    expect([http, json.error_id]).toEqual([400, code]);
    expect(json.error_cause).not.toContain('{');
    expect(await status(name)).toBe(before);
  });

  test('is refused for jobs that do not exist', async () => {
    expect((await world.post('/job/1/run')).json.error_id).toBe('CS.13007');
    expect((await world.post('/job/x/run')).json.error_id).toBe('CS.12001');
  });

  test('goes on from a savepoint', async () => {
    expect((await run('orders_clean', '?resumeSavePoint=true')).status).toBe(200);
    expect((await run('payments_per_minute', '?resumeSavePoint=maybe')).status).toBe(400);
  });

  test('of several starts all or none', async () => {
    const [one, two, bad] = await Promise.all(
      ['parcels_clean', 'trips_clean', 'weather_raw'].map(world.job),
    );
    expect((await world.post('/job/run', [one, two, bad])).json.error_id).toBe('CS.13003');
    expect(await status('parcels_clean')).toBe('job_init');
    expect((await world.post('/job/run', [one, two, one])).status).toBe(200);
    expect(await status('trips_clean')).toBe('job_submitting');
  });

  test.each(['', '{', '{}', '[]', '["1"]', '[null]'])('of several refuses %j', async (text) => {
    for (const verb of ['run', 'stop']) {
      const { json } = await world.inProject(`/job/${verb}`, { method: 'POST', text });
      expect(json.error_id).toBe('CS.10004');
    }
  });

  test('of an edge job takes its sub-jobs along', async () => {
    const root = await world.job('sensor_readings_alarm');
    const parts = async () => [
      ...new Set(
        (await world.jobs(`root_job_id=${root}`)).map((job: { status: string }) => job.status),
      ),
    ];
    await stop('sensor_readings_alarm');
    advance(8_000);
    expect(await parts()).toEqual(['job_cancel_success']);
    await run('sensor_readings_alarm');
    expect(await parts()).toEqual(['job_submitting']);
  });

  test('takes SPUs from user and cluster, stopping gives them back', async () => {
    const cluster = await world.cluster('orders_realtime');
    const { user_id: user } = await world.detail(await world.job('payments_clean'));
    const used = async () => [
      (await world.inProject(`/reserved_cluster/${cluster}`)).json.payload.spu_used,
      (await world.inProject(`/user_quota/${user}`)).json.payload.spu_used,
    ];
    advance(60_000); // until what the world began with has come to rest
    const before = await used();
    await run('payments_clean');
    expect(await used()).toEqual(before.map((spus) => spus + 2));
    advance(10_000);
    await stop('payments_clean');
    advance(8_000);
    expect(await used()).toEqual(before);
  });
});

describe('Stopping a job', () => {
  test('takes it to a stop, and the audit log along', async () => {
    const id = await world.job('orders_alarm');
    expect((await stop('orders_alarm')).status).toBe(200);
    expect(await status('orders_alarm')).toBe('job_canceling');
    advance(8_000);
    expect(await status('orders_alarm')).toBe('job_cancel_success');
    expect((await world.events('job', id)).slice(-2)).toEqual(['stopJob', 'jobStopped']);
    expect((await run('orders_alarm', '?resumeSavePoint=true')).json.error_id).toBe('CS.13017');
  });

  test('with a savepoint lets it go on from there', async () => {
    const id = await world.job('orders_alarm');
    await stop('orders_alarm', '?triggerSavePoint=true');
    expect(await status('orders_alarm')).toBe('job_savepointing');
    advance(5_000);
    expect(await status('orders_alarm')).toBe('job_canceling');
    advance(8_000);
    expect((await world.events('job', id)).slice(-3)).toEqual([
      'stopJob',
      'jobSavepoint',
      'jobStopped',
    ]);
    expect((await run('orders_alarm', '?resumeSavePoint=true')).status).toBe(200);
  });

  test('with a savepoint that its cluster cuts short leaves none behind', async () => {
    const cluster_id = String(await world.cluster('orders_realtime'));
    const turn = (verb: string) =>
      world.post(`/reserved_cluster/${cluster_id}/${verb}`, { cluster_id });
    await stop('orders_per_minute', '?triggerSavePoint=true');
    advance(1_000);
    expect((await turn('stop')).status).toBe(200);
    advance(20_000);
    expect(await status('orders_per_minute')).toBe('job_cancel_success');
    expect((await turn('restart')).status).toBe(200);
    advance(30_000);
    const resumed = await run('orders_per_minute', '?resumeSavePoint=true');
    expect(resumed.json.error_id).toBe('CS.13017');
  });

  test('is refused where there is nothing to stop', async () => {
    expect((await world.post('/job/1/stop')).json.error_id).toBe('CS.15001');
    for (const name of ['parcels_clean', 'orders_clean', 'trips_alarm', 'trades_per_minute']) {
      expect((await stop(name)).json.error_id).toBe('CS.15002');
    }
    expect((await stop('weather_per_minute', '?triggerSavePoint=true')).json.error_id).toBe(
      'CS.15002',
    );
  });

  test('of several stops all or none', async () => {
    const [one, two, draft] = await Promise.all(
      ['orders_alarm', 'access_logs_clean', 'parcels_clean'].map(world.job),
    );
    expect((await world.post('/job/stop', [one, draft])).json.error_id).toBe('CS.15002');
    expect(await status('orders_alarm')).toBe('job_running');
    expect((await world.post('/job/stop', [one, two])).status).toBe(200);
    expect(await status('access_logs_clean')).toBe('job_canceling');
  });

  test('while it starts calls the start off', async () => {
    await run('parcels_clean');
    advance(5_000);
    await stop('parcels_clean');
    advance(60_000);
    expect(await status('parcels_clean')).toBe('job_cancel_success');
  });
});

test('What has begun before the world, ends in it', async () => {
  advance(60_000);
  const now = Object.fromEntries(
    (await world.jobs()).map((job: { name: string; status: string }) => [job.name, job.status]),
  );
  expect(now).toMatchObject({
    weather_per_minute: 'job_running',
    parcels_eta: 'job_running',
    trips_alarm: 'job_cancel_success',
    plays_per_minute: 'job_cancel_success',
    plays_clean: 'job_running',
  });
});
