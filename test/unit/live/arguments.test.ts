import { describe, expect, test } from 'vitest';
import { intervalOf, watchedKeys } from '../../../src/gateway/live/arguments.js';
import { ServiceNotConfigured } from '../../../src/gateway/upstream/error.js';

const jobServices = ['CS', 'DLI'] as const;
const limits = { maxBatchSize: 3, minMetricsIntervalMs: 1_000, settledMs: 10_000, jobServices };
const codeOf = (run: () => unknown) => {
  try {
    return run();
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
};

describe('What is watched', () => {
  test.each<[readonly string[] | null | undefined, unknown]>([
    [undefined, null],
    [null, null],
    [
      ['Job:1', '2'],
      ['1', '2'],
    ],
    [['1', 'Job:1', '2', '1'].slice(0, 3), ['1', '2']],
    [[], 'BAD_USER_INPUT'],
    [['1', 'Cluster:2'], 'BAD_USER_INPUT'],
    [['1', '1', 'Job:1', '1'], ['1']],
    [['1', '2', '3', '4'], 'BATCH_SIZE_LIMIT_EXCEEDED'],
    [
      ['dli:1', 'Job:dli:1', '1'],
      ['dli:1', '1'],
    ],
    [['dli:x'], 'BAD_USER_INPUT'],
    [Array(31).fill('1'), 'BATCH_SIZE_LIMIT_EXCEEDED'],
  ])('%j is %j', (ids, keys) => {
    expect(codeOf(() => watchedKeys('Job', ids, limits))).toEqual(keys);
  });

  test('is not of a service that is not there', () => {
    const withoutDli = { ...limits, jobServices: ['CS'] as const };
    expect(watchedKeys('Job', ['1'], withoutDli)).toEqual(['1']);
    expect(() => watchedKeys('Job', ['1', 'dli:1'], withoutDli)).toThrow(ServiceNotConfigured);
  });
});

describe('How often', () => {
  test.each<[number | null | undefined, unknown]>([
    [undefined, 10_000],
    [null, 10_000],
    [1_000, 1_000],
    [3_600_000, 3_600_000],
    [999, 'BAD_USER_INPUT'],
    [0, 'BAD_USER_INPUT'],
    [-5, 'BAD_USER_INPUT'],
    [3_600_001, 'BAD_USER_INPUT'],
  ])('%j is %j', (asked, interval) => {
    expect(codeOf(() => intervalOf(asked, limits))).toBe(interval);
  });

  test('the bounds are told', () => {
    expect(() => intervalOf(1, limits)).toThrow('from 1000 to 3600000');
  });

  test('no oftener than anybody may ask for, where all is polled quicker', () => {
    expect(intervalOf(null, { ...limits, settledMs: 20 })).toBe(1_000);
  });
});
