import { describe, expect, test, vi } from 'vitest';
import type { Bus } from '../../../src/gateway/live/bus.js';
import type { State } from '../../../src/gateway/live/entry.js';
import type { WatchOptions } from '../../../src/gateway/live/live.js';
import { createMemoryBus } from '../../../src/gateway/live/memory-bus.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { callerOf, collect, inShort, pass, startLive, useThings } from '../../support/live.js';
import { stateOf } from '../../support/member.js';

const things = useThings({ a: '0', b: '0' });

const caller = callerOf('t1');
const settled = 5_500;

type Live = ReturnType<typeof startLive>['live'];
const watch = (live: Live, keys: readonly string[] | null, options?: WatchOptions) =>
  collect(live.watch(caller, 'jobs', { keys }, options));

/** Lets `a` take a status after the other, each seen by a poll. */
const take = async (statuses: readonly string[]) => {
  for (const status of statuses) {
    things.statuses.set('a', status);
    await pass(settled);
  }
};

/** One who has been told that `a` is 1, and has gone. */
const leave = async (live: Live, keys: readonly string[] | null) => {
  const watcher = watch(live, keys);
  await pass(100);
  await take(['1']);
  await watcher.stop();
  const behind = watcher.told.at(-1)?.position;
  expect(watcher.short).toEqual(['a: 0 -> 1']);
  if (!behind) throw new Error('Nothing was told');
  return behind;
};

