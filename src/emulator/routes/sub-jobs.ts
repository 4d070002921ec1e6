import type { Job, JobStatus, Project } from '../store.js';

/** Jobs together with those of their edge sub-jobs that are in a status to follow them. */
export function withSubJobs(
  project: Project,
  jobs: readonly Job[],
  able: ReadonlySet<JobStatus>,
): Set<Job> {
  const all = new Set(jobs);
  for (const job of project.jobs.values()) {
    const parent = job.rootId === null ? undefined : project.jobs.get(job.rootId);
    if (parent && all.has(parent) && able.has(job.status)) all.add(job);
  }
  return all;
}
