import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { EndpointName } from '../../api/endpoints.js';
import { processMetrics } from './process-metrics.js';
import { createCounts, createLevels } from './series.js';

/** What the gateway counts and measures; `/metrics` shows it. */
export interface Metrics {
  /** An upstream call that ended; `outcome` is `ok` or the kind of its failure. */
  upstreamCall(operation: EndpointName, outcome: string, ms: number): void;
  /** Keys that one upstream call answers for. */
  batch(operation: EndpointName, size: number): void;
  /** A call that was not made, because one in the same request, or one under way of the same caller, tells the same. */
  coalesced(operation: EndpointName): void;
  /** A read that is sent again. */
  retried(operation: EndpointName): void;
  /** The state of the circuit of an upstream host, by the name of the service. */
  circuit(host: string, state: 'closed' | 'half-open' | 'open'): void;
  /** Whether the circuit of a host has opened just now. One call after the longest pause may find it well again. */
  isCircuitOpen(host: string): boolean;
  /** Calls that wait for a free place in the queue of a host. */
  queued(host: string, waiting: number): void;
  /**
   * A GraphQL operation that ended; `code` is `ok` or the code of its first error. How long a subscription was watched
   * says nothing of how quick the gateway is: that is left out.
   */
  operation(type: string, code: string, ms?: number): void;
  /** An operation that got the answer of another one. */
  shared(): void;
  /** Operations that are being carried out. */
  inFlight(running: number): void;
  /** WebSockets and event streams that are open. */
  sockets(kind: 'websocket' | 'stream', open: number): void;
  /** Requests that were turned away, by the code that they were told. */
  refused(code: string): void;
  /** More or fewer topics that are polled. */
  liveTopics(subject: string, change: 1 | -1): void;
  /** More or fewer who watch. */
  liveWatchers(subject: string, change: 1 | -1): void;
  /** More or fewer writes that are waited for. */
  liveWaits(subject: string, change: 1 | -1): void;
  /** A poll that ended; `outcome` is `ok` or the kind of its failure. */
  livePoll(subject: string, outcome: string): void;
  /** An event that was told to one who watches, by its type. */
  liveTold(subject: string, event: string): void;
  /** The text of `/metrics`, and its media type. */
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const sizes = [1, 2, 5, 10, 20, 50, 100, 200];
const longestPauseMs = 30_000;
const circuitStates = { closed: 0, 'half-open': 1, open: 2 };

/** A code as a label: a word, and not one more once there are many, for each is a series of its own. */
const createCodes = () => {
  const known = new Set<string>();
  return (code: string): string => {
    if (known.has(code)) return code;
    if (known.size >= 100 || !/^[\w-]{1,64}$/.test(code)) return 'OTHER';
    known.add(code);
    return code;
  };
};

/** Metrics of one gateway, in a registry of its own, with those of its process. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const codeOf = createCodes();
  const named = <Label extends string>(name: string, help: string, labelNames: Label[]) => ({
    name: `cs_graphql_${name}`,
    help,
    labelNames,
    registers: [registry],
  });

  const callsBy = createCounts(
    named('upstream_calls_total', 'Upstream calls that ended, by how.', ['operation', 'outcome']),
  );
  const upstreamSeconds = new Histogram({
    ...named('upstream_call_seconds', 'How long upstream calls took.', ['operation']),
    buckets: seconds,
  });
  const batchSizes = new Histogram({
    ...named('upstream_batch_size', 'Keys that one upstream call answered for.', ['operation']),
    buckets: sizes,
  });
  const coalesced = new Counter(
    named('upstream_coalesced_total', 'Calls saved, since another one told the same.', [
      'operation',
    ]),
  );
  const retries = new Counter(
    named('upstream_retries_total', 'Reads that were sent again.', ['operation']),
  );
  const circuits = new Gauge(
    named('upstream_circuit_state', 'Circuit of a host: 0 closed, 1 half open, 2 open.', ['host']),
  );
  const queued = createLevels(
    named('upstream_queue_length', 'Calls that wait for a free place at a host.', ['host']),
  );
  const operationsBy = createCounts(
    named('operations_total', 'GraphQL operations that ended, by how.', ['type', 'code']),
  );
  const operationSeconds = new Histogram({
    ...named('operation_seconds', 'How long GraphQL operations took.', ['type']),
    buckets: seconds,
  });
  const sharedOperations = new Counter(
    named('operations_shared_total', 'GraphQL operations that got the answer of another one.', []),
  );
  let running = 0;
  new Gauge({
    ...named('operations_in_flight', 'GraphQL operations that are being carried out.', []),
    collect() {
      this.set(running);
    },
  });
  const sockets = new Gauge(
    named('sockets_open', 'WebSockets and event streams that are open.', ['kind']),
  );
  const refused = new Counter(
    named('refused_total', 'Requests that were turned away, by the code they were told.', ['code']),
  );
  const liveTopics = new Gauge(
    named('live_topics', 'Topics that are polled, each for all who watch in it.', ['subject']),
  );
  const liveWatchers = new Gauge(
    named('live_watchers', 'Subscriptions, by what they watch.', ['subject']),
  );
  const liveWaits = new Gauge(
    named('live_waits', 'Mutations that wait for what they have begun.', ['subject']),
  );
  const livePolls = createCounts(
    named('live_polls_total', 'Polls that ended, by how.', ['subject', 'outcome']),
  );
  const liveEvents = createCounts(
    named('live_events_total', 'Events that were told to subscribers.', ['subject', 'event']),
  );

  const openedAt = new Map<string, number>();

  return {
    upstreamCall(name, outcome, ms) {
      callsBy(name, codeOf(outcome));
      upstreamSeconds.observe({ operation: name }, ms / 1000);
    },
    batch: (operation, size) => batchSizes.observe({ operation }, size),
    coalesced: (operation) => coalesced.inc({ operation }),
    retried: (operation) => retries.inc({ operation }),
    circuit(host, state) {
      circuits.set({ host }, circuitStates[state]);
      if (state === 'open') openedAt.set(host, performance.now());
      else openedAt.delete(host);
    },
    isCircuitOpen: (host) =>
      performance.now() - (openedAt.get(host) ?? Number.NEGATIVE_INFINITY) < longestPauseMs,
    queued,
    operation(type, code, ms) {
      operationsBy(type, codeOf(code));
      if (ms !== undefined) operationSeconds.observe({ type }, ms / 1000);
    },
    shared: () => sharedOperations.inc(),
    inFlight(now) {
      running = now;
    },
    sockets: (kind, open) => sockets.set({ kind }, open),
    refused: (code) => refused.inc({ code: codeOf(code) }),
    liveTopics: (subject, change) => liveTopics.inc({ subject }, change),
    liveWatchers: (subject, change) => liveWatchers.inc({ subject }, change),
    liveWaits: (subject, change) => liveWaits.inc({ subject }, change),
    livePoll: livePolls,
    liveTold: liveEvents,
    async exposition() {
      const all = Registry.merge([registry, processMetrics()]);
      return { contentType: all.contentType, text: await all.metrics() };
    },
  };
};
