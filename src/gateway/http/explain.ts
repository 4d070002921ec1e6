import type { Traffic } from '../context.js';
import type { Estimate } from '../limits/walk.js';
import type { OperationLimits } from '../options.js';

const rounded = (ms: number) => Math.round(ms * 10) / 10;

/** What `X-Explain: 1` tells of the upstream calls of a request; times in milliseconds. */
export const explanation = ({ calls, coalesced }: Traffic) => ({
  calls: calls.length,
  coalesced,
  cached: 0,
  ms: rounded(calls.reduce((sum, { ms }) => sum + ms, 0)),
  operations: calls.map(({ operation, status, ms }) => ({ operation, status, ms: rounded(ms) })),
});

/** The same of what the operation was taken to come to at worst, before it was carried out. */
export const explainCost = (
  { cost, upstreamCalls }: Estimate,
  { maxCost, maxUpstreamCalls }: Pick<OperationLimits, 'maxCost' | 'maxUpstreamCalls'>,
) => ({ cost, maxCost, upstreamCalls, maxUpstreamCalls });
