import type { Asker } from '../asker.js';
import { Departed, Departure } from '../departure.js';

/** An operation under way, which belongs to all who wait for it. */
export class Flight<Result> {
  readonly startedAt = performance.now();
  /** Ends it when the last of them has gone. */
  readonly departure = new Departure();
  /** Null when it has landed: the engine keeps the flight for longer. */
  result: Promise<Result> | null = null;
  #waiting = 0;
  /** Not known until the document has been looked at. */
  #isQuery: boolean | null = null;
  /** Those who would join, and wait to hear of it. */
  #curious: ((isQuery: boolean) => void)[] | null = null;

  constructor(readonly leader: Asker) {
    leader.operation.onType = (type) => this.tell(type === 'query');
  }

  begin(carryOut: (asker: Asker) => Promise<Result>): Promise<Result> {
    const { caller, explain, operation } = this.leader;
    const result = carryOut({ caller, explain, operation, departure: this.departure });
    this.result = result;
    return result;
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

  /** Lets nobody join any more. */
  land(): void {
    this.tell(false); // of a document that cannot be carried out, the type is never known
    this.result = null;
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
