import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { resultsOf } from '../../../src/gateway/http/results.js';

const never = Symbol('never');
const settled = (promise: Promise<unknown>) => Promise.race([promise, setImmediate(never)]);

test('Results are given, and their end is told when they have been taken', async () => {
  const onEnd = vi.fn();
  const results = resultsOf(async function* () {
    yield 'result';
  }, onEnd);
  expect(await results.next()).toEqual({ done: false, value: 'result' });
  expect(onEnd).not.toHaveBeenCalled();
  expect(await results.next()).toEqual({ done: true, value: undefined });
  expect(onEnd).toHaveBeenCalledTimes(1);
});

async function* failing(): AsyncGenerator<string> {
  yield await Promise.reject(new Error('failed'));
}

test('A failure is handed on', async () => {
  const onEnd = vi.fn();
  const results = resultsOf(failing, onEnd);
  await expect(results.next()).rejects.toThrow('failed');
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test('What nobody reads is not begun', async () => {
  const run = vi.fn(failing);
  const results = resultsOf(run);
  await results.return(undefined);
  expect(run).not.toHaveBeenCalled();
});

test.each([
  ['result', (resolve: (value: string) => void) => resolve('late')],
  ['failure', (_: unknown, reject: (error: Error) => void) => reject(new Error('late'))],
])('After the end of who reads, a late %s is told to nobody', async (_, end) => {
  const onEnd = vi.fn();
  let finish = () => {};
  const results = resultsOf(async function* (departure) {
    expect(departure.gone).toBe(false);
    yield await new Promise<string>((resolve, reject) => {
      finish = () => end(resolve, reject);
      departure.onLeave(finish);
    });
  }, onEnd);
  const next = results.next();
  expect(await settled(next)).toBe(never);
  await results.return(undefined);
  expect(await settled(next)).toBe(never);
  expect(onEnd).toHaveBeenCalledTimes(1);
});
