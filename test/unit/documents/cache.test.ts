import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createDocumentStore } from '../../../src/gateway/documents/cache.js';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const heapUsed = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

test.each([
  ['the smallest', 16_000, (n: number) => `query A${n}{__typename}`],
  ['the densest', 6_000, (n: number) => `query A${n}{${'a '.repeat(29)}}`],
  ['large', 120, (n: number) => `query A${n}{${'a '.repeat(2_400)}}`],
])('However many documents are valid, %s take no more than 32 MiB', async (_, count, text) => {
  const store = createDocumentStore();
  const before = heapUsed();
  for (let n = 0; n < count; n++) await store.set(`${n}`.padStart(64, '0'), parse(text(n)));
  const taken = heapUsed() - before;
  expect(await store.get('0'.padStart(64, '0'))).toBeUndefined();
  expect(await store.get(`${count - 1}`.padStart(64, '0'))).toBeDefined();
  expect(taken).toBeLessThan(33 * 2 ** 20);
  expect(taken).toBeGreaterThan(2 ** 20);
});
