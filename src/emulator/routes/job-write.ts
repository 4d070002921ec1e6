import { maxDrafts } from '../../api/rules/job.js';
import { record } from '../audit.js';
import { blankJob } from '../blank-job.js';
import { fail } from '../errors.js';
import { needFreeName } from '../find.js';
import type { Call } from '../handler.js';
import { holdsSpus } from '../spu.js';
import type { Job, JobType, Project, User } from '../store.js';
import { actorOf, userOf } from './actor.js';
import { bucketOf, checkJar } from './obs.js';

/** What every write of a job sees of its call. */
export type Writing = Pick<Call<'project_id', never, never>, 'project' | 'grant' | 'now'>;

/** A draft of the caller's that is not yet in the project. Its id is one above all that have ever been. */
export const draftOf = ({ project, grant, now }: Writing, type: JobType): Job => ({
  ...blankJob,
  id: project.highest.job + 1n,
  type,
  runMode: type.endsWith('jar_job') ? 'exclusive_cluster' : 'shared_cluster',
  ownerId: userOf(project, grant).id,
  createdAt: now,
  updatedAt: now,
});

function checkDrafts(project: Project): void {
  const drafts = [...project.jobs.values()].filter(
    ({ status, rootId }) => status === 'job_init' && rootId === null,
  );
  if (drafts.length >= maxDrafts) fail('CS.11003');
}

/** Refuses a job that refers to what is not there, or is closed to its user. */
function checkReferences(project: Project, job: Job, caller: User): void {
  if (job.clusterId !== null) {
    if (!project.clusters.has(job.clusterId)) fail('CS.20005');
    if (!caller.clusterIds.has(job.clusterId)) fail('CS.13011');
  }
  const saves = job.checkpointEnabled || job.logEnabled;
  if (saves && !project.buckets.has(bucketOf(job.bucket))) fail('CS.11016');
  if (job.topic !== '' && !project.topics.has(job.topic)) fail('CS.11032');
  if (job.jarUrl !== '') checkJar(project, job, 'CS.11021');
  if (job.configUrl !== '' && !project.configs.has(job.configUrl)) fail('CS.11030');
}

/** Takes a draft that its rules allow into the project, and gives the answer to its creation (5.1.5, 5.1.7). */
export function addDraft({ project, grant, now }: Writing, job: Job) {
  needFreeName(project.jobs, job.name, 'CS.11004');
  checkDrafts(project);
  checkReferences(project, job, userOf(project, grant));
  return keepDraft({ project, grant, now }, job);
}

/** Takes a draft into the project, and gives the answer to its creation. */
export function keepDraft({ project, grant, now }: Writing, job: Job) {
  project.highest.job = job.id;
  project.jobs.set(job.id, job);
  record(project, 'createJob', job, actorOf(project, grant), now);
  return { job_id: job.id, status_name: job.status, status_desc: job.statusDesc };
}

/** Refuses a job that is not open to changes: of a part of an edge job its parent decides. */
export function checkChangeable(job: Job, ofKind: boolean): void {
  if (!ofKind || job.rootId !== null) fail('CS.12005');
  if (holdsSpus(job)) fail('CS.12003');
}

/** Puts a changed job that its rules allow in the place of the former one, and gives the answer (5.1.6, 5.1.8). */
export function changeJob({ project, grant, now }: Writing, job: Job, changed: Job) {
  needFreeName(project.jobs, changed.name, 'CS.12006', job);
  checkReferences(project, changed, userOf(project, grant));
  return keepChanges({ project, grant, now }, job, changed);
}

/** Puts a changed job in the place of the former one, and gives the answer. */
export function keepChanges({ project, grant, now }: Writing, job: Job, changed: Job) {
  Object.assign(job, changed, { updatedAt: now });
  record(project, 'updateJob', job, actorOf(project, grant), now);
  return { update_time: now };
}
