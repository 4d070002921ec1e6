import type { Stoppable } from './call.js';

/** What waits for a place. */
export interface Guest {
  busyWith: Stoppable | null;
}

/** Places at a host, given to callers in turn. Whoever has taken one passes it on. */
export interface Queue {
  /** Takes a place, if one is free. */
  take(): boolean;
  /** Takes a place as soon as it is the turn of the caller; fails if the guest is stopped before. */
  wait(caller: string, guest: Guest): Promise<void>;
  /** Gives a place back, or on to who is next. */
  passOn(): void;
  /** Turns everybody away who waits now. */
  dismiss(reason: Error): void;
}

interface Visit {
  readonly caller: string;
  readonly guest: Guest;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Who waits: a box that is emptied when that is over, since the lists in which it stood may be garbage for long. */
interface Ticket {
  visit: Visit | null;
}

/**
 * A queue with so many places. Callers take turns, so that one who wants much does not hold up the others; what one
 * caller wants is done in its order. `onChange` is told how many wait.
 */
export const createQueue = (places: number, onChange: (waiting: number) => void): Queue => {
  // Of the lines, the first is next; a caller who has had a turn goes to the end.
  const lines = new Map<string, Set<Ticket>>();
  let free = places;
  let waiting = 0;

  const remove = (ticket: Ticket): Visit | null => {
    const { visit } = ticket;
    if (visit === null) return null;
    const { caller, guest } = visit;
    ticket.visit = null;
    guest.busyWith = null;
    const line = lines.get(caller);
    line?.delete(ticket);
    if (line?.size === 0) lines.delete(caller);
    waiting -= 1;
    onChange(waiting);
    return visit;
  };

  return {
    take() {
      if (free === 0) return false;
      free -= 1;
      return true;
    },
    wait: (caller, guest) =>
      new Promise<void>((resolve, reject) => {
        const ticket: Ticket = { visit: { caller, guest, resolve, reject } };
        guest.busyWith = { stop: (reason) => remove(ticket)?.reject(reason) };
        const line = lines.get(caller);
        if (line) line.add(ticket);
        else lines.set(caller, new Set([ticket]));
        waiting += 1;
        onChange(waiting);
      }),
    passOn() {
      for (const [caller, line] of lines) {
        for (const ticket of line) {
          lines.delete(caller);
          lines.set(caller, line);
          return remove(ticket)?.resolve();
        }
      }
      free += 1;
    },
    dismiss(reason) {
      for (const line of [...lines.values()]) {
        for (const ticket of [...line]) remove(ticket)?.reject(reason);
      }
    },
  };
};
