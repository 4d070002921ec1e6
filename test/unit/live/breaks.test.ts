import { expect, test } from 'vitest';
import { breaksAfter, isBroken } from '../../../src/gateway/live/breaks.js';
import { compare } from '../../../src/gateway/live/compare.js';
import type { State } from '../../../src/gateway/live/entry.js';
import type { Interest } from '../../../src/gateway/live/interest.js';

const at = (number: number) => ({ epoch: 7, number });

/** What is known after polls of these interests, each with the log at a place of its own. */
const after = (...interests: readonly Interest[]): State => {
  const keys = ['a', 'b', 'part'];
  let state: State | null = null;
  interests.forEach((interest, number) => {
    const sightings = (interest.keys ?? [...keys, ...(interest.also ?? [])])
      .filter((key) => key !== 'gone')
      .map((key) => ({ key, status: '0', values: {}, faces: [] }));
    const poll = { sightings, unread: [], interest, at: number, covers: 0, head: at(10 * number) };
    ({ state } = compare(state, poll, false));
  });
  if (state === null) throw new Error('No poll');
  return state;
};

const both = { keys: ['a', 'b'] };
const ofA = { keys: ['a'] };
const ofB = { keys: ['b'] };
const all = { keys: null };

test.each<[string, State, Interest, number, boolean]>([
  ['what is still watched', after(both, ofA), ofA, 0, false],
  ['what was watched no more, from before', after(both, ofA), ofB, 10, true],
  ['what was watched no more, from behind', after(both, ofA), ofB, 11, false],
  ['what is watched again', after(both, ofA, both), ofB, 10, true],
  ['all, of which only one was watched', after(all, ofA), all, 10, true],
  ['all, as before', after({ keys: null, also: ['a'] }, all), all, 10, false],
  ['what is shown among all', after({ keys: null, also: ['a'] }, all), ofA, 10, false],
  ['what is in no list', after({ keys: null, also: ['x'] }, all), { keys: ['x'] }, 10, true],
  ['what was not there', after({ keys: ['a', 'gone'] }, ofA), { keys: ['gone'] }, 10, false],
  ['parts', after({ keys: [], roots: ['r'] }, ofA), { keys: [], roots: ['r'] }, 10, true],
  [
    'parts of others',
    after({ keys: [], roots: ['r'] }, ofA),
    { keys: [], roots: ['s'] },
    10,
    false,
  ],
])('A position of who watches %s', (_, { brokenAt }, interest, number, broken) => {
  expect(isBroken(brokenAt, interest, at(number))).toBe(broken);
  expect(isBroken(brokenAt, interest, { epoch: 8, number })).toBe(false);
});

const part = (root: string) => ({
  key: `${root}/a`,
  status: '0',
  values: { parentId: root },
  faces: [],
});
const job = { key: 'a', status: '0', values: {}, faces: [] };

test.each<[string, Interest, Interest, string[]]>([
  [
    'parts of what was watched before',
    { keys: [], roots: ['r'] },
    { keys: [], roots: ['r'] },
    ['r/b'],
  ],
  ['parts of something else', { keys: [], roots: ['s'] }, { keys: [], roots: ['r'] }, []],
  ['all, besides parts', { keys: [], roots: ['r'] }, { keys: null, roots: ['r'] }, ['r/b']],
])('What has appeared: %s', (_, first, second, appeared) => {
  const poll = { at: 0, covers: 0, head: at(0), unread: [] };
  const before = compare(null, { ...poll, interest: first, sightings: [part('r')] }, false).state;
  const sightings = [part('r'), { ...part('r'), key: 'r/b' }, ...(second.keys ? [] : [job])];
  const { news } = compare(before, { ...poll, interest: second, sightings }, false);
  expect(news.flatMap((one) => ('key' in one ? one.key : []))).toEqual(appeared);
});

test('What is looked for no more has not vanished', () => {
  const poll = { at: 0, covers: 0, head: at(0), unread: [] };
  const first = { ...poll, interest: { keys: null, roots: ['r'] }, sightings: [part('r'), job] };
  const { state } = compare(null, first, false);
  const second = { ...poll, interest: { keys: [], roots: ['r'] }, sightings: [] };
  const { news } = compare(state, second, false);
  expect(news).toMatchObject([{ type: 'changed', key: 'r/a', now: null }]);
});

test('Where there are too many, the older ones hold for everything', () => {
  const keys = Array.from({ length: 600 }, (_, number) => `${number}`);
  const before = after({ keys });
  const first = breaksAfter(before, { keys: keys.slice(300) }, {}, at(1));
  const then = breaksAfter({ ...before, brokenAt: first }, { keys: [] }, {}, at(2));
  expect(Object.keys(then).length).toBeLessThanOrEqual(501);
  expect(isBroken(then, { keys: ['599'] }, at(2))).toBe(true);
  expect(isBroken(then, { keys: ['599'] }, at(3))).toBe(false);
  const later = breaksAfter({ ...before, brokenAt: first }, { keys }, {}, at(2));
  expect(isBroken(later, { keys: ['599'] }, at(0))).toBe(false);
});
