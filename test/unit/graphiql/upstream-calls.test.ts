import { describe, expect, test } from 'vitest';
import { createLastCalls, readTold } from '../../../src/graphiql/panes/upstream-calls.js';

const upstream = {
  calls: 3,
  coalesced: 1,
  cached: 0,
  ms: 40,
  operations: [
    { operation: 'listJobs', status: 200, ms: 40 },
    { operation: 'listClusters', status: null, ms: 10 },
    { operation: 'queryJobMetrics', status: 503, ms: 41 },
  ],
};
const cost = { cost: 21, maxCost: 100_000, upstreamCalls: 5, maxUpstreamCalls: 3000 };

describe('What an answer tells of its calls', () => {
  test('is read with the share that each has of the time', () => {
    expect(readTold({ extensions: { upstream, cost } })).toEqual({
      upstream: {
        ...upstream,
        operations: [
          { operation: 'listJobs', status: 200, ms: 40, share: 1 },
          { operation: 'listClusters', status: null, ms: 10, share: 0.25 },
          { operation: 'queryJobMetrics', status: 503, ms: 41, share: 1 },
        ],
      },
      estimate: cost,
    });
  });

  test('has no shares where no time was taken', () => {
    const quick = { ...upstream, ms: 0, operations: [{ operation: 'a', status: 200, ms: 0 }] };
    expect(readTold({ extensions: { upstream: quick } }).upstream?.operations[0]?.share).toBe(0);
  });

  test('may be the estimate alone', () => {
    expect(readTold({ extensions: { cost } })).toEqual({ upstream: null, estimate: cost });
  });

  test.each([
    [undefined],
    [{}],
    [{ upstream: null, cost: 'high' }],
    [{ upstream: { ...upstream, ms: 'long' }, cost: { ...cost, maxCost: undefined } }],
    [{ upstream: { ...upstream, operations: {} } }],
  ])('is nothing where another server speaks: %j', (extensions) => {
    expect(readTold({ extensions })).toEqual({ upstream: null, estimate: null });
  });

  test('is kept of the last answer, with whose it was', () => {
    const calls = createLastCalls();
    expect(calls.getSnapshot()).toBeNull();
    calls.note('Jobs', null, { extensions: { cost } });
    expect(calls.getSnapshot()).toMatchObject({ operation: 'Jobs', event: null, estimate: cost });
    calls.note('Watch', 3, {});
    expect(calls.getSnapshot()).toEqual({
      operation: 'Watch',
      event: 3,
      isMissing: false,
      upstream: null,
      estimate: null,
    });
    calls.note('Jobs', null, null);
    expect(calls.getSnapshot()).toMatchObject({ operation: 'Jobs', isMissing: true });
  });
});
