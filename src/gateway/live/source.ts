import type { Context } from '../context.js';
import type { Failures, Sighting, State } from './entry.js';
import type { Interest } from './interest.js';

/** What a poll reads with: a fresh context each time, which knows nothing of the poll before. */
export type PollContext = Pick<Context, 'upstream' | 'loaders' | 'jobServices'>;

/** What a poll has read. */
export interface Reading {
  readonly sightings: readonly Sighting[];
  /** Keys that could not be read: what was so before is the best that is known of them. */
  readonly unread: readonly string[];
  /** Services that could not be read, where another one could, and why. */
  readonly failures?: Failures;
  /** The lists that could not be read, as `listOf` names them. */
  readonly unlisted?: readonly string[];
}

/** How things of one subject are read. */
export interface Source {
  /**
   * Reads all that is of interest, in as few calls as it can. What it does not give is not there. `before` is what the
   * poll before has told, which may save calls: what is missing in it need not be looked for again.
   */
  read(
    context: PollContext,
    interest: Interest,
    before?: Pick<State, 'seen' | 'missing'> | null,
  ): Promise<Reading>;
  /** Whether something is on its way to another status, so that it is worth to look again soon. */
  isInTransition(sighting: Sighting): boolean;
  /** Whether every poll counts, and not only what has changed. */
  readonly everyPoll: boolean;
}
