import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Departure } from '../../../src/gateway/departure.js';
import { createDeadline } from '../../../src/gateway/upstream/deadline.js';
import { Lifetime } from '../../../src/gateway/upstream/lifetime.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const start = (ms = 1_000, client = new Departure()) => {
  const listening = vi.spyOn(client, 'onLeave');
  const life = new Lifetime(client, createDeadline(ms));
  /** One who waits, and why it left. */
  const enter = (traits: { committed?: boolean; patient?: boolean } = {}) => {
    const attendee = {
      committed: false,
      patient: false,
      ...traits,
      reasons: [] as unknown[],
      leave: (reason: unknown) => attendee.reasons.push(reason),
    };
    life.enter(attendee);
    return attendee;
  };
  return { client, life, enter, listening };
};
const timeUp = { name: 'TimeoutError' };

describe('Those who wait leave', () => {
  test('at the deadline of their operation, which begins with the first of them', () => {
    const { enter } = start();
    vi.advanceTimersByTime(5_000);
    const first = enter();
    vi.advanceTimersByTime(600);
    const later = enter();
    vi.advanceTimersByTime(399);
    expect([first.reasons, later.reasons]).toEqual([[], []]);
    vi.advanceTimersByTime(1);
    for (const { reasons } of [first, later]) expect(reasons).toMatchObject([timeUp]);
    expect(enter().reasons).toMatchObject([timeUp]);
  });

  test('at the deadline, though all who came before have gone', () => {
    const { life, enter } = start();
    life.leave(enter());
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(600);
    const later = enter();
    vi.advanceTimersByTime(400);
    expect(later.reasons).toMatchObject([timeUp]);
  });

  test('with their client, unless they are committed', () => {
    const { client, enter } = start();
    const [read, write] = [enter(), enter({ committed: true })];
    client.leave(new Error('left'));
    expect([read.reasons, write.reasons]).toEqual([[new Error('left')], []]);
    vi.advanceTimersByTime(1_000);
    expect(write.reasons).toMatchObject([timeUp]);
    expect(enter().reasons).toEqual([new Error('left')]);
  });

  test('never, where there is no deadline', () => {
    const { enter } = start(Number.POSITIVE_INFINITY);
    const one = enter();
    expect(vi.getTimerCount()).toBe(0);
    expect(one.reasons).toEqual([]);
  });

  test('later, when the deadline begins anew', () => {
    const { life, enter } = start();
    const [upload, read] = [enter({ patient: true }), enter()];
    vi.advanceTimersByTime(5_000);
    expect(read.reasons).toMatchObject([timeUp]);
    life.leave(read);
    expect(upload.reasons).toEqual([]);
    upload.patient = false;
    life.restart();
    expect(life.left()).toBe(1_000);
    vi.advanceTimersByTime(999);
    expect(upload.reasons).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(upload.reasons).toMatchObject([timeUp]);
  });
});

test('One listener and one timer serve all, and nothing is left behind', () => {
  const { life, enter, listening } = start();
  const all = Array.from({ length: 100 }, () => enter());
  expect(listening).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(1);
  for (const one of all) life.leave(one);
  expect(vi.getTimerCount()).toBe(0);
  for (const { reasons } of all) expect(reasons).toEqual([]);
});
