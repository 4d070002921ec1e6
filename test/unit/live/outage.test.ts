import { describe, expect, test } from 'vitest';
import { compare, type Poll } from '../../../src/gateway/live/compare.js';
import type { Sighting, State } from '../../../src/gateway/live/entry.js';
import { failureOf } from '../../../src/gateway/live/failure.js';
import type { Reading, Source } from '../../../src/gateway/live/source.js';
import { failuresOf } from '../../../src/gateway/live/sources/settled.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { callerOf, collect, pass, startLive, useThings } from '../../support/live.js';
import { stateOf } from '../../support/member.js';

const things = useThings({ a: 'RUNNING', 'dli:b': 'RUNNING' });

const servicesIn = ({ told }: ReturnType<typeof collect>) =>
  told.map((one) => 'service' in one && one.service);

const caller = callerOf('t');
/** Longer than any pause while all is settled. */
const settled = 5_500;
const down = new UpstreamError('listDliJobs', 'unavailable', 503, null);
const isOfDli = (key: string) => key.startsWith('dli:');

/** Things as a source sees them that cannot read those of DLI while `isDown`. */
const halved = () => {
  const half = {
    isDown: false,
    source: {
      ...things.source,
      async read(context, interest, before): Promise<Reading> {
        const { sightings } = await things.source.read(context, interest, before);
        if (!half.isDown) return { sightings, unread: [] };
        const named = interest.keys ?? interest.also ?? [];
        const known = [...Object.keys(before?.seen ?? {}), ...named];
        return {
          failures: failuresOf(new Map([['DLI', down]])),
          sightings: sightings.filter(({ key }) => !isOfDli(key)),
          unread: [...new Set(known)].filter(isOfDli),
          unlisted: interest.keys === null ? ['DLI'] : [],
        };
      },
    } as Source,
  };
  return half;
};

describe('While one of two services cannot be read', () => {
  test('that is told once, and nothing of its things until it can be', async () => {
    const half = halved();
    const { live } = startLive({ ...things, source: half.source });
    const all = collect(live.watch(caller, 'jobs', { keys: null }, { snapshot: true }));
    await pass(100);
    expect(all.short.splice(0)).toEqual(['current a RUNNING', 'current dli:b RUNNING']);
    half.isDown = true;
    things.statuses.set('dli:b', 'STOPPED').set('a', 'STOPPED').set('dli:c', 'RUNNING');
    await pass(3 * settled);
    expect(all.short.slice(2)).toEqual(['stale', 'a: RUNNING -> STOPPED']);
    half.isDown = false;
    await pass(settled);
    expect(all.short.slice(4)).toEqual([
      'fresh',
      'dli:b: RUNNING -> STOPPED',
      'dli:c: none -> RUNNING',
    ]);
  });

  test('and then none, that is told once of each, to who watches it', async () => {
    const half = halved();
    const { live } = startLive({ ...things, source: half.source });
    const all = collect(live.watch(caller, 'jobs', { keys: null }));
    const ofCs = collect(live.watch(caller, 'jobs', { keys: ['a'] }));
    const ofDli = collect(live.watch(caller, 'jobs', { keys: ['dli:b'] }));
    await pass(100);
    half.isDown = true;
    await pass(settled);
    expect(collect(live.watch(caller, 'jobs', { keys: ['a'] })).short).toEqual([]);
    things.failures.push(...Array(2).fill(down));
    await pass(12 * settled);
    expect(things.failures).toEqual([]);
    expect(all.short).toEqual(['stale', 'stale', 'fresh']);
    expect(ofCs.short).toEqual(['stale', 'fresh']);
    expect(ofDli.short).toEqual(['stale']);
    half.isDown = false;
    await pass(settled);
    expect(all.short).toEqual(['stale', 'stale', 'fresh', 'fresh']);
    expect(servicesIn(all)).toEqual(['DLI', 'CS', 'CS', 'DLI']);
    expect(servicesIn(ofCs)).toEqual(['CS', 'CS']);
    expect(servicesIn(ofDli)).toEqual(['DLI', 'DLI']);
  });

  test.each<[string, readonly string[] | null]>([
    ['all', null],
    ['some', ['a', 'dli:b', 'dli:none']],
  ])('who begins to watch %s then is told the rest when it can be', async (_, keys) => {
    const half = halved();
    half.isDown = true;
    const { live } = startLive({ ...things, source: half.source });
    const first = collect(live.watch(caller, 'jobs', { keys }, { snapshot: true }));
    const changes = collect(live.watch(caller, 'jobs', { keys }));
    await pass(settled);
    expect(first.short).toEqual(['stale', 'current a RUNNING']);
    things.statuses.set('a', 'STOPPED');
    await pass(settled);
    const [, , changed] = first.told;
    expect(first.short.slice(2)).toEqual(['a: RUNNING -> STOPPED']);
    half.isDown = false;
    await pass(settled);
    const missing = keys ? ['missing dli:none'] : [];
    expect(first.short.slice(3)).toEqual(['fresh', ...missing, 'current dli:b RUNNING']);
    expect(changes.short).toEqual(['stale', 'a: RUNNING -> STOPPED', 'fresh', ...missing]);
    things.statuses.set('dli:b', 'STOPPED');
    await pass(settled);
    expect(first.short.slice(-1)).toEqual(['dli:b: RUNNING -> STOPPED']);
    // Nothing that was told before the rest is a place to go on behind.
    const position = { epoch: 0, number: 0 };
    expect(changed).toMatchObject({ position });
    expect(first.told.at(-1)).not.toMatchObject({ position });
  });

  test('what is told of its things as they are now is marked as stale', async () => {
    const half = halved();
    const { live } = startLive({ ...things, source: half.source });
    collect(live.watch(caller, 'jobs', { keys: null }));
    await pass(100);
    half.isDown = true;
    await pass(settled);
    const late = collect(live.watch(caller, 'jobs', { keys: null }, { snapshot: true }));
    await pass(settled);
    expect(late.told.map((told) => ['now' in told && told.now?.key, told.isStale])).toEqual([
      [false, true],
      ['dli:b', true],
      ['a', false],
    ]);
  });

  test('a wait for a thing of the other is not disturbed', async () => {
    const half = halved();
    half.isDown = true;
    const { live } = startLive({ ...things, source: half.source });
    const options = {
      timeoutMs: 60_000,
      signal: new AbortController().signal,
      isSettled: (now: Sighting | null) => now?.status === 'STOPPED',
    };
    const wait = (key: string) => live.wait(caller, 'jobs', { keys: [key] }, key, options);
    const [ofCs, ofDli] = [wait('a'), wait('dli:b')];
    await pass(2_000);
    things.statuses.set('a', 'STOPPED').set('dli:b', 'STOPPED');
    await pass(2_000);
    expect(await ofCs).toMatchObject({ last: { status: 'STOPPED' }, timedOut: false });
    half.isDown = false;
    await pass(2_000);
    expect(await ofDli).toMatchObject({ last: { status: 'STOPPED' }, timedOut: false });
  });
});

