import type { Asker } from './asker.js';
import type { Departure } from './departure.js';
import type { Live } from './live/live.js';
import { createLoaders, type Loaders } from './loaders.js';
import type { JobService } from './mapping/ids.js';
import type { LiveOptions } from './options.js';
import type { Push } from './push.js';
import { noteTraffic, type OperationRecord } from './telemetry/operation.js';
import type {
  Caller,
  CallRecord,
  OperationOptions,
  Upstream,
  UpstreamClient,
} from './upstream/client.js';
import { createDeadline, type Deadline } from './upstream/deadline.js';

/** Calls that were made, and how many more were not, because one under way or done already tells the same. */
export interface Traffic {
  readonly calls: CallRecord[];
  coalesced: number;
  /** Characters of input that dry runs have shown again. */
  echoed: number;
}

/** What the resolvers of one request share. */
export interface Context {
  readonly requestId: string;
  readonly caller: Caller;
  /** Told when nobody waits for the answer any more. */
  readonly departure: Departure;
  readonly live: Live;
  /** Null where a transport takes one answer and no more. */
  readonly push: Push | null;
  readonly upstream: Upstream;
  /** The services that run jobs. */
  readonly jobServices: readonly JobService[];
  /** What the clock of the service shows, in epoch milliseconds. */
  readonly serviceTime: () => number;
  /** Those of what holds now: a write puts new ones in their place. */
  readonly loaders: Loaders;
  readonly maxPageSize: number;
  readonly maxBatchSize: number;
  readonly maxBodyBytes: number;
  readonly maxUpstreamCalls: number;
  /** How often what is settled is polled, and how often figures may be asked for; in milliseconds. */
  readonly settledMs: number;
  readonly minMetricsIntervalMs: number;
  /** Longest that a mutation may wait, in milliseconds. */
  readonly maxWaitMs: number;
  /** What the request has asked of the upstream so far. */
  readonly traffic: Traffic;
  /** What log, metrics and traces tell of it. */
  readonly operation: OperationRecord;
  /** Whether the caller asked to see them. */
  readonly explain: boolean;
  /**
   * Lets go of all that was read, once the answer is written. An operation lives long enough for the engine to count it
   * among what stays; all that it still held would stay with it until the whole heap is swept.
   */
  end(): void;
  /** Before a wait: gives back the place of the operation, which others need more. */
  yieldPlace(): void;
  /** After a wait: forgets what was read before, and lets the deadline begin anew. */
  renew(): void;
}

interface ContextOptions {
  readonly maxPageSize: number;
  readonly maxBatchSize: number;
  readonly maxBodyBytes: number;
  readonly maxUpstreamCalls: number;
  readonly maxParallelLookups: number;
  readonly requestTimeoutMs: number;
  readonly live: Pick<LiveOptions, 'settledMs' | 'minMetricsIntervalMs' | 'maxWaitMs'>;
}

/** Notes what an operation asks of the upstream. */
class Watch implements OperationOptions {
  readonly traffic: Traffic = { calls: [], coalesced: 0, echoed: 0 };
  readonly deadline: Deadline;
  readonly maxParallel: number;
  loaders: Loaders | null = null;

  constructor({ requestTimeoutMs, maxParallelLookups }: ContextOptions) {
    this.deadline = createDeadline(requestTimeoutMs);
    this.maxParallel = maxParallelLookups;
  }

  onCall(made: CallRecord): void {
    this.traffic.calls.push(made);
  }

  onCoalesced(): void {
    this.traffic.coalesced += 1;
  }

  onWrite(): void {
    // In place, since Apollo copies the context: every copy must lose what was read before.
    this.loaders?.renew();
  }
}

/** A new context for one operation: its calls end when those who wait for it leave, and at its deadline, which begins with the first of them. */
export const createContext = (
  client: UpstreamClient,
  live: Live,
  { caller, departure, operation, explain }: Asker,
  options: ContextOptions,
  push: Push | null = null,
): Context => {
  const { maxPageSize, maxBatchSize, maxBodyBytes, maxUpstreamCalls } = options;
  const { settledMs, minMetricsIntervalMs, maxWaitMs } = options.live;
  const watch = new Watch(options);
  const { call: upstream, forget } = client.as(caller, departure, watch);
  const loaders = createLoaders(upstream);
  watch.loaders = loaders;
  const { traffic } = watch;
  noteTraffic(operation, traffic);
  return {
    requestId: caller.requestId,
    caller,
    departure,
    live,
    push,
    upstream,
    jobServices: client.jobServices,
    serviceTime: client.serviceTime,
    loaders,
    maxPageSize,
    maxBatchSize,
    maxBodyBytes,
    maxUpstreamCalls,
    settledMs,
    minMetricsIntervalMs,
    maxWaitMs,
    traffic,
    operation,
    explain,
    end() {
      loaders.end();
      forget();
    },
    yieldPlace: () => operation.onWait?.(),
    renew() {
      loaders.renew();
      forget();
      watch.deadline.restart();
    },
  };
};
