import pLimit from 'p-limit';
import { endpoints } from '../api/endpoints.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { Caller, CallRecord, Upstream, UpstreamClient } from './upstream/client.js';
import { writeWireJson } from './wire-json.js';

/** What the resolvers of one request share. */
export interface Context {
  readonly requestId: string;
  readonly upstream: Upstream;
  readonly loaders: Loaders;
  readonly maxPageSize: number;
  /** Upstream calls made so far. */
  readonly calls: readonly CallRecord[];
  /** Whether the caller asked to see them. */
  readonly explain: boolean;
}

interface ContextOptions {
  readonly maxPageSize: number;
  readonly maxParallelLookups: number;
  readonly explain: boolean;
}

/** `upstream`, which reads the same thing only once, however many fields of a request ask for it. */
const readingOnce = (upstream: Upstream): Upstream => {
  const reads = new Map<string, Promise<unknown>>();
  return (name, args) => {
    if (endpoints[name].write) return upstream(name, args);
    const key = name + writeWireJson(args);
    const read = reads.get(key) ?? upstream(name, args);
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
  const calls: CallRecord[] = [];
  const call = client.as(caller, signal, (made) => calls.push(made));
  const bound = pLimit(maxParallelLookups);
  const upstream = readingOnce((name, args) => bound(() => call(name, args)));
  return {
    requestId: caller.requestId,
    upstream,
    loaders: createLoaders(upstream),
    maxPageSize,
    calls,
    explain,
  };
};
