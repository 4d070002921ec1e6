import { describe, expect, test } from 'vitest';
import type { Told } from '../../../src/gateway/live/live.js';
import { pacedBy } from '../../../src/gateway/live/paced.js';
import { picked } from '../../../src/gateway/live/picked.js';

const figures = (key: string, at: number): Told => ({
  type: 'seen',
  now: { key, status: null, values: {}, faces: [] },
  at,
  position: { epoch: 0, number: 0 },
  isStale: false,
});

describe('Figures at an interval', () => {
  test('come no oftener, however often others have them polled', () => {
    const isDue = pacedBy(5_000);
    const times = [0, 1_000, 2_000, 4_000, 5_000, 6_000, 9_000, 10_000];
    expect(times.filter((at) => isDue(figures('1', at)))).toEqual([0, 5_000, 10_000]);
  });

  test('each job has its own', () => {
    const isDue = pacedBy(5_000);
    expect([figures('1', 0), figures('2', 1), figures('1', 2)].map(isDue)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('come with a poll that is a tenth early', () => {
    const isDue = pacedBy(1_000);
    const times = [0, 900, 1_800];
    expect(times.filter((at) => isDue(figures('1', at)))).toEqual(times);
  });

  test('do not hold back that there are none', () => {
    const isDue = pacedBy(5_000);
    isDue(figures('1', 0));
    const missing: Told = { ...figures('1', 1), type: 'missing', key: '1' } as Told;
    expect(isDue(missing)).toBe(true);
  });
});

describe('What is picked of a stream', () => {
  const source = () => {
    let ended = false;
    let wake = () => {};
    const values = [1, 2, 3];
    const generator = {
      async next() {
        const value = values.shift();
        if (value !== undefined && !ended) return { done: false, value };
        if (!ended) await new Promise<void>((resolve) => (wake = resolve));
        return { done: true, value: undefined };
      },
      async return() {
        ended = true;
        wake();
        return { done: true, value: undefined };
      },
    };
    return generator as unknown as AsyncGenerator<number, void>; // as much of one as is used
  };

  test('is what is made of each, in order', async () => {
    const stream = picked(source(), (one) => (one % 2 ? `${one}` : null));
    expect([await stream.next(), await stream.next()]).toEqual([
      { done: false, value: '1' },
      { done: false, value: '3' },
    ]);
  });

  test('ends at once, also while nothing comes', async () => {
    const stream = picked(source(), () => null);
    const waiting = stream.next();
    expect(await stream.return?.()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});
