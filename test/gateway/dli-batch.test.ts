import { describe, expect, test } from 'vitest';
import { useDliWriting } from '../support/dli-writing.js';
import { refusal, refusesAtOnce } from '../support/writing.js';

const writing = useDliWriting();
const { world, send, sent, done, jobId, dliId, dliJob, job } = writing;
const refusedAtOnce = refusesAtOnce(writing);

const results = 'results { id outcome job { id service name status } userErrors { code field } }';
const raw = (id: string) => Number(id.replace(/\D/g, ''));
const csId = async (name: string) => `Job:${await jobId(name)}`;

/** Jobs of CS and of DLI that a batch can take, what it is sent as, and the status that they then have. */
const batches = [
  [
    'runJobs',
    { resumeSavepoint: false },
    ['parcels_clean', 'trips_clean'],
    ['lake_orders_raw', 'lake_logs'],
    ['runDliJobs', { resume_savepoint: false }],
    'SUBMITTING',
  ],
  [
    'stopJobs',
    { triggerSavepoint: true },
    ['orders_alarm', 'clicks_per_minute'],
    ['lake_orders_live', 'lake_clicks'],
    ['stopDliJobs', { trigger_savepoint: true }],
    'SAVEPOINTING',
  ],
  [
    'deleteJobs',
    {},
    ['orders_alarm', 'parcels_clean'],
    ['lake_orders_live', 'lake_logs'],
    ['deleteDliJobs', {}],
    null,
  ],
] as const;

describe.each(batches)('%s %j of jobs of both services', (field, args, ofCs, ofDli, to, status) => {
  const idsOf = async () => {
    const [one = '', other = ''] = await Promise.all(ofCs.map(csId));
    const [first = '', second = ''] = await Promise.all(ofDli.map(dliId));
    return [second, one, first, other];
  };
  const [endpoint, more] = to;

  test('makes one call to each, and tells of each job in the order of the ids', async () => {
    const ids = await idsOf();
    const [second = '', one = '', first = '', other = ''] = ids;
    const answer = await sent(field, { ids, ...args }, results);
    expect(answer.errors).toBeUndefined();
    const { userErrors, results: told } = answer.data[field];
    expect(userErrors).toEqual([]);
    expect(answer.sent.toSorted()).toEqual(
      [
        [endpoint, {}, { job_ids: [raw(second), raw(first)], ...more }],
        [field, {}, [raw(one), raw(other)]],
      ].toSorted(),
    );
    expect(told).toEqual(
      ids.map((id) => ({
        id,
        outcome: 'OK',
        job: status && {
          id,
          service: id.includes('dli') ? 'DLI' : 'CS',
          name: expect.any(String),
          status,
        },
        userErrors: [],
      })),
    );
  });

  test('reads nothing back that is not selected', async () => {
    const { calls } = await done(field, { ids: await idsOf(), ...args });
    expect(calls.toSorted()).toEqual([endpoint, field].toSorted());
  });

  test('takes keys as well as global ids, each job once', async () => {
    const ids = await idsOf();
    const keys = ids.map((id) => id.replace('Job:', ''));
    for (const [index, id] of ids.entries()) {
      await refusedAtOnce(field, { ids: [...ids, keys[index]] }, /names \S+ twice/);
      await refusedAtOnce(field, { ids: [...keys, id] }, /names \S+ twice/);
    }
    const { payload } = await done(field, { ids: keys, ...args }, 'results { id outcome }');
    expect(payload.results).toEqual(ids.map((id) => ({ id, outcome: 'OK' })));
  });
});

test('deleteJobs tells which are gone, of either service', async () => {
  const ids = [await dliId('lake_logs'), await csId('parcels_clean'), 'Job:dli:1'];
  const { payload, errors } = await send('deleteJobs', { ids }, `deletedIds ${results}`);
  expect(errors).toBeUndefined();
  expect(payload.deletedIds).toEqual(ids.slice(0, 2));
  expect(payload.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'OK',
    'OK',
    'NOT_FOUND',
  ]);
  await expect(dliId('lake_logs')).rejects.toThrow();
  await expect(jobId('parcels_clean')).rejects.toThrow();
});

