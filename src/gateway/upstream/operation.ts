import type { EndpointName } from '../../api/endpoints.js';
import { Call, type Operation, Waiter } from './call.js';
import type { Caller, UpstreamClient } from './client.js';
import { createDeadline } from './deadline.js';
import { createLifetime } from './lifetime.js';
import type { Outcome } from './outcome.js';
import { type Outgoing, outgoingFor, type Row } from './outgoing.js';
import type { Sharing } from './sharing.js';
import { createTurns } from './turns.js';

interface OperationParts {
  readonly rowOf: (name: EndpointName) => Row;
  /** Sends a call, and tells it of its end. */
  readonly carryOut: (call: Call) => void;
  readonly identityOf: (caller: Caller) => string;
  /** Null where every operation makes its own calls. */
  readonly sharing: Sharing | null;
  readonly onCoalesced: (name: EndpointName) => void;
}

/** The upstream as operations see it. */
export const createOperations =
  (parts: OperationParts): UpstreamClient['as'] =>
  (caller, signal, options) => {
    const { rowOf, carryOut, identityOf, sharing } = parts;
    const deadline = options.deadline ?? createDeadline(Number.POSITIVE_INFINITY);
    const lifetime = createLifetime(signal, deadline);
    const reads = new Map<string, Promise<unknown>>();
    let identity: string | null = null;

    const coalesced = (name: EndpointName) => {
      parts.onCoalesced(name);
      options.onCoalesced?.(name);
    };

    /** Joins the same read of the same caller where one is under way. */
    const share = (waiter: Waiter, among: Sharing) => {
      identity ??= identityOf(caller);
      const self = identity;
      const { key } = waiter.outgoing;
      const underWay = among.find(self, key);
      if (underWay) {
        underWay.join(waiter);
        return coalesced(waiter.outgoing.row.name);
      }
      const call = new Call(waiter, () => among.withdraw(self, key, call));
      among.offer(self, key, call);
      carryOut(call);
    };

    const begin = (waiter: Waiter) => {
      lifetime.enter(waiter);
      if (waiter.isOver) return;
      if (sharing === null) carryOut(new Call(waiter));
      else if (waiter.outgoing.row.endpoint.write) carryOut(new Call(waiter, sharing.detach));
      else share(waiter, sharing);
    };

    const turns = createTurns(options.maxParallel ?? Number.POSITIVE_INFINITY, begin);
    const operation: Operation = {
      caller,
      lifetime,
      onCall: options.onCall,
      passOn: turns.passOn,
    };

    const make = (outgoing: Outgoing) =>
      new Promise<unknown>((resolve, reject) => {
        const end = ({ error, value }: Outcome) => (error ? reject(error) : resolve(value));
        turns.take(new Waiter(operation, outgoing, end, reject));
      });

    const read = (outgoing: Outgoing): Promise<unknown> => {
      const { key } = outgoing;
      const before = reads.get(key);
      if (before) {
        coalesced(outgoing.row.name);
        return before;
      }
      const made = make(outgoing);
      reads.set(key, made);
      return made;
    };

    const write = (outgoing: Outgoing): Promise<unknown> =>
      make(outgoing).finally(() => {
        reads.clear();
        options.onWrite?.();
      });

    return (name, args) => {
      try {
        const row = rowOf(name);
        const outgoing = outgoingFor(row, args as Record<string, unknown>, caller); // by names
        return row.endpoint.write ? write(outgoing) : read(outgoing);
      } catch (error) {
        return Promise.reject(error);
      }
    };
  };