describe('What has changed', () => {
  const part = (key: string, parentId: string, status = 'RUNNING'): Sighting => ({
    key,
    status,
    values: { parentId },
    faces: [],
  });
  const poll = (sightings: readonly Sighting[], more: Partial<Poll> = {}): Poll => ({
    sightings,
    unread: [],
    interest: { keys: null, roots: ['4', 'dli:4'] },
    at: 1,
    covers: 0,
    head: { epoch: 1, number: 1 },
    ...more,
  });
  const told = (before: State | null, next: Poll) =>
    compare(before, next, false).news.map((one) =>
      'key' in one ? `${one.type} ${one.key}` : one.type,
    );
  const after = (before: State | null, next: Poll) => compare(before, next, false).state;

  test('parts of edge jobs are those of the one of their service', () => {
    const ofCs = after(null, poll([], { interest: { keys: [], roots: ['4'] } }));
    const both = poll([part('5', '4'), part('dli:5', '4')]);
    expect(told(ofCs, both)).toEqual(['changed 5']);
    const all = after(null, poll([]));
    expect(told(all, both)).toEqual(['changed 5', 'changed dli:5']);
    const gone = poll([part('5', '4')], { interest: { keys: [], roots: ['4'] } });
    expect(told(after(all, both), gone)).toEqual([]);
  });

  test('a list that could not be read at first has no news in it when it can be', () => {
    const failures = { DLI: failureOf(down) };
    const first = after(null, poll([], { failures, unlisted: ['DLI', 'dli:4'] }));
    expect(first.unlisted).toEqual(['DLI', 'dli:4']);
    const second = after(first, poll([], { failures, unlisted: ['dli:4'] }));
    expect(second.unlisted).toEqual(['dli:4']);
    // What could be read once may well have news when it can be again.
    const third = after(second, poll([], { failures, unlisted: ['DLI', 'dli:4'] }));
    expect(third.unlisted).toEqual(['dli:4']);
    const plain = { ...part('dli:6', ''), values: {} };
    const all = poll([part('dli:5', '4'), part('7', '4'), plain]);
    expect(told(first, all)).toEqual(['fresh', 'changed 7']);
    expect(told(third, all)).toEqual(['fresh', 'changed 7', 'changed dli:6']);
  });

  test('behind a state of an older version, which knew of no such lists', () => {
    const { unlisted: _, ...old } = stateOf({ '1': 'RUNNING' });
    const now = (status: string): Sighting => ({ key: '1', status, values: {}, faces: [] });
    const same = poll([now('RUNNING')], { interest: { keys: null } });
    expect(told(old, same)).toEqual([]);
    expect(after(old, same)).toMatchObject({ failure: null, unlisted: [] });
    expect(told(old, poll([now('STOPPED')], { interest: { keys: null } }))).toEqual(['changed 1']);
    const stale = { ...old, isStale: true, failure: failureOf(down) };
    expect(told(stale, same)).toEqual(['fresh']);
  });
});
