import { findJob, findJobs } from '../find.js';
import type { Handlers } from '../handler.js';
import { removeJobs } from './sub-jobs.js';

/** Deleting jobs (5.1.19, 5.1.20); a batch goes as a whole or not at all. */
export const jobDelete = {
  deleteJob(call) {
    const job = findJob(call.project, call.path.job_id, 'CS.16001');
    removeJobs(call, [job]);
  },

  deleteJobs(call) {
    const jobs = findJobs(call.project, call.body, 'CS.16001');
    removeJobs(call, jobs);
  },
} satisfies Partial<Handlers>;
