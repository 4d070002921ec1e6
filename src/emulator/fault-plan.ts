import type { EndpointName } from '../api/endpoints.js';
import { type Fault, readFaults, type WholeFault } from './fault.js';
import { hash } from './random.js';

interface Order {
  readonly id: number;
  readonly fault: WholeFault;
  /** Calls within its reach so far, and how many of them it has met. */
  seen: number;
  hits: number;
}

/** What is to go wrong with one call. */
export interface Disturbance {
  readonly delayMs: number;
  readonly fault: WholeFault | null;
}

/** Which call meets which fault: the n-th call within reach of an order always alike, for a seed. */
export const createFaultPlan = (seed: string, standing: readonly Fault[]) => {
  let ids = 0;
  const ordersOf = (faults: unknown): Order[] =>
    readFaults(faults).map((fault) => ({ id: ids++, fault, seen: 0, hits: 0 }));
  let orders = ordersOf(standing);

  const isOver = ({ fault, hits }: Order) => hits >= (fault.times ?? Number.POSITIVE_INFINITY);
  const meets = (order: Order, endpoint: EndpointName | null): boolean => {
    const { endpoints: within, rate = 1 } = order.fault;
    if (isOver(order) || (within && !(endpoint && within.includes(endpoint)))) return false;
    const met = hash(seed, 'fault', order.id, order.seen++) / 2 ** 32 < rate;
    if (met) order.hits += 1;
    return met;
  };

  return {
    /** Adds an order, behind those that there are, and gives what takes it back. */
    add(fault: Fault): () => void {
      const added = ordersOf([fault]);
      orders = [...orders.filter((order) => !isOver(order)), ...added];
      return () => {
        orders = orders.filter((order) => !added.includes(order));
      };
    },
    /** Puts a list of orders in the place of all that there are. */
    replace(faults: unknown): void {
      const replaced = readFaults(faults);
      ids = 0;
      orders = ordersOf(replaced);
    },
    /** The orders that are not over, with how many calls each has met. */
    list: () =>
      orders.filter((order) => !isOver(order)).map(({ fault, hits }) => ({ ...fault, hits })),
    /** What the next call of an endpoint meets: all delays, and of other faults the first that comes to it. */
    draw(endpoint: EndpointName | null): Disturbance {
      let delayMs = 0;
      let first: WholeFault | null = null;
      for (const order of orders) {
        const { fault } = order;
        if (fault.kind !== 'latency' && first) continue;
        if (!meets(order, endpoint)) continue;
        if (fault.kind === 'latency') delayMs += fault.ms;
        else first = fault;
      }
      return { delayMs, fault: first };
    },
    /** As at the start. */
    reset(): void {
      ids = 0;
      orders = ordersOf(standing);
    },
  };
};

export type FaultPlan = ReturnType<typeof createFaultPlan>;
