import type { Stoppable } from './call.js';

/** What waits for a place, for as long as it is not over. */
export interface Guest {
  readonly isOver: boolean;
  busyWith: Stoppable | null;
  throwIfOver(): void;
}

/** Places at a host, given to callers in turn. */
export interface Queue {
  /**
   * Does something as soon as there is a place. Fails without doing it if that is over before. `callerOf` is asked only
   * where one has to wait.
   */
  run<Result>(callerOf: () => string, guest: Guest, task: () => Promise<Result>): Promise<Result>;
  /** Turns everybody away who waits now. */
  dismiss(reason: Error): void;
}

interface Waiter {
  readonly admit: () => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * A queue with so many places. Callers take turns, so that one who wants much does not hold up the others; what one
 * caller wants is done in its order. `onChange` is told how many wait.
 */
export const createQueue = (places: number, onChange: (waiting: number) => void): Queue => {
  // Of the lines, the first is next; a caller who has had a turn goes to the end.
  const lines = new Map<string, Set<Waiter>>();
  let free = places;
  let waiting = 0;

  const remove = (caller: string, waiter: Waiter) => {
    const line = lines.get(caller);
    if (!line?.delete(waiter)) return;
    if (line.size === 0) lines.delete(caller);
    waiting -= 1;
    onChange(waiting);
  };

  const wait = (caller: string, guest: Guest) =>
    new Promise<void>((resolve, reject) => {
      const end = () => {
        guest.busyWith = null;
        remove(caller, waiter);
      };
      const admit = () => {
        end();
        resolve();
      };
      const refuse = (reason: unknown) => {
        end();
        reject(reason);
      };
      const waiter: Waiter = { admit, refuse };
      guest.busyWith = { stop: refuse };
      lines.set(caller, (lines.get(caller) ?? new Set()).add(waiter));
      waiting += 1;
      onChange(waiting);
    });

  const passOn = () => {
    for (const [caller, line] of lines) {
      for (const waiter of line) {
        lines.delete(caller);
        lines.set(caller, line);
        return waiter.admit();
      }
    }
    free += 1;
  };

  return {
    async run(callerOf, guest, task) {
      guest.throwIfOver();
      if (free > 0) free -= 1;
      else await wait(callerOf(), guest);
      try {
        guest.throwIfOver(); // it may have come to be over between the turn and here
        return await task();
      } finally {
        passOn();
      }
    },
    dismiss(reason) {
      for (const line of [...lines.values()]) for (const waiter of [...line]) waiter.refuse(reason);
    },
  };
};
