import { record } from '../audit.js';
import { blankJob } from '../blank-job.js';
import { partsOf } from '../lifecycle.js';
import type { Job } from '../store.js';
import { actorOf } from './actor.js';
import type { Writing } from './job-write.js';

/** Bytes that the name of a job may take; it has only characters of one byte (7.2, CS.11006 and CS.11015). */
const maxName = 57;

/** What a job has of its own, however much it takes over from another. */
const { status, statusDesc, startedAt, endedAt, ranMs, attempts, savepointAt } = blankJob;
const noPast = { status, statusDesc, startedAt, endedAt, ranMs, attempts, savepointAt };

/** Takes jobs out of the project, whatever they are doing. Edge jobs take their parts along, parts only their groups. */
export function removeJobs({ project, grant, now }: Writing, jobs: readonly Job[]): void {
  for (const job of new Set(jobs.flatMap((one) => [one, ...partsOf(project, one)]))) {
    project.jobs.delete(job.id);
    project.pending.delete(job);
    record(project, 'deleteJob', job, actorOf(project, grant), now);
    const whole = job.rootId === null ? undefined : project.jobs.get(job.rootId);
    if (whole) whole.edgeGroups = whole.edgeGroups.filter((id) => !job.edgeGroups.includes(id));
  }
}

/** Gives an edge job a part for each of its groups that has none, and takes away those of other groups. */
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
  const nameOf = (suffix: string) => job.name.slice(0, maxName - suffix.length) + suffix;
  for (const group of job.edgeGroups) {
    if (served.has(group)) continue;
    while (names.has(nameOf(`_site_${number}`))) number += 1;
    const name = nameOf(`_site_${number}`);
    names.add(name);
    project.highest.job += 1n;
    const own = { id: project.highest.job, rootId: job.id, createdAt: now, updatedAt: now };
    const part: Job = { ...job, ...noPast, ...own, name, edgeGroups: [group] };
    project.jobs.set(part.id, part);
    record(project, 'createJob', part, actorOf(project, grant), now);
  }
}
