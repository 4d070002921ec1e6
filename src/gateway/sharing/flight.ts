import type { Asker } from '../asker.js';
import { Departed, Departure } from '../departure.js';

/** An operation under way, which belongs to all who wait for it. */
export class Flight<Result> {
  readonly startedAt = performance.now();
  /** Ends it when the last of them has gone. */
  readonly departure = new Departure();
  readonly result: Promise<Result>;
  /** Whether it goes to more than the one who began it. */
  isJoined = false;
  #waiting = 0;
  /** Not known until the document has been looked at. */
  #isQuery: boolean | null = null;
  /** Those who would join, and wait to hear of it. */
  #curious: ((isQuery: boolean) => void)[] | null = null;

  constructor(
    readonly leader: Asker,
    carryOut: (asker: Asker, flight: Flight<Result>) => Promise<Result>,
  ) {
    leader.operation.onType = (type) => this.tell(type === 'query');
    const { caller, explain, operation } = leader;
    this.result = carryOut({ caller, explain, operation, departure: this.departure }, this);
  }

  /** Nothing but queries may be joined. */
  isQuery(): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#isQuery !== null) return resolve(this.#isQuery);
      this.#curious ??= [];
      this.#curious.push(resolve);
    });
  }

  /** Says whether it is one; what is said first holds. */
  tell(isQuery: boolean): void {
    if (this.#isQuery !== null) return;
    this.#isQuery = isQuery;
    for (const hear of this.#curious ?? []) hear(isQuery);
    this.#curious = null;
  }

  /** What comes of it for one of those who wait. Who goes away does not wait for the others: that fails with `Departed`. */
  wait(result: Promise<Result>, { departure }: Asker): Promise<Result> {
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      let waits = true;
      result.then(
        (value) => {
          waits = false;
          resolve(value);
        },
        (error) => {
          waits = false;
          reject(error);
        },
      );
      departure.onLeave(() => {
        this.#waiting -= 1;
        // The last one is told what becomes of it: a write goes on to its end.
        if (this.#waiting === 0) this.departure.leave();
        else if (waits) reject(new Departed());
      });
    });
  }
}
