import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Source } from '../../../src/gateway/live/source.js';
import { callerOf, collect, createThings, pass, startLive } from '../../support/live.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const caller = callerOf('t');

test('What was not there is looked for in one of ten polls, and at once after a write', async () => {
  const things = createThings();
  things.statuses.set('a', 'STILL');
  const looked: boolean[] = [];
  const source: Source = {
    ...things.source,
    read(context, interest, before) {
      looked.push(!before?.missing.includes('made up'));
      return things.source.read(context, interest, before);
    },
  };
  const { live, write } = startLive({ ...things, source });
  const watcher = collect(live.watch(caller, 'jobs', { keys: ['a', 'made up'] }));
  await pass(60_000);
  expect(watcher.short).toEqual(['missing made up']);
  looked.length = 0;
  await pass(600_000);
  const often = looked.filter((one) => one).length;
  expect(Math.abs(looked.length / 10 - often)).toBeLessThan(1);
  looked.length = 0;
  write('p1');
  await pass(1_000);
  expect(looked[0]).toBe(true);
});

test('What was not there is looked for no more when who asked for it has left', async () => {
  const things = createThings();
  things.statuses.set('a', 'STILL').set('b', 'STILL');
  const { live } = startLive(things);
  collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  const other = collect(live.watch(caller, 'jobs', { keys: ['b', 'made up'] }));
  await pass(10_000);
  expect(things.polls.at(-1)?.keys).toEqual(['a', 'b', 'made up']);
  await other.stop();
  await pass(10_000);
  expect(things.polls.at(-1)?.keys).toEqual(['a', 'b']);
});
