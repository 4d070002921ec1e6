import { expect, test, vi } from 'vitest';
import type { Live } from '../../../src/gateway/live/live.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { callerOf, pass, startLive, useThings } from '../../support/live.js';

const things = useThings();

const isSettled = vi.fn((now: { status: string | null } | null) => now?.status === 'RUNNING');
const begin = (live: Live) =>
  live.wait(callerOf('t1'), 'jobs', { keys: ['a'] }, 'a', {
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    isSettled,
  });

test('Waits end with the gateway, and those that begin later at once', async () => {
  const { live } = startLive(things);
  things.statuses.set('a', 'MOVING');
  const waited = begin(live);
  await pass(100);
  live.endWaits();
  expect(await waited).toMatchObject({ timedOut: true, last: { status: 'MOVING' } });
  expect(await begin(live)).toEqual({ timedOut: true, last: null, at: null, waitedMs: 0 });
  await pass(10_000);
  expect(things.polls).toHaveLength(1);
});

test('A poll that fails tells nothing to those who wait', async () => {
  const { live } = startLive(things);
  things.statuses.set('a', 'MOVING');
  const waited = begin(live);
  await pass(100);
  isSettled.mockClear();
  const failure = new UpstreamError('listJobs', 'unavailable', null, null);
  things.failures.push(failure, failure, failure);
  await pass(5_000);
  expect(things.polls.length).toBeGreaterThan(1);
  expect(isSettled).not.toHaveBeenCalled();
  live.endWaits();
  await waited;
});
