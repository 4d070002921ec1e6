import { randomUUID } from 'node:crypto';
import type { Arguments, Endpoint, Service } from '../../api/endpoint.js';
import { type EndpointName, type Endpoints, endpoints } from '../../api/endpoints.js';
import { createCredentials } from '../identity/create.js';
import type { Auth, Exchange } from '../identity/credentials.js';
import type { Logger } from '../telemetry/log.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { Call } from './attempt.js';
import { CircuitOpen, type CircuitOptions } from './circuit.js';
import { createDeadline, type Deadline } from './deadline.js';
import { createHosts } from './host.js';
import { startLifetime } from './lifetime.js';
import { notSent, type Outcome } from './outcome.js';
import { batchSizeOf, outgoingFor } from './outgoing.js';
import { withRetries } from './retry.js';
import { createSender } from './send.js';

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
  /** When hosts that fail are left alone; five failures in a row and a second if not set. */
  readonly circuit?: CircuitOptions;
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
  /** When it was sent, on the clock of `performance.now()`. */
  readonly startedAt: number;
  readonly ms: number;
}

/** Calls one endpoint of the table and gives the answer without its envelope; fails with `UpstreamError`. */
export type Upstream = <Name extends EndpointName>(
  name: Name,
  args: Arguments<Endpoints[Name]>,
) => Promise<unknown>;

export interface UpstreamClient {
  /**
   * The upstream as one caller sees it, until `signal` aborts or the deadline is reached; `onCall` is told of every
   * attempt that was made.
   */
  as(
    caller: Caller,
    signal: AbortSignal,
    onCall: (call: CallRecord) => void,
    deadline?: Deadline,
  ): Upstream;
  /**
   * Who asks for what: callers of whom it is the same are told the same by the upstream. As secret as a token, and of
   * this moment only.
   */
  identityOf(caller: Caller): string;
  /** Whether the service answers at all, whatever it answers. */
  reaches(service: Service, timeoutMs: number): Promise<boolean>;
  /** Whether IAM refuses the account of the gateway itself, where it has one. */
  isRefused(): boolean;
  close(): Promise<void>;
}

/** What watches the client at work. */
export interface UpstreamWatch {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** For whom a call is made, and how long. */
interface Asked {
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly deadline: Deadline;
  readonly onCall: (call: CallRecord) => void;
}

/**
 * A client with one function for every row of the table. A call passes retry, circuit and queue on its way to the
 * host; writes are sent once.
 */
export const createUpstreamClient = (
  options: UpstreamOptions,
  watch: UpstreamWatch,
): UpstreamClient => {
  const { metrics, log } = watch;
  const hosts = createHosts(options, metrics);

  const perform = async (
    name: EndpointName,
    args: Readonly<Record<string, unknown>>,
    { caller, signal, deadline, onCall }: Asked,
  ): Promise<Outcome> => {
    const endpoint: Endpoint = endpoints[name];
    const { host, origin, prefix, names } = hosts[endpoint.service];
    const outgoing = outgoingFor(endpoint, prefix, args, caller);
    const batchSize = batchSizeOf(args.body);
    if (batchSize !== null) metrics.batch(name, batchSize);
    host.budget.earn();
    const lifetime = startLifetime(signal, deadline);
    const call: Call = {
      name,
      endpoint,
      host,
      origin,
      outgoing,
      caller,
      lifetime,
      onCall,
      secrets: [...credentials.secrets(caller), ...names],
      maxAnswerBytes: options.maxAnswerBytes,
    };
    const send = createSender(call, credentials, watch);
    try {
      if (endpoint.write) return await send();
      return await withRetries(send, {
        budget: host.budget,
        deadline,
        signal: lifetime.signal,
        onRetry: () => metrics.retried(name),
      });
    } catch (error) {
      const ended = lifetime.signal.aborted && error === lifetime.signal.reason;
      throw ended || error instanceof CircuitOpen ? notSent(name, error) : error;
    } finally {
      lifetime.end();
    }
  };

  const exchange: Exchange = async (name, body, signal) => {
    const { connectTimeoutMs, headersTimeoutMs, bodyTimeoutMs } = options;
    const { answer, error } = await perform(
      name,
      { body },
      {
        caller: { token: null, projectId: null, requestId: randomUUID(), traceparent: null },
        signal,
        deadline: createDeadline(connectTimeoutMs + headersTimeoutMs + bodyTimeoutMs),
        onCall: () => {},
      },
    );
    if (answer === null) throw error;
    const { status, headers } = answer;
    return { status, headers, text: answer.body.text ?? '' };
  };
  const credentials = createCredentials(options.auth, exchange, log);

  return {
    as:
      (caller, signal, onCall, deadline = createDeadline(Number.POSITIVE_INFINITY)) =>
      async (name, args) => {
        const asked = { caller, signal, deadline, onCall };
        const { value, error } = await perform(name, args as Record<string, unknown>, asked); // by names
        if (error) throw error;
        return value;
      },

    // No header holds a line break.
    identityOf: (caller) =>
      [credentials.identity(caller), caller.peerToken ?? '', caller.projectId ?? ''].join('\n'),

    isRefused: () => credentials.isRefused?.() ?? false,

    reaches(service, timeoutMs) {
      const { host, prefix } = hosts[service];
      return host.reaches(`${prefix}/`, AbortSignal.timeout(timeoutMs));
    },

    async close() {
      await Promise.all(Object.values(hosts).map(({ host }) => host.close()));
    },
  };
};
