import type { Job, Project } from '../store.js';
import { durationOf, headOf } from './job-faces.js';
import { planOf } from './plan.js';

/** What is not set shows as null, not as an empty text. */
const orNull = <T>(value: T) => value || null;

const rootOf = ({ rootId }: Job) => rootId ?? -1;

/** A job in a list without `show_detail`. */
export const plainDliFace = (project: Project, job: Job, now: number) => ({
  ...headOf(job),
  start_time: job.startedAt,
  user_name: project.users.get(job.ownerId)?.name ?? '',
  duration: durationOf(job, now),
  root_id: rootOf(job),
  graph_editor_enabled: job.graphEditor,
  has_savepoint: job.savepointAt > 0,
});

/** Where the savepoint of a job lies in OBS; the last part is its time. */
const savepointPathOf = ({ id, savepointAt }: Job) => {
  if (savepointAt === 0) return null;
  const [day = '', time = ''] = new Date(savepointAt).toISOString().split(/[T.]/);
  return `jobs/savepoint/${id}/${day}_${time.replaceAll(':', '-')}/`;
};

/** The slots of a task manager: as set, or else as many as the parallelism takes. */
const slotsOf = ({ dli, parallelism, spus, managerSpus }: Job) =>
  dli?.tmSlots || Math.ceil((parallelism * (dli?.tmCus ?? 1)) / Math.max(1, spus - managerSpus));

const configOf = (job: Job) => ({
  checkpoint_enabled: job.checkpointEnabled,
  checkpoint_interval: job.checkpointSeconds,
  checkpoint_mode: job.checkpointMode,
  log_enabled: job.logEnabled,
  obs_bucket: orNull(job.bucket),
  root_id: rootOf(job),
  edge_group_ids: job.edgeGroups.length > 0 ? job.edgeGroups : null,
  graph_editor_enabled: job.graphEditor,
  graph_editor_data: '',
  manager_cu_number: job.managerSpus,
  executor_number: null,
  executor_cu_number: null,
  cu_number: job.spus,
  parallel_number: job.parallelism,
  smn_topic: orNull(job.topic),
  restart_when_exception: job.restarts,
  idle_state_retention: job.idleSeconds,
  config_url: null,
  udf_jar_url: orNull(job.udfJarUrl),
  dirty_data_strategy: orNull(job.dirtyData),
  entrypoint: orNull(job.jarUrl),
  real_cu_number: 0,
});

const ownConfigOf = (job: Job) => {
  const { dli } = job;
  if (!dli) return {};
  return {
    execution_agency_urn: orNull(dli.agency),
    dependency_jars: dli.dependencyJars,
    dependency_files: dli.dependencyFiles,
    resume_checkpoint: dli.resumesCheckpoint,
    resume_max_num: dli.resumeMax,
    checkpoint_path: orNull(dli.checkpointPath),
    tm_cus: dli.tmCus,
    tm_slot_num: slotsOf(job),
    image: orNull(dli.image),
    feature: orNull(dli.feature),
    flink_version: orNull(dli.flinkVersion),
    operator_config: orNull(dli.operatorConfig),
    static_estimator_config: orNull(dli.estimatorConfig),
    runtime_config: orNull(dli.runtimeConfig),
    flink_log_config: orNull(dli.logConfig),
    resource_config_version: orNull(dli.resourceVersion),
    resource_config: dli.resources,
  };
};

const wholeOf = (project: Project, job: Job) => ({
  ...headOf(job),
  user_id: job.ownerId,
  project_id: project.id,
  queue_name: orNull(job.dli?.queue),
  sql_body: job.sql,
  run_mode: job.runMode,
  job_config: { ...configOf(job), ...ownConfigOf(job) },
  main_class: orNull(job.mainClass),
  entrypoint_args: orNull(job.args),
  savepoint_path: savepointPathOf(job),
  execution_graph: planOf(job),
  update_time: job.updatedAt,
});

/** A job in a list with `show_detail=true`. */
export const detailedDliFace = (project: Project, job: Job) => ({
  ...wholeOf(project, job),
  start_time: job.startedAt,
});

/** A job on its own; one that has never run has no time of its start. */
export const dliDetailOf = (project: Project, job: Job) => ({
  ...wholeOf(project, job),
  start_time: orNull(job.startedAt),
});
