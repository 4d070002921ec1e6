import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Interests } from '../../../src/gateway/live/interests.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What there is: things, all of which are parts of an edge job. */
const seen = (...keys: string[]) =>
  Object.fromEntries(
    keys.map((key) => [key, { key, status: null, values: { parentId: 'r' }, faces: [] }]),
  );

const of = (...keys: string[]) => ({ keys });

test('What is wanted is joined, and made anew only after a change', () => {
  const interests = new Interests();
  interests.hold(of('a', 'b'));
  interests.hold(of('b', 'c'));
  const once = interests.joined();
  expect(once.keys).toEqual(['a', 'b', 'c']);
  expect(interests.joined()).toBe(once);
});

test('What somebody wanted who has left lingers, but neither how nor how often', () => {
  const interests = new Interests();
  interests.hold(of('a'));
  const left = { keys: null, roots: ['r'], faces: ['detail'] as const, intervalMs: 10 };
  interests.hold(left);
  interests.release(left, seen('p'));
  interests.release(left, seen('p'));
  expect(interests.joined()).toEqual({ keys: null, also: ['a'], roots: ['r'], faces: [] });
  vi.advanceTimersByTime(60_000);
  expect(interests.joined()).toEqual({ keys: ['a'], roots: [], faces: [] });
});

test('Nothing that lingers keeps anything going, and not too much of it is kept', () => {
  const interests = new Interests();
  for (let number = 0; number < 1_500; number += 1) {
    const one = of(`${number}`);
    interests.hold(one);
    interests.release(one, seen(`${number}`));
  }
  expect(interests.isEmpty).toBe(true);
  expect(interests.joined().keys).toHaveLength(1_000);
  const one = of('a');
  interests.hold(one);
  interests.release(one);
  expect(interests.joined().keys).not.toContain('a');
});

test('What was not there does not linger', () => {
  const interests = new Interests();
  const some = { keys: ['a', 'made up'], roots: ['r', 'made up'] };
  interests.hold(some);
  interests.release(some, seen('a'));
  expect(interests.joined()).toEqual({ keys: ['a'], roots: ['r'], faces: [] });
});

test('Of many keys, too, those that were left last are kept', () => {
  const interests = new Interests();
  const many = (name: string) => Array.from({ length: 400 }, (_, number) => `${name}${number}`);
  for (const name of ['a', 'b', 'c']) {
    const one = of(...many(name));
    interests.hold(one);
    interests.release(one, seen(...many(name)));
  }
  expect(interests.joined().keys).toEqual([...many('b'), ...many('c')]);
});
