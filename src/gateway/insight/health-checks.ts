import type {
  HealthFindingKind,
  HealthSeverity,
  JobStatus,
  UncheckedReason,
} from '../generated/resolvers.js';
import type { AuditLogModel } from '../mapping/audit-log.js';
import type { JobMetricsModel } from '../mapping/job.js';
import { growthIn } from './dirty-records.js';
import { type Signs, unreadable } from './signs.js';
import { aheadMs, longestTransition, restartMs, warmUpMs } from './thresholds.js';

/** What shows a finding; times are epoch milliseconds. */
interface Evidence {
  readonly message: string;
  readonly status: JobStatus;
  readonly since: number | null;
  readonly readRate?: number;
  readonly writeRate?: number;
  readonly corruptedBefore?: number | string;
  readonly corruptedAfter?: number | string;
  readonly auditLog?: AuditLogModel;
}

/** What comes of looking for one kind of trouble: null where there is none of it. */
type Verdict = Evidence | UncheckedReason | null;
type Look = (signs: Signs) => Verdict;

interface Check {
  readonly kind: HealthFindingKind;
  readonly severity: HealthSeverity;
  readonly look: Look;
}

/** A look at what has a status; in no other status there can be such trouble. */
const within =
  (statuses: readonly JobStatus[], look: (signs: Signs, status: JobStatus) => Verdict): Look =>
  (signs) => {
    const { status } = signs;
    if (status === unreadable || status === null || status === 'UNKNOWN') return 'UNREADABLE';
    return statuses.includes(status) ? look(signs, status) : null;
  };

const whileRunning = (look: (signs: Signs, status: JobStatus) => Verdict) =>
  within(['RUNNING'], look);

const minutes = (ms: number): string => {
  const whole = Math.floor(ms / 60_000);
  return whole === 1 ? '1 minute' : `${whole} minutes`;
};

/** Whether a time has not come yet, so that nobody knows how long ago it was. */
const isAhead = (time: number, now: number): boolean => time - now > aheadMs;

/** Rates of a job that has had time to read, if the service tells them. */
const ratesOf = ({ metrics, startedAt, now }: Signs): JobMetricsModel | UncheckedReason | null => {
  if (startedAt !== null && isAhead(startedAt, now)) return 'UNREADABLE';
  if (startedAt !== null && now - startedAt < warmUpMs) return null;
  if (metrics === unreadable) return 'UNREADABLE';
  const { totalReadRate, totalWriteRate } = metrics ?? {};
  return typeof totalReadRate === 'number' && typeof totalWriteRate === 'number'
    ? metrics
    : 'NO_FIGURES';
};

/** A finding where the rates are as `isWrong` says. */
const byRates = (message: string, isWrong: (read: number, written: number) => boolean): Look =>
  whileRunning((signs, status) => {
    const rates = ratesOf(signs);
    if (rates === null || typeof rates === 'string') return rates;
    const [readRate, writeRate] = [rates.totalReadRate ?? 0, rates.totalWriteRate ?? 0];
    const { startedAt: since } = signs;
    return isWrong(readRate, writeRate) ? { message, status, since, readRate, writeRate } : null;
  });

const failed = within(
  ['SUBMIT_FAIL', 'RUNNING_EXCEPTION', 'CANCEL_FAIL', 'ARREARAGE_STOPPED'],
  ({ updatedAt, statusDescription }, status) => ({
    message: statusDescription
      ? `The job is in status ${status}: ${statusDescription}`
      : `The job is in status ${status}.`,
    status,
    since: updatedAt === unreadable ? null : updatedAt,
  }),
);

const transitions = Object.keys(longestTransition) as JobStatus[]; // the keys are statuses
const inTransitionTooLong = within(transitions, ({ updatedAt, now }, status) => {
  if (updatedAt === unreadable || updatedAt === null || isAhead(updatedAt, now)) {
    return 'UNREADABLE';
  }
  const [took, longest] = [now - updatedAt, longestTransition[status] ?? 0];
  if (took <= longest) return null;
  const message = `The job has been in status ${status} for ${minutes(took)}; more than ${minutes(longest)} is too long.`;
  return { message, status, since: updatedAt };
});

/** A count as the graph's `BigInt` holds it. */
const exact = (count: bigint): number | string =>
  Number.isSafeInteger(Number(count)) ? Number(count) : String(count);

const dirtyRecordsGrowing = whileRunning(({ history }, status) => {
  const growth = growthIn(history);
  if (!growth) return 'NOT_WATCHED';
  const { since, before, after } = growth;
  if (after <= before) return null;
  const message = `${after - before} more records could not be read or written.`;
  return { message, status, since, corruptedBefore: exact(before), corruptedAfter: exact(after) };
});

/** Exceptions while a job runs (7.2). */
const exception = 'CS.13010';
/** The event of somebody who starts a job (5.1.14). */
const start = 'startJob';

const restartedByException = whileRunning(({ actions, now }, status) => {
  if (actions === 'NOT_RECORDED') return actions;
  if (actions === unreadable) return 'UNREADABLE';
  if (actions === null) return 'STARTED_LONG_AGO';
  const started = actions.findIndex(({ eventName }) => eventName === start);
  const ofThisRun = started < 0 ? actions : actions.slice(0, started);
  const auditLog = ofThisRun.find(({ resultCode }) => resultCode === exception);
  const since = auditLog?.at ?? null;
  if (!auditLog || since === null || now - since > restartMs) return null;
  const message = 'The job broke off by an exception, and was restarted.';
  return { message, status, since, auditLog };
});

/** How each kind of trouble is looked for, in the order in which it is told. */
export const checks: readonly Check[] = [
  { kind: 'FAILED', severity: 'CRITICAL', look: failed },
  { kind: 'IN_TRANSITION_TOO_LONG', severity: 'WARNING', look: inTransitionTooLong },
  {
    kind: 'RUNNING_BUT_READING_NOTHING',
    severity: 'WARNING',
    look: byRates('The job is running, but reads nothing.', (read) => read === 0),
  },
  {
    kind: 'RUNNING_BUT_WRITING_NOTHING',
    severity: 'WARNING',
    look: byRates(
      'The job is running and reads, but writes nothing.',
      (read, written) => read > 0 && written === 0,
    ),
  },
  { kind: 'DIRTY_RECORDS_GROWING', severity: 'WARNING', look: dirtyRecordsGrowing },
  { kind: 'RESTARTED_BY_EXCEPTION', severity: 'WARNING', look: restartedByException },
];
