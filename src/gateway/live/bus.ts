import type { Entry, News, Position, State } from './entry.js';
import type { Interest } from './interest.js';

/** Told what happens in a topic. */
export interface Member {
  /** New entries in order, each once, and the state behind them; without entries, that a poll has seen nothing new. */
  onNews(entries: readonly Entry[], state: State): void;
  /** Entries are lost on the way to this member: what is so behind them, and the position of the last one. */
  onGap(state: State, head: Position): void;
  /** It is time to poll, or to see who does: somebody has written, or wants something else. */
  onNudge(): void;
}

/** Where a log ends, and what is so there. */
export interface Head extends Position {
  /** How many states have been told in this log: polls that have seen nothing new move it, too. */
  readonly states: number;
}

/** One topic, as one replica takes part in it. */
export interface Channel {
  /**
   * Whether this replica is to poll, and goes on to be for `ms` milliseconds: it is if no other one is. To be asked
   * again before the time is over, also while a poll takes long.
   */
  lead(ms: number): Promise<boolean>;
  /** Lets another replica poll, and tells it so. */
  resign(): Promise<void>;
  /** What the subscribers of this replica want; null for nothing. Forgotten after `ms` milliseconds unless told again. */
  declare(interest: Interest | null, ms: number): Promise<void>;
  /** What those of all replicas want. */
  interest(): Promise<Interest>;
  /** The state after the last entry; null before the first poll. */
  state(): Promise<State | null>;
  /**
   * Adds news and the state behind them, and tells all members. Only who leads may, and only behind the head that there
   * was when the news were made out: false if somebody else has come in between, and then nothing is added.
   */
  publish(news: readonly News[], state: State, behind: Head): Promise<boolean>;
  /** The entries behind a position, or null where not all of them are kept. */
  since(position: Position): Promise<readonly Entry[] | null>;
  /** The position of the last entry, and the state behind it. */
  head(): Promise<Head>;
  /** Has whoever leads poll at once; gives how many nudges there have been with this one. */
  nudge(): Promise<number>;
  /** How many nudges there have been. */
  nudges(): Promise<number>;
  leave(): Promise<void>;
}

/** What all replicas have in common. */
export interface Bus {
  /** Takes part in a topic. Its name is a hash and no secret. */
  join(topic: string, member: Member): Promise<Channel>;
  close(): Promise<void>;
}
