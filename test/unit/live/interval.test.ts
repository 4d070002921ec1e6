import { describe, expect, test } from 'vitest';
import {
  backOff,
  heeded,
  jittered,
  leaseOf,
  pauseOf,
  remaining,
  retryOf,
} from '../../../src/gateway/live/interval.js';

const pauses = { pollMs: 2_000, settledMs: 10_000 };

test.each([
  ['all is settled', { isUrgent: false, intervalMs: null }, 10_000],
  ['something is on its way', { isUrgent: true, intervalMs: null }, 2_000],
  ['somebody asks for less', { isUrgent: false, intervalMs: 1_000 }, 1_000],
  ['somebody asks for more', { isUrgent: true, intervalMs: 30_000 }, 2_000],
])('The pause where %s', (_, pace, ms) => expect(pauseOf(pauses, pace)).toBe(ms));

describe('The jitter', () => {
  test('is a tenth either way', () => {
    const pace = { isUrgent: false, intervalMs: null };
    expect([0, 0.5, 1].map((chance) => jittered(1_000, pace, chance))).toEqual([900, 1_000, 1_100]);
  });

  test('exceeds no interval that somebody asks for', () => {
    const pace = { isUrgent: false, intervalMs: 1_000 };
    expect([0, 1].map((chance) => jittered(1_000, pace, chance))).toEqual([950, 1_000]);
  });
});

test.each([
  [1_000, 200, 800],
  [1_000, 900, 500],
  [1_000, 30_000, 500],
])('Of a pause of %i ms, after a poll of %i ms, %i ms are left', (pauseMs, tookMs, ms) =>
  expect(remaining(pauseMs, tookMs)).toBe(ms),
);

test.each([
  ['once', 2_000, 1, null, 4_000],
  ['four times', 2_000, 4, null, 32_000],
  ['a hundred times', 2_000, 100, null, 60_000],
  ['two thousand times', 2_000, 2_000, null, 60_000],
  ['where the pause is long anyway', 3_600_000, 3, null, 3_600_000],
  ['and was told when to come', 2_000, 1, 20_000, 20_000],
  ['and was told to come earlier', 2_000, 4, 1_000, 32_000],
  ['and was told never to come', 2_000, 1, 1e15, 600_000],
])('The pause of who has failed %s', (_, pauseMs, failures, askedMs, ms) => {
  expect(backOff(pauseMs, failures, askedMs)).toBe(ms);
  expect(heeded(askedMs)).toBeLessThanOrEqual(600_000);
});

test('A lease is of whole milliseconds, as Redis wants it', () => {
  expect(leaseOf(5_001)).toBe(7_502);
});

test.each([10, 2_000, 10_000, 60_000])(
  'A lease outlasts a pause of %i ms, and another replica has it within two, or soon',
  (pauseMs) => {
    expect(leaseOf(pauseMs)).toBeGreaterThan(1.1 * pauseMs);
    const worst = leaseOf(pauseMs) + retryOf(leaseOf(pauseMs));
    expect(worst).toBeLessThanOrEqual(Math.max(2 * pauseMs, 1_334));
  },
);
