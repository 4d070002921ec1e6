import { expect, test } from 'vitest';
import { Lookup } from '../../../src/gateway/loaders/lookup.js';

const start = (maxBatchSize?: number) => {
  const calls: string[] = [];
  const lookup = new Lookup<string>(async (keys) => {
    calls.push(keys.join());
    if (keys.includes('broken')) throw new Error('broken');
    return keys.map((key) =>
      key === 'none' ? null : key === 'bad' ? new Error('bad') : `<${key}>`,
    );
  }, maxBatchSize);
  return {
    load: (key: string) => lookup.load(key),
    fetch: (keys: readonly string[]) => lookup.fetch(keys),
    prime: (key: string, value: string) => lookup.prime(key, value),
    calls,
  };
};

test('Keys that are asked for at a time are read together, each once', async () => {
  const { load, fetch, calls } = start();
  await Promise.all([load('a'), fetch(['a', 'b']), fetch(['b', 'c']), load('c')]);
  expect(calls).toEqual(['a,b,c']);
});

test('What was fetched is at hand', async () => {
  const { load, fetch, calls } = start();
  await fetch(['a', 'none', 'bad']);
  expect(load('a')).toBe('<a>');
  expect(load('none')).toBeNull();
  expect(() => load('bad')).toThrow('bad');
  expect(calls).toEqual(['a,none,bad']);
});

test('What is under way is waited for, not asked for again', async () => {
  const { load, fetch, calls } = start();
  const fetching = fetch(['a']);
  await new Promise((resolve) => process.nextTick(resolve));
  expect(calls).toEqual(['a']);
  expect(await Promise.all([load('a'), fetch(['a', 'b'])])).toEqual(['<a>', null]);
  await fetching;
  expect(calls).toEqual(['a', 'b']);
});

test('Batches have a largest size, and one that fails takes none but its own keys along', async () => {
  const { load, fetch, calls } = start(2);
  await fetch(['a', 'b', 'c', 'broken', 'd']);
  expect(calls).toEqual(['a,b', 'c,broken', 'd']);
  expect([load('a'), load('d')]).toEqual(['<a>', '<d>']);
  for (const key of ['c', 'broken']) expect(() => load(key)).toThrow('broken');
});

test('What a list told is not asked for', async () => {
  const { load, prime, calls } = start();
  prime('a', 'listed');
  prime('a', 'listed again');
  expect(load('a')).toBe('listed');
  expect(calls).toEqual([]);
});
