import type { Asker } from '../asker.js';
import { Departure } from '../departure.js';
import { badRequest } from '../http/body.js';

/** An operation under way, which belongs to all who wait for it. */
export class Flight<Result> {
  readonly startedAt = performance.now();
  /** Ends it when the last of them has gone. */
  readonly departure = new Departure();
  /** Known as soon as the document has been looked at. Nothing but queries may be joined. */
  readonly isQuery: Promise<boolean>;
  tell: (isQuery: boolean) => void = () => {};
  readonly result: Promise<Result>;
  /** Whether it goes to more than the one who began it. */
  isJoined = false;
  #waiting = 0;

  constructor(
    readonly leader: Asker,
    carryOut: (asker: Asker) => Promise<Result>,
  ) {
    this.isQuery = new Promise((resolve) => {
      this.tell = resolve;
    });
    leader.operation.onType = (type) => this.tell(type === 'query');
    this.result = carryOut({ ...leader, departure: this.departure });
  }

  /** What comes of it for one of those who wait; who goes away does not wait for the others. */
  wait(result: Promise<Result>, { departure }: Asker): Promise<Result> {
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      let waits = true;
      const end = () => {
        waits = false;
      };
      result.then(resolve, reject).then(end);
      departure.onLeave(() => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.departure.leave();
        if (waits) reject(badRequest('Nobody waits for the answer.'));
      });
    });
  }
}