describe('Who comes back with a position', () => {
  test('is told what others have been told behind it, and what comes, each once and in order', async () => {
    const { live } = startLive(things);
    const other = watch(live, ['a', 'b']);
    await pass(100);
    const behind = await leave(live, ['a']);
    await take(['2', '3']);
    const back = watch(live, ['a'], { behind });
    await take(['4']);
    expect(back.short).toEqual(['a: 1 -> 2', 'a: 2 -> 3', 'a: 3 -> 4']);
    expect(other.short.slice(1)).toEqual(back.short);
    const numbers = back.told.map(({ position }) => position.number);
    expect(numbers).toEqual([1, 2, 3].map((more) => behind.number + more));
  });

  test('is told what has changed while nobody watched, and who has no position is not', async () => {
    const { live } = startLive(things);
    const behind = await leave(live, null);
    things.statuses.set('a', '2').set('c', '0');
    things.statuses.delete('b');
    await pass(50_000);
    const polls = things.polls.length;
    const without = watch(live, null);
    const back = watch(live, null, { behind });
    await pass(100);
    expect(things.polls).toHaveLength(polls + 1);
    expect(back.short).toEqual(['a: 1 -> 2', 'c: none -> 0', 'b: 0 -> gone']);
    expect(without.short).toEqual([]);
  });

  test('is told each once, also of what is told while the rest is fetched', async () => {
    const bus = createMemoryBus(10);
    let gate: Promise<void> | null = null;
    const slow: Bus = {
      ...bus,
      async join(name, member) {
        const channel = await bus.join(name, member);
        return {
          ...channel,
          async since(position) {
            await gate;
            return channel.since(position);
          },
        };
      },
    };
    const { live } = startLive(things, { bus: slow });
    watch(live, null);
    const behind = await leave(live, ['a']);
    await take(['2']);
    let open = () => {};
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const back = watch(live, ['a'], { behind });
    await take(['3']);
    expect(back.short).toEqual([]);
    open();
    await take(['4']);
    expect(back.short).toEqual(['a: 1 -> 2', 'a: 2 -> 3', 'a: 3 -> 4']);
  });

  test('is not told as current what was so before it came, even if the bus says it once more', async () => {
    const bus = createMemoryBus(10);
    const repeating: Bus = {
      ...bus,
      async join(name, member) {
        const channel = await bus.join(name, member);
        return {
          ...channel,
          async since(position) {
            const state = await channel.state();
            if (state) member.onNews([], state);
            return channel.since(position);
          },
        };
      },
    };
    const { live } = startLive(things, { bus: repeating });
    const behind = await leave(live, ['a']);
    things.statuses.set('a', '2');
    await pass(30_000);
    const back = watch(live, ['a'], { behind, snapshot: true });
    await pass(100);
    expect(back.short).toEqual(['a: 1 -> 2', 'current a 2']);
  });

  test('and leaves while the rest is fetched has nothing polled', async () => {
    const bus = createMemoryBus(10);
    let open = () => {};
    const slow: Bus = {
      ...bus,
      async join(name, member) {
        const channel = await bus.join(name, member);
        const gate = new Promise<void>((resolve) => {
          open = resolve;
        });
        return { ...channel, since: (position) => gate.then(() => channel.since(position)) };
      },
    };
    const { live } = startLive(things, { bus: slow, settledMs: 600_000 });
    watch(live, ['a']);
    await pass(5_000);
    const back = watch(live, ['b'], { behind: { epoch: 1, number: 1 } });
    await pass(100);
    await back.stop();
    const polls = things.polls.length;
    open();
    await pass(100);
    expect(things.polls).toHaveLength(polls);
  });

  test('is not told that a thing has appeared which it did not watch before', async () => {
    const { live } = startLive(things);
    watch(live, ['a']);
    const behind = await leave(live, ['a']);
    const back = watch(live, ['a', 'b'], { behind });
    await pass(100);
    expect(things.polls.at(-1)?.keys).toEqual(['a', 'b']);
    expect(back.short).toEqual([]);
  });

  test('is not told of the end of those before', async () => {
    const bus = createMemoryBus(10);
    const joined = vi.spyOn(bus, 'join');
    const { live } = startLive(things, { bus });
    const watcher = watch(live, null);
    const behind = await leave(live, ['a']);
    const nothing = { onNews() {}, onGap() {}, onNudge() {} };
    for (const [name] of [...joined.mock.calls]) await bus.join(name, nothing); // it stays known
    await take(['2']);
    things.failures.push(new UpstreamError('listJobs', 'api', 401, null));
    await pass(settled);
    expect(watcher.end).toBeInstanceOf(UpstreamError);
    const back = watch(live, ['a'], { behind });
    await take(['3']);
    expect(back.short).toEqual(['a: 1 -> 2', 'a: 2 -> 3']);
  });

  test('is not told of what it does not watch, or does not want', async () => {
    const { live } = startLive(things);
    watch(live, null);
    const behind = await leave(live, null);
    await take(['2', '3']);
    const ofB = watch(live, ['b'], { behind });
    const wants: WatchOptions['wants'] = (news) => news.type !== 'changed' || news.previous === '2';
    const some = watch(live, ['a'], { behind, wants });
    await pass(100);
    expect(ofB.short).toEqual([]);
    expect(some.short).toEqual(['a: 2 -> 3']);
  });

  test('is told of a gap, and what is so now, where not all behind it is kept', async () => {
    const { live } = startLive(things, { keptEvents: 3 });
    watch(live, null);
    const behind = await leave(live, ['a']);
    await take(['2', '3', '4']);
    const inTime = watch(live, ['a'], { behind });
    await take(['5']);
    const late = watch(live, ['a'], { behind });
    await pass(100);
    expect(inTime.short).toEqual(['a: 1 -> 2', 'a: 2 -> 3', 'a: 3 -> 4', 'a: 4 -> 5']);
    expect(late.short).toEqual(['gap', 'current a 5']);
    await take(['6']);
    expect(late.short).toEqual(['gap', 'current a 5', 'a: 5 -> 6']);
  });

  test.each([
    ['of another log', { epoch: 1, number: 1 }],
    ['that is yet to come', { number: 1_000 }],
  ])('%s is told of a gap', async (_, other) => {
    const { live } = startLive(things);
    watch(live, null);
    const behind = await leave(live, ['a']);
    const back = watch(live, ['a', 'x'], { behind: { ...behind, ...other } });
    await pass(100);
    expect(back.short).toEqual(['gap', 'missing x', 'current a 1']);
  });

  test('from amid what is told behind a gap is told all of it again', async () => {
    const { live } = startLive(things);
    watch(live, null);
    const behind = { ...(await leave(live, ['a'])), epoch: 1 };
    const all = ['gap', 'missing x', 'current a 1', 'current b 0'];
    const back = watch(live, ['a', 'b', 'x'], { behind });
    await pass(100);
    expect(back.short).toEqual(all);
    const positions = back.told.map(({ position }) => position);
    const safe = positions.pop();
    for (const position of positions) {
      const again = watch(live, ['a', 'b', 'x'], { behind: position });
      await pass(100);
      expect(again.short).toEqual(all);
    }
    const done = watch(live, ['a', 'b'], { behind: safe });
    await pass(100);
    expect(done.short).toEqual([]);
  });

  test('is told again of a gap if all that came behind it is that polls fail', async () => {
    const { live } = startLive(things);
    const behind = await leave(live, ['a']);
    await pass(61_000);
    things.failures.push(new Error('away'));
    const back = watch(live, ['a'], { behind });
    await pass(100);
    expect(back.short).toEqual(['gap', 'stale']);
    await back.stop();
    const again = watch(live, ['a'], { behind: back.told[1]?.position });
    await pass(10_000);
    expect(again.short).toEqual(['gap', 'stale', 'fresh', 'current a 1']);
  });

  test('is told of a gap when its topic has been forgotten, and once it is known what is so', async () => {
    const { live } = startLive(things);
    const behind = await leave(live, ['a']);
    await pass(61_000);
    const back = watch(live, ['a'], { behind });
    await pass(100);
    expect(back.short).toEqual(['gap', 'current a 1']);
  });

  test('has missed nothing that only it watched, if it was away for a moment', async () => {
    const { live } = startLive(things);
    watch(live, ['b']);
    const behind = await leave(live, null);
    await take(['2', '3']);
    const back = watch(live, null, { behind });
    await pass(100);
    expect(back.short).toEqual(['a: 1 -> 2', 'a: 2 -> 3']);
  });

  test('is told of a gap if it was away for long, as what only it watched may have changed unseen', async () => {
    const { live } = startLive(things);
    watch(live, ['b']);
    const behind = await leave(live, ['a']);
    await pass(70_000);
    await take(['2', '1', '2']);
    const polls = things.polls.length;
    expect(things.polls.at(-1)?.keys).toEqual(['b']);
    const back = watch(live, ['a'], { behind });
    await pass(100);
    expect(things.polls).toHaveLength(polls + 1);
    expect(back.short).toEqual(['gap', 'current a 2']);
    const ofB = watch(live, ['b'], { behind });
    await pass(100);
    expect(ofB.short).toEqual([]); // which was watched all the time
  });
});

