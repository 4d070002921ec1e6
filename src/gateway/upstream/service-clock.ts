import { isObject } from '../wire-json.js';

/** A clock that differs by more milliseconds is none: the service may tell seconds, or garbage. */
const furthestMs = 24 * 60 * 60_000;

/**
 * The clock of the service. Times in its answers are of that clock, which need not go as ours does; most answers tell
 * what it shows (`current_time`). All callers go by it, so that what is too far from ours is not believed.
 */
export interface ServiceClock {
  /** Epoch milliseconds; by our own clock as long as no answer has told. */
  now(): number;
  /** Goes by what an answer tells in its envelope, if it tells it. */
  hear(answer: unknown): void;
}

export const createServiceClock = (): ServiceClock => {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    hear(answer) {
      const envelope: unknown = Array.isArray(answer) ? answer[0] : answer;
      if (!isObject(envelope)) return;
      const { current_time: told } = envelope;
      if (typeof told !== 'number') return;
      const difference = told - Date.now();
      if (Math.abs(difference) <= furthestMs) ahead = difference;
    },
  };
};
