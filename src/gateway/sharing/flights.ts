import type { Asker } from '../asker.js';
import type { Parts } from '../parts.js';
import { logUntrusted } from '../telemetry/request-log.js';
import { Flight } from './flight.js';

/** How a result is handed on. */
interface Handing<Result> {
  /** As it goes to more than one. */
  forMany(result: Result): Result;
  /** As it goes to one for whom it was not made. */
  forAnother(result: Result, requestId: string): Result;
}

type CarryOut<Result> = (asker: Asker) => Promise<Result>;

/** Operations under way, by what they are and who asks, so that others who ask the same may join. */
export class Flights<Result> {
  readonly #flights = new Map<string, Flight<Result>>();

  constructor(
    private readonly watch: Pick<Parts, 'options' | 'metrics'>,
    private readonly handing: Handing<Result>,
  ) {}

  /** Lets nobody join any more what is under way now. */
  detach(): void {
    this.#flights.clear();
  }

  /** The result of the operation under way that goes by `key`, or else of one that begins now. */
  async take(key: string, asker: Asker, carryOut: CarryOut<Result>): Promise<Result> {
    const flight = this.#flights.get(key);
    const canJoin = flight && this.#isYoung(flight) && (await flight.isQuery);
    return canJoin && !flight.departure.gone
      ? this.#join(flight, asker)
      : this.#begin(key, asker, carryOut);
  }

  /** Its deadline holds for those who join, too, who are to have at least half of the time. */
  #isYoung({ startedAt }: Flight<Result>): boolean {
    return performance.now() - startedAt < this.watch.options.requestTimeoutMs / 2;
  }

  #begin(key: string, asker: Asker, carryOut: CarryOut<Result>): Promise<Result> {
    const flight: Flight<Result> = new Flight(asker, async (leader) => {
      try {
        const result = await carryOut(leader);
        return flight.isJoined ? this.handing.forMany(result) : result;
      } finally {
        flight.tell(false); // of a document that cannot be carried out, the type is never known
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
      }
    });
    this.#flights.set(key, flight);
    return flight.wait(flight.result, asker);
  }

  #join(flight: Flight<Result>, asker: Asker): Promise<Result> {
    const { metrics, options } = this.watch;
    const { operation: made } = flight.leader;
    const { operation, caller } = asker;
    const { type, name, untrusted } = made;
    const joinedAt = performance.now();
    flight.isJoined = true;
    metrics.shared();
    Object.assign(operation, { type, name, shared: true });
    if (untrusted !== undefined) logUntrusted(options.log, caller.requestId, made);
    const result = flight.result.then((value) => {
      operation.codes = made.codes;
      metrics.operation(type ?? 'unknown', made.codes[0] ?? 'ok', performance.now() - joinedAt);
      return this.handing.forAnother(value, caller.requestId);
    });
    return flight.wait(result, asker);
  }
}
