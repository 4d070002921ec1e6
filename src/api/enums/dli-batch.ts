import type { Word } from '../enums.js';

/** Statuses of Spark batches; examples of DLI write some of them with a capital. */
export const batchStatuses = {
  STARTING: { wire: 'starting', aliases: ['Starting', 'STARTING'] },
  RUNNING: { wire: 'running', aliases: ['Running', 'RUNNING'] },
  DEAD: { wire: 'dead', aliases: ['Dead', 'DEAD'] },
  SUCCESS: { wire: 'success', aliases: ['Success', 'SUCCESS'] },
  RECOVERING: { wire: 'recovering', aliases: ['Recovering', 'RECOVERING'] },
} as const satisfies Record<string, Word>;

/** Sizes of batches; the last comes of sizes that are asked for one by one. */
export const batchSizes = {
  A: { wire: 'A' },
  B: { wire: 'B' },
  C: { wire: 'C' },
  CUSTOMIZED: { wire: 'CUSTOMIZED' },
} as const satisfies Record<string, Word>;

export const batchFeatures = {
  BASIC: { wire: 'basic' },
  CUSTOM: { wire: 'custom' },
  AI: { wire: 'ai' },
} as const satisfies Record<string, Word>;
