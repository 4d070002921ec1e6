import type { Told } from './live.js';

/** What the resolvers of status events are given. */
export interface StatusEventModel {
  readonly told: Told;
  /** The position of the event as clients hand it in again. */
  readonly cursor: string;
}

/** What the resolvers of new figures are given. */
export interface MetricsEventModel {
  readonly told: Told;
}
