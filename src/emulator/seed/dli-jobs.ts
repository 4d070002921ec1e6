import { blankDli } from '../routes/dli-job-settings.js';
import { holdsSpus } from '../spu.js';
import type { Job, Project } from '../store.js';
import type { Diary } from './diary.js';
import { branchDliJobs, type DliJobSpec, dliJobs } from './dli-job-list.js';
import { fillerJobs } from './filler.js';
import { creationOf, gapBehind, inOrder, jobOf } from './jobs.js';
import { livePast } from './past.js';
import { tableSqlOf } from './table-sql.js';

const maxName = 57;

/** The name that a job gets which has been moved from CS to DLI: its own, with the id that it had. */
function movedName({ name, id }: Job): string {
  const suffix = `_cs${id}`;
  return name.slice(0, maxName - suffix.length) + suffix;
}

/** Two jobs of CS that rest there, one of SQL and one program, since they run in DLI by now. */
const restingJobs = (project: Project): Job[] =>
  (['flink_sql_job', 'flink_jar_job'] as const).flatMap((type) => {
    const jobs = [...project.jobs.values()];
    return jobs.find((job) => job.type === type && !holdsSpus(job) && job.startedAt > 0) ?? [];
  });

/** About `count` jobs, the last of them a few that fill a world that is to be large. */
function specsOf(seed: string, main: boolean, count: number): DliJobSpec[] {
  const listed = main ? dliJobs : branchDliJobs;
  const filler = fillerJobs(seed, count - listed.length).map(
    (spec): DliJobSpec => ({ ...spec, queue: 'default', spus: 2 }),
  );
  return [...listed.slice(0, count), ...filler];
}

/** A job of a specification, in the place that DLI has for it. */
function dliJobOf(space: Project, spec: DliJobSpec, id: bigint, createdAt: number): Job {
  const job = jobOf(space, spec, id, createdAt);
  const { queue, opensource, sql } = spec;
  const tags = Object.entries(spec.tags ?? {}).map(([key, value]) => ({ key, value }));
  const sized = { managerSpus: 1, parallelism: Math.max(1, job.spus - 1) };
  const settings = {
    idleSeconds: 3_600,
    checkpointSeconds: 10,
    restarts: spec.bucket !== undefined,
  };
  return {
    ...job,
    ...sized,
    ...settings,
    ...(opensource && spec.desc && { udfJarUrl: 'lake/functions.jar' }),
    ...(opensource && sql && { sql: tableSqlOf(sql), type: 'flink_opensource_sql_job' }),
    ...(sql ? {} : { jarUrl: `lake/${spec.name}.jar` }),
    runMode: queue === 'default' ? 'shared_cluster' : 'exclusive_cluster',
    dli: {
      ...blankDli,
      queue,
      tags,
      flinkVersion: queue === 'default' ? '1.10' : '1.12',
      resumesCheckpoint: spec.bucket !== undefined,
      ...(spec.mainClass && {
        checkpointPath: `obs-stream-data/checkpoints/${spec.name}`,
        dependencyJars: ['lake/common.jar'],
        dependencyFiles: ['lake/models.csv'],
        runtimeConfig: '[{"key":"table.exec.state.ttl","value":"3600000"}]',
      }),
    },
  };
}

/** A job that has been moved from CS, with what it does. */
function movedJob(space: Project, from: Job, id: bigint, createdAt: number): Job {
  const spec: DliJobSpec = {
    name: movedName(from),
    status: 'job_running',
    kind: from.sql ? 'sql' : 'flink',
    cluster: null,
    queue: from.sql ? 'default' : 'etl',
    spus: Math.min(Math.max(from.spus, 2), 8),
    desc: from.desc,
  };
  const { type, sql, mainClass, args, ownerId } = from;
  const job = dliJobOf(space, spec, id, createdAt);
  const jarUrl = sql ? '' : job.jarUrl;
  return { ...job, type, sql, jarUrl, mainClass, args, ownerId };
}

/** Adds the jobs of DLI, their ids rising with the time of creation, which lies between those of jobs of CS. */
export function addDliJobs(
  project: Project,
  space: Project,
  main: boolean,
  diary: Diary,
  now: number,
  count: number,
): void {
  const moved = main && count > 1 ? restingJobs(project) : [];
  const specs = inOrder(space, specsOf(space.seed, main, count - moved.length));
  const makers = [
    ...specs.map((spec) => (id: bigint, at: number) => dliJobOf(space, spec, id, at)),
    ...moved.map((job) => (id: bigint, at: number) => movedJob(space, job, id, at)),
  ];
  let id = main ? 101n : 1_000_101n;
  for (const [index, make] of makers.entries()) {
    const job = make(id, creationOf(now, index + 0.5, makers.length));
    space.jobs.set(id, job);
    space.highest.job = id;
    livePast(space, job, diary, now);
    id += gapBehind(space, job);
  }
}
