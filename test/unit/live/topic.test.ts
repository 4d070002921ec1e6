import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  callerOf,
  collect,
  createThings,
  pass,
  startLive,
  type Things,
} from '../../support/live.js';

let things: Things;
beforeEach(() => {
  vi.useFakeTimers();
  things = createThings();
});
afterEach(() => {
  vi.useRealTimers();
});
const caller = callerOf('t1');

test('One poll serves all who watch, and changes are told to those they are of interest to', async () => {
  const { live } = startLive(things);
  for (const key of ['a', 'b']) things.statuses.set(key, 'RUNNING');
  const ofA = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  const ofB = collect(live.watch(caller, 'jobs', { keys: ['b'] }));
  const ofAll = collect(live.watch(caller, 'jobs', { keys: null }));
  await pass(100);
  expect(things.polls).toHaveLength(1);
  things.statuses.set('a', 'MOVING');
  await pass(6_000);
  expect(ofA.short).toEqual(['a: RUNNING -> MOVING']);
  expect(ofAll.short).toEqual(['a: RUNNING -> MOVING']);
  expect(ofB.short).toEqual([]);
  expect(ofA.told[0]).toBe(ofAll.told[0]);
});

test('A wait counts only polls that have begun after it', async () => {
  const { live } = startLive(things);
  things.statuses.set('a', 'RUNNING');
  const open = things.hold();
  collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  const waited = live.wait(caller, 'jobs', { keys: ['a'] }, 'a', {
    timeoutMs: 10_000,
    signal: new AbortController().signal,
    isSettled: (now) => now?.status === 'RUNNING',
  });
  await pass(100);
  things.statuses.set('a', 'MOVING');
  open();
  await pass(2_000);
  expect(things.polls.length).toBeGreaterThan(1);
  things.statuses.set('a', 'RUNNING');
  await pass(2_000);
  expect(await waited).toMatchObject({ timedOut: false, last: { status: 'RUNNING' } });
});
