import type { Context } from '../context.js';
import { figuresOf } from '../live/sources/metrics.js';
import type { MetricsSample } from './signs.js';

/** What polls have seen of the figures of a job, oldest first; nothing where nobody watches them. */
export const metricsHistory = (
  key: string,
  { live, caller }: Pick<Context, 'live' | 'caller'>,
): MetricsSample[] =>
  live.history(caller, 'metrics', key).map(({ news: { at, now } }) => ({
    observedAt: at,
    metrics: figuresOf(now),
  }));
