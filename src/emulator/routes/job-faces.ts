import { isProcessing } from '../spu.js';
import type { Job, Project } from '../store.js';
import { planOf } from './plan.js';

/** What every answer tells of a job, of either service. */
export const headOf = (job: Job) => ({
  job_id: job.id,
  name: job.name,
  desc: job.desc,
  job_type: job.type,
  status: job.status,
  status_desc: job.statusDesc,
  create_time: job.createdAt,
});

const always = (job: Job) => ({ ...headOf(job), start_time: job.startedAt });

/** How long the last run took, or takes until now, in milliseconds. */
export const durationOf = (job: Job, now: number) =>
  (isProcessing(job.status) ? now : job.endedAt) - job.startedAt;

/** A job in a list without `show_detail`, but for the fields in which the two lists differ. */
export const plainFace = (job: Job, now: number) => ({
  ...always(job),
  duration: durationOf(job, now),
});

const settings = (job: Job) => ({
  checkpoint_enabled: job.checkpointEnabled,
  checkpoint_mode: job.checkpointMode,
  checkpoint_interval: job.checkpointSeconds,
  log_enabled: job.logEnabled,
  obs_bucket: job.bucket,
  smn_topic: job.topic,
});

const sizes = (job: Job) => ({ spu_number: job.spus, parallel_number: job.parallelism });

/** Jobs of the shared cluster and of edge nodes have no cluster. */
const clusterOf = ({ clusterId }: Job) => (clusterId === null ? {} : { cluster_id: clusterId });

const origin = (project: Project, job: Job) => ({
  user_id: job.ownerId,
  ...clusterOf(job),
  project_id: project.id,
  sql_body: job.sql,
  run_mode: job.runMode,
});

const program = (job: Job) => ({
  jar_url: job.jarUrl,
  main_class: job.mainClass,
  args: job.args,
  execution_graph: planOf(job) ?? '',
  update_time: job.updatedAt,
});

/** A job in a list with `show_detail=true`; `noRoot` says that there is no parent job. */
export const detailedFace = (project: Project, job: Job, noRoot: 0 | -1) => ({
  ...always(job),
  ...origin(project, job),
  job_config: {
    ...settings(job),
    ...sizes(job),
    manager_spu: job.managerSpus,
    root_id: job.rootId ?? noRoot,
  },
  ...program(job),
});

/** A job on its own (5.1.12). */
export const detailOf = (project: Project, job: Job) => ({
  ...always(job),
  ...origin(project, job),
  ...sizes(job),
  job_config: {
    ...settings(job),
    manager_spu: job.managerSpus,
    root_id: job.rootId ?? 0,
    edge_group_ids: job.edgeGroups.join(','),
  },
  ...program(job),
});
