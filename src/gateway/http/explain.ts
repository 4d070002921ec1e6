import type { Traffic } from '../context.js';

const rounded = (ms: number) => Math.round(ms * 10) / 10;

/** What `X-Explain: 1` tells of the upstream calls of a request; times in milliseconds. */
export const explanation = ({ calls, coalesced }: Traffic) => ({
  calls: calls.length,
  coalesced,
  cached: 0,
  ms: rounded(calls.reduce((sum, { ms }) => sum + ms, 0)),
  operations: calls.map(({ operation, status, ms }) => ({ operation, status, ms: rounded(ms) })),
});
