import { fail } from '../errors.js';
import { spusUsed } from '../spu.js';
import { completeStreamsOf } from '../sql.js';
import type { Job, JobStatus, Project, User } from '../store.js';
import { bucketOf, checkJar } from './obs.js';

/** Statuses from which a job may start. The documents leave them open. */
export const startable: ReadonlySet<JobStatus> = new Set([
  'job_init',
  'job_submit_fail',
  'job_cancel_success',
  'job_running_exception',
  'job_finish',
  'job_arrearage_stopped',
]);

/** Types of sources and sinks, and those among them that the shared cluster cannot reach. */
const streamTypes = new Set(['dis', 'kafka', 'obs', 'smn', 'apig', 'rds']);
const exclusiveTypes = new Set(['rds']);

function checkPlace(project: Project, job: Job, caller: User): void {
  const jar = job.type.endsWith('jar_job');
  if (jar && job.runMode !== 'exclusive_cluster') fail('CS.13009');
  if (job.clusterId === null) return;
  if (project.clusters.get(job.clusterId)?.code !== 5) fail('CS.13008');
  if (!caller.clusterIds.has(job.clusterId)) fail('CS.13011');
}

function checkSql({ sql, runMode }: Job): void {
  const streams = completeStreamsOf(sql) ?? fail('CS.13005');
  for (const { options } of streams) {
    const { type = '' } = options;
    if (!streamTypes.has(type)) fail('CS.13015');
    if (runMode !== 'shared_cluster') continue;
    if (type === 'kafka') fail('CS.13014');
    if (exclusiveTypes.has(type)) fail('CS.13016', type);
  }
}

function checkBucket(project: Project, job: Job): void {
  if (!job.checkpointEnabled && !job.logEnabled) return;
  if (!job.bucket) fail('CS.13003');
  if (!project.buckets.has(bucketOf(job.bucket))) fail('CS.13004');
}

/** SPUs that the jobs of one batch will take together count against the quotas, not each on its own. */
function checkSpus(project: Project, job: Job, batch: readonly Job[]): void {
  const wanted = (of: (job: Job) => boolean) =>
    spusUsed(project, of) + batch.filter(of).reduce((sum, { spus }) => sum + spus, 0);
  const owner = project.users.get(job.ownerId);
  if (owner && wanted(({ ownerId }) => ownerId === owner.id) > owner.spuQuota) fail('CS.13001');
  const cluster = job.clusterId === null ? undefined : project.clusters.get(job.clusterId);
  if (cluster && wanted(({ clusterId }) => clusterId === cluster.id) > cluster.maxSpus) {
    fail('CS.13002');
  }
}

/** Refuses jobs that may not start now (5.1.9, codes CS.13xxx); nothing starts unless all may. */
export function checkRun(
  project: Project,
  jobs: readonly Job[],
  caller: User,
  resume: boolean,
): void {
  for (const job of jobs) {
    // Parts of edge jobs start with the whole, and only so.
    if (job.rootId !== null || !startable.has(job.status)) fail('CS.13006');
    checkPlace(project, job, caller);
    if (job.type.endsWith('jar_job')) checkJar(project, job, 'CS.13013');
    else checkSql(job);
    checkBucket(project, job);
    if (resume && job.savepointAt === 0) fail('CS.13017');
  }
  for (const job of jobs) checkSpus(project, job, jobs);
}
