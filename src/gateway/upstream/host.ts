import { BrokenCircuitError } from 'cockatiel';
import { Pool } from 'undici';
import type { Service } from '../../api/endpoint.js';
import type { Metrics } from '../telemetry/metrics.js';
import { createCircuit } from './circuit.js';
import type { UpstreamOptions } from './client.js';
import type { Outcome } from './outcome.js';
import { createQueue, type Queue } from './queue.js';
import { createRetryBudget, type RetryBudget } from './retry.js';

/** IAM tells tokens in a header; they are thousands of characters long. */
const maxHeaderSize = 64 * 1024;

/** An upstream host, and what guards it. */
export interface Host {
  readonly pool: Pool;
  readonly queue: Queue;
  readonly budget: RetryBudget;
  /** Makes an attempt if the circuit lets it and as soon as there is a place for its caller. */
  send(caller: string, signal: AbortSignal, attempt: () => Promise<Outcome>): Promise<Outcome>;
}

/** The host of an origin; in the metrics it goes by the name of a service. */
const createHost = (
  origin: string,
  name: string,
  options: UpstreamOptions,
  metrics: Metrics,
): Host => {
  // As many connections as places: the pool itself never has to queue.
  const pool = new Pool(origin, {
    connections: options.maxConnections,
    pipelining: 1,
    connect: { timeout: options.connectTimeoutMs },
    headersTimeout: options.headersTimeoutMs,
    bodyTimeout: options.bodyTimeoutMs,
    maxResponseSize: options.maxAnswerBytes,
    maxHeaderSize,
  });
  const queue = createQueue(options.maxConnections, (waiting) => metrics.queued(name, waiting));
  const circuit = createCircuit(options.circuit ?? {}, (state) => {
    metrics.circuit(name, state);
    // Those who wait would be turned away one by one.
    if (state === 'open') queue.dismiss(new BrokenCircuitError());
  });
  metrics.circuit(name, 'closed');
  return {
    pool,
    queue,
    budget: createRetryBudget(),
    send: (caller, signal, attempt) => circuit.run(() => queue.run(caller, signal, attempt)),
  };
};

/** Where a service is. */
interface Place {
  readonly host: Host;
  readonly origin: string;
  /** What all paths begin with, without a slash at the end. */
  readonly prefix: string;
  /** Names of the host, which no error may repeat. */
  readonly names: readonly string[];
}

/** The places of all services. Those at one origin share a host, which goes by the name of the first. */
export const createHosts = (
  options: UpstreamOptions,
  metrics: Metrics,
): Readonly<Record<Service, Place>> => {
  const hosts = new Map<string, Host>();
  const placeOf = (service: Service): Place => {
    const { origin, host: name, hostname, pathname } = new URL(options.endpoints[service]);
    const host = hosts.get(origin) ?? createHost(origin, service, options, metrics);
    hosts.set(origin, host);
    return { host, origin, prefix: pathname.replace(/\/$/, ''), names: [name, hostname] };
  };
  return { cs: placeOf('cs'), vpc: placeOf('vpc'), iam: placeOf('iam') };
};
