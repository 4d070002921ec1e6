import { Pool } from 'undici';
import type { Arguments, Endpoint, Service } from '../../api/endpoint.js';
import { type EndpointName, type Endpoints, endpoints } from '../../api/endpoints.js';
import type { Auth } from '../identity/credentials.js';
import { passthrough } from '../identity/passthrough.js';
import type { Logger } from '../telemetry/log.js';
import type { Metrics } from '../telemetry/metrics.js';
import { writeWireJson } from '../wire-json.js';
import { InvalidArgument } from './error.js';
import { type Form, formOf } from './form.js';
import { asUpstreamError, readAnswer } from './outcome.js';
import { targetOf } from './request.js';

export interface UpstreamOptions {
  /** Base URL of each service. */
  readonly endpoints: Readonly<Record<Service, string>>;
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  readonly bodyTimeoutMs: number;
  /** Also the calls to a host at a time. */
  readonly maxConnections: number;
  /** Largest answer, unpacked. */
  readonly maxAnswerBytes: number;
  readonly auth: Auth;
}

/** On whose behalf a call is made. */
export interface Caller {
  readonly token: string | null;
  /** Token of the accepting side of a peering, if that is another tenant; null where it cannot be one. */
  readonly peerToken?: string | null | undefined;
  readonly projectId: string | null;
  readonly requestId: string;
  readonly traceparent: string | null;
}

/** A call that was made, as `X-Explain` reports it. */
export interface CallRecord {
  readonly operation: EndpointName;
  readonly status: number | null;
  readonly ms: number;
}

/** Calls one endpoint of the table and gives the answer without its envelope; fails with `UpstreamError`. */
export type Upstream = <Name extends EndpointName>(
  name: Name,
  args: Arguments<Endpoints[Name]>,
) => Promise<unknown>;

export interface UpstreamClient {
  /** The upstream as one caller sees it; `onCall` is told of every call made. */
  as(caller: Caller, signal: AbortSignal, onCall: (call: CallRecord) => void): Upstream;
  /** Whether the service answers at all, whatever it answers. */
  reaches(service: Service, timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}

/** What watches the client at work. */
export interface UpstreamWatch {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** One keep-alive pool a host, one function for every row of the table. */
export const createUpstreamClient = (
  options: UpstreamOptions,
  _watch: UpstreamWatch,
): UpstreamClient => {
  const credentials = passthrough;
  const pools = new Map<string, Pool>();
  const poolFor = (origin: string) => {
    const pool =
      pools.get(origin) ??
      new Pool(origin, {
        connections: options.maxConnections,
        connect: { timeout: options.connectTimeoutMs },
        headersTimeout: options.headersTimeoutMs,
        bodyTimeout: options.bodyTimeoutMs,
      });
    pools.set(origin, pool);
    return pool;
  };
  const hostOf = (service: Service) => {
    const { origin, host, pathname } = new URL(options.endpoints[service]);
    return { pool: poolFor(origin), origin, host, prefix: pathname.replace(/\/$/, '') };
  };
  const hosts = { cs: hostOf('cs'), vpc: hostOf('vpc'), iam: hostOf('iam') };

  return {
    as: (caller, signal, onCall) => async (name, args) => {
      const endpoint: Endpoint = endpoints[name];
      const { pool, origin, host, prefix } = hosts[endpoint.service];
      const { sent, request: unproven } = requestFor(
        endpoint,
        prefix,
        args as Record<string, unknown>,
        caller,
      );
      const body = sent && (typeof sent.body === 'string' ? sent.body : 'stream');
      const outgoing = { ...unproven, endpoint, origin, body: body ?? null };
      const proof = endpoint.token ? await credentials.prove(outgoing, caller, signal) : {};
      const request = { ...unproven, headers: { ...unproven.headers, ...proof } };
      const startedAt = performance.now();
      let status: number | null = null;
      try {
        signal.throwIfAborted();
        // What is on its way to be written is not called back: that would only lose the answer.
        const abort = endpoint.write ? {} : { signal };
        const { statusCode, body } = await pool.request({ ...request, ...abort });
        status = statusCode;
        const text = await body.text();
        return readAnswer(name, statusCode, text, [
          ...credentials.secrets(caller),
          host,
          host.replace(/:\d+$/, ''),
        ]);
      } catch (error) {
        throw asUpstreamError(name, error, sent?.complete ?? true);
      } finally {
        onCall({ operation: name, status, ms: performance.now() - startedAt });
      }
    },

    async reaches(service, timeoutMs) {
      const { pool, prefix } = hosts[service];
      const signal = AbortSignal.timeout(timeoutMs);
      return pool.request({ method: 'GET', path: `${prefix}/`, signal }).then(
        ({ body }) => body.dump().then(() => true),
        () => false,
      );
    },

    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
};

const projectOf = (endpoint: Endpoint, { projectId }: Caller): string | undefined => {
  if (!endpoint.path.includes('{project_id}')) return undefined;
  if (projectId === null) {
    throw new InvalidArgument('No project is chosen: send its id in the header X-Project-Id.');
  }
  return projectId;
};

const headersFor = (caller: Caller): Record<string, string> => ({
  accept: 'application/json',
  'x-request-id': caller.requestId,
  ...(caller.traceparent !== null && { traceparent: caller.traceparent }),
});

interface JsonBody {
  readonly contentType: string;
  readonly body: string;
  readonly complete: true;
}

/** The body of a call: a form for multipart rows, else JSON with all digits of 64-bit ids. */
const bodyFor = ({ body: kind }: Endpoint, body: unknown): Form | JsonBody | undefined => {
  if (kind === 'none') return undefined;
  if (kind === 'multipart') return formOf(body as Record<string, unknown>); // rows of forms take fields
  return {
    contentType: 'application/json;charset=utf-8',
    body: writeWireJson(body),
    complete: true,
  };
};

/** What a call sends; fails, before anything is sent, if it cannot be sent like that. */
const requestFor = (
  endpoint: Endpoint,
  prefix: string,
  args: Record<string, unknown>,
  caller: Caller,
) => {
  const sent = bodyFor(endpoint, args.body);
  const request = {
    method: endpoint.method,
    path: prefix + targetOf(endpoint, { ...args, project_id: projectOf(endpoint, caller) }),
    headers: {
      ...headersFor(caller),
      ...(sent && { 'content-type': sent.contentType }),
    },
    body: sent?.body ?? null,
  };
  return { sent, request };
};
