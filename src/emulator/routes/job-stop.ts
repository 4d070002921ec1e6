import { record } from '../audit.js';
import { fail } from '../errors.js';
import { findJob, findJobs } from '../find.js';
import type { Handlers } from '../handler.js';
import { moveJob } from '../lifecycle.js';
import { flag } from '../parameters.js';
import type { Job, JobStatus, Project } from '../store.js';
import type { Grant } from '../tokens.js';
import { actorOf } from './actor.js';
import { withSubJobs } from './sub-jobs.js';

const stoppable: ReadonlySet<JobStatus> = new Set([
  'job_running',
  'job_submitting',
  'job_running_exception',
  'job_cancel_fail',
  'job_idle',
  'job_downloading',
  'job_arrearage_recovering',
]);
const savable: ReadonlySet<JobStatus> = new Set(['job_running', 'job_idle']);

function stop(project: Project, jobs: readonly Job[], save: boolean, grant: Grant, now: number) {
  const allowed = save ? savable : stoppable;
  if (!jobs.every(({ status }) => allowed.has(status))) fail('CS.15002');
  for (const job of withSubJobs(project, jobs, allowed)) {
    moveJob(project, job, save ? 'job_savepointing' : 'job_canceling', now);
    record(project, 'stopJob', job, actorOf(project, grant), now);
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
