import type { JobMetricsModel } from '../mapping/job.js';
import type { MetricsSample } from './signs.js';

/** Records that could not be read or written, over all sources and sinks; they may be more than a number holds. */
const dirtyIn = ({ sources, sinks }: JobMetricsModel): bigint =>
  [...(sources ?? []), ...(sinks ?? [])].reduce(
    (sum, { corruptedRecords }) => sum + BigInt(corruptedRecords ?? 0),
    0n,
  );

export interface Growth {
  /** When the first of the samples was seen. */
  readonly since: number;
  readonly before: bigint;
  readonly after: bigint;
}

/**
 * How dirty records have grown among the samples of the last `withinMs`, oldest first: from the first to the last of
 * them, or from where the counters began anew. Null where there are fewer than two.
 */
export const growthIn = (samples: readonly MetricsSample[], withinMs: number): Growth | null => {
  const last = samples.at(-1);
  if (!last) return null;
  const after = dirtyIn(last.metrics);
  const growth = { since: last.observedAt, before: after, after };
  let compared = 0;
  for (const { observedAt, metrics } of samples.slice(0, -1).reverse()) {
    const dirty = dirtyIn(metrics);
    if (last.observedAt - observedAt > withinMs) break;
    compared += 1;
    if (dirty > growth.before) break;
    growth.since = observedAt;
    growth.before = dirty;
  }
  return compared > 0 ? growth : null;
};
