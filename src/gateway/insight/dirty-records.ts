import type { JobMetricsModel } from '../mapping/job.js';
import type { MetricsSample } from './signs.js';

/**
 * Records that could not be read or written, over all sources and sinks; they may be more than a number holds. Null
 * where any of it is not told, since the sum of the others would seem to grow once it is.
 */
const dirtyIn = ({ sources, sinks }: JobMetricsModel): bigint | null => {
  if (!sources || !sinks) return null;
  let sum = 0n;
  for (const { corruptedRecords } of [...sources, ...sinks]) {
    if (corruptedRecords === null || corruptedRecords === undefined) return null;
    sum += BigInt(corruptedRecords);
  }
  return sum;
};

export interface Growth {
  /** When the first of the samples was seen. */
  readonly since: number;
  readonly before: bigint;
  readonly after: bigint;
}

/**
 * How dirty records have grown from the first to the last of some samples, which come oldest first, or from where the
 * counters began anew. Null where fewer than two tell.
 */
export const growthIn = (samples: readonly MetricsSample[]): Growth | null => {
  const [last, ...earlier] = samples
    .flatMap(({ observedAt, metrics }) => {
      const dirty = metrics && dirtyIn(metrics);
      return dirty === null ? [] : { observedAt, dirty };
    })
    .reverse();
  if (!last || earlier.length === 0) return null;
  const growth = { since: last.observedAt, before: last.dirty, after: last.dirty };
  for (const { observedAt, dirty } of earlier) {
    if (dirty > growth.before) break;
    growth.since = observedAt;
    growth.before = dirty;
  }
  return growth;
};