describe('Who reads slowly', () => {
  const read = async (stream: ReturnType<Live['watch']>, count: number) => {
    const told: string[] = [];
    for (let left = count; left > 0; left -= 1) {
      const { value } = await stream.next();
      if (value) told.push(inShort(value));
    }
    return told;
  };

  test('is told of a gap in place of what was too much, then what is so, then what comes', async () => {
    const { live } = startLive(things, { queuedEvents: 3 });
    const quick = watch(live, ['a']);
    const slow = live.watch(caller, 'jobs', { keys: ['a', 'b'] });
    const first = slow.next();
    await pass(100);
    await take(['1']);
    expect(inShort((await first).value ?? ({} as never))).toBe('a: 0 -> 1');
    await take(['2', '3', '4']);
    expect(await read(slow, 1)).toEqual(['a: 1 -> 2']);
    things.statuses.delete('b');
    await take(['5', '6', '7']);
    expect(await read(slow, 3)).toEqual(['gap', 'missing b', 'current a 7']);
    await take(['8']);
    expect(await read(slow, 1)).toEqual(['a: 7 -> 8']);
    expect(quick.told).toHaveLength(8);
  });

  test('is not told that a thing is not there which the last poll has not looked for', async () => {
    const bus = createMemoryBus(10);
    let tell = (_: State) => {};
    const telling: Bus = {
      ...bus,
      join(name, member) {
        tell = (state) => member.onNews([], state);
        return bus.join(name, member);
      },
    };
    const { live } = startLive(things, { bus: telling, queuedEvents: 1 });
    const slow = live.watch(caller, 'jobs', { keys: ['a', 'b'] });
    const first = slow.next();
    await pass(100);
    await take(['1', '2', '3']);
    await first;
    tell(stateOf({ a: '3' }));
    expect(await read(slow, 2)).toEqual(['gap', 'current a 3']);
  });

  test('is not who has taken all between two polls, however much one of them has seen', async () => {
    const { live } = startLive(things, { queuedEvents: 3 });
    const quick = watch(live, null);
    const slow = live.watch(caller, 'jobs', { keys: null });
    const first = slow.next();
    await pass(100);
    const keys = Array.from({ length: 20 }, (_, index) => `c${index}`);
    for (const key of keys) things.statuses.set(key, '0');
    await pass(settled);
    await first;
    await take(['1']);
    expect(quick.short).toEqual([...keys.map((key) => `${key}: none -> 0`), 'a: 0 -> 1']);
    expect(await read(slow, 1)).toEqual(['gap']);
  });

  test('is told of a gap in the replay, if that takes it too long', async () => {
    const { live } = startLive(things, { queuedEvents: 1 });
    watch(live, null);
    const behind = await leave(live, ['a']);
    await take(['2', '3']);
    const slow = live.watch(caller, 'jobs', { keys: ['a'] }, { behind });
    expect(await read(slow, 1)).toEqual(['a: 1 -> 2']);
    await take(['4', '5']);
    expect(await read(slow, 2)).toEqual(['gap', 'current a 5']);
  });

  test('holds up nobody who ends it', async () => {
    const { live } = startLive(things);
    const stream = live.watch(caller, 'jobs', { keys: ['a'] });
    const next = stream.next();
    await pass(100);
    expect(await stream.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test('and was never read has not begun', async () => {
    const { live } = startLive(things);
    const stream = live.watch(caller, 'jobs', { keys: ['a'] });
    await stream.return();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    await pass(10_000);
    expect(things.polls).toEqual([]);
  });
});
