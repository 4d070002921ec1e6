import { describe, expect, test } from 'vitest';
import { createDliJob as create } from '../support/dli-live.js';
import { quick, seenBy, unseenBy, waited, waitFields } from '../support/waiting.js';
import { documentOf, useWriting, writesOf } from '../support/writing.js';

const { world, send, jobId } = useWriting({
  gateway: {
    env: { ...quick, DLI: 'emulator' },
    upstream: { circuit: { failures: Number.POSITIVE_INFINITY } },
  },
});

const me = {
  ask: async (document: string, variables = {}) =>
    Object.values(await world.data(document, variables))[0] as never, // judged by the tests
};

/** One that the engine takes; each test has a world of its own. */
const createDliJob = (input = {}) => create(me, { name: 'lake_waits', ...input });

/** Sends a mutation that is to wait; gives what comes back at last, and a way to let time go by. */
const begin = (
  field: string,
  args: Readonly<Record<string, unknown>>,
  poll: 'getJob' | 'getDliJob' = 'getDliJob',
) => {
  world.calls();
  const all = { waitFor: { timeoutMs: 20_000 }, ...args };
  const told = world.query(
    documentOf(field, all, `job { id status statusDescription } ${waitFields}`),
    all,
  );
  return {
    written: told.then(({ data, errors }) => ({
      errors,
      payload: data?.[field],
      writes: writesOf(world.calls()),
    })),
    async pass(ms: number) {
      await seenBy(world, poll);
      world.emulator.clock.advance(ms);
    },
  };
};

const runs = async (id: string) => {
  const { written, pass } = begin('runJob', { id });
  await pass(10_000);
  return written;
};

describe('runJob of a job of DLI that waits', () => {
  test.each(['dli:', 'Job:dli:'])(
    'answers when it runs, by an id that begins with %s',
    async (prefix) => {
      const id = (await createDliJob()).replace('dli:', prefix);
      const { payload, errors, writes } = await runs(id);
      expect(errors).toBeUndefined();
      expect(payload).toMatchObject({
        job: { status: 'RUNNING' },
        wait: waited('SETTLED', 'RUNNING'),
        userErrors: [],
      });
      expect(writes).toEqual(['runDliJobs']);
      await unseenBy(world, 'getDliJob');
    },
  );

  test('answers when the queue has no room for it', async () => {
    const id = await createDliJob({
      type: 'FLINK_OPENSOURCE_SQL_JOB',
      queueId: 'etl',
      spuNumber: 400,
    });
    const { payload, writes } = await runs(id);
    expect(payload.job).toEqual({
      id: `Job:${id}`,
      status: 'SUBMIT_FAIL',
      statusDescription: expect.stringMatching(/./),
    });
    expect(payload.wait).toEqual(waited('SETTLED', 'SUBMIT_FAIL'));
    expect(writes).toEqual(['runDliJobs']);
  });

  test('answers when time is up, with what was seen last', async () => {
    const id = await createDliJob();
    const { payload, errors, writes } = await begin('runJob', { id, waitFor: { timeoutMs: 100 } })
      .written;
    expect(errors).toBeUndefined();
    expect(payload.wait).toEqual(waited('TIMED_OUT', 'SUBMITTING'));
    expect(writes).toEqual(['runDliJobs']);
  });

  test('waits for nothing where it is refused', async () => {
    const id = await createDliJob();
    await runs(id);
    const args = { id, waitFor: {} };
    const { payload, calls } = await send('runJob', args, 'job { id } wait { outcome }');
    expect(payload).toMatchObject({ job: null, wait: null, userErrors: [{ code: 'DLI.13006' }] });
    expect(calls).toEqual(['runDliJobs']);
  });
});

describe('stopJob of a job of DLI that waits', () => {
  test.each([
    ['at once', false, [8_000]],
    ['with a savepoint', true, [5_000, 8_000]],
  ])('answers when it has stopped %s', async (_, triggerSavepoint, steps) => {
    const id = await createDliJob();
    await runs(id);
    const { written, pass } = begin('stopJob', { id, triggerSavepoint });
    for (const ms of steps) await pass(ms);
    const { payload, writes } = await written;
    expect(payload).toMatchObject({
      job: { status: 'CANCEL_SUCCESS' },
      wait: waited('SETTLED', 'CANCEL_SUCCESS'),
      userErrors: [],
    });
    expect(writes).toEqual(['stopDliJobs']);
  });
});

describe('One service is down', () => {
  const down = (endpoints: ['getJob', 'listJobs'] | ['getDliJob', 'listDliJobs']) =>
    world.emulator.inject({ kind: 'error', status: 500, endpoints });

  test('which is no matter of who waits for the other', async () => {
    const [cs, dli] = [await jobId('parcels_clean'), await createDliJob()];
    const repairDli = down(['getDliJob', 'listDliJobs']);
    const ofDli = begin('runJob', { id: dli });
    const ofCs = begin('runJob', { id: cs }, 'getJob');
    await ofCs.pass(10_000);
    expect((await ofCs.written).payload.wait).toEqual(waited('SETTLED', 'RUNNING'));
    repairDli();
    expect((await ofDli.written).payload.wait).toEqual(waited('SETTLED', 'RUNNING'));

    const repairCs = down(['getJob', 'listJobs']);
    const csToo = begin('stopJob', { id: cs }, 'getJob');
    const dliToo = begin('stopJob', { id: dli, triggerSavepoint: false });
    await dliToo.pass(8_000);
    expect((await dliToo.written).payload.wait).toEqual(waited('SETTLED', 'CANCEL_SUCCESS'));
    repairCs();
    expect((await csToo.written).payload.wait).toEqual(waited('SETTLED', 'CANCEL_SUCCESS'));
  });
});
