import { getEventListeners, setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDeadline } from '../../../src/gateway/upstream/deadline.js';
import { startLifetime } from '../../../src/gateway/upstream/lifetime.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const start = (ms = 1_000) => {
  const client = new AbortController();
  setMaxListeners(0, client.signal);
  const deadline = createDeadline(ms);
  return { client, deadline, life: startLifetime(client.signal, deadline) };
};

describe('A call ends', () => {
  test('at the deadline of its operation, which begins with the first of them', () => {
    const { client, deadline, life } = start();
    vi.advanceTimersByTime(600);
    const later = startLifetime(client.signal, deadline);
    vi.advanceTimersByTime(399);
    expect([life.signal.aborted, later.signal.aborted]).toEqual([false, false]);
    vi.advanceTimersByTime(1);
    for (const { signal } of [life, later]) {
      expect(signal.aborted).toBe(true);
      expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
    }
    expect(startLifetime(client.signal, deadline).signal.aborted).toBe(true);
  });

  test('with its client, unless it is committed', () => {
    const [read, write] = [start(), start()];
    write.life.commit();
    for (const { client } of [read, write]) client.abort(new Error('left'));
    expect(read.life.signal.reason).toEqual(new Error('left'));
    expect(write.life.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(write.life.signal.reason).toMatchObject({ name: 'TimeoutError' });
    expect(startLifetime(AbortSignal.abort(), createDeadline(1)).signal.aborted).toBe(true);
  });

  test('never, where there is no deadline', () => {
    const { life } = start(Number.POSITIVE_INFINITY);
    expect(vi.getTimerCount()).toBe(0);
    expect(life.signal.aborted).toBe(false);
  });
});

test('The deadline begins anew when an upload is out', async () => {
  const { deadline, life } = start();
  const body = Readable.from(['some']);
  life.awaitBody(body);
  vi.advanceTimersByTime(5_000);
  expect(life.signal.aborted).toBe(false);
  body.resume();
  await new Promise((resolve) => body.once('close', resolve));
  expect(deadline.left()).toBe(1_000);
  vi.advanceTimersByTime(999);
  expect(life.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(life.signal.aborted).toBe(true);
});

test('Nothing is left behind by a call that has ended', async () => {
  const { client, life } = start();
  const body = Readable.from(['some']);
  life.awaitBody(body);
  const reads = Array.from({ length: 100 }, () => startLifetime(client.signal, createDeadline(50)));
  expect(getEventListeners(client.signal, 'abort')).toHaveLength(101);
  for (const one of [life, ...reads]) one.end();
  body.resume();
  await new Promise((resolve) => body.once('close', resolve));
  expect(getEventListeners(client.signal, 'abort')).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
});
