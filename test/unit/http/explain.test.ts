import { expect, test } from 'vitest';
import { explanation } from '../../../src/gateway/http/explain.js';

test.each<[string, [startedAt: number, ms: number][], number]>([
  ['no call', [], 0],
  ['one call', [[100, 7]], 7],
  [
    'calls one after the other',
    [
      [100, 5],
      [110, 6],
    ],
    11,
  ],
  [
    'calls side by side',
    [
      [100, 5],
      [103, 6],
    ],
    9,
  ],
  [
    'one call within another, in any order',
    [
      [102, 2],
      [100, 9],
    ],
    9,
  ],
  [
    'one that outlasts two others',
    [
      [100, 9],
      [101, 1],
      [105, 6],
      [120, 1],
    ],
    12,
  ],
])('The service takes its time once: %s', (_, times, ms) => {
  const calls = times.map(([startedAt, each]) => ({
    operation: 'getJob' as const,
    status: 200,
    startedAt,
    ms: each,
  }));
  expect(explanation({ calls, coalesced: 3, echoed: 0 })).toEqual({
    calls: times.length,
    coalesced: 3,
    cached: 0,
    ms,
    operations: times.map(([, each]) => ({ operation: 'getJob', status: 200, ms: each })),
  });
});
