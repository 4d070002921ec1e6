import type { Asker } from './asker.js';
import { type Context, createContext } from './context.js';
import type { Admission } from './http/admission.js';
import type { OpenSockets } from './http/open-sockets.js';
import type { Live } from './live/live.js';
import type { Operations } from './operations.js';
import type { GatewayOptions } from './options.js';
import type { Push } from './push.js';
import type { Metrics } from './telemetry/metrics.js';
import type { UpstreamClient } from './upstream/client.js';

/** What all transports of a gateway share. */
export interface Parts {
  readonly options: GatewayOptions;
  readonly client: UpstreamClient;
  readonly operations: Operations;
  readonly live: Live;
  readonly admission: Admission;
  readonly openSockets: OpenSockets;
  readonly metrics: Metrics;
  /** Whether the gateway is about to end: what it has begun it finishes. */
  draining(): boolean;
}

/** Makes the context of an operation that is carried out for somebody, over whichever transport. */
export const createContexts =
  ({
    client,
    options,
    live,
  }: Pick<Parts, 'client' | 'options' | 'live'>): ((asker: Asker, push?: Push | null) => Context) =>
  (asker, push) =>
    createContext(client, live, asker, options, push);
