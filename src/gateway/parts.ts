import type { Asker } from './asker.js';
import { type Context, createContext } from './context.js';
import type { Admission } from './http/admission.js';
import type { OpenSockets } from './http/open-sockets.js';
import type { Operations } from './operations.js';
import type { GatewayOptions } from './options.js';
import type { Metrics } from './telemetry/metrics.js';
import type { OperationRecord } from './telemetry/operation.js';
import type { UpstreamClient } from './upstream/client.js';

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

/** A context that comes to be when something is first asked of the upstream. Apollo copies what it holds, hence `begin`. */
class LazyContext implements Context {
  readonly requestId: string;
  readonly operation: OperationRecord;
  readonly explain: boolean;
  readonly maxPageSize: number;
  readonly maxBatchSize: number;
  readonly maxBodyBytes: number;

  constructor(
    { caller, operation, explain }: Asker,
    { maxPageSize, maxBatchSize, maxBodyBytes }: GatewayOptions,
    private readonly begin: () => Context,
  ) {
    this.requestId = caller.requestId;
    this.operation = operation;
    this.explain = explain;
    this.maxPageSize = maxPageSize;
    this.maxBatchSize = maxBatchSize;
    this.maxBodyBytes = maxBodyBytes;
  }

  get upstream() {
    return this.begin().upstream;
  }

  get loaders() {
    return this.begin().loaders;
  }

  get traffic() {
    return this.begin().traffic;
  }
}

/** Makes the context of an operation that is carried out for somebody, over whichever transport. */
export const createContexts = ({
  client,
  options,
}: Pick<Parts, 'client' | 'options'>): ((asker: Asker) => Context) => {
  const plain = { ...options, explain: false };
  const explained = { ...plain, explain: true };
  return (asker) => {
    const { caller, explain, departure, operation } = asker;
    let context: Context | null = null;
    return new LazyContext(asker, options, () => {
      if (context !== null) return context;
      const settings = explain ? explained : plain;
      context = createContext(client, caller, departure.signal, settings, operation);
      operation.traffic = context.traffic;
      return context;
    });
  };
};
