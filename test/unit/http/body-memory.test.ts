import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { holdMemory, releaseMemory } from '../../../src/gateway/http/body-memory.js';

const all = 64 * 1024 * 1024;
// Requests count by what they are, not by what is in them.
const request = () => ({}) as IncomingMessage;

test('There is room for so much, and again once it is given back', () => {
  const [first, second] = [request(), request()];
  expect(holdMemory(first, all)).toBe(true);
  expect(holdMemory(second, 1)).toBe(false);
  releaseMemory(first);
  expect(holdMemory(second, all)).toBe(true);
  releaseMemory(second);
});

test('What still comes for a request that is over is not held, since nothing would give it back', () => {
  const [over, next] = [request(), request()];
  releaseMemory(over);
  expect(holdMemory(over, 1)).toBe(false);
  expect(holdMemory(next, all)).toBe(true);
  releaseMemory(next);
});
