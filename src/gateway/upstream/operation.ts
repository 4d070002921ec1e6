import type { EndpointName } from '../../api/endpoints.js';
import type { Departure } from '../departure.js';
import { Call, type Operation, Waiter } from './call.js';
import type { Caller, CallRecord, OperationOptions, UpstreamClient } from './client.js';
import { createDeadline } from './deadline.js';
import { Lifetime } from './lifetime.js';
import type { Outcome } from './outcome.js';
import { type Outgoing, outgoingFor, type Row } from './outgoing.js';
import type { Sharing } from './sharing.js';
import { Turns } from './turns.js';

interface OperationParts {
  readonly rowOf: (name: EndpointName) => Row;
  /** Sends a call, and tells it of its end. */
  readonly carryOut: (call: Call) => void;
  readonly identityOf: (caller: Caller) => string;
  /** Null where every operation makes its own calls. */
  readonly sharing: Sharing | null;
  readonly onCoalesced: (name: EndpointName) => void;
  /** Told of the end of every write, and of its error; null where it succeeded. */
  readonly onWrite: (caller: Caller, error: unknown) => void;
}

/** An operation with its calls. What it has read it knows, until it writes. */
class UpstreamOperation implements Operation {
  readonly lifetime: Lifetime;
  private readonly turns: Turns<Waiter>;
  private readonly reads = new Map<string, Promise<unknown>>();
  private identity: string | null = null;

  constructor(
    private readonly parts: OperationParts,
    readonly caller: Caller,
    client: Departure,
    private readonly options: OperationOptions,
  ) {
    const { deadline = createDeadline(Number.POSITIVE_INFINITY), maxParallel } = options;
    this.lifetime = new Lifetime(client, deadline);
    this.turns = new Turns(maxParallel ?? Number.POSITIVE_INFINITY, (waiter) => this.begin(waiter));
  }

  call(name: EndpointName, args: Readonly<Record<string, unknown>>): Promise<unknown> {
    try {
      const row = this.parts.rowOf(name);
      const outgoing = outgoingFor(row, args, this.caller);
      return row.endpoint.write ? this.write(outgoing) : this.read(outgoing);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  forget(): void {
    this.reads.clear();
  }

  onCall(call: CallRecord): void {
    this.options.onCall(call);
  }

  passOn(): void {
    this.turns.passOn();
  }

  private read(outgoing: Outgoing): Promise<unknown> {
    const { key } = outgoing;
    const before = this.reads.get(key);
    if (before) {
      this.coalesced(outgoing.row.name);
      return before;
    }
    const made = this.make(outgoing);
    this.reads.set(key, made);
    return made;
  }

  private write(outgoing: Outgoing): Promise<unknown> {
    return this.make(outgoing).finally(() => {
      this.reads.clear();
      this.options.onWrite?.();
    });
  }

  private make(outgoing: Outgoing): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const end = ({ error, value }: Outcome) => (error ? reject(error) : resolve(value));
      this.turns.take(new Waiter(this, outgoing, end, reject));
    });
  }

  private begin(waiter: Waiter): void {
    const { sharing, carryOut, onWrite } = this.parts;
    this.lifetime.enter(waiter);
    if (waiter.isOver) return;
    if (waiter.outgoing.row.endpoint.write) {
      carryOut(new Call(waiter, (error) => onWrite(this.caller, error)));
    } else if (sharing === null) carryOut(new Call(waiter));
    else this.share(waiter, sharing);
  }

  /** Joins the same read of the same caller where one is under way. */
  private share(waiter: Waiter, among: Sharing): void {
    this.identity ??= this.parts.identityOf(this.caller);
    const self = this.identity;
    const { key } = waiter.outgoing;
    const underWay = among.find(self, key);
    if (underWay) {
      underWay.join(waiter);
      this.coalesced(waiter.outgoing.row.name);
    } else {
      const call = new Call(waiter, () => among.withdraw(self, key, call));
      among.offer(self, key, call);
      this.parts.carryOut(call);
    }
  }

  private coalesced(name: EndpointName): void {
    this.parts.onCoalesced(name);
    this.options.onCoalesced?.(name);
  }
}

/** The upstream as operations see it. */
export const createOperations =
  (parts: OperationParts): UpstreamClient['as'] =>
  (caller, client, options) => {
    const operation = new UpstreamOperation(parts, caller, client, options);
    return {
      call: (name, args) => operation.call(name, args as Record<string, unknown>), // by names
      forget: () => operation.forget(),
    };
  };
