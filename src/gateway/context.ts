import { createLoaders, type Loaders } from './loaders.js';
import { createOperationRecord, type OperationRecord } from './telemetry/operation.js';
import type { Caller, CallRecord, Upstream, UpstreamClient } from './upstream/client.js';
import { createDeadline } from './upstream/deadline.js';

/** Calls that were made, and how many more were not, because one under way or done already tells the same. */
export interface Traffic {
  readonly calls: CallRecord[];
  coalesced: number;
  /** Characters of input that dry runs have shown again. */
  echoed: number;
}

/** What the resolvers of one request share. */
export interface Context {
  readonly requestId: string;
  readonly upstream: Upstream;
  /** Those of what holds now: a write puts new ones in their place. */
  readonly loaders: Loaders;
  readonly maxPageSize: number;
  readonly maxBatchSize: number;
  readonly maxBodyBytes: number;
  /** What the request has asked of the upstream so far. */
  readonly traffic: Traffic;
  /** What log, metrics and traces tell of it. */
  readonly operation: OperationRecord;
  /** Whether the caller asked to see them. */
  readonly explain: boolean;
}

interface ContextOptions {
  readonly maxPageSize: number;
  readonly maxBatchSize: number;
  readonly maxBodyBytes: number;
  readonly maxParallelLookups: number;
  readonly explain: boolean;
  readonly requestTimeoutMs: number;
}

/**
 * A new context for one operation: `signal` ends its upstream calls, as does its deadline, which begins with the first
 * of them. Only so many run at a time.
 */
export const createContext = (
  client: UpstreamClient,
  caller: Caller,
  signal: AbortSignal,
  options: ContextOptions,
  operation: OperationRecord = createOperationRecord(caller.traceparent),
): Context => {
  const { maxPageSize, maxBatchSize, maxBodyBytes, maxParallelLookups, explain } = options;
  const traffic: Traffic = { calls: [], coalesced: 0, echoed: 0 };
  const upstream = client.as(caller, signal, {
    deadline: createDeadline(options.requestTimeoutMs),
    maxParallel: maxParallelLookups,
    onCall: (made) => traffic.calls.push(made),
    onCoalesced: () => {
      traffic.coalesced += 1;
    },
    onWrite: () => {
      // In place, since Apollo copies the context: every copy must lose what was read before.
      loaders.forget();
    },
  });
  const loaders = createLoaders(upstream);
  return {
    requestId: caller.requestId,
    upstream,
    loaders,
    maxPageSize,
    maxBatchSize,
    maxBodyBytes,
    traffic,
    operation,
    explain,
  };
};
