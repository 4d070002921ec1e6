import type { ExecutionResult } from 'graphql';
import { createStore, type Store } from './store.js';

/** How many events the log may keep. */
export const capacities = [50, 200, 1000] as const;
export type Capacity = (typeof capacities)[number];

/** Why a subscription is over. */
export type Reason =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'left' }
  | { readonly kind: 'completed' }
  | { readonly kind: 'failed'; readonly message: string };

/** One time that a subscription was run; times are milliseconds since 1970. */
export interface Run {
  readonly id: number;
  readonly operation: string;
  readonly beganAt: number;
  /** How many events it has had, whether they are kept or not. */
  readonly received: number;
  readonly end: { readonly at: number; readonly reason: Reason } | null;
}

export interface LoggedEvent {
  readonly id: number;
  readonly runId: number;
  /** Which of its run it was, from 1 on. */
  readonly number: number;
  readonly at: number;
  readonly result: ExecutionResult;
}

/** A run with those of its events that are shown. */
export interface Section {
  readonly run: Run;
  readonly events: readonly LoggedEvent[];
}

export interface LogSnapshot {
  readonly sections: readonly Section[];
  readonly capacity: Capacity;
  readonly isPaused: boolean;
  /** Events that have come since it was paused, and are shown when it goes on. */
  readonly waiting: number;
  /** Events that were shed to make room for newer ones, since it was last cleared. */
  readonly dropped: number;
}

/** Where what a run gives is put. It takes nothing more once the run has ended. */
export interface RunRecord {
  readonly receive: (result: ExecutionResult) => void;
  readonly end: (reason: Reason) => void;
}

export interface EventLog extends Store<LogSnapshot> {
  readonly begin: (operation: string) => RunRecord;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Empties it. Runs that go on stay, and so does how their events are numbered. */
  readonly clear: () => void;
  readonly setCapacity: (capacity: Capacity) => void;
}

/**
 * The last events of subscriptions, oldest first. While it is paused, what is shown stays, and as many again are kept
 * behind it.
 */
export const createEventLog = (now: () => number = Date.now): EventLog => {
  let runs: readonly Run[] = [];
  let capacity: Capacity = 200;
  let isPaused = false;
  let dropped = 0;
  let lastId = 0;
  const shown: LoggedEvent[] = [];
  const waiting: LoggedEvent[] = [];

  const { store, changed } = createStore<LogSnapshot>(() => {
    const sections = runs.map((run) => ({
      run,
      events: shown.filter(({ runId }) => runId === run.id),
    }));
    return { sections, capacity, isPaused, waiting: waiting.length, dropped };
  });

  const shed = (events: LoggedEvent[]) => {
    dropped += events.splice(0, Math.max(0, events.length - capacity)).length;
  };
  /** Runs that are over and have no events here go at last, or they would add up. */
  const forgetRuns = () => {
    const withEvents = new Set([...shown, ...waiting].map(({ runId }) => runId));
    runs = runs.filter(
      ({ id, end }, index) => end === null || withEvents.has(id) || index >= runs.length - capacity,
    );
  };
  const replace = (id: number, change: Partial<Run>) => {
    runs = runs.map((run) => (run.id === id ? { ...run, ...change } : run));
  };

  return {
    ...store,
    begin(operation) {
      const id = ++lastId;
      let received = 0;
      let isOver = false;
      runs = [...runs, { id, operation, beganAt: now(), received: 0, end: null }];
      forgetRuns();
      changed();
      return {
        receive(result) {
          if (isOver) return;
          const events = isPaused ? waiting : shown;
          received += 1;
          events.push({ id: ++lastId, runId: id, number: received, at: now(), result });
          shed(events);
          replace(id, { received });
          changed();
        },
        end(reason) {
          if (isOver) return;
          isOver = true;
          replace(id, { end: { at: now(), reason } });
          changed();
        },
      };
    },
    pause() {
      isPaused = true;
      changed();
    },
    resume() {
      isPaused = false;
      shown.push(...waiting.splice(0));
      shed(shown);
      changed();
    },
    clear() {
      shown.length = 0;
      waiting.length = 0;
      dropped = 0;
      runs = runs.filter(({ end }) => end === null);
      changed();
    },
    setCapacity(wanted) {
      capacity = wanted;
      shed(shown);
      shed(waiting);
      changed();
    },
  };
};
