import type { Departure } from '../departure.js';
import type { Deadline } from './deadline.js';

/** Somebody who waits for a call, as a part of an operation. */
export interface Attendee {
  /** Whether it waits on even if the client leaves. */
  readonly committed: boolean;
  /** Whether it waits on even if time is up. */
  readonly patient: boolean;
  /** Told that it is not to wait any longer: with a `TimeoutError` at the deadline, else with the client's own reason. */
  leave(reason: unknown): void;
}

const timeUp = () => new DOMException('Time is up', 'TimeoutError');

/**
 * The lifetime of an operation: until its client leaves or its deadline is reached. However many calls are under way,
 * there is one timer, and one listener to the client.
 */
export class Lifetime {
  private readonly attendees = new Set<Attendee>();
  private timer: NodeJS.Timeout | undefined;
  private listens = false;

  constructor(
    private readonly client: Departure,
    private readonly deadline: Deadline,
  ) {}

  /** Tells somebody to leave when it is over; if it is already, at once. */
  enter(attendee: Attendee): void {
    const { client, deadline, attendees } = this;
    const left = deadline.left();
    if (client.gone) attendee.leave(client.reason);
    else if (left <= 0) attendee.leave(timeUp());
    else {
      attendees.add(attendee);
      if (attendees.size === 1) this.setTimer(left);
      this.listen();
    }
  }

  /** Lets go of somebody, and of the timer with the last. */
  leave(attendee: Attendee): void {
    if (this.attendees.delete(attendee) && this.attendees.size === 0) clearTimeout(this.timer);
  }

  /** Milliseconds that are left. */
  left(): number {
    return this.deadline.left();
  }

  /** Lets the deadline begin anew. */
  restart(): void {
    this.deadline.restart();
    clearTimeout(this.timer);
    this.setTimer(this.deadline.left());
  }

  /** Listens to the client for good: it is of this operation, or ends with it. */
  private listen(): void {
    if (this.listens) return;
    this.listens = true;
    this.client.onLeave(() => this.leaveWithClient());
  }

  private setTimer(left: number): void {
    if (left < Number.POSITIVE_INFINITY) {
      this.timer = setTimeout(() => this.runOut(), Math.ceil(left));
    }
  }

  private runOut(): void {
    const left = this.deadline.left();
    if (left > 0) {
      this.setTimer(left);
      return;
    }
    const reason = timeUp();
    for (const attendee of [...this.attendees]) if (!attendee.patient) attendee.leave(reason);
  }

  private leaveWithClient(): void {
    const { reason } = this.client;
    for (const attendee of [...this.attendees]) if (!attendee.committed) attendee.leave(reason);
  }
}
