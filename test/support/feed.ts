import type { Interest, Subject } from '../../src/gateway/live/interest.js';
import type { Live, Told, WatchOptions } from '../../src/gateway/live/live.js';
import type { Caller } from '../../src/gateway/upstream/client.js';

/** What somebody watches, where the test tells what happens. */
export interface Watched {
  readonly caller: Caller;
  readonly subject: Subject;
  readonly interest: Interest;
  readonly options: WatchOptions;
  /** How often it was asked for what comes next. */
  asked: number;
  /** Whether it was ended by who watches. */
  left: boolean;
  tell(told: Told): void;
  fail(error: unknown): void;
  end(): void;
}

const watch = (
  caller: Caller,
  subject: Subject,
  interest: Interest,
  options: WatchOptions = {},
): Watched & AsyncGenerator<Told, void> => {
  const waiting: Promise<IteratorResult<Told, void>>[] = [];
  const open: {
    resolve(result: IteratorResult<Told, void>): void;
    reject(error: unknown): void;
  }[] = [];
  const put = (result: Promise<IteratorResult<Told, void>>) => {
    const first = open.shift();
    if (first) result.then(first.resolve, first.reject);
    else waiting.push(result);
  };
  return {
    caller,
    subject,
    interest,
    options,
    asked: 0,
    left: false,
    tell: (told) => put(Promise.resolve({ done: false, value: told })),
    fail(error) {
      const failure = Promise.reject(error);
      failure.catch(() => {}); // until somebody asks
      put(failure);
    },
    end: () => put(Promise.resolve({ done: true, value: undefined })),
    next() {
      this.asked += 1;
      return waiting.shift() ?? new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
    // What waits for the next one waits on: whoever ends it must not need that.
    async return() {
      this.left = true;
      return { done: true, value: undefined };
    },
    throw: (error) => Promise.reject(error),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/** All that has been watched in the tests of a file, the last at the end. */
export const watched: Watched[] = [];

let seen = 0;
let onBegin = () => {};

/** What is watched next, as soon as somebody does, in the order in which they have begun. */
export const begun = async (): Promise<Watched> => {
  for (;;) {
    const one = watched[seen];
    if (one) {
      seen += 1;
      return one;
    }
    await new Promise<void>((resolve) => {
      onBegin = resolve;
    });
  }
};

/** Where a gateway of the tests has its events from. */
export const live: Live = {
  watch(...what) {
    const one = watch(...what);
    watched.push(one);
    onBegin();
    return one;
  },
  wait: () => Promise.reject(new Error('Nobody waits here')),
  endWaits() {},
  history: () => [],
  state: () => null,
  close: async () => {},
};

const common = { at: 0, position: { epoch: 1, number: 1 }, isStale: false };

/** A word without any thing in it. */
export const gap: Told = { type: 'gap', ...common };

/** A job as it is now. */
export const current = (key: string, name = 'job'): Told => ({
  type: 'current',
  now: { key, status: 'RUNNING', values: { jobId: key, name }, faces: ['plain'] },
  ...common,
});
