import { service } from '../audit.js';
import { awaitJob } from '../lifecycle.js';
import { type Random, randomOf } from '../random.js';
import type { Job, Project, User } from '../store.js';
import type { Diary } from './diary.js';

const minute = 60_000;
const hour = 60 * minute;

interface Past {
  readonly project: Project;
  readonly job: Job;
  readonly owner: User;
  readonly diary: Diary;
  readonly now: number;
  /** When the job was last seen at work, for one that has ended. */
  readonly end: number;
}

/** A run that came to a good end, before the one that matters. */
function earlierRun({ job, owner, diary }: Past, from: number, until: number): void {
  diary('startJob', job, owner, from);
  diary('jobRunning', job, service, from + 10_000);
  diary('stopJob', job, owner, until);
  diary('jobStopped', job, service, until + 8_000);
  job.ranMs += until - from - 10_000;
}

function lastRun({ job, owner, diary }: Past, at: number): void {
  diary('startJob', job, owner, at - 10_000);
  diary('jobRunning', job, service, at);
  job.startedAt = at;
  job.updatedAt = at;
}

function endRun(job: Job, at: number): void {
  job.endedAt = at;
  job.updatedAt = at;
  job.ranMs += at - job.startedAt;
}

/** How each status came about, told from the last run on. */
const endings: { readonly [S in Job['status']]?: (past: Past) => void } = {
  job_idle({ job, diary, end }) {
    job.updatedAt = end;
    diary('jobIdle', job, service, end);
  },
  job_running_exception({ job, diary, end }) {
    endRun(job, end);
    job.statusDesc = job.dli
      ? 'A source closed its connection.'
      : 'CS.13010: a source closed its connection.';
    diary('jobFailed', job, service, end);
  },
  job_finish({ job, diary, end }) {
    endRun(job, end);
    diary('jobFinished', job, service, end);
  },
  job_arrearage_stopped({ job, diary, end }) {
    endRun(job, end);
    job.statusDesc = 'The balance of the account is negative.';
    diary('jobArrears', job, service, end);
  },
  job_cancel_fail({ job, owner, diary, end }) {
    diary('stopJob', job, owner, end);
    diary('jobStopFailed', job, service, end + minute);
    job.statusDesc = 'An operator did not stop within a minute.';
    job.updatedAt = end + minute;
  },
  job_cancel_success({ job, owner, diary, end }) {
    diary('stopJob', job, owner, end);
    if (job.savepointAt > 0) {
      job.savepointAt = end + 5_000;
      diary('jobSavepoint', job, service, job.savepointAt);
    }
    endRun(job, job.savepointAt || end);
    job.updatedAt += 8_000;
    diary('jobStopped', job, service, job.updatedAt);
  },
  job_canceling({ job, owner, diary, now }) {
    endRun(job, now - 3_000);
    diary('stopJob', job, owner, now - 3_000);
  },
  job_savepointing({ job, owner, diary, now }) {
    job.updatedAt = now - 2_000;
    diary('stopJob', job, owner, now - 2_000);
  },
  job_arrearage_recovering({ job, diary, end, now }) {
    endRun(job, end);
    diary('jobArrears', job, service, end);
    job.updatedAt = now - 4_000;
    diary('jobRecovering', job, service, now - 4_000);
  },
};

/** Statuses of jobs that have not yet come to run, with the time since which they try. */
const starting: { readonly [S in Job['status']]?: number } = {
  job_submitting: 3_000,
  job_downloading: 2_000,
  job_submit_fail: hour,
};

function neverRan({ job, owner, diary, now }: Past): void {
  const since = starting[job.status];
  if (since === undefined) return;
  job.updatedAt = now - since;
  diary('startJob', job, owner, job.updatedAt);
  if (job.status !== 'job_submit_fail') return;
  job.updatedAt += 10_000;
  job.statusDesc = 'The engine did not take the job.';
  diary('jobSubmitFailed', job, service, job.updatedAt);
}

const span = (random: Random, from: number, until: number, low: number, high: number) =>
  Math.floor(from + (until - from) * (low + random.next() * (high - low)));

/** Gives a job the past that its status asks for: times, audit entries, and what time will do next. */
export function livePast(project: Project, job: Job, diary: Diary, now: number): void {
  const random = randomOf(project.seed, 'past', job.name);
  const owner = project.users.get(job.ownerId);
  if (!owner) return;
  const cluster = job.clusterId === null ? undefined : project.clusters.get(job.clusterId);
  const latest = cluster && cluster.code !== 5 ? now - 25 * hour : now - 10 * minute;
  const at = (low: number, high: number) => span(random, job.createdAt, latest, low, high);
  const past = { project, job, owner, diary, now, end: at(0.85, 0.99) };
  diary('createJob', job, owner, job.createdAt);
  if (job.status === 'job_init' || starting[job.status] !== undefined) {
    neverRan(past);
  } else {
    if (random.int(0, 2) > 0) earlierRun(past, at(0.05, 0.1), at(0.2, 0.3));
    lastRun(past, at(0.4, 0.8));
    endings[job.status]?.(past);
  }
  awaitJob(project, job, job.updatedAt);
}
