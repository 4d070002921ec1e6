import { describe, expect, test } from 'vitest';
import { seenBy, unseenBy, useWaiting, waited } from '../support/waiting.js';
import { writesOf } from '../support/writing.js';

const { world, begin, send, job, jobId } = useWaiting('getJob');

const explained = { 'x-explain': '1' };

describe('runJob that waits', () => {
  test.each([
    ['global', 'Job:'],
    ['raw', ''],
  ])('answers when the job runs, by its %s id', async (_, prefix) => {
    const id = `${prefix}${await jobId('parcels_clean')}`;
    const { written, pass } = begin('runJob', { id }, 'job { name status }');
    await pass(10_000);
    const { payload, errors } = await written;
    expect(errors).toBeUndefined();
    expect(payload).toEqual({
      job: { name: 'parcels_clean', status: 'RUNNING' },
      wait: waited('SETTLED', 'RUNNING'),
      userErrors: [],
    });
  });

  test('answers when the submission has failed', async () => {
    const id = await jobId('trades_alarm');
    const { written, pass } = begin('runJob', { id }, 'job { status statusDescription }');
    await pass(10_000);
    const { payload } = await written;
    expect(payload.job).toEqual({
      status: 'SUBMIT_FAIL',
      statusDescription: expect.stringMatching(/./),
    });
    expect(payload.wait).toEqual(waited('SETTLED', 'SUBMIT_FAIL'));

    const again = begin('runJob', { id }, 'job { status }');
    await again.pass(10_000);
    expect((await again.written).payload.wait).toEqual(waited('SETTLED', 'RUNNING'));
  });

  test('reads nothing again that its polls have seen', async () => {
    const id = await jobId('parcels_clean');
    const { written, pass } = begin('runJob', { id }, 'job { name status sql }', explained);
    await pass(10_000);
    const { payload, extensions } = await written;
    expect(payload.job).toMatchObject({ status: 'RUNNING', sql: expect.any(String) });
    expect(extensions?.upstream?.operations.map(({ operation }) => operation)).toEqual(['runJob']);
  });

  test('reads of the job what its polls do not tell', async () => {
    const id = await jobId('parcels_clean');
    const selected = 'job { status metrics { totalReadRate } }';
    const { written, pass } = begin('runJob', { id }, selected, explained);
    await pass(10_000);
    const { payload, extensions } = await written;
    expect(payload.job).toEqual({
      status: 'RUNNING',
      metrics: { totalReadRate: expect.any(Number) },
    });
    expect(extensions?.upstream?.operations.map(({ operation }) => operation)).toEqual([
      'runJob',
      'queryJobMetrics',
    ]);
  });

  test('answers when time is up, with what was seen last', async () => {
    const id = await jobId('parcels_clean');
    const { written } = begin('runJob', { id, waitFor: { timeoutMs: 100 } }, 'job { status }');
    const { payload, errors, calls } = await written;
    expect(errors).toBeUndefined();
    expect(payload.job).toEqual({ status: 'SUBMITTING' });
    expect(payload.wait).toEqual(waited('TIMED_OUT', 'SUBMITTING'));
    expect(writesOf(calls)).toEqual(['runJob']);
    await unseenBy(world, 'getJob');
  });

  test('has nothing to show of a job that is deleted meanwhile', async () => {
    const id = await jobId('parcels_clean');
    const { written } = begin('runJob', { id }, 'job { status }');
    await seenBy(world, 'getJob');
    await world.data(`mutation { deleteJob(id: "${id}") { deletedId } }`);
    const { payload, errors } = await written;
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({ job: null, wait: waited('SETTLED', null), userErrors: [] });
  });

  test('goes on though polls fail', async () => {
    const id = await jobId('parcels_clean');
    const { written, pass } = begin('runJob', { id }, 'job { status }');
    await pass(0);
    const repair = world.emulator.inject({ kind: 'error', status: 503, endpoints: ['getJob'] });
    await seenBy(world, 'getJob');
    world.emulator.clock.advance(10_000);
    repair();
    const { payload } = await written;
    expect(payload).toMatchObject({ job: { status: 'RUNNING' }, wait: { outcome: 'SETTLED' } });
  });

  test('tells that time is up though polls fail to the last', async () => {
    world.emulator.inject({ kind: 'error', status: 503, endpoints: ['getJob'] });
    const id = await jobId('parcels_clean');
    const args = { id, waitFor: { timeoutMs: 200 } };
    const { payload, errors } = await begin('runJob', args, 'job { id }').written;
    expect(errors).toBeUndefined();
    expect(payload).toEqual({
      job: { id: `Job:${id}` },
      wait: { ...waited('TIMED_OUT', null), observedAt: null },
      userErrors: [],
    });
  });

  test('has been carried out even if the token ends meanwhile', async () => {
    const token = world.emulator.issueToken();
    const id = await jobId('parcels_clean');
    const { written } = begin('runJob', { id }, 'job { status }', { 'x-auth-token': token });
    await seenBy(world, 'getJob');
    world.emulator.expireTokens(token);
    const { payload, errors, calls } = await written;
    expect(payload).toEqual({ job: null, wait: null, userErrors: [] });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['runJob', 'wait'], 'UNAUTHENTICATED'],
      [['runJob', 'job'], 'UNAUTHENTICATED'],
    ]);
    expect(writesOf(calls)).toEqual(['runJob']);
    expect((await job(id)).status).toBe('job_submitting');
  });
});

