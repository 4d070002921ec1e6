import { describe, expect, test } from 'vitest';
import { refusal, useWriting } from '../support/writing.js';

const { world, done, send, jobId, job } = useWriting({ gateway: { maxAliases: 200 } });

const results = 'results { id outcome job { id name status } userErrors { code } }';
const idsOf = (...names: string[]) => Promise.all(names.map(jobId));
const statusOf = async (name: string) => (await job(await jobId(name))).status;

describe.each([
  ['runJobs', {}, ['trips_clean', 'parcels_clean'], 'SUBMITTING'],
  ['runJobs', { resumeSavepoint: true }, ['orders_clean', 'payments_per_minute'], 'SUBMITTING'],
  ['stopJobs', {}, ['orders_alarm', 'access_logs_clean'], 'CANCELING'],
  ['stopJobs', { triggerSavepoint: true }, ['orders_alarm', 'car_infos_alarm'], 'SAVEPOINTING'],
] as const)('%s %j of %j', (field, more, names, status) => {
  test('tells of each job, in the order of the ids, by one list call', async () => {
    const [first = '', second = ''] = await idsOf(...names);
    for (const ids of [
      [first, `Job:${second}`],
      [second, first],
    ]) {
      world.emulator.reset();
      world.calls();
      const { payload, calls } = await done(field, { ids, ...more }, results);
      expect(calls).toEqual([field, 'listJobs']);
      expect(payload.results.map((one: { id: string }) => one.id)).toEqual(
        ids.map((id) => `Job:${id.replace('Job:', '')}`),
      );
      for (const { id, job: told, outcome, userErrors } of payload.results) {
        const name = id === `Job:${first}` ? names[0] : names[1];
        expect({ outcome, told, userErrors }).toEqual({
          outcome: 'OK',
          told: { id, name, status },
          userErrors: [],
        });
        expect(await statusOf(name)).toBe(`job_${status.toLowerCase()}`);
      }
    }
  });

  test('reads nothing back that is not selected', async () => {
    const ids = await idsOf(...names);
    expect((await done(field, { ids, ...more })).calls).toEqual([field]);
    expect(await statusOf(names[0])).toBe(`job_${status.toLowerCase()}`);
  });
});

test('What is selected of the jobs decides which list is read, and nothing is read job by job', async () => {
  const ids = await idsOf('trips_clean', 'parcels_clean');
  const selected = 'results { outcome job { name sql owner { userName } cluster { name } } }';
  const { payload, calls } = await done('runJobs', { ids }, selected);
  expect(payload.results.map((one: { job: { sql: string } }) => one.job.sql)).toEqual([
    expect.stringContaining('INSERT'),
    expect.stringContaining('INSERT'),
  ]);
  expect(calls.filter((name) => name === 'listJobs')).toHaveLength(1);
  expect(calls).not.toContain('getJob');
});

test('A part of an edge job is deleted alone, and its group with it', async () => {
  const parent = await jobId('sensor_readings_alarm');
  const { payload: parts } = await world.rest(`/jobs?root_job_id=${parent}`);
  const id = String(parts.jobs[0].job_id);
  const group = (await job(id)).job_config.edge_group_ids;
  const { payload } = await done('deleteJobs', { ids: [id] }, 'results { id outcome }');
  expect(payload.results).toEqual([{ id: `Job:${id}`, outcome: 'OK' }]);
  const groups = (await job(parent)).job_config.edge_group_ids.split(',');
  expect(groups).toHaveLength(2);
  expect(groups).not.toContain(group);
});

/** Batches of which one job spoils all: mutation, the good one, the bad one, and why. */
const refusals = [
  ['runJobs', 'parcels_clean', 'weather_raw', 'CS.13003', 'BUCKET_MISSING'],
  ['runJobs', 'parcels_clean', 'lost_archive', 'CS.13013', 'JAR_NOT_EXIST'],
  ['runJobs', 'parcels_clean', 'orders_alarm', 'CS.13006', 'JOB_NOT_STARTABLE'],
  ['stopJobs', 'orders_alarm', 'clicks_clean', 'CS.15002', 'JOB_NOT_STOPPABLE'],
] as const;
test.each(refusals)(
  '%s of %s and %s is refused as a whole with %s',
  async (field, good, bad, code, reason) => {
    const before = [await statusOf(good), await statusOf(bad)];
    const ids = await idsOf(good, bad);
    const { payload, errors, calls, status } = await send(field, { ids }, results);
    expect([errors, status]).toEqual([undefined, 200]);
    expect(calls).toEqual([field, 'listJobs']);
    expect(payload.userErrors).toEqual([refusal(code, reason)]);
    expect(payload.results).toMatchObject(
      [good, bad].map((name) => ({ outcome: 'REFUSED', job: { name }, userErrors: [{ code }] })),
    );
    expect([await statusOf(good), await statusOf(bad)]).toEqual(before);
  },
);

