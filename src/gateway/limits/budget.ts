import type { OperationLimits } from '../options.js';
import { LimitExceeded } from './exceeded.js';
import type { Estimate } from './walk.js';

type Budget = Pick<OperationLimits, 'maxCost' | 'maxUpstreamCalls'>;

/** Fails for an operation that may come to more than it is allowed. */
export const needWithinBudget = (
  { cost, upstreamCalls }: Estimate,
  { maxCost, maxUpstreamCalls }: Budget,
): void => {
  if (cost > maxCost) {
    throw new LimitExceeded(
      'COST_LIMIT_EXCEEDED',
      `The operation may cost ${cost}; at most ${maxCost} is allowed. Ask for smaller pages, or for less of each entry.`,
      maxCost,
      cost,
    );
  }
  if (upstreamCalls > maxUpstreamCalls) {
    throw new LimitExceeded(
      'UPSTREAM_CALL_LIMIT_EXCEEDED',
      `The operation may need ${upstreamCalls} calls to the service; at most ${maxUpstreamCalls} are allowed. Ask for smaller pages, or for less of each entry.`,
      maxUpstreamCalls,
      upstreamCalls,
    );
  }
};
