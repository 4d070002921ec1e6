import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Interests } from '../../../src/gateway/live/interests.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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
  interests.release(left, true);
  interests.release(left, true);
  expect(interests.joined()).toEqual({ keys: null, also: ['a'], roots: ['r'], faces: [] });
  vi.advanceTimersByTime(60_000);
  expect(interests.joined()).toEqual({ keys: ['a'], roots: [], faces: [] });
});

test('Nothing that lingers keeps anything going, and not too much of it is kept', () => {
  const interests = new Interests();
  for (let number = 0; number < 1_500; number += 1) {
    const one = of(`${number}`);
    interests.hold(one);
    interests.release(one, true);
  }
  expect(interests.isEmpty).toBe(true);
  expect(interests.joined().keys).toHaveLength(1_000);
  const one = of('a');
  interests.hold(one);
  interests.release(one, false);
  expect(interests.joined().keys).not.toContain('a');
});
