import type { Asker } from '../asker.js';
import { isLimitCode } from '../limits/exceeded.js';
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

/** A flight as long as it may be joined. A map that changes for each request keeps for long what it had: so little. */
interface Entry<Result> {
  flight: Flight<Result> | null;
}

/** Operations under way, by what they are and who asks, so that others who ask the same may join. */
export class Flights<Result> {
  readonly #entries = new Map<string, Entry<Result>>();

  constructor(
    private readonly watch: Pick<Parts, 'options' | 'metrics'>,
    private readonly handing: Handing<Result>,
  ) {}

  /** Lets nobody join any more what is under way now. */
  detach(): void {
    for (const entry of this.#entries.values()) entry.flight = null;
    this.#entries.clear();
  }

  /** The result of the operation under way that goes by `key`, or else of one that begins now. */
  take(key: string, asker: Asker, carryOut: CarryOut<Result>): Promise<Result> {
    const flight = this.#entries.get(key)?.flight;
    return flight && this.#isYoung(flight)
      ? this.#joinQuery(flight, key, asker, carryOut)
      : this.#begin(key, asker, carryOut);
  }

  /** Its deadline holds for those who join, too, who are to have at least half of the time. */
  #isYoung({ startedAt }: Flight<Result>): boolean {
    return performance.now() - startedAt < this.watch.options.requestTimeoutMs / 2;
  }

  async #joinQuery(
    flight: Flight<Result>,
    key: string,
    asker: Asker,
    carryOut: CarryOut<Result>,
  ): Promise<Result> {
    return (await flight.isQuery()) && !flight.departure.gone
      ? this.#join(flight, asker)
      : this.#begin(key, asker, carryOut);
  }

  #begin(key: string, asker: Asker, carryOut: CarryOut<Result>): Promise<Result> {
    const entry: Entry<Result> = { flight: null };
    this.#entries.set(key, entry);
    const flight = new Flight<Result>(asker, async (leader, own) => {
      entry.flight = own;
      try {
        const result = await carryOut(leader);
        return own.isJoined ? this.handing.forMany(result) : result;
      } finally {
        own.tell(false); // of a document that cannot be carried out, the type is never known
        entry.flight = null;
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      }
    });
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
      for (const code of made.codes) if (isLimitCode(code)) metrics.refused(code);
      return this.handing.forAnother(value, caller.requestId);
    });
    return flight.wait(result, asker);
  }
}
