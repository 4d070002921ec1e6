import { describe, expect, test } from 'vitest';
import {
  type Cut,
  isAtOrBehindCut,
  passed,
  readPosition,
  startBehind,
  writePosition,
} from '../../../src/gateway/paging/position.js';

const own: Cut = { service: 'CS', at: 50n, isOwn: true, above: 10, total: 59 };
const other: Cut = { service: 'DLI', at: 7n, isOwn: false, above: 3, total: 9 };

describe('A position', () => {
  test('is read as it was written, that of its own service first', () => {
    const text = writePosition([other, own]);
    expect(text).toBe('50@10/59,dli:7@3/9');
    expect(readPosition(text)).toEqual([own, other]);
  });

  test('keeps ids of 64 bits, and totals that are not known', () => {
    const large: Cut = { ...own, at: 2n ** 63n - 1n, total: null };
    expect(readPosition(writePosition([large]))).toEqual([large]);
  });

  test.each(['', '50', '50@1', '50@1/x', 'x@1/1', '50@1/1,', '-5@1/1', '1@1/1;2@1/1', 'cdm:1@1/1'])(
    'is not %j',
    (text) => {
      expect(readPosition(text)).toBeNull();
    },
  );
});

describe('Behind a cut a list goes on', () => {
  test.each<[string, Cut, 'asc' | 'desc', string | undefined, number]>([
    ['below its own row', own, 'desc', '50', 10],
    ['above its own row', own, 'asc', '50', 50],
    ['with what is below', other, 'desc', '7', 3],
    ['with what is above', other, 'asc', '6', 6],
    ['from the start where all is above', { ...other, at: 1n, above: 9 }, 'asc', undefined, 0],
  ])('%s', (_, cut, order, cursor, rank) => {
    expect(startBehind(cut, order)).toEqual({ cursor, rank });
  });

  test.each<[bigint, Cut, boolean, boolean]>([
    [49n, own, false, true],
    [50n, own, true, true],
    [51n, own, true, false],
    [6n, other, false, true],
    [7n, other, true, false],
  ])('which has %i in ascending or descending order', (id, cut, asc, desc) => {
    expect(isAtOrBehindCut(id, cut, 'asc')).toBe(asc);
    expect(isAtOrBehindCut(id, cut, 'desc')).toBe(desc);
  });
});

test.each(['asc', 'desc'] as const)(
  'A row that has been passed, %s, is behind the cut no more',
  (order) => {
    const cut = passed(own, order);
    expect(isAtOrBehindCut(own.at, cut, order)).toBe(false);
    expect(isAtOrBehindCut(own.at + (order === 'asc' ? 1n : -1n), cut, order)).toBe(true);
    expect(startBehind(cut, order).cursor).toBe('50');
    expect(passed(other, order)).toEqual(other);
  },
);