describe('stopJob that waits', () => {
  test('answers when the job has stopped', async () => {
    const id = await jobId('orders_alarm');
    const { written, pass } = begin('stopJob', { id }, 'job { status }');
    await pass(8_000);
    const { payload } = await written;
    expect(payload.job).toEqual({ status: 'CANCEL_SUCCESS' });
    expect(payload.wait).toEqual(waited('SETTLED', 'CANCEL_SUCCESS'));
  });

  test('goes with a savepoint all its way', async () => {
    const id = await jobId('orders_alarm');
    const { written, pass } = begin('stopJob', { id, triggerSavepoint: true }, 'job { status }');
    await pass(5_000);
    await seenBy(world, 'getJob');
    expect((await job(id)).status).toBe('job_canceling');
    await pass(8_000);
    const { payload } = await written;
    expect(payload.job).toEqual({ status: 'CANCEL_SUCCESS' });
    expect(payload.wait).toEqual(waited('SETTLED', 'CANCEL_SUCCESS'));
  });

  test('lets the next mutation of its document begin when it is done', async () => {
    const id = await jobId('orders_alarm');
    const answer = world.query(
      `mutation ($id: ID!) {
        stop: stopJob(id: $id, triggerSavepoint: true, waitFor: {}) { job { status } userErrors { code } }
        run: runJob(id: $id, resumeSavepoint: true, waitFor: {}) { job { status } userErrors { code } }
      }`,
      { id },
    );
    await seenBy(world, 'getJob');
    world.emulator.clock.advance(13_000);
    await expect
      .poll(() => world.emulator.requests.some(({ endpoint }) => endpoint === 'runJob'))
      .toBe(true);
    await seenBy(world, 'getJob');
    world.emulator.clock.advance(10_000);
    expect((await answer).data).toEqual({
      stop: { job: { status: 'CANCEL_SUCCESS' }, userErrors: [] },
      run: { job: { status: 'RUNNING' }, userErrors: [] },
    });
  });
});

describe('Nothing is waited for', () => {
  test('where the service refuses', async () => {
    const args = { id: await jobId('orders_alarm'), waitFor: {} };
    const { payload, calls } = await send('runJob', args, 'job { id } wait { outcome }');
    expect(payload).toMatchObject({ job: null, wait: null, userErrors: [{ code: 'CS.13006' }] });
    expect(calls).toEqual(['runJob']);
  });

  test('where the answer is lost', async () => {
    world.emulator.lose('runJob');
    const args = { id: await jobId('parcels_clean'), waitFor: {} };
    const { errors, calls } = await send('runJob', args, 'wait { outcome }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OUTCOME_UNKNOWN']);
    expect(calls).toEqual(['runJob', 'getJob']);
  });

  test('without `waitFor`', async () => {
    const args = { id: await jobId('parcels_clean') };
    const { payload, calls } = await send('runJob', args, 'job { id } wait { outcome }');
    expect(payload).toMatchObject({ wait: null, userErrors: [] });
    expect(calls).toEqual(['runJob']);
  });

  test.each([0, -5, 600_001])('for %d milliseconds, nor is anything written', async (timeoutMs) => {
    const args = { id: await jobId('parcels_clean'), waitFor: { timeoutMs } };
    const { data, errors, calls } = await send('runJob', args);
    expect(data).toEqual({ runJob: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('600000');
    expect(calls).toEqual([]);
  });
});
