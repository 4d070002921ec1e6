import { randomUUID } from 'node:crypto';
import type { Arguments, Service } from '../../api/endpoint.js';
import type { EndpointName, Endpoints } from '../../api/endpoints.js';
import type { Departure } from '../departure.js';
import { createCredentials } from '../identity/create.js';
import type { Auth, Exchange } from '../identity/credentials.js';
import type { JobService } from '../mapping/ids.js';
import { jobServicesOf } from '../services.js';
import type { Logger } from '../telemetry/log.js';
import type { Metrics } from '../telemetry/metrics.js';
import type { AttemptOptions } from './attempt.js';
import { Call, Waiter } from './call.js';
import { CircuitOpen, type CircuitOptions } from './circuit.js';
import { createDeadline, type Deadline } from './deadline.js';
import { createHosts } from './host.js';
import { Lifetime } from './lifetime.js';
import { createOperations } from './operation.js';
import { notSent, type Outcome } from './outcome.js';
import { createRows, outgoingFor } from './outgoing.js';
import { retry } from './retry.js';
import { Sender } from './send.js';
import { createServiceClock } from './service-clock.js';
import { createSharing } from './sharing.js';

export interface UpstreamOptions {
  /** Base URL of each service; null for one that is not configured. */
  readonly endpoints: Readonly<
    Record<'cs' | 'vpc' | 'iam', string> & Record<'dli' | 'cdm', string | null>
  >;
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
  /** Whether identical reads that one caller has under way at a time are made once. */
  readonly sharing?: boolean;
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

/** The upstream as one operation sees it. */
export interface OperationUpstream {
  readonly call: Upstream;
  /** Lets go of what has been read, at the end of the operation. */
  forget(): void;
}

/** How the calls of an operation are made, and who is told of them. */
export interface OperationOptions {
  /** Told of every attempt. */
  onCall(call: CallRecord): void;
  /** Without it, the operation lasts as long as its client waits. */
  readonly deadline?: Deadline;
  /** Calls that are under way at a time; any number if not set. */
  readonly maxParallel?: number;
  /** Told of a read that was not made, since another one tells the same. */
  onCoalesced?(name: EndpointName): void;
  /** Told that a write has ended, whatever became of it: what was read before may be so no more. */
  onWrite?(): void;
}

export interface UpstreamClient {
  /**
   * The upstream as one operation of a caller sees it, until its client leaves or the deadline is reached. It reads the
   * same thing only once, however often it is asked for it, until something is written.
   */
  as(caller: Caller, client: Departure, operation: OperationOptions): OperationUpstream;
  /**
   * Who asks for what: callers of whom it is the same are told the same by the upstream. As secret as a token, and of
   * this moment only.
   */
  identityOf(caller: Caller): string;
  /** Tells of the end of every write from now on: on whose behalf it was, and its error, or null where it succeeded. */
  onWrite(listener: (caller: Caller, error: unknown) => void): void;
  /** What the clock of the service shows, in epoch milliseconds: times in its answers are to be compared with it. */
  serviceTime(): number;
  /** Whether the service answers at all, whatever it answers. */
  reaches(service: Service, timeoutMs: number): Promise<boolean>;
  /** The services that run jobs, as far as they are configured. */
  readonly jobServices: readonly JobService[];
  /** Whether IAM refuses the account of the gateway itself, where it has one. */
  isRefused(): boolean;
  close(): Promise<void>;
}

/** What watches the client at work. */
export interface UpstreamWatch {
  readonly log: Logger;
  readonly metrics: Metrics;
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
  const rowOf = createRows(hosts);

  const clock = createServiceClock();

  const attemptOptions: AttemptOptions = {
    ...watch,
    clock,
    maxAnswerBytes: options.maxAnswerBytes,
    secretsOf: ({ caller, outgoing }) => [
      ...credentials.secrets(caller),
      ...outgoing.row.place.names,
    ],
  };

  const carryOut = async (call: Call): Promise<void> => {
    const { name, outgoing } = call;
    const { endpoint, place } = outgoing.row;
    const { budget } = place.host;
    try {
      if (outgoing.batchSize !== null) metrics.batch(name, outgoing.batchSize);
      budget.earn();
      const sender = new Sender(call, credentials, attemptOptions);
      let outcome = await sender.send();
      if (outcome.error !== null && !endpoint.write) {
        const onRetry = () => metrics.retried(name);
        outcome = await retry(outcome, () => sender.send(), { budget, call, onRetry });
      }
      call.end(outcome);
    } catch (error) {
      const ended = call.isOver && error === call.reason;
      call.fail(ended || error instanceof CircuitOpen ? notSent(name, error) : error);
    }
  };

  const exchange: Exchange = async (name, body, departure) => {
    const { connectTimeoutMs, headersTimeoutMs, bodyTimeoutMs } = options;
    const caller = { token: null, projectId: null, requestId: randomUUID(), traceparent: null };
    const deadline = createDeadline(connectTimeoutMs + headersTimeoutMs + bodyTimeoutMs);
    const nothing = () => {};
    const lifetime = new Lifetime(departure, deadline);
    const operation = { caller, lifetime, onCall: nothing, passOn: nothing };
    const outgoing = outgoingFor(rowOf(name), { body }, caller);
    const { answer, error } = await new Promise<Outcome>((resolve, reject) => {
      const waiter = new Waiter(operation, outgoing, resolve, reject);
      lifetime.enter(waiter);
      if (!waiter.isOver) carryOut(new Call(waiter, nothing));
    });
    if (answer === null) throw error;
    const { status, headers } = answer;
    return { status, headers, text: answer.body.text ?? '' };
  };
  const credentials = createCredentials(options.auth, exchange, log);

  // No header holds a line break, and no token a blank.
  const identityOf = (caller: Caller): string => {
    const peerToken = caller.peerToken === null ? ' ' : (caller.peerToken ?? '');
    return [credentials.identity(caller), peerToken, caller.projectId ?? ''].join('\n');
  };

  const sharing = options.sharing ? createSharing() : null;
  const listeners: ((caller: Caller, error: unknown) => void)[] = [];
  const onWrite = (caller: Caller, error: unknown) => {
    sharing?.detach();
    for (const listener of listeners) listener(caller, error);
  };

  return {
    as: createOperations({
      rowOf,
      carryOut,
      identityOf,
      sharing,
      onCoalesced: metrics.coalesced,
      onWrite,
    }),
    identityOf,
    onWrite: (listener) => void listeners.push(listener),

    serviceTime: clock.now,

    isRefused: () => credentials.isRefused?.() ?? false,

    async reaches(service, timeoutMs) {
      const place = hosts[service];
      if (place === null) return false;
      return place.host.reaches(`${place.prefix}/`, AbortSignal.timeout(timeoutMs));
    },

    jobServices: jobServicesOf(options.endpoints),

    async close() {
      await Promise.all(Object.values(hosts).map((place) => place?.host.close()));
    },
  };
};
