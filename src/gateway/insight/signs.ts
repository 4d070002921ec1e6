import type { JobStatus } from '../generated/resolvers.js';
import type { AuditLogModel } from '../mapping/audit-log.js';
import type { JobMetricsModel } from '../mapping/job.js';

/** Stands for what cannot be read. */
export const unreadable = Symbol('unreadable');
export type Readable<Value> = Value | typeof unreadable;

/** Figures as they were seen once, null where there were none; times are epoch milliseconds. */
export interface MetricsSample {
  readonly observedAt: number;
  readonly metrics: JobMetricsModel | null;
}

/** What tells of the health of a job. */
export interface Signs {
  readonly status: Readable<JobStatus | null>;
  readonly statusDescription: string | null;
  readonly updatedAt: Readable<number | null>;
  readonly startedAt: number | null;
  /** By the clock of the service. */
  readonly now: number;
  /** Null where the service has none. */
  readonly metrics: Readable<JobMetricsModel | null>;
  /** Those of late, oldest first. */
  readonly history: readonly MetricsSample[];
  /** Newest first; null where they are not asked for, and a word where nobody keeps them. */
  readonly actions: Readable<readonly AuditLogModel[] | null> | 'NOT_RECORDED';
}

/** `read`, or `unreadable` if it fails. */
export const readable = async <Value>(
  read: () => Value | Promise<Value>,
): Promise<Readable<Value>> => {
  try {
    return await read();
  } catch {
    return unreadable;
  }
};
