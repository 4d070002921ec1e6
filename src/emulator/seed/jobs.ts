import { blankJob } from '../blank-job.js';
import { randomOf } from '../random.js';
import { holdsSpus, spusUsed } from '../spu.js';
import type { Cluster, Job, JobType, Project, User } from '../store.js';
import type { Diary } from './diary.js';
import type { JobSpec } from './job-spec.js';
import { livePast } from './past.js';
import { sqlOf } from './sql.js';

const day = 24 * 3_600_000;
const types: Record<JobSpec['kind'], JobType> = {
  sql: 'flink_sql_job',
  edge: 'flink_sql_edge_job',
  flink: 'flink_jar_job',
  spark: 'spark_streaming_jar_job',
};

function ownerOf(project: Project, spec: JobSpec, cluster: Cluster | undefined): User {
  const users = [...project.users.values()];
  const named = users.find(({ name }) => name === spec.owner);
  const able = users.filter(
    ({ name, clusterIds }) => name !== 'trainee' && (!cluster || clusterIds.has(cluster.id)),
  );
  return named ?? randomOf(project.seed, 'owner', spec.name).pick(able);
}

const sentence = ({ sql, kind }: JobSpec) =>
  sql
    ? `From ${sql.from} to ${sql.to.join(' and ')}: ${sql.theme}`
    : `A ${kind === 'spark' ? 'Spark Streaming' : 'Flink'} program of our own`;

function programOf(spec: JobSpec) {
  if (spec.sql) return {};
  const title = spec.name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    jarUrl: spec.jarUrl ?? `cs-jars/${spec.name}/${title}.jar`,
    mainClass: spec.mainClass ?? `com.example.streams.${title}`,
    args: spec.args ?? '',
    managerSpus: 1,
    ...(spec.kind === 'spark' && { executorSpus: 1, executors: (spec.spus ?? 1) - 1 }),
  };
}

function edgeGroups(project: Project, spec: JobSpec): string[] {
  const random = randomOf(project.seed, 'edge', spec.name);
  return Array.from({ length: spec.subJobs ?? 0 }, () => random.uuid());
}

function textOf(project: Project, spec: JobSpec): string {
  const sql = spec.sql ? sqlOf(spec.sql, project.region) : '';
  return spec.breakSql ? spec.breakSql(sql) : sql;
}

/** A job of a specification, still without a past. */
export function jobOf(project: Project, spec: JobSpec, id: bigint, createdAt: number): Job {
  const cluster = [...project.clusters.values()].find(({ name }) => name === spec.cluster);
  const own = spec.kind === 'edge' ? 'edge_node' : 'shared_cluster';
  const spus = spec.spus ?? 1;
  const saves = spec.bucket !== undefined;
  return {
    ...blankJob,
    id,
    name: spec.name,
    desc: spec.desc ?? sentence(spec),
    type: types[spec.kind],
    status: spec.status,
    statusDesc: spec.note ?? '',
    ownerId: ownerOf(project, spec, cluster).id,
    clusterId: cluster?.id ?? null,
    runMode: cluster ? 'exclusive_cluster' : own,
    sql: textOf(project, spec),
    spus,
    parallelism: spec.sql ? Math.min(spus * 2, 50) : spus - 1,
    ...programOf(spec),
    checkpointEnabled: saves,
    checkpointMode: id % 3n === 0n ? 'at_least_once' : 'exactly_once',
    checkpointSeconds: saves ? 10 : 0,
    logEnabled: saves,
    bucket: spec.bucket ?? '',
    topic: saves ? 'cs_job_exception' : '',
    edgeGroups: edgeGroups(project, spec),
    graphEditor: spec.sql?.shape === 'alarm',
    createdAt,
    updatedAt: createdAt,
    savepointAt: spec.savepoint ? 1 : 0,
  };
}

/** Takes a job that would overdraw a quota off the SPUs that are left. */
function keepWithinQuotas(project: Project, job: Job): void {
  const quota = project.users.get(job.ownerId)?.spuQuota ?? 0;
  const used = spusUsed(project, ({ ownerId }) => ownerId === job.ownerId);
  if (holdsSpus(job) && used + job.spus > quota) job.status = 'job_cancel_success';
}

/** How far an id lies from the one before. */
export const gapBehind = (project: Project, { name }: Job) =>
  BigInt(1 + randomOf(project.seed, 'gap', name).int(0, 8));

/** Specifications in the order in which their jobs have been created. */
export const inOrder = <Spec extends { readonly name: string }>(
  project: Project,
  specs: readonly Spec[],
) => {
  const order = (name: string) => randomOf(project.seed, 'order', name).next();
  return specs.toSorted((a, b) => order(a.name) - order(b.name));
};

/** When the job at a place among `count` has been created, in the months before `now`. */
export const creationOf = (now: number, index: number, count: number) =>
  Math.floor(now - 90 * day + (87 * day * index) / count);

/** Adds jobs to a project, their ids rising with the time of creation. */
export function addJobs(
  project: Project,
  specs: readonly JobSpec[],
  diary: Diary,
  firstId: bigint,
  now: number,
): void {
  const sorted = inOrder(project, specs);
  let id = firstId;
  const add = (job: Job) => {
    keepWithinQuotas(project, job);
    project.jobs.set(job.id, job);
    project.highest.job = job.id;
    livePast(project, job, diary, now);
    id += gapBehind(project, job);
  };
  for (const [index, spec] of sorted.entries()) {
    const createdAt = creationOf(now, index, sorted.length);
    const job = jobOf(project, spec, id, createdAt);
    add(job);
    if (!spec.sql && !spec.jarUrl) project.jars.add(job.jarUrl);
    for (const [number, group] of job.edgeGroups.entries()) {
      const name = `${job.name}_site_${number + 1}`;
      const created = createdAt + (number + 1) * 1_000;
      const part = { ...jobOf(project, spec, id, created), ownerId: job.ownerId, rootId: job.id };
      add({ ...part, name, edgeGroups: [group] });
    }
  }
}