/** Batches of which DLI refuses some: what becomes of the good one, of the bad one, and of one that is not there. */
const mixed = [
  ['runJobs', 'lake_orders_raw', 'lake_heatmap', 'DLI.13024', 'QUEUE_MISSING', 'DLI.13007'],
  ['runJobs', 'lake_orders_raw', 'lake_trips', 'DLI.13006', 'JOB_NOT_STARTABLE', 'DLI.13007'],
  ['stopJobs', 'lake_trips', 'lake_logs', 'DLI.15002', 'JOB_NOT_STOPPABLE', 'DLI.15001'],
] as const;
test.each(mixed)(
  '%s: %s is taken, %s refused with %s',
  async (field, good, bad, code, reason, missing) => {
    const [goodId, badId] = [await dliId(good), await dliId(bad)];
    const before = await dliJob(badId);
    const ids = [badId, 'Job:dli:1', goodId];
    const { payload, errors, status } = await send(field, { ids }, results);
    expect([errors, status]).toEqual([undefined, 200]);
    const at = code === 'DLI.13024' ? null : ['ids'];
    expect(payload.userErrors).toEqual([
      refusal(code, reason, at),
      refusal(missing, 'JOB_NOT_EXIST', ['ids']),
    ]);
    expect(payload.results).toEqual([
      {
        id: badId,
        outcome: 'REFUSED',
        job: expect.objectContaining({ name: bad }),
        userErrors: [{ code, field: at }],
      },
      {
        id: 'Job:dli:1',
        outcome: 'NOT_FOUND',
        job: null,
        userErrors: [{ code: missing, field: ['ids'] }],
      },
      { id: goodId, outcome: 'OK', job: expect.objectContaining({ name: good }), userErrors: [] },
    ]);
    expect(await dliJob(badId)).toEqual(before);
  },
);

test('Jobs that are refused for the same reason are told of once for the batch', async () => {
  const ids = ['dli:1', 'dli:2', 'dli:3'];
  const { payload } = await send('deleteJobs', { ids }, 'results { userErrors { code } }');
  expect(payload.userErrors).toEqual([refusal('DLI.17001', 'JOB_NOT_EXIST', ['ids'])]);
  expect(payload.results).toEqual(ids.map(() => ({ userErrors: [{ code: 'DLI.17001' }] })));
});

test('What one service refuses leaves the jobs of the other alone', async () => {
  const [bad, good] = [await csId('orders_alarm'), await dliId('lake_orders_raw')];
  const { payload } = await send('runJobs', { ids: [bad, good] }, results);
  expect(payload.userErrors).toEqual([refusal('CS.13006', 'JOB_NOT_STARTABLE')]);
  expect(payload.results).toMatchObject([
    { id: bad, outcome: 'REFUSED', userErrors: [{ code: 'CS.13006' }] },
    { id: good, outcome: 'OK', job: { status: 'SUBMITTING' }, userErrors: [] },
  ]);
});

test('Jobs of both services that have the same number are not mixed up', async () => {
  const ofDli = await dliId('lake_orders_raw');
  const number = ofDli.replace('Job:dli:', '');
  const { payload } = await send('deleteJobs', { ids: [`Job:${number}`, ofDli] }, results);
  expect(payload.results).toMatchObject([
    { id: `Job:${number}`, outcome: 'NOT_FOUND', userErrors: [{ code: 'CS.16001' }] },
    { id: ofDli, outcome: 'OK', userErrors: [] },
  ]);
});

describe('The ids of a batch', () => {
  const many = (length: number) =>
    Array.from({ length }, (_, index) => (index % 2 ? `dli:${index + 1}` : `${index + 1}`));
  test.each(['runJobs', 'stopJobs', 'deleteJobs'])(
    'of %s are bounded as a whole',
    async (field) => {
      const { errors, calls } = await send(field, { ids: many(101) });
      expect(calls).toEqual([]);
      expect(errors).toMatchObject([
        { extensions: { code: 'BATCH_SIZE_LIMIT_EXCEEDED', limit: 100, found: 101 } },
      ]);
      expect((await send(field, { ids: many(100) })).calls).toHaveLength(2);
    },
  );
});

/** A batch that one service fails, and the other carries out. */
const failing = [
  ['runDliJobs', 'DLI', 'runJobs', 503, 'UPSTREAM_UNAVAILABLE'],
  ['runJobs', 'CS', 'runJobs', 503, 'UPSTREAM_UNAVAILABLE'],
  ['runDliJobs', 'DLI', 'runJobs', 429, 'RATE_LIMITED'],
] as const;
test.each(failing)(
  'Where %s fails (%s, %s, %i), the jobs of the other service run',
  async (endpoint, service, field, status, code) => {
    const ids = [await csId('parcels_clean'), await dliId('lake_orders_raw')];
    const restore = world.emulator.inject({ kind: 'error', status, endpoints: [endpoint] });
    const { payload, errors } = await send(field, { ids }, results);
    restore();
    expect(errors).toMatchObject([
      { path: [field], extensions: { code, ...(service === 'DLI' && { service }) } },
    ]);
    expect(errors).toHaveLength(1);
    expect(payload.userErrors).toEqual([]);
    expect(payload.results).toMatchObject(
      ids.map((id) => {
        const failed = id.includes('dli') === (service === 'DLI');
        return failed
          ? { id, outcome: 'REFUSED', job: { status: 'INIT' }, userErrors: [] }
          : { id, outcome: 'OK', job: { status: 'SUBMITTING' }, userErrors: [] };
      }),
    );
  },
);

test('A job of CS that another one of DLI stands beside is as it was told', async () => {
  const ids = [await csId('orders_alarm'), await dliId('lake_trips')];
  await done('stopJobs', { ids });
  expect((await job(String(raw(ids[0] ?? '')))).status).toBe('job_canceling');
  expect((await dliJob(ids[1] ?? '')).status).toBe('job_canceling');
});
