import type { Caller } from '../upstream/client.js';
import type { Entry, News, Position, Sighting, State } from './entry.js';
import type { Interest, Subject } from './interest.js';

/** News as one subscriber gets them. */
export type Told =
  | (News & { readonly position: Position; readonly isStale: boolean })
  /** What is so now: asked for, or after a gap. */
  | {
      readonly type: 'current';
      readonly now: Sighting;
      readonly at: number;
      readonly position: Position;
      readonly isStale: boolean;
    }
  /** Some news are lost to this one: they are kept no more, or it has read too slowly. */
  | {
      readonly type: 'gap';
      readonly at: number;
      readonly position: Position;
      readonly isStale: boolean;
    };

export interface WatchOptions {
  /** Told behind this position. */
  readonly behind?: Position | null;
  /** Begins with what is so now. */
  readonly snapshot?: boolean;
  /** Which news are wanted; it is asked before they take up any room. */
  readonly wants?: (news: News) => boolean;
}

/** How a wait has ended. */
export interface Waited {
  /** The last that was seen of the thing since it began; null where there is none, or nothing was seen. */
  readonly last: Sighting | null;
  /** Whether time was up before it was as wanted. */
  readonly timedOut: boolean;
  /** When it was last seen. */
  readonly at: number | null;
  readonly waitedMs: number;
}

export interface WaitOptions {
  readonly timeoutMs: number;
  /** Aborts the wait. */
  readonly signal: AbortSignal;
  /** Whether what is seen is what is waited for; null stands for a thing that is not there. */
  readonly isSettled: (now: Sighting | null) => boolean;
}

/** Polls on behalf of all who watch: one poll for each caller, project and subject. */
export interface Live {
  /**
   * Begins to watch. The first is asked for before anything is told; to return ends it. Fails as a read would where the
   * service refuses the caller. A subscriber that does not read is told of a gap in place of what it has missed.
   */
  watch(
    caller: Caller,
    subject: Subject,
    interest: Interest,
    options?: WatchOptions,
  ): AsyncGenerator<Told, void>;
  /** Waits until a thing is as wanted, by polls that have begun after now; whoever has written is to call it then. */
  wait(
    caller: Caller,
    subject: Subject,
    interest: Interest,
    key: string,
    options: WaitOptions,
  ): Promise<Waited>;
  /** What the last polls have seen of one thing, oldest first; nothing where nobody watches it. */
  history(
    caller: Caller,
    subject: 'metrics',
    key: string,
  ): readonly (Entry & { news: { type: 'seen' } })[];
  /** What is known of all things that are watched; null where nobody watches. */
  state(caller: Caller, subject: Subject): State | null;
  /** Ends all waits, also those to come, as if time were up: the gateway is about to end. */
  endWaits(): void;
  /** Ends all. */
  close(): Promise<void>;
}
