import { isJobService } from '../mapping/ids.js';
import { breaksAfter } from './breaks.js';
import { unlistedIn } from './coverage.js';
import type { Asked, Failures, News, Position, Sighting, State } from './entry.js';
import type { Interest } from './interest.js';
import { outageNews } from './outages.js';
import { listOf } from './sighting.js';

/** What a poll has seen. */
export interface Poll {
  readonly sightings: readonly Sighting[];
  readonly unread: readonly string[];
  readonly failures?: Failures;
  readonly unlisted?: readonly string[];
  readonly interest: Interest;
  /** When it was begun. */
  readonly at: number;
  /** Nudges that had come by then. */
  readonly covers: number;
  /** Position of the last entry before it. */
  readonly head: Position;
}

/** Whether a poll reads a list: that of all, or that of the parts of an edge job. */
const reads = ({ all, roots }: Asked, list: string): boolean =>
  roots.includes(list) || (all && isJobService(list));

/** What is so after a poll, if `before` was so before it. */
const stateAfter = (before: State | null, poll: Poll): State => {
  const { sightings, unread, unlisted = [], interest, at, covers, head } = poll;
  const { keys, also = [], roots = [], faces = [], intervalMs = null } = interest;
  const named = [...new Set(keys ?? also)];
  const kept = unread.flatMap((key) => before?.seen[key] ?? []);
  const seen = Object.fromEntries(
    [...kept, ...sightings].map((sighting) => [sighting.key, sighting]),
  );
  const wasMissing = new Set(before?.missing);
  const unknown = new Set(unread.filter((key) => !wasMissing.has(key)));
  return {
    seen,
    missing: named.filter((key) => !(key in seen || unknown.has(key))),
    unread,
    asked: { all: keys === null, named, roots, faces, intervalMs },
    isStale: false,
    failure: null,
    failures: poll.failures ?? {},
    unlisted: unlisted.filter(
      (list) => !(before && reads(before.asked, list)) || unlistedIn(before).includes(list),
    ),
    at,
    covers,
    brokenAt: before ? breaksAfter(before, interest, seen, head) : {},
  };
};

/**
 * What has changed. A thing that is looked for for the first time has not; where all that a list shows are watched, one
 * that is new in it has appeared.
 */
const changes = (before: State, { seen, missing, asked }: State, at: number): News[] => {
  const news: News[] = [];
  const wasMissing = new Set(before.missing);
  const wasUnlisted = unlistedIn(before);
  for (const now of Object.values(seen)) {
    const { key, status } = now;
    const was = before.seen[key];
    const list = listOf(now);
    const isNew = reads(before.asked, list) && !wasUnlisted.includes(list);
    const isNews = was ? was.status !== status : isNew || wasMissing.has(key);
    if (isNews) news.push({ type: 'changed', key, previous: was?.status ?? null, now, at });
  }
  const isMissing = new Set(missing);
  for (const last of Object.values(before.seen)) {
    const { key, status: previous } = last;
    if (!(key in seen) && (reads(asked, listOf(last)) || isMissing.has(key))) {
      news.push({ type: 'changed', key, previous, now: null, last, at });
    }
  }
  return news;
};

/** What there is to tell after a poll, and what is so then. */
export interface Compared {
  readonly news: readonly News[];
  readonly state: State;
}

/** Compares what a poll has seen with what was so before; null before the first. */
export const compare = (before: State | null, poll: Poll, everyPoll: boolean): Compared => {
  const { at } = poll;
  const state = stateAfter(before, poll);
  const news = outageNews(before, state, at);
  if (before) {
    const changed = changes(before, state, at);
    // Where every poll counts, that something is there is told by what is seen of it.
    news.push(...(everyPoll ? changed.filter((one) => 'now' in one && !one.now) : changed));
  }
  if (everyPoll) for (const now of poll.sightings) news.push({ type: 'seen', now, at });
  return { news, state };
};

/** What is so after a poll that has failed. */
export const staleAfter = (
  before: State | null,
  failure: NonNullable<State['failure']>,
): State => ({
  seen: {},
  missing: [],
  unread: [],
  asked: { all: false, named: [], roots: [], faces: [], intervalMs: null },
  at: null,
  covers: 0,
  unlisted: [],
  brokenAt: {},
  ...before,
  isStale: true,
  failure,
});
