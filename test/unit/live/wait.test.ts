import { expect, test, vi } from 'vitest';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { callerOf, collect, pass, startLive, useThings } from '../../support/live.js';

const things = useThings({ a: 'RUNNING' });

const caller = callerOf('t1');

/** Begins to wait until `a` has a status, or is gone. */
const begin = (
  live: ReturnType<typeof startLive>['live'],
  status: string | null,
  { signal = new AbortController().signal, timeoutMs = 60_000 } = {},
) => {
  const ended = vi.fn();
  const waited = live.wait(caller, 'jobs', { keys: ['a'] }, 'a', {
    timeoutMs,
    signal,
    isSettled: (now) => (now?.status ?? null) === status,
  });
  waited.then(ended, ended);
  return { waited, ended };
};

test('Who waits is told of what a poll sees that has begun after the wait, not of one under way', async () => {
  const { live } = startLive(things);
  const open = things.hold();
  collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  expect(things.polls).toHaveLength(1);
  const { waited, ended } = begin(live, 'RUNNING');
  await pass(100);
  things.statuses.set('a', 'MOVING');
  open();
  await pass(1_500);
  expect(things.polls.length).toBeGreaterThan(1);
  expect(ended).not.toHaveBeenCalled();
  things.statuses.set('a', 'RUNNING');
  await pass(1_500);
  expect(await waited).toMatchObject({ timedOut: false, last: { status: 'RUNNING' } });
});

test('Nothing that was known before is taken for an answer', async () => {
  const { live } = startLive(things);
  collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(2_000);
  const open = things.hold();
  const { ended } = begin(live, 'RUNNING');
  await pass(500);
  expect(ended).not.toHaveBeenCalled();
  open();
  await pass(0);
  expect(ended).toHaveBeenCalledOnce();
});

test('Polls come soon while somebody waits, and end with the wait', async () => {
  const { live } = startLive(things);
  const { waited } = begin(live, 'STOPPED');
  await pass(20_000);
  expect(things.polls.length).toBeGreaterThanOrEqual(20);
  things.statuses.set('a', 'STOPPED');
  await pass(1_100);
  const { at, waitedMs } = await waited;
  expect(at).toBeGreaterThanOrEqual(Date.now() - 1_100);
  expect(waitedMs).toBeGreaterThan(20_000);
  const before = things.polls.length;
  await pass(120_000);
  expect(things.polls).toHaveLength(before);
  expect(vi.getTimerCount()).toBe(0);
});

test('Those who wait for the same share its polls', async () => {
  const { live } = startLive(things);
  const waits = Array.from({ length: 20 }, () => begin(live, 'RUNNING').waited);
  await pass(100);
  expect(await Promise.all(waits)).toHaveLength(20);
  expect(things.polls).toHaveLength(1);
});

test('To be gone may be what is waited for', async () => {
  const { live } = startLive(things);
  const { waited } = begin(live, null);
  await pass(100);
  things.statuses.delete('a');
  await pass(1_100);
  expect(await waited).toMatchObject({ timedOut: false, last: null, at: expect.any(Number) });
});

test('Time may be up before: what was seen last is told', async () => {
  const { live } = startLive(things);
  const { waited } = begin(live, 'STOPPED', { timeoutMs: 3_000 });
  await pass(3_000);
  expect(await waited).toMatchObject({
    timedOut: true,
    last: { status: 'RUNNING' },
    waitedMs: 3_000,
  });
});

test('Polls that fail do not end a wait, and tell nothing', async () => {
  const { live } = startLive(things);
  const failure = new UpstreamError('listJobs', 'unavailable', 503, null);
  things.failures.push(failure, failure);
  const { waited } = begin(live, 'RUNNING', { timeoutMs: 30_000 });
  const { waited: short } = begin(live, 'RUNNING', { timeoutMs: 500 });
  await pass(20_000);
  expect(await waited).toMatchObject({ timedOut: false, last: { status: 'RUNNING' } });
  expect(await short).toMatchObject({ timedOut: true, last: null, at: null });
});

test('A bus that fails lets a wait run into its time-out, since what was written stays written', async () => {
  const { live, logged } = startLive(things, {
    bus: {
      join: () => Promise.reject(new Error('no bus')),
      nudge: () => Promise.reject(new Error('no bus')),
      close: async () => {},
    },
  });
  const { waited } = begin(live, 'RUNNING', { timeoutMs: 500 });
  await pass(500);
  expect(await waited).toMatchObject({ timedOut: true, at: null });
  expect(logged).toHaveBeenCalled();
});

test('Who leaves is told why, and no poll is made for them any more', async () => {
  const { live } = startLive(things);
  const controller = new AbortController();
  const { waited } = begin(live, 'STOPPED', { signal: controller.signal });
  const left = expect(waited).rejects.toThrow('I leave');
  await pass(2_000);
  controller.abort(new Error('I leave'));
  await left;
  const before = things.polls.length;
  await pass(60_000);
  expect(things.polls).toHaveLength(before);
  await expect(begin(live, 'STOPPED', { signal: controller.signal }).waited).rejects.toThrow(
    'I leave',
  );
  await pass(60_000);
  expect(things.polls).toHaveLength(before);
});

test('What cannot be judged fails the wait', async () => {
  const { live } = startLive(things);
  const waited = live.wait(caller, 'jobs', { keys: ['a'] }, 'a', {
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    isSettled: () => {
      throw new Error('I cannot say');
    },
  });
  const told = expect(waited).rejects.toThrow('I cannot say');
  await pass(1_000);
  await told;
});
