import type { Told } from './live.js';

/** Polls may come up to a tenth early, and some milliseconds more. */
const nearly = 0.85;

/** Lets figures of each job through at an interval, however often others have them polled. */
export const pacedBy = (intervalMs: number): ((told: Told) => boolean) => {
  const lastAt = new Map<string, number>();
  return (told) => {
    if (told.type !== 'seen' && told.type !== 'current') return true;
    const { at, now } = told;
    const before = lastAt.get(now.key);
    if (before !== undefined && at - before < intervalMs * nearly) return false;
    lastAt.set(now.key, at);
    return true;
  };
};
