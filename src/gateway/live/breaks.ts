import type { Breaks, Position, State } from './entry.js';
import type { Interest } from './interest.js';

/** Beyond so many, the older ones hold for everything. */
const most = 500;

const ofAll = 'all';
const ofAny = 'any';
const ofRoot = (root: string) => `root ${root}`;
const ofKey = (key: string) => `key ${key}`;

/** What a poll before has looked for, and this one does not. What was not there seldom comes to be: it is no break. */
const dropped = (
  { asked, missing }: State,
  { keys, also = [], roots = [] }: Interest,
  seen: object,
) => {
  const known = new Set([...(keys ?? also), ...missing]);
  return [
    ...(asked.all && keys !== null ? [ofAll] : []),
    ...asked.roots.filter((root) => !roots.includes(root)).map(ofRoot),
    ...asked.named.filter((key) => !known.has(key) && !(key in seen)).map(ofKey),
  ];
};

/** The breaks there are after a poll that has seen this, where the log ended at `head` before it. */
export const breaksAfter = (
  before: State,
  interest: Interest,
  seen: object,
  head: Position,
): Breaks => {
  const names = dropped(before, interest, seen);
  if (names.length === 0) return before.brokenAt;
  const breaks = { ...before.brokenAt };
  for (const name of names) {
    delete breaks[name]; // the last ones stand at the end
    breaks[name] = head;
  }
  const all = Object.entries(breaks);
  if (all.length <= most) return breaks;
  const kept = all.slice(-most);
  return { ...Object.fromEntries(kept), [ofAny]: all.at(-most - 1)?.[1] ?? head };
};

/** Whether anything of interest may have changed unseen behind a position. */
export const isBroken = (
  breaks: Breaks,
  { keys, roots = [] }: Interest,
  behind: Position,
): boolean => {
  const names = [ofAny, ...(keys?.map(ofKey) ?? [ofAll]), ...roots.map(ofRoot)];
  return names.some((name) => {
    const at = breaks[name];
    return at !== undefined && at.epoch === behind.epoch && behind.number <= at.number;
  });
};
