import type { Traffic } from '../context.js';
import type { Estimate } from '../limits/walk.js';
import type { OperationLimits } from '../options.js';
import type { CallRecord } from '../upstream/client.js';

const rounded = (ms: number) => Math.round(ms * 10) / 10;

/** How long at least one of the calls was under way: what runs side by side takes its time once. */
const timeOf = (calls: readonly CallRecord[]): number => {
  let all = 0;
  let until = 0;
  for (const { startedAt, ms } of calls.toSorted((one, two) => one.startedAt - two.startedAt)) {
    const end = startedAt + ms;
    all += Math.max(end - Math.max(startedAt, until), 0);
    until = Math.max(end, until);
  }
  return all;
};

/**
 * What `X-Explain: 1` tells of the upstream calls of a request, each attempt for itself; times in milliseconds. Reads that
 * it took over from elsewhere are counted where they were made.
 */
export const explanation = ({ calls, coalesced }: Traffic) => ({
  calls: calls.length,
  coalesced,
  cached: 0,
  ms: rounded(timeOf(calls)),
  operations: calls.map(({ operation, status, ms }) => ({ operation, status, ms: rounded(ms) })),
});

/** The same of what the operation was taken to come to at worst, before it was carried out. */
export const explainCost = (
  { cost, upstreamCalls }: Estimate,
  { maxCost, maxUpstreamCalls }: Pick<OperationLimits, 'maxCost' | 'maxUpstreamCalls'>,
) => ({ cost, maxCost, upstreamCalls, maxUpstreamCalls });
