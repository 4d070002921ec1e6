import { fail } from '../errors.js';
import { findJob, findJobs } from '../find.js';
import type { Handlers } from '../handler.js';
import { moveJob } from '../lifecycle.js';
import { flag } from '../parameters.js';
import type { Job, JobStatus, Project } from '../store.js';
import type { Grant } from '../tokens.js';
import { actorOf } from './actor.js';

/** Statuses from which a job may stop, and those in which it has a state to save. */
export const stoppable: ReadonlySet<JobStatus> = new Set([
  'job_running',
  'job_submitting',
  'job_running_exception',
  'job_cancel_fail',
  'job_idle',
  'job_downloading',
  'job_arrearage_recovering',
]);
export const savable: ReadonlySet<JobStatus> = new Set(['job_running', 'job_idle']);

function stop(project: Project, jobs: readonly Job[], save: boolean, grant: Grant, now: number) {
  const allowed = save ? savable : stoppable;
  // Parts of edge jobs stop with the whole, and only so.
  const able = jobs.every(({ status, rootId }) => rootId === null && allowed.has(status));
  if (!able) fail('CS.15002');
  const actor = actorOf(project, grant);
  for (const job of jobs) {
    const status = save ? 'job_savepointing' : 'job_canceling';
    moveJob(project, job, status, { at: now, event: 'stopJob', actor });
  }
}

/** Stopping jobs, with a savepoint if asked for (5.1.17, 5.1.18); a batch stops as a whole or not at all. */
export const jobStop = {
  stopJob({ project, path, query, grant, now }) {
    const job = findJob(project, path.job_id, 'CS.15001');
    stop(project, [job], flag(query.triggerSavePoint), grant, now);
  },

  stopJobs({ project, body, query, grant, now }) {
    const jobs = findJobs(project, body, 'CS.15001');
    stop(project, jobs, flag(query.triggerSavePoint), grant, now);
  },
} satisfies Partial<Handlers>;
