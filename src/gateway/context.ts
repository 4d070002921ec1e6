import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import { type EndpointName, endpoints } from '../api/endpoints.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { Metrics } from './telemetry/metrics.js';
import { createOperationRecord, type OperationRecord } from './telemetry/operation.js';
import type { Caller, CallRecord, Upstream, UpstreamClient } from './upstream/client.js';
import { createDeadline } from './upstream/deadline.js';
import { writeWireJson } from './wire-json.js';

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
  readonly metrics: Metrics;
}

/**
 * `upstream`, which reads the same thing only once, however many fields of a request ask for it. A write ends that,
 * whatever became of it: what was read before may be so no more.
 */
const readingOnce = (
  upstream: Upstream,
  onCoalesced: (name: EndpointName) => void,
  onWrite: () => void,
): Upstream => {
  const reads = new Map<string, Promise<unknown>>();
  return (name, args) => {
    if (endpoints[name].write) {
      return upstream(name, args).finally(() => {
        reads.clear();
        onWrite();
      });
    }
    const key = name + writeWireJson(args);
    const before = reads.get(key);
    if (before) {
      onCoalesced(name);
      return before;
    }
    const read = upstream(name, args);
    reads.set(key, read);
    return read;
  };
};

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
  const { maxPageSize, maxBatchSize, maxBodyBytes, maxParallelLookups, explain, metrics } = options;
  const traffic: Traffic = { calls: [], coalesced: 0, echoed: 0 };
  setMaxListeners(0, signal); // every upstream call under way listens
  const deadline = createDeadline(options.requestTimeoutMs);
  const call = client.as(caller, signal, (made) => traffic.calls.push(made), deadline);
  const bound = pLimit(maxParallelLookups);
  const upstream = readingOnce(
    (name, args) => bound(() => call(name, args)),
    (name) => {
      traffic.coalesced += 1;
      metrics.coalesced(name);
    },
    () => {
      // In place, since Apollo copies the context: every copy must lose what was read before.
      Object.assign(loaders, createLoaders(upstream));
    },
  );
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
