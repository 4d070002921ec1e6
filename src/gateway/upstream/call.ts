import type { EndpointName } from '../../api/endpoints.js';
import type { Caller, CallRecord } from './client.js';
import type { Form } from './form.js';
import type { Attendee, Lifetime } from './lifetime.js';
import { notSent, type Outcome } from './outcome.js';
import type { Outgoing } from './outgoing.js';

/** An operation, as far as its upstream calls are concerned. */
export interface Operation {
  readonly caller: Caller;
  readonly lifetime: Lifetime;
  onCall(call: CallRecord): void;
  /** Told that one who waited does so no more. */
  passOn(): void;
}

/** One of an operation who waits for what becomes of a call. There is one for every read and write: hence a class. */
export class Waiter implements Attendee {
  committed = false;
  patient = false;
  call: Call | null = null;
  private ended = false;

  constructor(
    readonly operation: Operation,
    readonly outgoing: Outgoing,
    private readonly resolve: (outcome: Outcome) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  leave(reason: unknown): void {
    if (this.call) this.call.leave(this, reason);
    else this.fail(notSent(this.outgoing.row.name, reason));
  }

  get isOver(): boolean {
    return this.ended;
  }

  end(outcome: Outcome): void {
    this.close();
    this.resolve(outcome);
  }

  fail(error: unknown): void {
    this.close();
    this.reject(error);
  }

  private close(): void {
    this.ended = true;
    this.operation.lifetime.leave(this);
    this.operation.passOn();
  }
}

/** What a call is busy with, which can be stopped. */
export interface Stoppable {
  stop(reason: unknown): void;
}

/**
 * A call, with all who wait for it. The first of them stands for it: it is told of the attempts. It goes on for as long
 * as anybody waits.
 */
export class Call {
  /** Whether it is to end before its time, and why. */
  isOver = false;
  reason: unknown = null;
  /** What it is busy with. */
  busyWith: Stoppable | null = null;
  readonly outgoing: Outgoing;
  readonly caller: Caller;
  private waiters: Waiter[];
  private controller: AbortController | null = null;
  private sentAt: number | null = null;
  private ended = false;

  constructor(
    first: Waiter,
    /** Told when nobody should wait for it any more who does not yet, and of its error; null where it succeeded. */
    private readonly onEnd: (error: unknown) => void = () => {},
  ) {
    this.waiters = [first];
    first.call = this;
    this.outgoing = first.outgoing;
    this.caller = first.operation.caller;
  }

  get name(): EndpointName {
    return this.outgoing.row.name;
  }

  /** Aborts when it is to end. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    if (this.isOver) this.controller.abort(this.reason);
    return this.controller.signal;
  }

  throwIfOver(): void {
    if (this.isOver) throw this.reason;
  }

  /** Milliseconds that the most patient has left. */
  left(): number {
    return Math.max(...this.waiters.map(({ operation }) => operation.lifetime.left()));
  }

  join(waiter: Waiter): void {
    waiter.call = this;
    this.waiters.push(waiter);
  }

  leave(waiter: Waiter, reason: unknown): void {
    if (this.isOver) return;
    if (this.waiters.length === 1) {
      this.stop(reason);
    } else {
      if (waiter === this.waiters[0]) this.tell(null);
      this.waiters.splice(this.waiters.indexOf(waiter), 1);
      waiter.fail(notSent(this.name, reason));
    }
  }

  /** From here on it is carried through, whether its client still waits or not. */
  commit(): void {
    for (const waiter of this.waiters) waiter.committed = true;
  }

  /** Lets the deadline begin anew when all of a form is out: how long an upload takes is up to the client. */
  awaitForm({ body }: Form): void {
    for (const waiter of this.waiters) waiter.patient = true;
    body.once('end', () => {
      if (this.ended) return;
      for (const waiter of this.waiters) {
        waiter.patient = false;
        waiter.operation.lifetime.restart();
      }
    });
  }

  /** An attempt is made. */
  begin(): void {
    this.sentAt = performance.now();
  }

  /** Tells whoever stands for it of the attempt that was made last, unless that is told. */
  tell(status: number | null): void {
    if (this.sentAt === null) return;
    const startedAt = this.sentAt;
    const ms = performance.now() - startedAt;
    this.sentAt = null;
    this.waiters[0]?.operation.onCall({ operation: this.name, status, startedAt, ms });
  }

  end(outcome: Outcome): void {
    for (const waiter of this.close(outcome.error)) waiter.end(outcome);
  }

  fail(error: unknown): void {
    for (const waiter of this.close(error)) waiter.fail(error);
  }

  private stop(reason: unknown): void {
    this.isOver = true;
    this.reason = reason;
    this.onEnd(reason);
    this.controller?.abort(reason);
    this.busyWith?.stop(reason);
  }

  /** Lets go of all who wait, so that nothing hangs on a list in which it stood; they are to be told. */
  private close(error: unknown): readonly Waiter[] {
    const { waiters } = this;
    this.ended = true;
    this.waiters = [];
    this.onEnd(error);
    return waiters;
  }
}
