import type { LiveOptions } from '../options.js';

/** Longest pause after failures, unless the service asks for a longer one. */
const longestBackOffMs = 60_000;
/** The service may ask for more, but not for ever. */
const longestAskedMs = 600_000;

type Pauses = Pick<LiveOptions, 'pollMs' | 'settledMs'>;

/** What the next pause depends on. */
export interface Pace {
  /** Whether something is on its way to another status, or somebody has asked to look again. */
  readonly isUrgent: boolean;
  /** Longest pause that somebody asks for; null where nobody does. */
  readonly intervalMs: number | null;
}

/** Milliseconds from the beginning of one poll to that of the next. */
export const pauseOf = ({ pollMs, settledMs }: Pauses, { isUrgent, intervalMs }: Pace): number =>
  Math.min(isUrgent ? pollMs : settledMs, intervalMs ?? Number.POSITIVE_INFINITY);

/**
 * A pause with some chance in it, so that topics do not poll in step: a tenth more or less. An interval that somebody
 * asks for is never exceeded, and comes up to a twentieth early.
 */
export const jittered = (pauseMs: number, { intervalMs }: Pace, chance = Math.random()): number =>
  intervalMs !== null && intervalMs <= pauseMs
    ? pauseMs * (0.95 + 0.05 * chance)
    : pauseMs * (0.9 + 0.2 * chance);

/** What is left of a pause after a poll that took so long. A service that is slow is left alone for half of it at least. */
export const remaining = (pauseMs: number, tookMs: number): number =>
  Math.max(pauseMs - tookMs, pauseMs / 2);

/** What is heeded of how long the service asks to be left alone. */
export const heeded = (askedMs: number | null): number => Math.min(askedMs ?? 0, longestAskedMs);

/** The pause after so many polls in a row that failed, of which the last may have been told when to come again. */
export const backOff = (pauseMs: number, failures: number, askedMs: number | null): number =>
  Math.max(Math.min(pauseMs * 2 ** failures, Math.max(longestBackOffMs, pauseMs)), heeded(askedMs));

/** A replica leads for this long without saying so again, in whole milliseconds: it outlasts a pause with its jitter. */
export const leaseOf = (pauseMs: number): number => Math.max(1_000, Math.ceil(1.5 * pauseMs));

/** How often to ask for a lease that another replica may hold, so that one that is dead is replaced within two pauses. */
export const retryOf = (leaseMs: number): number => leaseMs / 3;
