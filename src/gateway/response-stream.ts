import type { FormattedExecutionResult } from 'graphql';
import type { Departure } from './departure.js';
import type { Push } from './push.js';

/** What comes of an operation: one result, or the results of a subscription. */
export type Outcome = FormattedExecutionResult | ResponseStream;

/** Makes one result. */
type Tell = (push: Push) => Promise<FormattedExecutionResult>;

const over: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * The results of a subscription, one for each event of its source. An event is taken when somebody asks for its result,
 * and not before. It ends as soon as nobody waits any more, whatever its source does about that.
 */
export class ResponseStream implements AsyncIterable<FormattedExecutionResult> {
  /** When there will be no more results. */
  readonly over: Promise<void>;
  #isOver = false;
  #end: () => void = () => {};
  #stopWaiting: () => void = () => {};

  constructor(
    private readonly source: AsyncIterator<unknown>,
    departure: Departure,
    private readonly tell: Tell,
  ) {
    this.over = new Promise((resolve) => {
      this.#end = resolve;
    });
    departure.onLeave(() => this.#leave());
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<FormattedExecutionResult, void> {
    let told = 0;
    try {
      for (;;) {
        const step = await this.#next();
        if (step === null || this.#isOver) return;
        const result = await this.tell(step);
        if (this.#isOver) return;
        const isFailure = step.kind === 'failure';
        // A source that fails before its first event has never begun.
        yield isFailure && told > 0 ? { ...result, data: null } : result;
        if (isFailure) return;
        told += 1;
      }
    } finally {
      this.#leave();
    }
  }

  /** What is to be told next; null where that is nothing more. */
  async #next(): Promise<Push | null> {
    try {
      const { done, value } = await this.#event();
      return done ? null : { kind: 'event', event: value };
    } catch (error) {
      return { kind: 'failure', error };
    }
  }

  #event(): Promise<IteratorResult<unknown>> {
    return new Promise((resolve, reject) => {
      if (this.#isOver) return resolve(over);
      this.#stopWaiting = () => resolve(over);
      this.source.next().then(resolve, reject);
    });
  }

  #leave(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopWaiting();
    this.#end();
    this.source.return?.().catch(() => {}); // nobody is left to be told
  }
}

/** All results that come of an operation. */
export const resultsIn = (
  outcome: Outcome,
): AsyncIterable<FormattedExecutionResult> | FormattedExecutionResult[] =>
  outcome instanceof ResponseStream ? outcome : [outcome];
