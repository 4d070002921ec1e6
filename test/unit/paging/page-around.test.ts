import { expect, test } from 'vitest';
import { pageAround } from '../../../src/gateway/paging/page-around.js';

test.each([
  [0, 20, { size: 20, number: 0 }],
  [20, 40, { size: 20, number: 1 }],
  [19, 40, { size: 40, number: 0 }],
  [5, 8, { size: 4, number: 1 }],
  [49, 51, { size: 3, number: 16 }],
  [0, 51, { size: 50, number: 0 }],
  [50, 101, { size: 50, number: 1 }],
])('Entries %i to %i are on page %j', (start, end, page) => {
  expect(pageAround(start, end, 50)).toEqual(page);
});

test('A page holds the first entry always, and all of them where one page can', () => {
  const max = 12;
  for (let start = 0; start < 60; start++) {
    for (let end = start + 1; end <= start + max; end++) {
      const { size, number } = pageAround(start, end, max);
      expect(size).toBeLessThanOrEqual(max);
      expect(number * size).toBeLessThanOrEqual(start);
      expect((number + 1) * size).toBeGreaterThan(start);
      const sizes = Array.from({ length: max }, (_, index) => index + 1);
      const canHold = sizes.some((one) => (Math.floor(start / one) + 1) * one >= end);
      expect((number + 1) * size >= end).toBe(canHold);
    }
  }
});
