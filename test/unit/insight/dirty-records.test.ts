import { describe, expect, test } from 'vitest';
import { growthIn } from '../../../src/gateway/insight/dirty-records.js';
import { readJobMetrics } from '../../../src/gateway/mapping/job.js';

const figures = (...corrupted: (number | string | null)[]) => {
  const [source = 0, sink = 0] = corrupted;
  return readJobMetrics({
    sources: [{ name: 'a', corrupted_records: source }],
    sinks: [{ name: 'b', corrupted_records: sink }],
  });
};

/** Samples a second apart. */
const samples = (...dirty: (number | string | null)[][]) =>
  dirty.map((corrupted, second) => ({ observedAt: second * 1000, metrics: figures(...corrupted) }));

describe('Dirty records', () => {
  test.each([
    ['grow', samples([1], [1], [4]), { since: 0, before: 1n, after: 4n }],
    ['stay', samples([4], [4]), { since: 0, before: 4n, after: 4n }],
    ['of sources and sinks count', samples([1, 1], [2, 3]), { since: 0, before: 2n, after: 5n }],
    [
      'count from where the counters began anew',
      samples([90], [100], [0], [2]),
      { since: 2000, before: 0n, after: 2n },
    ],
    ['may just have begun anew', samples([90], [2]), { since: 1000, before: 2n, after: 2n }],
    [
      'may be more than a number holds',
      samples(['9007199254740993'], ['9007199254740995']),
      { since: 0, before: 9007199254740993n, after: 9007199254740995n },
    ],
    [
      'do not grow by being told at last',
      samples([null, 1], [3, null], [3], [3]),
      { since: 2000, before: 3n, after: 3n },
    ],
    [
      'are compared across what is not told',
      samples([5000], [null], [5001], [null]),
      { since: 0, before: 5000n, after: 5001n },
    ],
  ])('%s', (_, given, expected) => {
    expect(growthIn(given)).toEqual(expected);
  });

  test('take two samples with figures', () => {
    expect(growthIn([])).toBeNull();
    expect(growthIn(samples([1]))).toBeNull();
    const without = { observedAt: 0, metrics: null };
    expect(growthIn([without, ...samples([1]), without])).toBeNull();
    expect(growthIn(samples([null], [3]))).toBeNull();
  });

  test.each(['sources', 'sinks'] as const)('are not known without %s', (part) => {
    const [first, last] = samples([1], [5000]);
    if (!first?.metrics || !last) throw new Error('There are two samples');
    const partial = { ...first, metrics: { ...first.metrics, [part]: null } };
    expect(growthIn([partial, last])).toBeNull();
    expect(growthIn([first, partial, last])).toMatchObject({ before: 1n, after: 5000n });
  });
});
