import pLimit from 'p-limit';
import { endpoints } from '../api/endpoints.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { Caller, CallRecord, Upstream, UpstreamClient } from './upstream/client.js';
import { writeWireJson } from './wire-json.js';

/** Calls that were made, and how many more were not, because one under way or done already tells the same. */
export interface Traffic {
  readonly calls: CallRecord[];
  coalesced: number;
}

/** What the resolvers of one request share. */
export interface Context {
  readonly requestId: string;
  readonly upstream: Upstream;
  readonly loaders: Loaders;
  readonly maxPageSize: number;
  /** What the request has asked of the upstream so far. */
  readonly traffic: Traffic;
  /** Whether the caller asked to see them. */
  readonly explain: boolean;
}

interface ContextOptions {
  readonly maxPageSize: number;
  readonly maxParallelLookups: number;
  readonly explain: boolean;
}

/** `upstream`, which reads the same thing only once, however many fields of a request ask for it. */
const readingOnce = (upstream: Upstream, traffic: Traffic): Upstream => {
  const reads = new Map<string, Promise<unknown>>();
  return (name, args) => {
    if (endpoints[name].write) return upstream(name, args);
    const key = name + writeWireJson(args);
    const before = reads.get(key);
    if (before) {
      traffic.coalesced += 1;
      return before;
    }
    const read = upstream(name, args);
    reads.set(key, read);
    return read;
  };
};

/** A new context for one request: `signal` ends its upstream calls, of which only so many run at a time. */
export const createContext = (
  client: UpstreamClient,
  caller: Caller,
  signal: AbortSignal,
  { maxPageSize, maxParallelLookups, explain }: ContextOptions,
): Context => {
  const traffic: Traffic = { calls: [], coalesced: 0 };
  const call = client.as(caller, signal, (made) => traffic.calls.push(made));
  const bound = pLimit(maxParallelLookups);
  const upstream = readingOnce((name, args) => bound(() => call(name, args)), traffic);
  return {
    requestId: caller.requestId,
    upstream,
    loaders: createLoaders(upstream),
    maxPageSize,
    traffic,
    explain,
  };
};
