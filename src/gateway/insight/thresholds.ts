import type { JobStatus } from '../generated/resolvers.js';

const minute = 60_000;

/**
 * How long a job may be on its way to another status. The documents name no times; starting and stopping take seconds,
 * or a minute where much is to be fetched, a savepoint as long as the state of the job is large, and after arrears the
 * service has jobs in a queue.
 */
export const longestTransition: { readonly [S in JobStatus]?: number } = {
  SUBMITTING: 5 * minute,
  DOWNLOADING: 5 * minute,
  CANCELING: 5 * minute,
  SAVEPOINTING: 15 * minute,
  ARREARAGE_RECOVERING: 15 * minute,
};

/** A job that has just begun to run connects to its sources first. */
export const warmUpMs = 2 * minute;

/** How far times may be ahead of now, as clocks of one service may differ. */
export const aheadMs = minute;

/** How far back samples are compared: dirty records that came before that are no news. */
export const growthMs = 10 * minute;

/** How long a restart by exception is worth to be told: whoever looks once a day sees it. */
export const restartMs = 24 * 60 * minute;
