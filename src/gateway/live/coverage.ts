import type { Sighting, State } from './entry.js';
import type { Interest } from './interest.js';
import { listOf } from './sighting.js';

/** Lists that no poll could read so far. Who knew of one service alone has read them or failed. */
export const unlistedIn = ({ unlisted = [] }: State): readonly string[] => unlisted;

/** Whether nothing was known of a key, since it could not be read. */
export const isUnknown = ({ seen, missing, unread }: State, key: string): boolean =>
  !(key in seen) && unread.includes(key) && !missing.includes(key);

/** Whether nothing was known of a thing that is seen by now: by itself, or since the list that shows it could not be read. */
export const wasUnknown = (state: State, now: Sighting): boolean =>
  !(now.key in state.seen) &&
  (isUnknown(state, now.key) || unlistedIn(state).includes(listOf(now)));

const containsAll = (all: readonly string[], some: readonly string[] = []): boolean =>
  some.every((one) => all.includes(one));

/** Whether the last poll has looked for all that somebody wants, as often as they want it, be it in vain. */
export const covers = (
  { at, asked, seen, missing, unread }: State,
  { keys, roots, faces, intervalMs }: Interest,
): boolean => {
  if (at === null) return false;
  const hasAll =
    keys === null
      ? asked.all
      : keys.every((key) => key in seen || missing.includes(key) || unread.includes(key));
  const isOften = intervalMs === undefined || (asked.intervalMs ?? Infinity) <= intervalMs;
  return hasAll && isOften && containsAll(asked.roots, roots) && containsAll(asked.faces, faces);
};
