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

/** How long the calls of an operation may go on. */
export interface Lifetime {
  /** Tells somebody to leave when it is over; if it is already, at once. */
  enter(attendee: Attendee): void;
  /** Lets go of somebody, and of timer and listener with the last. */
  leave(attendee: Attendee): void;
  /** Milliseconds that are left. */
  left(): number;
  /** Lets the deadline begin anew. */
  restart(): void;
}

const timeUp = () => new DOMException('Time is up', 'TimeoutError');

/** The lifetime of an operation: until its client leaves or its deadline is reached. However many calls are under way, there is one timer and one listener. */
export const createLifetime = (client: AbortSignal, deadline: Deadline): Lifetime => {
  const attendees = new Set<Attendee>();
  let timer: NodeJS.Timeout | undefined;

  const setTimer = (left: number) => {
    if (left < Number.POSITIVE_INFINITY) timer = setTimeout(runOut, Math.ceil(left));
  };
  const runOut = () => {
    timer = undefined;
    const left = deadline.left();
    if (left > 0) return setTimer(left);
    const reason = timeUp();
    for (const attendee of [...attendees]) if (!attendee.patient) attendee.leave(reason);
  };
  const leaveWithClient = () => {
    for (const attendee of [...attendees]) if (!attendee.committed) attendee.leave(client.reason);
  };

  return {
    enter(attendee) {
      const left = deadline.left();
      if (client.aborted) return attendee.leave(client.reason);
      if (left <= 0) return attendee.leave(timeUp());
      attendees.add(attendee);
      if (attendees.size > 1) return;
      client.addEventListener('abort', leaveWithClient);
      setTimer(left);
    },
    leave(attendee) {
      if (!attendees.delete(attendee) || attendees.size > 0) return;
      client.removeEventListener('abort', leaveWithClient);
      clearTimeout(timer);
    },
    left: () => deadline.left(),
    restart() {
      deadline.restart();
      clearTimeout(timer);
      setTimer(deadline.left());
    },
  };
};
