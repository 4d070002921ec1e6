import { record } from '../audit.js';
import type { Job, JobStatus, Project } from '../store.js';
import { actorOf } from './actor.js';
import type { Writing } from './job-write.js';

/** The sub-jobs of an edge job. */
export const partsOf = (project: Project, { id }: Job): Job[] =>
  [...project.jobs.values()].filter(({ rootId }) => rootId === id);

/** Jobs together with those of their edge sub-jobs that are in a status to follow them: any, unless told. */
export function withSubJobs(
  project: Project,
  jobs: readonly Job[],
  able?: ReadonlySet<JobStatus>,
): Set<Job> {
  const parts = jobs.flatMap((job) => partsOf(project, job));
  return new Set([...jobs, ...parts.filter(({ status }) => able?.has(status) ?? true)]);
}

/** Takes jobs out of the project, whatever they are doing. */
export function removeJobs({ project, grant, now }: Writing, jobs: Iterable<Job>): void {
  for (const job of jobs) {
    project.jobs.delete(job.id);
    project.pending.delete(job);
    record(project, 'deleteJob', job, actorOf(project, grant), now);
  }
}

/** Gives an edge job a sub-job for each of its groups that has none, and takes away those of other groups. */
export function arrangeSubJobs(call: Writing, job: Job): void {
  const { project, grant, now } = call;
  const parts = partsOf(project, job);
  const served = new Set(parts.flatMap(({ edgeGroups }) => edgeGroups));
  removeJobs(
    call,
    parts.filter(({ edgeGroups }) => !edgeGroups.every((group) => job.edgeGroups.includes(group))),
  );
  const names = new Set([...project.jobs.values()].map(({ name }) => name));
  let number = 1;
  for (const group of job.edgeGroups) {
    if (served.has(group)) continue;
    while (names.has(`${job.name}_site_${number}`)) number += 1;
    const name = `${job.name}_site_${number}`;
    names.add(name);
    project.highest.job += 1n;
    const own = { id: project.highest.job, rootId: job.id, createdAt: now, updatedAt: now };
    const part = { ...job, ...own, name, edgeGroups: [group] };
    project.jobs.set(part.id, part);
    record(project, 'createJob', part, actorOf(project, grant), now);
  }
}
