import { findJob, findJobs } from '../find.js';
import type { Handlers } from '../handler.js';
import { moveJob } from '../lifecycle.js';
import { flag } from '../parameters.js';
import type { Job, Project } from '../store.js';
import type { Grant } from '../tokens.js';
import { actorOf, userOf } from './actor.js';
import { checkRun } from './run-rules.js';

function run(project: Project, jobs: readonly Job[], resume: boolean, grant: Grant, now: number) {
  checkRun(project, jobs, userOf(project, grant), resume);
  const actor = actorOf(project, grant);
  for (const job of jobs) {
    job.attempts += 1;
    moveJob(project, job, 'job_submitting', { at: now, event: 'startJob', actor });
  }
}

/** Starting jobs (5.1.9, 5.1.10); a batch starts as a whole or not at all. */
export const jobRun = {
  runJob({ project, path, query, grant, now }) {
    const job = findJob(project, path.job_id, 'CS.13007');
    run(project, [job], flag(query.resumeSavePoint), grant, now);
  },

  runJobs({ project, body, query, grant, now }) {
    const jobs = findJobs(project, body, 'CS.13007');
    run(project, jobs, flag(query.resumeSavePoint), grant, now);
  },
} satisfies Partial<Handlers>;
