/** What the processes of this benchmark tell each other. */

/** A moment in milliseconds, on the clock that all processes of a machine have in common. */
export const moment = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Told to the upstream: from now on every job has another status, and change `number` as its description. */
export interface Change {
  readonly number: number;
}

/** Told by the upstream: a call that it has answered. */
export interface Answered {
  readonly operation: string;
  /** The change that a list has shown; of others, which one of its kind the answer was. */
  readonly number: number;
  readonly at: number;
}

/** Told to those who watch: so many of them come, or all leave, or tell what they have got since the last time. */
export type Order =
  | { readonly come: number; readonly url: string; readonly intervalMs: number }
  | { readonly leave: true }
  | { readonly tell: true };

/** Told by those who watch, when an order is carried out. */
export interface Told {
  readonly receipts: Receipts;
  /** What came that is no event, such as errors. */
  readonly oddities: readonly string[];
}

/** Events, each at one place in all of the lists. */
export interface Receipts {
  readonly subscribers: readonly number[];
  /** What the event shows, as the upstream has numbered it. */
  readonly numbers: readonly number[];
  readonly at: readonly number[];
}

/** What a subscriber watches: those with even numbers statuses, the others figures. */
export type Kind = 'status' | 'metrics';
export const kindOf = (subscriber: number): Kind => (subscriber % 2 === 0 ? 'status' : 'metrics');

export const jobCount = 50;
