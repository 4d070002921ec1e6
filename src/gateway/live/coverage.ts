import type { State } from './entry.js';
import type { Interest } from './interest.js';

const containsAll = (all: readonly string[], some: readonly string[] = []): boolean =>
  some.every((one) => all.includes(one));

/** Whether the last poll has looked for all that somebody wants, as often as they want it. */
export const covers = (
  { at, asked, seen, missing }: State,
  { keys, roots, faces, intervalMs }: Interest,
): boolean => {
  if (at === null) return false;
  const hasAll =
    keys === null ? asked.all : keys.every((key) => key in seen || missing.includes(key));
  const isOften = intervalMs === undefined || (asked.intervalMs ?? Infinity) <= intervalMs;
  return hasAll && isOften && containsAll(asked.roots, roots) && containsAll(asked.faces, faces);
};
