import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../../src/gateway/context.js';
import { Departure } from '../../../src/gateway/departure.js';
import type { ResolveInfo } from '../../../src/gateway/execution/info.js';
import type { Sighting } from '../../../src/gateway/live/entry.js';
import type { Waited, WaitOptions } from '../../../src/gateway/live/live.js';
import { createLoaders } from '../../../src/gateway/loaders.js';
import { type JobModel, jobReference } from '../../../src/gateway/mapping/job.js';
import { runs } from '../../../src/gateway/mutations/job-effects.js';
import { mutation, Refusal } from '../../../src/gateway/mutations/mutation.js';
import type { WaitForArgument } from '../../../src/gateway/mutations/wait.js';
import { waitsForJob } from '../../../src/gateway/mutations/waits.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';

const seen = (status: string): Sighting => ({
  key: '7',
  status,
  values: { jobId: '7', name: 'cars', status },
  faces: ['plain'],
});
const settled: Waited = { last: seen('RUNNING'), timedOut: false, at: 5, waitedMs: 12.4 };

afterEach(() => {
  vi.restoreAllMocks();
});

/** A mutation that waits as `wait` says, and the order in which things happen. */
const run = async (
  wait: (options: WaitOptions) => Promise<Waited>,
  {
    waitFor = { timeoutMs: 1_000 } as NonNullable<WaitForArgument['waitFor']>,
    maxWaitMs = 1_000,
    write = async (): Promise<{ job?: JobModel }> => ({ job: jobReference('7') }),
    departure = new Departure(),
  } = {},
) => {
  const steps: string[] = [];
  const upstream = async () => {
    throw new Error('Nothing is to be read');
  };
  const known: Partial<Context> = {
    live: {
      wait: vi.fn((_caller, _subject, _interest, _key, options) => {
        steps.push('wait');
        return wait(options);
      }),
    } as Partial<Context['live']> as Context['live'],
    departure,
    loaders: createLoaders(upstream),
    maxWaitMs,
    yieldPlace: () => void steps.push('yield'),
    renew: () => void steps.push('renew'),
  };
  const context = known as Context; // all that is looked at
  const resolve = mutation({
    write: (_: WaitForArgument) => {
      steps.push('write');
      return write();
    },
    wait: waitsForJob(runs),
  });
  const answer = resolve(undefined, { waitFor }, context, {} as ResolveInfo);
  const payload = await answer.catch((error: unknown) => ({ error }));
  return { steps, context, payload, ...payload } as {
    steps: string[];
    context: Context;
    payload: object;
    job?: JobModel;
    wait?: unknown;
    error?: unknown;
  };
};

describe('A mutation that is to wait', () => {
  test('does so behind its write, and without a place', async () => {
    const { steps, context, job, wait } = await run(async () => settled);
    expect(steps).toEqual(['write', 'yield', 'wait', 'renew']);
    expect(context.live.wait).toHaveBeenCalledWith(
      context.caller,
      'jobs',
      { keys: ['7'] },
      '7',
      expect.objectContaining({ timeoutMs: 1_000 }),
    );
    expect(wait).toEqual({
      outcome: 'SETTLED',
      lastStatus: 'RUNNING',
      observedAt: 5,
      waitedMs: 12,
    });
    expect(job).toMatchObject({ jobId: '7', name: 'cars', status: 'RUNNING' });
  });

  test('needs to read nothing that has been seen', async () => {
    const { context, job } = await run(async () => settled);
    expect(await context.loaders.job.load('7')).toBe(job);
  });

  test('has nothing to show of what is there no more', async () => {
    const { job, wait } = await run(async () => ({ ...settled, last: null }));
    expect([job, wait]).toMatchObject([null, { outcome: 'SETTLED', lastStatus: null }]);
  });

  test('shows what was seen last when time is up, or else what can be read', async () => {
    const last = seen('SUBMITTING');
    const late = await run(async () => ({ ...settled, last, timedOut: true }));
    expect(late).toMatchObject({
      job: { status: 'SUBMITTING' },
      wait: { outcome: 'TIMED_OUT', lastStatus: 'SUBMITTING' },
    });
    const blind = await run(async () => ({ ...settled, last: null, at: null, timedOut: true }));
    expect(blind.wait).toMatchObject({ outcome: 'TIMED_OUT', lastStatus: null, observedAt: null });
    expect([blind.job?.jobId, blind.job?.faces.size]).toEqual(['7', 0]);
  });

  test.each([0, -1, 1_001, 1.5e9])(
    'is refused before it writes for %d milliseconds',
    async (timeoutMs) => {
      const { steps, error } = await run(async () => settled, { waitFor: { timeoutMs } });
      expect(steps).toEqual([]);
      expect(error).toMatchObject({
        message: expect.stringMatching(/timeoutMs.* 1 .*1000/),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  );

  test.each([
    [{}, 90_000, 60_000],
    [{ timeoutMs: null }, 90_000, 60_000],
    [{}, 30_000, 30_000],
  ])('waits as long as usual, or as may be, where nobody says: %j', async (waitFor, most, ms) => {
    const { context } = await run(async () => settled, { waitFor, maxWaitMs: most });
    const options = expect.objectContaining({ timeoutMs: ms });
    expect(vi.mocked(context.live.wait).mock.calls[0]?.at(-1)).toEqual(options);
  });

  test('does not where nothing is written', async () => {
    const refused = await run(async () => settled, {
      write: () => Promise.reject(new Refusal('CS.13006')),
    });
    expect(refused.steps).toEqual(['write']);
    expect(refused.payload).toMatchObject({ userErrors: [{ code: 'CS.13006' }] });
    const rehearsed = await run(async () => settled, { write: async () => ({}) });
    expect([rehearsed.steps, rehearsed.wait]).toEqual([['write'], undefined]);
  });

  test('does not where nobody knows whether anything is written', async () => {
    const lost = new UpstreamError('runJob', 'lost', null, null);
    const { steps, error } = await run(async () => settled, { write: () => Promise.reject(lost) });
    expect(steps).toEqual(['write']);
    expect(error).toMatchObject({ name: 'OutcomeUnknown' });
  });

  test('has been carried out even if it may see no more: that alone fails', async () => {
    const refused = new UpstreamError('listJobs', 'api', 401, null);
    const { steps, wait, job, payload } = await run(() => Promise.reject(refused));
    expect(steps.at(-1)).toBe('renew');
    expect(payload).toMatchObject({ userErrors: [] });
    expect(job?.jobId).toBe('7');
    await expect(wait).rejects.toBe(refused);
  });

  test('ends with its client', async () => {
    const departure = new Departure();
    const { wait, payload } = await run(
      ({ signal }) => {
        expect(signal.aborted).toBe(false);
        departure.leave();
        expect(signal.aborted).toBe(true);
        return Promise.reject(signal.reason);
      },
      { departure },
    );
    expect([wait, payload]).toMatchObject([undefined, { userErrors: [] }]);
  });
});
