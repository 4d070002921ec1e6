import { Registry } from 'prom-client';
import type { EndpointName } from '../../api/endpoints.js';

/** What the gateway counts and measures; `/metrics` shows it. */
export interface Metrics {
  /** An upstream call that ended; `outcome` is `ok` or the kind of its failure. */
  upstreamCall(operation: EndpointName, outcome: string, ms: number): void;
  /** Keys that one upstream call answers for. */
  batch(operation: EndpointName, size: number): void;
  /** A call that was not made, because one under way or done in the same request tells the same. */
  coalesced(operation: EndpointName): void;
  /** A read that is sent again. */
  retried(operation: EndpointName): void;
  /** The state of the circuit of an upstream host, by the name of the service. */
  circuit(host: string, state: 'closed' | 'half-open' | 'open'): void;
  /** Calls that wait for a free place in the queue of a host. */
  queued(host: string, waiting: number): void;
  /** A GraphQL operation that ended; `code` is `ok` or the code of its first error. */
  operation(type: string, code: string, ms: number): void;
  /** WebSockets and event streams that are open. */
  sockets(kind: 'websocket' | 'stream', open: number): void;
  /** Requests that were turned away, by the code that they were told. */
  refused(code: string): void;
  /** The text of `/metrics`, and its media type. */
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** Metrics of one gateway, in a registry of its own. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  return {
    upstreamCall() {},
    batch() {},
    coalesced() {},
    retried() {},
    circuit() {},
    queued() {},
    operation() {},
    sockets() {},
    refused() {},
    exposition: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
};
