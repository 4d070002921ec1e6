import { errors, FormData, Pool } from 'undici';
import type { Arguments, Endpoint, Service } from '../../api/endpoint.js';
import { type EndpointName, type Endpoints, endpoints } from '../../api/endpoints.js';
import { parseWireJson, writeWireJson } from '../wire-json.js';
import { readServiceError, unwrap } from './answer.js';
import { conceal } from './conceal.js';
import { type FailureKind, InvalidArgument, MissingCredentials, UpstreamError } from './error.js';
import { targetOf } from './request.js';

export interface UpstreamOptions {
  /** Base URL of each service. */
  readonly endpoints: Readonly<Record<Service, string>>;
  readonly connectTimeoutMs: number;
  readonly headersTimeoutMs: number;
  readonly bodyTimeoutMs: number;
  readonly maxConnections: number;
}

/** On whose behalf a call is made. */
export interface Caller {
  readonly token: string | null;
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

const timeouts = [
  errors.ConnectTimeoutError,
  errors.HeadersTimeoutError,
  errors.BodyTimeoutError,
] as const;

/** One keep-alive pool a host, one function for every row of the table. */
export const createUpstreamClient = (options: UpstreamOptions): UpstreamClient => {
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
    return { pool: poolFor(origin), host, prefix: pathname.replace(/\/$/, '') };
  };
  const hosts = { cs: hostOf('cs'), vpc: hostOf('vpc'), iam: hostOf('iam') };

  return {
    as: (caller, signal, onCall) => async (name, args) => {
      const endpoint: Endpoint = endpoints[name];
      const { pool, host, prefix } = hosts[endpoint.service];
      const request = requestFor(endpoint, prefix, args as Record<string, unknown>, caller);
      const startedAt = performance.now();
      let status: number | null = null;
      try {
        const { statusCode, body } = await pool.request({ ...request, signal });
        status = statusCode;
        const text = await body.text();
        return readAnswer(name, statusCode, text, caller.token ? [caller.token, host] : [host]);
      } catch (error) {
        throw asUpstreamError(name, error);
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

const headersFor = (endpoint: Endpoint, caller: Caller): Record<string, string> => {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'x-request-id': caller.requestId,
  };
  if (caller.traceparent !== null) headers.traceparent = caller.traceparent;
  if (endpoint.token) {
    if (caller.token === null) throw new MissingCredentials();
    headers['x-auth-token'] = caller.token;
  }
  // A form says itself what it is, with the boundary between its parts.
  if (endpoint.body === 'json' || endpoint.body === 'json-array') {
    headers['content-type'] = 'application/json;charset=utf-8';
  }
  return headers;
};

/** The body of a call: a form for multipart rows, else JSON with all digits of 64-bit ids. */
const bodyFor = (endpoint: Endpoint, body: unknown): string | FormData | null => {
  if (endpoint.body === 'none') return null;
  return body instanceof FormData ? body : writeWireJson(body);
};

/** What a call sends; fails, before anything is sent, if it cannot be sent like that. */
const requestFor = (
  endpoint: Endpoint,
  prefix: string,
  args: Record<string, unknown>,
  caller: Caller,
) => ({
  method: endpoint.method,
  path: prefix + targetOf(endpoint, { ...args, project_id: projectOf(endpoint, caller) }),
  headers: headersFor(endpoint, caller),
  body: bodyFor(endpoint, args.body),
});

/** Statuses by which a proxy in front says that the service itself did not answer. */
const kindByStatus: Readonly<Record<number, FailureKind>> = {
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/** Success is a matter of the HTTP status and of error keys; `message_id` says nothing (CS.10001 marks both). */
const readAnswer = (
  name: EndpointName,
  status: number,
  text: string,
  secrets: readonly string[],
): unknown => {
  let body: unknown = null;
  let readable = true;
  try {
    if (text !== '') body = parseWireJson(text);
  } catch {
    readable = false;
  }
  const failure = readServiceError(body);
  if (failure !== null || status >= 300) {
    const service = failure && conceal(failure, secrets);
    throw new UpstreamError(name, kindByStatus[status] ?? 'api', status, service);
  }
  const answer = readable ? unwrap(endpoints[name], body) : undefined;
  if (answer === undefined) throw new UpstreamError(name, 'bad-response', status, null);
  return answer;
};

const asUpstreamError = (name: EndpointName, error: unknown): UpstreamError => {
  if (error instanceof UpstreamError) return error;
  const kind = timeouts.some((type) => error instanceof type) ? 'timeout' : 'unavailable';
  return new UpstreamError(name, kind, null, null, { cause: error });
};
