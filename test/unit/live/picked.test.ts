import { describe, expect, test } from 'vitest';
import { picked } from '../../../src/gateway/live/picked.js';

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
