import type { Head } from '../bus.js';
import type { State } from '../entry.js';

/** What one who takes part in a topic knows of it, with Redis or without. */
export interface Known {
  /** The head of the shared log as the member has been told it; null before there is a log. */
  position: Head | null;
  /** The last state that the member has been told. */
  state: State | null;
  /** Nudges there have been at least. */
  nudges: number;
  /** Whether the member has been told, or compared with, what is not shared: the shared log does not go on from there. */
  hasStrayed: boolean;
}

export const nothingKnown = (): Known => ({
  position: null,
  state: null,
  nudges: 0,
  hasStrayed: false,
});
