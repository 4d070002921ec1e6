import { describe, expect, test } from 'vitest';
import { byPagesOrLookups, inParallel, justAbove } from '../../../src/gateway/loaders/batch.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';

interface Case {
  readonly name: string;
  readonly keys: readonly string[];
  /** Keys of the whole list, in its order. */
  readonly list: readonly string[];
  readonly pageSize: number;
  readonly total?: number | null;
  readonly fewKeys: number;
  readonly complete: boolean;
  readonly calls: readonly string[];
  readonly found: readonly (string | null)[];
}

const abc = ['a', 'b', 'c', 'd', 'e', 'f'];
const base = { list: abc, pageSize: 6, fewKeys: 1, complete: true };
const cases: Case[] = [
  { ...base, name: 'one key is looked up', keys: ['c'], calls: ['look up c'], found: ['c'] },
  {
    ...base,
    name: 'two keys are read from the list',
    keys: ['c', 'a'],
    calls: ['page'],
    found: ['c', 'a'],
  },
  {
    ...base,
    name: 'what a complete list lacks is not there',
    keys: ['c', 'x'],
    calls: ['page'],
    found: ['c', null],
  },
  {
    ...base,
    name: 'what another list lacks is looked up',
    keys: ['c', 'x', 'y'],
    complete: false,
    calls: ['page', 'look up x', 'look up y'],
    found: ['c', null, null],
  },
  {
    ...base,
    name: 'few keys are looked up',
    keys: ['a', 'b', 'c'],
    fewKeys: 3,
    calls: ['look up a', 'look up b', 'look up c'],
    found: ['a', 'b', 'c'],
  },
  {
    ...base,
    name: 'more than few are read from the list',
    keys: ['a', 'b', 'c', 'd'],
    fewKeys: 3,
    calls: ['page'],
    found: ['a', 'b', 'c', 'd'],
  },
  {
    ...base,
    name: 'as many pages are read as are fewer than the keys left',
    keys: ['b', 'd', 'f'],
    pageSize: 2,
    calls: ['page', 'look up d', 'look up f'],
    found: ['b', 'd', 'f'],
  },
  {
    ...base,
    name: 'page after page is read for many keys',
    keys: abc,
    pageSize: 2,
    calls: ['page', 'page b', 'page d'],
    found: abc,
  },
  {
    ...base,
    name: 'a list that does not say how long it is leaves the rest to look-ups',
    keys: ['a', 'e', 'x'],
    pageSize: 2,
    total: null,
    calls: ['page', 'look up e', 'look up x'],
    found: ['a', 'e', null],
  },
  {
    ...base,
    name: 'an empty list holds nothing',
    keys: ['a', 'b'],
    list: [],
    calls: ['page'],
    found: [null, null],
  },
];

describe('Keys are found with few calls:', () => {
  test.each(cases)(
    '$name',
    async ({ keys, list, pageSize, fewKeys, complete, calls, found, total = list.length }) => {
      const made: string[] = [];
      const batch = byPagesOrLookups<string>({
        keyOf: (key) => key,
        lookUp: async (key) => {
          made.push(`look up ${key}`);
          return list.includes(key) ? key : null;
        },
        page: async (cursor) => {
          made.push(cursor ? `page ${cursor}` : 'page');
          const start = cursor ? list.indexOf(cursor) + 1 : 0;
          return { rows: list.slice(start, start + pageSize), total };
        },
        fewKeys,
        complete,
      });
      expect(await batch(keys)).toEqual(found);
      expect(made).toEqual(calls);
    },
  );
});

test('In parallel each key fails for itself, and what is missing is null', async () => {
  const failure = new Error('broken');
  const missing = new UpstreamError('getJob', 'api', 400, { code: 'CS.17001' });
  const other = new UpstreamError('getJob', 'api', 400, { code: 'CS.10001' });
  const outcomes: Record<string, Error> = { b: failure, c: missing, d: other };
  const batch = inParallel(async (key: string) => {
    if (outcomes[key]) throw outcomes[key];
    return key;
  });
  expect(await batch(['a', 'b', 'c', 'd'])).toEqual(['a', failure, null, other]);
});

test.each([
  ['job_id', '50320', '50321'],
  ['job_id', '9007199254740993', '9007199254740994'],
  ['job_id', '9223372036854775807', undefined],
  ['cluster_id', '2147483646', '2147483647'],
  ['cluster_id', '2147483647', undefined],
] as const)('Just above the %s %s is %s', (kind, id, cursor) => {
  expect(justAbove(kind, id)).toBe(cursor);
});
