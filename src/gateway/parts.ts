import type { Operations } from './apollo.js';
import { type Context, createContext } from './context.js';
import type { Admission } from './http/admission.js';
import type { OpenSockets } from './http/open-sockets.js';
import type { GatewayOptions } from './options.js';
import type { Metrics } from './telemetry/metrics.js';
import type { Caller, UpstreamClient } from './upstream/client.js';

/** What all transports of a gateway share. */
export interface Parts {
  readonly options: GatewayOptions;
  readonly client: UpstreamClient;
  readonly operations: Operations;
  readonly admission: Admission;
  readonly openSockets: OpenSockets;
  readonly metrics: Metrics;
  /** Whether the gateway is about to end: what it has begun it finishes. */
  draining(): boolean;
}

/** A context for one operation, over whichever transport; `signal` aborts when nobody waits for it any more. */
export const contextOf = (
  { client, options }: Parts,
  caller: Caller,
  signal: AbortSignal,
  explain: boolean,
): Context => createContext(client, caller, signal, { ...options, explain });
