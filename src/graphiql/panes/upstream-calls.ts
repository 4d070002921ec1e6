import type { ExecutionResult } from 'graphql';
import { createStore, type Store } from './store.js';

/** One call that a request has sent; without an answer it has no status. */
export interface UpstreamCall {
  readonly operation: string;
  readonly status: number | null;
  readonly ms: number;
  /** Of the time in which the request had calls under way, the part that this one was: 0 to 1. */
  readonly share: number;
}

/** What `X-Explain` tells of the calls. */
export interface Upstream {
  readonly calls: number;
  readonly coalesced: number;
  readonly cached: number;
  readonly ms: number;
  readonly operations: readonly UpstreamCall[];
}

/** What the operation was taken to come to at worst, and what it may. */
export interface Estimate {
  readonly cost: number;
  readonly maxCost: number;
  readonly upstreamCalls: number;
  readonly maxUpstreamCalls: number;
}

export interface Told {
  readonly upstream: Upstream | null;
  readonly estimate: Estimate | null;
}

/** What is known of the last answer, and whose it was. */
export interface LastAnswer extends Told {
  readonly operation: string;
  /** Which event of a subscription it was. */
  readonly event: number | null;
  /** Whether there was none: the request has failed. */
  readonly isMissing: boolean;
}

type Value = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Value => typeof value === 'object' && value !== null;

const numbersOf = <Name extends string>(
  value: unknown,
  ...names: readonly Name[]
): Readonly<Record<Name, number>> | null => {
  if (!isObject(value)) return null;
  const entries = names.map((name) => [name, value[name]] as const);
  if (!entries.every(([, number]) => typeof number === 'number')) return null;
  return Object.fromEntries(entries) as Record<Name, number>; // each of them has been looked at
};

const readCall = (value: unknown, all: number): UpstreamCall[] => {
  if (!isObject(value)) return [];
  const { operation, status, ms } = value;
  if (typeof operation !== 'string' || typeof ms !== 'number') return [];
  const share = all > 0 ? Math.min(ms / all, 1) : 0;
  return [{ operation, status: typeof status === 'number' ? status : null, ms, share }];
};

const readUpstream = (value: unknown): Upstream | null => {
  const totals = numbersOf(value, 'calls', 'coalesced', 'cached', 'ms');
  if (totals === null || !isObject(value) || !Array.isArray(value.operations)) return null;
  return { ...totals, operations: value.operations.flatMap((call) => readCall(call, totals.ms)) };
};

/** What an answer tells of its calls; null is what it does not tell, or not as the gateway does. */
export const readTold = ({ extensions }: ExecutionResult): Told => ({
  upstream: readUpstream(extensions?.upstream),
  estimate: numbersOf(extensions?.cost, 'cost', 'maxCost', 'upstreamCalls', 'maxUpstreamCalls'),
});

export interface LastCalls extends Store<LastAnswer | null> {
  /** Takes note of an answer, or of its absence. */
  readonly note: (operation: string, event: number | null, result: ExecutionResult | null) => void;
}

export const createLastCalls = (): LastCalls => {
  let last: LastAnswer | null = null;
  const { store, changed } = createStore(() => last);
  return {
    ...store,
    note(operation, event, result) {
      last = { operation, event, isMissing: result === null, ...readTold(result ?? {}) };
      changed();
    },
  };
};
