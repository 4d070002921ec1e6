import type { Job, JobStatus, Project } from './store.js';

/** What an SPU costs for an hour, in CNY. The documents name no price. */
export const hourlyPrice = 0.5;

const processing: ReadonlySet<JobStatus> = new Set([
  'job_running',
  'job_idle',
  'job_savepointing',
  'job_cancel_fail',
]);
const holding: ReadonlySet<JobStatus> = new Set([
  ...processing,
  'job_downloading',
  'job_submitting',
  'job_canceling',
  'job_arrearage_recovering',
]);

/** Whether records flow through a job in this status. */
export const isProcessing = (status: JobStatus) => processing.has(status);

/** Whether a job holds SPUs. Sub-jobs of an edge job share those of their parent. */
export const holdsSpus = (job: Job) => job.rootId === null && holding.has(job.status);

/** SPUs in use by the jobs that `of` selects, such as those of a cluster or a user. */
export function spusUsed(project: Project, of: (job: Job) => boolean): number {
  let used = 0;
  for (const job of project.jobs.values()) if (holdsSpus(job) && of(job)) used += job.spus;
  return used;
}
