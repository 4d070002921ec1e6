import type { Position, State } from '../entry.js';

/** What one who takes part in a topic knows of it, with Redis or without. */
export interface Known {
  /** The last entry of the shared log that the member has been told; null before there is a log. */
  position: Position | null;
  /** The last state that the member has been told. */
  state: State | null;
  /** Nudges there have been at least. */
  nudges: number;
  /** Whether the member has been told what is not in the shared log, which therefore does not go on from there. */
  hasStrayed: boolean;
}

export const nothingKnown = (): Known => ({
  position: null,
  state: null,
  nudges: 0,
  hasStrayed: false,
});
