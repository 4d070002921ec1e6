import type { Asker } from '../asker.js';
import { isLimitCode } from '../limits/exceeded.js';
import type { Parts } from '../parts.js';
import { logUntrusted } from '../telemetry/request-log.js';
import { Flight } from './flight.js';

/** A result as one gets it for whom it was not made. */
type HandOn<Result> = (result: Result, requestId: string) => Result;

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
    private readonly handOn: HandOn<Result>,
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
    const isQuery = await flight.isQuery();
    const { result, departure } = flight;
    return isQuery && result && !departure.gone
      ? this.#join(flight, result, asker)
      : this.#begin(key, asker, carryOut);
  }

  #begin(key: string, asker: Asker, carryOut: CarryOut<Result>): Promise<Result> {
    const flight = new Flight<Result>(asker);
    const entry: Entry<Result> = { flight };
    this.#entries.set(key, entry);
    const result = flight.begin(async (leader) => {
      try {
        return await carryOut(leader);
      } finally {
        flight.land();
        entry.flight = null;
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
      }
    });
    return flight.wait(result, asker);
  }

  #join(flight: Flight<Result>, made: Promise<Result>, asker: Asker): Promise<Result> {
    const { metrics, options } = this.watch;
    const { operation: original } = flight.leader;
    const { operation, caller } = asker;
    const { type, name, untrusted } = original;
    const joinedAt = performance.now();
    metrics.shared();
    Object.assign(operation, { type, name, shared: true });
    if (untrusted !== undefined) logUntrusted(options.log, caller.requestId, original);
    const result = made.then((value) => {
      operation.codes = original.codes;
      metrics.operation(type ?? 'unknown', original.codes[0] ?? 'ok', performance.now() - joinedAt);
      for (const code of original.codes) if (isLimitCode(code)) metrics.refused(code);
      return this.handOn(value, caller.requestId);
    });
    return flight.wait(result, asker);
  }
}
