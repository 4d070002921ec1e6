import { expect, test } from 'vitest';
import { pageSizeOf } from '../../../src/gateway/paging/page-arguments.js';

test.each([
  [{}, 100, { count: 20, backward: false }],
  [{ first: null, last: null }, 100, { count: 20, backward: false }],
  [{}, 10, { count: 10, backward: false }],
  [{ first: 1 }, 100, { count: 1, backward: false }],
  [{ first: 100 }, 100, { count: 100, backward: false }],
  [{ last: 7 }, 100, { count: 7, backward: true }],
  [{ first: null, last: 7 }, 100, { count: 7, backward: true }],
])('%j of at most %i is %j', (args, max, size) => {
  expect(pageSizeOf(args, max)).toEqual(size);
});

test.each([
  [{ first: 0 }, '`first` is 0'],
  [{ last: -1 }, '`last` is -1'],
  [{ first: 11 }, 'at most 10'],
  [{ first: 1, last: 1 }, 'not both'],
])('%j is refused', (args, why) => {
  expect(() => pageSizeOf(args, 10)).toThrow(why);
});
