import type { JobFace } from '../mapping/job.js';

/** What is watched by one poll: things of one kind, as one caller sees them in one project. */
export type Subject = 'jobs' | 'clusters' | 'metrics' | 'peerings';

/** What somebody wants to have watched. Those of all who watch are joined to one before each poll. */
export interface Interest {
  /** Keys of the things; null for all that a list shows. */
  readonly keys: readonly string[] | null;
  /** Where all of a list are wanted, keys that others want: the list may not show them. */
  readonly also?: readonly string[];
  /** Of jobs: edge jobs whose parts are wanted, which no other list shows. */
  readonly roots?: readonly string[];
  /** Of jobs: faces that have to be read besides what tells the status, or the figures. */
  readonly faces?: readonly JobFace[];
  /** Longest pause between two polls, in milliseconds, where somebody asks for one. */
  readonly intervalMs?: number;
}

/** One interest in place of many. */
export const joined = (interests: Iterable<Interest>): Interest => {
  const keys = new Set<string>();
  let isAll = false;
  const roots = new Set<string>();
  const faces = new Set<JobFace>();
  let intervalMs = Number.POSITIVE_INFINITY;
  for (const interest of interests) {
    isAll ||= interest.keys === null;
    for (const key of interest.keys ?? interest.also ?? []) keys.add(key);
    for (const root of interest.roots ?? []) roots.add(root);
    for (const face of interest.faces ?? []) faces.add(face);
    intervalMs = Math.min(intervalMs, interest.intervalMs ?? Number.POSITIVE_INFINITY);
  }
  return {
    ...(isAll ? { keys: null, also: [...keys] } : { keys: [...keys] }),
    roots: [...roots],
    faces: [...faces],
    ...(intervalMs < Number.POSITIVE_INFINITY && { intervalMs }),
  };
};
