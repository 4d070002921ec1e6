import { Pool } from 'undici';
import type { Service } from '../../api/endpoint.js';
import type { Metrics } from '../telemetry/metrics.js';
import { type Circuit, CircuitOpen, createCircuit } from './circuit.js';
import type { UpstreamOptions } from './client.js';
import { createQueue, type Queue } from './queue.js';
import { createRetryBudget, type RetryBudget } from './retry.js';

/** IAM tells tokens in a header; they are thousands of characters long. */
const maxHeaderSize = 64 * 1024;

/** Places at a host, and as many connections: a pool itself never has to queue. */
interface Lane {
  readonly pool: Pool;
  readonly queue: Queue;
}

/** An upstream host, and what guards it: attempts pass the circuit, then wait for a place in their lane. */
export interface Host {
  readonly budget: RetryBudget;
  readonly circuit: Circuit;
  readonly usual: Lane;
  readonly uploads: Lane;
  /** Whether it answers a request, whatever it answers. */
  reaches(path: string, signal: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

/** Uploads last as long as their clients like: they have places of their own, a fourth as many, and take none of others. */
const placesOfUploads = (places: number) => Math.ceil(places / 4);

/** The host of an origin; in the metrics it goes by the name of a service. */
const createHost = (
  origin: string,
  name: string,
  options: UpstreamOptions,
  metrics: Metrics,
): Host => {
  const lane = (places: number, label: string): Lane => ({
    pool: new Pool(origin, {
      connections: places,
      pipelining: 1,
      connect: { timeout: options.connectTimeoutMs },
      headersTimeout: options.headersTimeoutMs,
      bodyTimeout: options.bodyTimeoutMs,
      maxResponseSize: options.maxAnswerBytes,
      maxHeaderSize,
    }),
    queue: createQueue(places, (waiting) => metrics.queued(label, waiting)),
  });
  const usual = lane(options.maxConnections, name);
  const uploads = lane(placesOfUploads(options.maxConnections), `${name} uploads`);
  /** A connection besides, to ask whether the host answers at all when all places are taken. */
  const probe = new Pool(origin, {
    connections: 1,
    connect: { timeout: options.connectTimeoutMs },
  });
  const circuit = createCircuit(options.circuit ?? {}, (state) => {
    metrics.circuit(name, state);
    if (state !== 'open') return;
    // Those who wait would be turned away one by one.
    for (const { queue } of [usual, uploads]) queue.dismiss(new CircuitOpen());
  });
  metrics.circuit(name, 'closed');
  return {
    budget: createRetryBudget(),
    circuit,
    usual,
    uploads,
    reaches: (path, signal) =>
      probe
        .request({ method: 'GET', path, signal })
        .then(({ body }) => body.dump())
        .then(
          () => true,
          () => false,
        ),
    async close() {
      await Promise.all([usual.pool, uploads.pool, probe].map((pool) => pool.close()));
    },
  };
};

/** Where the services are; null for one that is not configured. */
export type Places = Readonly<
  Record<'cs' | 'vpc' | 'iam', Place> & Record<'dli' | 'cdm', Place | null>
>;

/** Where a service is. */
export interface Place {
  readonly host: Host;
  readonly origin: string;
  /** The name of the host, and its port. */
  readonly hostname: string;
  readonly port: number;
  /** What all paths begin with, without a slash at the end. */
  readonly prefix: string;
  /** Names of the host, which no error may repeat. */
  readonly names: readonly string[];
}

/** Services that fail together: those of CS are one system, DLI and CDM others, even behind one origin. */
const systemOf = (service: Service) => (service === 'dli' || service === 'cdm' ? service : 'cs');

/**
 * The places of all services that are configured. Those of one system at one origin share a host, which goes by the
 * name of the first.
 */
export const createHosts = (options: UpstreamOptions, metrics: Metrics): Places => {
  const hosts = new Map<string, Host>();
  const placeAt = (service: Service, endpoint: string): Place => {
    const url = new URL(endpoint);
    const { origin, host: name, hostname, pathname, protocol } = url;
    const port = Number(url.port) || (protocol === 'https:' ? 443 : 80);
    const key = `${systemOf(service)} ${origin}`;
    const host = hosts.get(key) ?? createHost(origin, service, options, metrics);
    hosts.set(key, host);
    const prefix = pathname.replace(/\/$/, '');
    return { host, origin, hostname, port, prefix, names: [name, hostname] };
  };
  const placeOf = (service: Service): Place | null => {
    const endpoint = options.endpoints[service];
    return endpoint === null ? null : placeAt(service, endpoint);
  };
  const { cs, vpc, iam } = options.endpoints;
  return {
    cs: placeAt('cs', cs),
    vpc: placeAt('vpc', vpc),
    iam: placeAt('iam', iam),
    dli: placeOf('dli'),
    cdm: placeOf('cdm'),
  };
};
