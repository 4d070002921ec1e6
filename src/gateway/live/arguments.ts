import type { Context } from '../context.js';
import { batchTooLarge } from '../limits/exceeded.js';
import { badInput } from '../mapping/bad-input.js';
import { type EntityType, parseId, serviceOf } from '../mapping/ids.js';
import { requireServices } from '../services.js';

/** So many times as may be watched, one may be named over and over. */
const mostRepeated = 10;

/** The keys of what somebody watches, each once, however often it is named; null where nothing is named. */
export const watchedKeys = (
  type: EntityType,
  ids: readonly string[] | null | undefined,
  context: Pick<Context, 'maxBatchSize' | 'jobServices'>,
): readonly string[] | null => {
  const { maxBatchSize } = context;
  if (ids === null || ids === undefined) return null;
  if (ids.length === 0) throw badInput('`ids` is empty: nothing would ever be told.');
  if (ids.length > mostRepeated * maxBatchSize) throw batchTooLarge(ids.length, maxBatchSize);
  const keys = [...new Set(ids.map((id) => parseId(type, id)))];
  if (keys.length > maxBatchSize) throw batchTooLarge(keys.length, maxBatchSize);
  requireServices(keys.map(serviceOf), context);
  return keys;
};

const maxIntervalMs = 3_600_000;

/** The interval that somebody asks for, or how often is polled anyway. */
export const intervalOf = (
  asked: number | null | undefined,
  { minMetricsIntervalMs, settledMs }: Pick<Context, 'minMetricsIntervalMs' | 'settledMs'>,
): number => {
  if (asked === null || asked === undefined) return Math.max(settledMs, minMetricsIntervalMs);
  if (asked >= minMetricsIntervalMs && asked <= maxIntervalMs) return asked;
  throw badInput(
    `\`intervalMs\` is ${asked}; it must be from ${minMetricsIntervalMs} to ${maxIntervalMs} (one hour).`,
  );
};
