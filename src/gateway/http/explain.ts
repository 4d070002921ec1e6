import type { CallRecord } from '../upstream/client.js';

const rounded = (ms: number) => Math.round(ms * 10) / 10;

/** What `X-Explain: 1` tells of the upstream calls of a request; times in milliseconds. */
export const explanation = (calls: readonly CallRecord[]) => ({
  calls: calls.length,
  coalesced: 0,
  cached: 0,
  ms: rounded(calls.reduce((sum, { ms }) => sum + ms, 0)),
  operations: calls.map(({ operation, status, ms }) => ({ operation, status, ms: rounded(ms) })),
});
