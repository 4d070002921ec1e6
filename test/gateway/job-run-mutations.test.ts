import { describe, expect, test } from 'vitest';
import { refusal, useWriting } from '../support/writing.js';

const { world, done, refused, jobId, job } = useWriting();

const statusOf = async (name: string) => (await job(await jobId(name))).status;

/** Mutation, its arguments beside the id, a job that is fit for it, and the status that it then has. */
const moves = [
  ['runJob', {}, 'parcels_clean', 'SUBMITTING'],
  ['runJob', { resumeSavepoint: false }, 'parcels_clean', 'SUBMITTING'],
  ['runJob', { resumeSavepoint: true }, 'orders_clean', 'SUBMITTING'],
  ['stopJob', {}, 'orders_alarm', 'CANCELING'],
  ['stopJob', { triggerSavepoint: false }, 'orders_alarm', 'CANCELING'],
  ['stopJob', { triggerSavepoint: true }, 'orders_alarm', 'SAVEPOINTING'],
] as const;

describe.each(moves)('%s %j of %s', (field, more, name, status) => {
  test('gives the job as it then is', async () => {
    const id = `Job:${await jobId(name)}`;
    const { payload, calls } = await done(field, { id, ...more }, 'job { id name status }');
    expect(payload.job).toEqual({ id, name, status });
    expect(calls).toEqual([field, 'getJob']);
    expect(await statusOf(name)).toBe(`job_${status.toLowerCase()}`);
  });

  test('reads nothing that is not selected', async () => {
    const id = await jobId(name);
    expect((await done(field, { id, ...more })).calls).toEqual([field]);
    expect(await statusOf(name)).toBe(`job_${status.toLowerCase()}`);
  });
});

test('A job that is run and stopped goes on with the time', async () => {
  const id = await jobId('parcels_clean');
  await done('runJob', { id });
  world.emulator.clock.advance(10_000);
  expect(await statusOf('parcels_clean')).toBe('job_running');
  const stopped = await done('stopJob', { id }, 'job { status }');
  expect(stopped.payload.job.status).toBe('CANCELING');
  world.emulator.clock.advance(8_000);
  expect(await statusOf('parcels_clean')).toBe('job_cancel_success');
});

describe('runJob is refused', () => {
  test.each([
    ['CS.13001', 'USER_QUOTA_EXCEEDED', 'first_steps'],
    ['CS.13002', 'SPU_INSUFFICIENT', 'payments_history'],
    ['CS.13003', 'BUCKET_MISSING', 'weather_raw'],
    ['CS.13004', 'BUCKET_UNAUTHORIZED', 'weather_export'],
    ['CS.13005', 'SQL_INVALID', 'plays_sketch'],
    ['CS.13006', 'JOB_NOT_STARTABLE', 'orders_alarm'],
    ['CS.13008', 'CLUSTER_NOT_RUNNING', 'clicks_2018'],
    ['CS.13009', 'JAR_NEEDS_CLUSTER', 'shared_jar_trial'],
    ['CS.13011', 'CLUSTER_FORBIDDEN', 'trades_watch'],
    ['CS.13013', 'JAR_NOT_EXIST', 'lost_archive'],
    ['CS.13014', 'KAFKA_NEEDS_CLUSTER', 'orders_from_kafka'],
    ['CS.13015', 'STREAM_TYPE_INVALID', 'orders_to_ftp'],
    ['CS.13016', 'STREAM_NEEDS_CLUSTER', 'meters_to_rds'],
    ['CS.13018', 'JAR_FOLDER_EMPTY', 'empty_folder_trial'],
    ['CS.13019', 'MAIN_CLASS_MISSING', 'many_jars_trial'],
  ])('with %s, %s: %s', async (code, reason, name) => {
    const before = await statusOf(name);
    const id = await jobId(name);
    const { payload, calls } = await refused('runJob', { id }, 'job { name }');
    expect(payload.userErrors).toEqual([refusal(code, reason)]);
    expect(calls).toEqual(['runJob']);
    expect(await statusOf(name)).toBe(before);
  });

  test('without the savepoint that it is to go on from', async () => {
    const args = { id: await jobId('clicks_clean'), resumeSavepoint: true };
    const { payload } = await refused('runJob', args);
    expect(payload.userErrors).toEqual([
      refusal('CS.13017', 'SAVEPOINT_NOT_EXIST', ['resumeSavepoint']),
    ]);
  });
});

test('stopJob is refused for a job that is stopped, or with a savepoint that it cannot write', async () => {
  const stopped = await refused('stopJob', { id: await jobId('clicks_clean') }, 'job { id }');
  expect(stopped.payload.userErrors).toEqual([refusal('CS.15002', 'JOB_NOT_STOPPABLE')]);
  const submitting = { id: await jobId('weather_per_minute'), triggerSavepoint: true };
  expect((await refused('stopJob', submitting)).payload.userErrors).toEqual([
    refusal('CS.15002', 'JOB_NOT_STOPPABLE'),
  ]);
  expect(await statusOf('weather_per_minute')).toBe('job_submitting');
});

test.each([
  ['runJob', 'CS.13007'],
  ['stopJob', 'CS.15001'],
  ['deleteJob', 'CS.16001'],
])('%s of a job that is not there is refused', async (field, code) => {
  const { payload, calls } = await refused(field, { id: '1' });
  expect(payload.userErrors).toEqual([refusal(code, 'JOB_NOT_EXIST', ['id'])]);
  expect(calls).toEqual([field]);
});

describe('deleteJob', () => {
  test.each(['parcels_clean', 'orders_alarm', 'trips_alarm'])(
    'deletes a job in whatever status: %s',
    async (name) => {
      const id = await jobId(name);
      const { payload, calls } = await done('deleteJob', { id }, 'deletedId');
      expect(payload.deletedId).toBe(`Job:${id}`);
      expect(calls).toEqual(['deleteJob']);
      await expect(jobId(name)).rejects.toThrow(name);
    },
  );

  test('twice is refused the second time, and the first time stays', async () => {
    const id = await jobId('parcels_clean');
    const { data, errors } = await world.query(
      `mutation ($id: ID!) { a: deleteJob(id: $id) { deletedId userErrors { code } }
        b: deleteJob(id: $id) { deletedId userErrors { code field } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      a: { deletedId: `Job:${id}`, userErrors: [] },
      b: { deletedId: null, userErrors: [{ code: 'CS.16001', field: ['id'] }] },
    });
  });
});
