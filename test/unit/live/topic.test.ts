import { describe, expect, test, vi } from 'vitest';
import type { Interest } from '../../../src/gateway/live/interest.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { callerOf, collect, pass, startLive, useThings } from '../../support/live.js';

const things = useThings({ a: 'RUNNING', b: 'RUNNING' });

const caller = callerOf('t1');
const unavailable = (retryAfterMs: number | null = null) =>
  new UpstreamError('listJobs', 'unavailable', 503, null, { retryAfterMs });

/** Longest pause while all is settled, with its jitter. */
const settled = 5_500;

describe('One poll', () => {
  test('serves all who begin to watch at the same moment, and is not a change to any of them', async () => {
    const { live } = startLive(things);
    const all = [['a'], ['b'], null].flatMap((keys) =>
      Array.from({ length: 50 }, () => collect(live.watch(caller, 'jobs', { keys }))),
    );
    await pass(900);
    expect(things.polls).toHaveLength(1);
    expect(things.polls[0]).toMatchObject({ keys: null, also: ['a', 'b'] });
    expect(all.flatMap(({ told }) => told)).toEqual([]);
  });

  test('is told to those whom its news are of interest to, as one object for all of them', async () => {
    const { live } = startLive(things);
    const [ofA, ofB, ofAll] = [['a'], ['b'], null].map((keys) =>
      collect(live.watch(caller, 'jobs', { keys })),
    );
    await pass(100);
    things.statuses.set('a', 'STOPPED');
    await pass(settled);
    expect(ofA?.short).toEqual(['a: RUNNING -> STOPPED']);
    expect(ofAll?.told[0]).toBe(ofA?.told[0]);
    expect(ofB?.told).toEqual([]);
  });

  test('is told of the parts of a thing to those who watch them, and not of those of others', async () => {
    things.statuses.set('r/a', 'RUNNING').set('s/a', 'RUNNING');
    const { live } = startLive(things);
    const watch = (interest: Interest) =>
      collect(live.watch(caller, 'jobs', interest, { snapshot: true }));
    const ofR = watch({ keys: [], roots: ['r'] });
    const both = watch({ keys: ['a', 'r/a'], roots: ['r'] });
    await pass(100);
    expect(things.polls).toHaveLength(1);
    expect(ofR.short).toEqual(['current r/a RUNNING']);
    expect(both.short).toEqual(['current r/a RUNNING', 'current a RUNNING']);

    // What others come to watch has not appeared.
    const ofAll = watch({ keys: null });
    const ofS = watch({ keys: [], roots: ['s'] });
    await pass(900);
    for (const key of ['a', 'r/a', 's/a']) things.statuses.set(key, 'STOPPED');
    things.statuses.set('r/b', 'RUNNING');
    await pass(settled);
    const changes = ['r/a: RUNNING -> STOPPED', 'r/b: none -> RUNNING'];
    expect(ofR.short.slice(1)).toEqual(changes);
    expect(both.short.slice(2)).toEqual(['a: RUNNING -> STOPPED', ...changes]);
    expect(ofS.short).toEqual(['current s/a RUNNING', 's/a: RUNNING -> STOPPED']);
    things.statuses.delete('r/b');
    await ofAll.stop();
    await pass(settled);
    expect(ofR.short.slice(3)).toEqual(['r/b: RUNNING -> gone']);
  });

  test('is made for each caller, project and kind of thing by itself', async () => {
    const { live } = startLive(things);
    const others = [callerOf('t2'), callerOf('t1', 'p2')];
    for (const one of [caller, ...others]) collect(live.watch(one, 'jobs', { keys: ['a'] }));
    collect(live.watch(caller, 'clusters', { keys: ['a'] }));
    await pass(900);
    expect(things.polls).toHaveLength(4);
  });

  test('is asked for at once by whoever wants something that was not looked for, and by nobody else', async () => {
    const { live } = startLive(things);
    collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(2_500);
    const before = things.polls.length;
    collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(100);
    expect(things.polls).toHaveLength(before);
    collect(live.watch(caller, 'jobs', { keys: ['a', 'b'] }));
    await pass(100);
    expect(things.polls).toHaveLength(before + 1);
  });

  test('comes again at once where somebody has begun to watch while one was under way', async () => {
    const { live } = startLive(things);
    const open = things.hold();
    collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(500);
    const late = collect(live.watch(caller, 'jobs', { keys: ['b'] }, { snapshot: true }));
    await pass(500);
    expect(things.polls).toHaveLength(1);
    open();
    await pass(50);
    expect(things.polls).toHaveLength(2);
    expect(late.short).toEqual(['current b RUNNING']);
  });

  test('that is under way when the last one leaves counts for nothing', async () => {
    const { live, metrics } = startLive(things);
    const open = things.hold();
    const watcher = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(500);
    await watcher.stop();
    open();
    await pass(500);
    expect((await metrics.exposition()).text).not.toContain('live_polls_total{');
    expect(live.state(caller, 'jobs')).toBeNull();
  });

  test('comes soon while something is on its way, and seldom when all is settled', async () => {
    const { live } = startLive(things);
    collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(60_000);
    const seldom = things.polls.length;
    expect(seldom).toBeLessThan(15);
    things.statuses.set('a', 'MOVING');
    await pass(60_000);
    expect(things.polls.length - seldom).toBeGreaterThan(45);
  });

  test('is not made any more when the last one has left, not even to its end', async () => {
    const { live } = startLive(things);
    const watchers = ['a', 'b'].map((key) => collect(live.watch(caller, 'jobs', { keys: [key] })));
    await pass(100);
    await watchers[0]?.stop();
    await pass(20_000);
    const before = things.polls.length;
    expect(before).toBeGreaterThan(1);
    await watchers[1]?.stop();
    await pass(120_000);
    expect(things.polls).toHaveLength(before);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('What is told', () => {
  test('of things that appear and vanish', async () => {
    const { live } = startLive(things);
    const ofAll = collect(live.watch(caller, 'jobs', { keys: null }));
    const ofC = collect(live.watch(caller, 'jobs', { keys: ['c'] }));
    await pass(100);
    things.statuses.set('c', 'RUNNING');
    await pass(settled);
    things.statuses.delete('c');
    things.statuses.delete('a');
    await pass(settled);
    expect(ofC.short).toEqual(['missing c', 'c: none -> RUNNING', 'c: RUNNING -> gone']);
    expect(ofAll.short).toEqual(['c: none -> RUNNING', 'a: RUNNING -> gone', 'c: RUNNING -> gone']);
    expect(ofC.told[2]).toMatchObject({ now: null, last: { key: 'c', status: 'RUNNING' } });
  });

  test('of a thing that is not there, once to each who watches it', async () => {
    const { live } = startLive(things);
    const first = collect(live.watch(caller, 'jobs', { keys: ['x', 'a'] }));
    await pass(20_000);
    const later = collect(live.watch(caller, 'jobs', { keys: ['x'] }));
    const other = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(20_000);
    expect([first.short, later.short, other.short]).toEqual([['missing x'], ['missing x'], []]);
  });

  test('of a thing that is watched only later, not before it changes', async () => {
    const { live } = startLive(things);
    const ofA = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(20_000);
    things.statuses.set('b', 'STOPPED');
    const ofB = collect(live.watch(caller, 'jobs', { keys: ['b'] }));
    await pass(100);
    expect(ofB.told).toEqual([]);
    things.statuses.set('b', 'RUNNING');
    await pass(settled);
    expect(ofB.short).toEqual(['b: STOPPED -> RUNNING']);
    expect(ofA.told).toEqual([]);
  });

  test('begins with what is so now, where that is asked for', async () => {
    const { live } = startLive(things);
    const first = collect(live.watch(caller, 'jobs', { keys: ['a', 'x'] }, { snapshot: true }));
    await pass(100);
    const later = collect(live.watch(caller, 'jobs', { keys: ['a'] }, { snapshot: true }));
    await pass(0);
    expect(first.short).toEqual(['missing x', 'current a RUNNING']);
    expect(later.short).toEqual(['current a RUNNING']);
  });

  test('is only what is wanted', async () => {
    const { live } = startLive(things);
    const wanting = collect(
      live.watch(
        caller,
        'jobs',
        { keys: null },
        { wants: (news) => news.type === 'changed' && news.key === 'b' },
      ),
    );
    await pass(100);
    things.statuses.set('a', 'STOPPED').set('b', 'STOPPED');
    await pass(settled);
    expect(wanting.short).toEqual(['b: RUNNING -> STOPPED']);
  });

  test('fails for who cannot say what is wanted, and for nobody else', async () => {
    const { live } = startLive(things);
    const wants = () => {
      throw new Error('I do not know');
    };
    const unsure = collect(live.watch(caller, 'jobs', { keys: null }, { wants }));
    const sure = collect(live.watch(caller, 'jobs', { keys: null }));
    await pass(100);
    things.statuses.set('a', 'STOPPED');
    await pass(settled);
    expect(unsure.end).toEqual(new Error('I do not know'));
    expect(sure.short).toEqual(['a: RUNNING -> STOPPED']);
  });
});

describe('Figures', () => {
  const seen = (told: readonly { readonly type: string }[]) =>
    told.filter(({ type }) => type === 'seen').length;

  test('are told at the interval of each, and polled at that of the quickest', async () => {
    const { live } = startLive(things);
    const quick = collect(live.watch(caller, 'metrics', { keys: ['a'], intervalMs: 500 }));
    const slow = collect(live.watch(caller, 'metrics', { keys: ['a', 'b'], intervalMs: 2_000 }));
    await pass(20_000);
    expect(things.polls.length).toBeGreaterThanOrEqual(39);
    expect(things.polls.length).toBeLessThan(45);
    expect(seen(quick.told)).toBeGreaterThanOrEqual(39);
    expect(seen(slow.told)).toBeGreaterThanOrEqual(2 * 9);
    expect(seen(slow.told)).toBeLessThanOrEqual(2 * 11);
  });

  test('come soon to who asks for them more often than others', async () => {
    const { live } = startLive(things);
    collect(live.watch(caller, 'metrics', { keys: ['a'], intervalMs: 60_000 }));
    await pass(20_000);
    const before = things.polls.length;
    const quick = collect(live.watch(caller, 'metrics', { keys: ['a'], intervalMs: 500 }));
    await pass(100);
    expect(quick.short).toEqual(['seen a RUNNING']);
    await pass(1_000);
    expect(things.polls.length - before).toBe(3);
  });

  test('are remembered while somebody watches, and a while longer', async () => {
    const { live } = startLive(things);
    const watcher = collect(live.watch(caller, 'metrics', { keys: ['a'], intervalMs: 500 }));
    await pass(200_000);
    const history = live.history(caller, 'metrics', 'a');
    expect(history).toHaveLength(120);
    expect(history.at(-1)?.news).toMatchObject({ type: 'seen', now: { key: 'a' } });
    expect(history.at(-1)?.position.number).toBe((history[0]?.position.number ?? 0) + 119);
    expect(live.history(caller, 'metrics', 'b')).toEqual([]);
    await watcher.stop();
    expect(live.history(caller, 'metrics', 'a')).toHaveLength(120);
    await pass(61_000);
    expect(live.history(caller, 'metrics', 'a')).toEqual([]);
  });
});

describe('Polls that fail', () => {
  test('are told of once, come ever less often, and are told of when that is over', async () => {
    const { live } = startLive(things);
    const watcher = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(100);
    things.failures.push(...Array.from({ length: 6 }, () => unavailable()));
    await pass(100_000);
    expect(watcher.short).toEqual(['stale']);
    expect(things.polls).toHaveLength(1 + 6);
    expect(watcher.told[0]).toMatchObject({ isStale: true, failure: { kind: 'unavailable' } });
    expect(live.state(caller, 'jobs')).toMatchObject({ isStale: true, seen: { a: {} } });
    const late = collect(live.watch(caller, 'jobs', { keys: ['a'] }, { snapshot: true }));
    await pass(0);
    expect(late.short).toEqual(['stale', 'current a RUNNING']);
    expect(late.told[1]).toMatchObject({ isStale: true });
    things.statuses.set('a', 'STOPPED');
    await pass(200_000);
    expect(watcher.short).toEqual(['stale', 'fresh', 'a: RUNNING -> STOPPED']);
    expect(late.short.slice(2)).toEqual(['fresh', 'a: RUNNING -> STOPPED']);
    expect(watcher.told[2]).toMatchObject({ isStale: false });
  });

  test('are not repeated before the service wants to be asked again, even if somebody nudges', async () => {
    const { live, write } = startLive(things);
    collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(100);
    things.failures.push(unavailable(90_000));
    await pass(settled);
    expect(things.polls).toHaveLength(2);
    for (let second = 0; second < 80; second += 1) {
      write('p1');
      await pass(1_000);
    }
    expect(things.polls).toHaveLength(2);
    await pass(20_000);
    expect(things.polls.length).toBeGreaterThan(2);
  });

  test('at the very beginning are told of as well; what is seen then is no change', async () => {
    const { live } = startLive(things);
    things.failures.push(unavailable());
    const watcher = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(30_000);
    expect(watcher.short).toEqual(['stale', 'fresh']);
  });

  test('for a reason that nobody has foreseen are logged once, and the stream goes on', async () => {
    const { live, logged } = startLive(things);
    const watcher = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(100);
    const bug = new TypeError('undefined is not a function');
    things.failures.push(bug, bug, bug);
    await pass(100_000);
    expect(watcher.short).toEqual(['stale', 'fresh']);
    expect(logged).toHaveBeenCalledTimes(1);
    expect(logged).toHaveBeenCalledWith({ subject: 'jobs', err: bug }, 'poll failure');
  });

  test.each([
    ['a token that is not accepted', new UpstreamError('listJobs', 'api', 401, null)],
    ['a user who may not', new UpstreamError('listJobs', 'api', 403, null)],
    ['a refusal in words', new UpstreamError('listJobs', 'api', 400, { code: 'CS.10002' })],
  ])('for %s end all that the caller watches', async (_, refusal) => {
    const { live } = startLive(things);
    const signal = new AbortController().signal;
    const watchers = ['a', 'b'].map((key) => collect(live.watch(caller, 'jobs', { keys: [key] })));
    const other = collect(live.watch(callerOf('t2'), 'jobs', { keys: ['a'] }));
    await pass(100);
    things.failures.push(refusal);
    const waited = live.wait(caller, 'jobs', { keys: ['a'] }, 'a', {
      timeoutMs: 60_000,
      signal,
      isSettled: () => false,
    });
    const told = expect(waited).rejects.toMatchObject({ ...refusal });
    await pass(1_000);
    await told;
    for (const { end } of watchers) expect(end).toMatchObject({ ...refusal });
    expect(other.end).toBeUndefined();
    const before = things.polls.length;
    await other.stop();
    await pass(60_000);
    expect(things.polls).toHaveLength(before);
    const again = collect(live.watch(caller, 'jobs', { keys: ['a'] }, { snapshot: true }));
    await pass(100);
    expect(again.short).toEqual(['current a RUNNING']);
  });
});

describe('A write', () => {
  test('has all that is watched in its project looked at at once, whoever watches', async () => {
    const { live, write } = startLive(things);
    for (const token of ['t1', 't2']) collect(live.watch(callerOf(token), 'jobs', { keys: ['a'] }));
    collect(live.watch(callerOf('t1', 'p2'), 'jobs', { keys: ['a'] }));
    await pass(2_000);
    const before = things.polls.length;
    write('p1');
    write('p1');
    await pass(50);
    expect(things.polls).toHaveLength(before + 2);
    await pass(1_200);
    expect(things.polls).toHaveLength(before + 4); // once more soon after, since what it leads to may take a moment
  });

  test('is heard of by other replicas, in which nobody may watch where it is made', async () => {
    const first = startLive(things);
    const second = startLive(things, { bus: first.bus });
    collect(first.live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(2_000);
    const before = things.polls.length;
    second.write('p1');
    await pass(50);
    expect(things.polls).toHaveLength(before + 1);
  });

  test('of many does not make more than ten polls in a pause', async () => {
    const { live, write } = startLive(things);
    collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    await pass(2_000);
    const before = things.polls.length;
    for (let time = 0; time < 1_000; time += 10) {
      write('p1');
      await pass(10);
    }
    expect(things.polls.length - before).toBeLessThanOrEqual(11);
  });
});

test('To close ends all streams and waits, and gives up a poll that is under way', async () => {
  const { live } = startLive(things);
  const watcher = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  const waited = live.wait(caller, 'jobs', { keys: ['a'] }, 'a', {
    timeoutMs: 60_000,
    signal: new AbortController().signal,
    isSettled: () => false,
  });
  await pass(100);
  await live.close();
  await pass(0);
  expect(watcher.end).toBe('returned');
  expect(await waited).toMatchObject({ timedOut: true });
  const late = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
  await pass(100_000);
  expect(late.end).toBe('returned');
  expect(vi.getTimerCount()).toBe(0);
});

test('What is at work is counted', async () => {
  const { live, metrics } = startLive(things);
  const watchers = [1, 2].map(() => collect(live.watch(caller, 'jobs', { keys: ['a'] })));
  await pass(100);
  things.statuses.set('a', 'STOPPED');
  things.failures.push(unavailable());
  await pass(20_000);
  const { text } = await metrics.exposition();
  expect(text).toContain('cs_graphql_live_topics{subject="jobs"} 1');
  expect(text).toContain('cs_graphql_live_watchers{subject="jobs"} 2');
  expect(text).toContain('cs_graphql_live_polls_total{subject="jobs",outcome="unavailable"} 1');
  expect(text).toContain('cs_graphql_live_events_total{subject="jobs",event="changed"} 2');
  for (const watcher of watchers) await watcher.stop();
  const after = await metrics.exposition();
  expect(after.text).toContain('cs_graphql_live_topics{subject="jobs"} 0');
  expect(after.text).toContain('cs_graphql_live_watchers{subject="jobs"} 0');
});
