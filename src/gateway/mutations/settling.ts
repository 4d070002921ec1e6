import type { Sighting } from '../live/entry.js';
import type { Source } from '../live/source.js';
import type { Effect } from './effect.js';

/**
 * Milliseconds for which a service may tell what was so before a write. What may be from before is believed in after
 * that, if nothing else has been seen since.
 */
const patienceMs = 10_000;

/**
 * Tells of one sighting after another whether the write that has just been answered is done, or has failed. A thing may
 * have had the very same status before, which lists may go on to show for a moment: what only a thing on its way has
 * must have been seen first, or time must have gone by. Once it has moved, what shows that it has not may still be an
 * old list: it is back only if that lasts, or if it was seen on its way to somewhere else. A status that nobody knows is
 * no end; a thing that is there no more has come to one.
 */
export const settling = (effect: Effect, isInTransition: Source['isInTransition']) => {
  const answeredAt = performance.now();
  let hasMoved = false;
  let hasTurned = false;
  let backAt: number | null = null;
  const isBack = (): boolean => {
    if (!hasMoved) return false;
    backAt ??= performance.now();
    return hasTurned || performance.now() - backAt >= patienceMs;
  };
  return (now: Sighting | null): boolean => {
    const status = now?.status ?? null;
    if (now && (status === null || status === 'UNKNOWN')) return false;
    if (effect.underWay(status)) {
      hasMoved = true;
      hasTurned = false;
      backAt = null;
      return false;
    }
    if (now && isInTransition(now)) {
      hasTurned = hasMoved;
      return false;
    }
    if (effect.reached(status)) return true;
    if (effect.unmoved(status)) return isBack();
    return now === null || hasMoved || performance.now() - answeredAt >= patienceMs;
  };
};