test.each([
  ['runJobs', 'parcels_clean', 'CS.13007'],
  ['stopJobs', 'orders_alarm', 'CS.15001'],
  ['deleteJobs', 'parcels_clean', 'CS.16001'],
])('%s with a job that is not there is refused as a whole', async (field, name, code) => {
  const before = await statusOf(name);
  const [id = ''] = await idsOf(name);
  const { payload, errors, calls } = await send(field, { ids: [id, '1'] }, results);
  expect(errors).toBeUndefined();
  expect(calls).toEqual([field, 'listJobs']);
  expect(payload.userErrors).toEqual([refusal(code, 'JOB_NOT_EXIST', ['ids'])]);
  expect(payload.results).toMatchObject([
    { id: `Job:${id}`, outcome: 'REFUSED', job: { name }, userErrors: [{ code }] },
    { id: 'Job:1', outcome: 'NOT_FOUND', job: null, userErrors: [{ code }] },
  ]);
  expect(await statusOf(name)).toBe(before);
});

describe('deleteJobs', () => {
  test('tells which are gone, and what became of each, by one list call', async () => {
    const ids = await idsOf('orders_alarm', 'parcels_clean');
    const { payload, calls } = await done('deleteJobs', { ids }, `deletedIds ${results}`);
    expect(calls).toEqual(['deleteJobs', 'listJobs']);
    expect(payload.deletedIds).toEqual(ids.map((id) => `Job:${id}`));
    expect(payload.results).toEqual(
      ids.map((id) => ({ id: `Job:${id}`, outcome: 'OK', job: null, userErrors: [] })),
    );
    await expect(jobId('orders_alarm')).rejects.toThrow();
    await expect(jobId('parcels_clean')).rejects.toThrow();
  });

  test('reads nothing back that is not selected', async () => {
    const ids = await idsOf('orders_alarm', 'parcels_clean');
    expect((await done('deleteJobs', { ids })).calls).toEqual(['deleteJobs']);
    await expect(jobId('parcels_clean')).rejects.toThrow();
  });

  test('that is refused deletes nothing', async () => {
    const [id = ''] = await idsOf('orders_alarm');
    const { payload } = await send('deleteJobs', { ids: [id, '1'] }, 'deletedIds');
    expect(payload.deletedIds).toEqual([]);
    expect(await jobId('orders_alarm')).toBe(id);
  });
});

test('A batch of a hundred is read back by one call', async () => {
  const names = Array.from({ length: 70 }, (_, index) => `batch_${index}`);
  const fields = names.map(
    (name) => `${name}: createSqlJob(input: { name: "${name}" }) { job { jobId } }`,
  );
  const created = await world.data(`mutation { ${fields.join(' ')} }`);
  const fresh = names.map((name) => created[name].job.jobId as string);
  const old = (await world.rest('/jobs?limit=1000')).payload.jobs
    .map((one: { job_id: number }) => String(one.job_id))
    .filter((id: string) => !fresh.includes(id))
    .slice(0, 30);
  const ids = [...fresh, ...old].sort();
  const { payload, calls } = await done('deleteJobs', { ids }, 'deletedIds results { outcome }');
  expect(ids).toHaveLength(100);
  expect(calls).toEqual(['deleteJobs', 'listJobs']);
  expect(payload.deletedIds).toEqual(ids.map((id) => `Job:${id}`));
  expect(new Set(payload.results.map((one: { outcome: string }) => one.outcome))).toEqual(
    new Set(['OK']),
  );
});

test('Batches of one document go one after another, and each sees what it has left', async () => {
  const ids = await idsOf('trips_clean', 'parcels_clean');
  const { data, errors } = await world.query(
    `mutation ($ids: [ID!]!) {
      run: runJobs(ids: $ids) { ...Told }
      again: runJobs(ids: $ids) { userErrors { code } }
      stop: stopJobs(ids: $ids) { results { outcome job { status } } userErrors { code } }
      delete: deleteJobs(ids: $ids) { deletedIds userErrors { code } }
      late: stopJobs(ids: $ids) { results { outcome job { status } } userErrors { code } } }
    fragment Told on RunJobsPayload { results { outcome job { status } } userErrors { code } }`,
    { ids },
  );
  expect(errors).toBeUndefined();
  const both = (one: object) => [one, one];
  expect(data).toEqual({
    run: { results: both({ outcome: 'OK', job: { status: 'SUBMITTING' } }), userErrors: [] },
    again: { userErrors: [{ code: 'CS.13006' }] },
    stop: { results: both({ outcome: 'OK', job: { status: 'CANCELING' } }), userErrors: [] },
    delete: { deletedIds: ids.map((id) => `Job:${id}`), userErrors: [] },
    late: {
      results: both({ outcome: 'NOT_FOUND', job: null }),
      userErrors: [{ code: 'CS.15001' }],
    },
  });
});
