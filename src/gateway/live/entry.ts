import type { EndpointName } from '../../api/endpoints.js';
import type { JobService } from '../mapping/ids.js';
import type { FailureKind, ServiceError } from '../upstream/error.js';

/**
 * A thing as a poll has seen it. It is plain JSON, so that it can be handed from one replica to another; the source that
 * has read it makes a model of `values` again.
 */
export interface Sighting {
  /** Raw id; of a peering, that of its cluster and its own (`compositeKey`). */
  readonly key: string;
  /** The status as the graph spells it; null where the service tells none. */
  readonly status: string | null;
  /** What `toJSON` gave of the model. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The faces that were read. */
  readonly faces: readonly string[];
}

/** A failure as replicas tell it to each other. */
export interface Failure {
  /** Null where it did not come to a call. */
  readonly operation: EndpointName | null;
  readonly kind:
    | FailureKind
    | 'account' // the account of the gateway itself is refused
    | 'credentials' // nobody said who asks
    | 'argument' // the caller gave something that no call may carry
    | 'internal'; // the gateway itself has failed
  readonly status: number | null;
  readonly service: ServiceError | null;
  /** What to tell the caller of an argument. */
  readonly message?: string;
}

/** Services that cannot be read, and why. */
export type Failures = Readonly<Partial<Record<JobService, Failure>>>;

/** What is told to those who watch. Times are epoch milliseconds of the replica that polls. */
export type News =
  /** A thing has another status than before, has appeared (`previous` null) or vanished (`now` null). */
  | {
      readonly type: 'changed';
      readonly key: string;
      readonly previous: string | null;
      readonly now: Sighting | null;
      /** One that has vanished, as it was seen last. */
      readonly last?: Sighting;
      readonly at: number;
    }
  /** What a poll has seen of one thing, where every poll counts: figures. */
  | { readonly type: 'seen'; readonly now: Sighting; readonly at: number }
  /** There is no such thing, or it is not for this caller to see. Told once for each interest in it. */
  | { readonly type: 'missing'; readonly key: string; readonly at: number }
  /** A service cannot be read from here on: what was told last of what it has may be so no more. It goes on trying. */
  | {
      readonly type: 'stale';
      /** Null, or lacking in those of older versions, for all of them. */
      readonly service?: JobService | null;
      readonly failure: Failure;
      readonly at: number;
    }
  /** It can be read again. Changes since are told besides. */
  | { readonly type: 'fresh'; readonly service?: JobService | null; readonly at: number }
  /** It ends, since the service refuses the caller. */
  | { readonly type: 'ended'; readonly failure: Failure; readonly at: number };

/** News in their place. */
export interface Entry {
  readonly position: Position;
  readonly news: News;
}

/**
 * A place in the news of a topic: a number for its log, which no other one has, and one that grows by one with each
 * entry. Of another log nothing can be said of what is between them.
 */
export interface Position {
  readonly epoch: number;
  readonly number: number;
}

/** What a topic knows after a poll. */
export interface State {
  /** By key, all that is watched and there. */
  readonly seen: Readonly<Record<string, Sighting>>;
  /** Keys that are watched, of which there is no such thing. */
  readonly missing: readonly string[];
  /** Keys that the last poll could not read. Of those that no poll could, nothing is known: they are neither. */
  readonly unread: readonly string[];
  readonly asked: Asked;
  readonly isStale: boolean;
  /** Why, where it is stale. */
  readonly failure: Failure | null;
  /** Services that the last poll could not read, where it could read another one. States of older versions lack it. */
  readonly failures?: Failures;
  /**
   * Lists that no poll could read so far, as `listOf` names them: what is in them is no news when it is first seen. States
   * of older versions lack it.
   */
  readonly unlisted?: readonly string[];
  /** When the last poll that succeeded was begun; null before the first. */
  readonly at: number | null;
  /** Nudges that had come when it was begun: what was written before the last of them, it has seen. */
  readonly covers: number;
  readonly brokenAt: Breaks;
}

/**
 * Where the log was when things came to be watched no more, which may have changed unseen since: to go on behind a
 * position before that is not safe for who watches them.
 */
export type Breaks = Readonly<Record<string, Position>>;

/** What a poll looks for. */
export interface Asked {
  /** Whether it reads all that a list shows. */
  readonly all: boolean;
  /** Keys that it was given. */
  readonly named: readonly string[];
  readonly roots: readonly string[];
  readonly faces: readonly string[];
  /** Longest pause that somebody asks for; null where nobody does. */
  readonly intervalMs: number | null;
}
