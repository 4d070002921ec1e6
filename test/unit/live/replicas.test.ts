import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AccountRefused } from '../../../src/gateway/identity/refusal.js';
import type { Bus } from '../../../src/gateway/live/bus.js';
import type { State } from '../../../src/gateway/live/entry.js';
import { createMemoryBus } from '../../../src/gateway/live/memory-bus.js';
import { InvalidArgument, MissingCredentials } from '../../../src/gateway/upstream/error.js';
import {
  callerOf,
  collect,
  createThings,
  pass,
  startLive,
  type Things,
} from '../../support/live.js';
import { stateOf } from '../../support/member.js';

/** What both replicas see, by polls of their own. */
let first: Things;
let second: Things;
beforeEach(() => {
  vi.useFakeTimers();
  first = createThings();
  second = createThings();
  change('RUNNING');
});
afterEach(() => {
  vi.useRealTimers();
});

const change = (status: string, key = 'a') => {
  for (const { statuses } of [first, second]) statuses.set(key, status);
};

const caller = callerOf('t1');

/** A bus over which one replica may be cut off, as if it had died. */
const breakable = (bus: Bus) => {
  let isCut = false;
  const fail = () => {
    if (isCut) throw new Error('cut off');
  };
  return {
    cut: () => {
      isCut = true;
    },
    bus: {
      async join(name, member) {
        const channel = await bus.join(name, member);
        return new Proxy(channel, {
          get: (of, method) => {
            fail();
            return Reflect.get(of, method);
          },
        });
      },
      close: () => bus.close(),
    } satisfies Bus,
  };
};

const startBoth = () => {
  const bus = createMemoryBus(10);
  const dying = breakable(bus);
  const one = startLive(first, { bus: dying.bus });
  const other = startLive(second, { bus });
  return { one, other, cut: dying.cut };
};

test('One replica polls for all, what any of them want, and all are told', async () => {
  const { one, other } = startBoth();
  const atOne = collect(one.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  change('RUNNING', 'b');
  const atOther = collect(
    other.live.watch(caller, 'jobs', { keys: ['a', 'b'] }, { snapshot: true }),
  );
  await pass(500);
  expect(atOther.short).toEqual(['current a RUNNING', 'current b RUNNING']);
  change('STOPPED');
  await pass(20_000);
  expect(atOne.short).toEqual(['a: RUNNING -> STOPPED']);
  expect(atOther.short.slice(2)).toEqual(['a: RUNNING -> STOPPED']);
  expect(second.polls).toEqual([]);
  expect(first.polls.at(-1)?.keys).toEqual(['a', 'b']);
});

test('A wait at one replica has the other poll soon, and counts its polls', async () => {
  const { one, other } = startBoth();
  collect(one.live.watch(caller, 'jobs', { keys: ['b'] }));
  await pass(10_000);
  const before = first.polls.length;
  const waited = other.live.wait(caller, 'jobs', { keys: ['a'] }, 'a', {
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    isSettled: (now) => now?.status === 'STOPPED',
  });
  await pass(5_000);
  expect(first.polls.length - before).toBeGreaterThanOrEqual(5);
  change('STOPPED');
  await pass(1_100);
  expect(await waited).toMatchObject({ timedOut: false });
  expect(second.polls).toEqual([]);
});

test('When the one that polls dies, another takes over within two pauses, and nothing is lost', async () => {
  const { one, other, cut } = startBoth();
  collect(one.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  const watcher = collect(other.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(20_000);
  cut();
  change('STOPPED');
  await pass(10_000);
  expect(watcher.short).toEqual(['a: RUNNING -> STOPPED']);
  expect(second.polls.length).toBeGreaterThan(0);
});

test('When those of the one that polls have left, another takes over at once', async () => {
  const { one, other } = startBoth();
  const leaving = collect(one.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  collect(other.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(2_000);
  const before = first.polls.length;
  await leaving.stop();
  await pass(100);
  expect(second.polls).toHaveLength(1);
  await pass(20_000);
  expect(first.polls).toHaveLength(before);
  expect(second.polls.length).toBeGreaterThan(3);
});

test('The lease is held through a poll that takes long', async () => {
  const { one, other } = startBoth();
  collect(one.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(2_000);
  const watcher = collect(other.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  const open = first.hold();
  await pass(60_000);
  expect(second.polls).toEqual([]);
  change('STOPPED');
  open();
  await pass(10_000);
  expect(watcher.short).toEqual(['a: RUNNING -> STOPPED']);
});

test.each([
  ['the account of the gateway', new AccountRefused('listJobs')],
  ['somebody without a token', new MissingCredentials()],
  ['a malformed project', new InvalidArgument('The project id is malformed.')],
])('A refusal of %s is the same error at all replicas', async (_, refusal) => {
  const { one, other } = startBoth();
  collect(one.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  const watcher = collect(other.live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  first.failures.push(refusal);
  await pass(10_000);
  expect(watcher.end).toStrictEqual(refusal);
});

test('Behind a gap all begin anew: what came with it may be old, and of other things', async () => {
  const bus = createMemoryBus(10);
  let lose = (_: State) => {};
  const lossy: Bus = {
    ...bus,
    join(name, member) {
      lose = (state) => member.onGap(state, { epoch: 9, number: 9 });
      return bus.join(name, member);
    },
  };
  change('RUNNING', 'b');
  const { live } = startLive(first, { bus: lossy });
  const watcher = collect(live.watch(caller, 'jobs', { keys: ['a', 'b'] }));
  await pass(100);
  lose(stateOf({ a: 'OLD' }));
  await pass(0);
  expect(watcher.short).toEqual(['gap']);
  const late = collect(live.watch(caller, 'jobs', { keys: ['a'] }, { snapshot: true }));
  await pass(1_000);
  expect(late.short).toEqual(['current a RUNNING']);
  expect(watcher.short).toEqual(['gap', 'current a RUNNING', 'current b RUNNING']);
  change('STOPPED');
  await pass(6_000);
  expect(watcher.short.slice(3)).toEqual(['a: RUNNING -> STOPPED']);
});

test('What is lost on the way to a replica is a gap to its subscribers, who are told what is so', async () => {
  const bus = createMemoryBus(10);
  let lose: (() => void) | undefined;
  const lossy: Bus = {
    ...bus,
    async join(name, member) {
      let isLost = false;
      const channel = await bus.join(name, {
        ...member,
        onNudge: () => member.onNudge(),
        onGap: () => {},
        onNews(entries, state) {
          const head = entries.at(-1)?.position;
          if (isLost && head) member.onGap(state, head);
          else member.onNews(entries, state);
        },
      });
      lose = () => {
        isLost = true;
      };
      return channel;
    },
  };
  const { live } = startLive(first, { bus: lossy });
  const watcher = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100);
  lose?.();
  change('STOPPED');
  await pass(10_000);
  expect(watcher.short).toEqual(['gap', 'current a STOPPED']);
});
