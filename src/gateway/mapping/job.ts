import { checkpointModes, jobStatuses, jobTypes, runModes } from '../../api/enums.js';
import { entity, type Given } from './entity.js';
import { facesBy } from './faces.js';
import { type JobService, keyIn } from './ids.js';
import * as read from './reader.js';

/** The two faces of a job: the plain list (`show_detail=false`), and the detailed list or the detail call. */
export type JobFace = 'plain' | 'detail';

const common = {
  name: read.text('name'),
  description: read.text('desc'),
  type: read.word(jobTypes, 'job_type'),
  typeRaw: read.text('job_type'),
  status: read.word(jobStatuses, 'status'),
  statusRaw: read.text('status'),
  statusDescription: read.text('status_desc'),
  createdAt: read.time('create_time'),
  startedAt: read.time('start_time'),
};

const plain = {
  ownerName: read.text('username', 'user_name'),
  durationMs: read.bigint('duration'),
  hasSavepoint: read.flag('has_savepoint'),
};

/** In lists these come with the plain face; the detail call has them too. */
const edge = {
  parentId: read.either(
    read.none(read.id('root_id'), '0', '-1'),
    read.none(read.id('job_config.root_id'), '0', '-1'),
  ),
  edgeGroupIds: read.commaList('edge_group_ids', 'job_config.edge_group_ids'),
};

/** Only the list of a cluster's jobs has this. */
const extra = { graphEditorEnabled: read.flag('graph_editor_enabled') };

const bucket = read.text('obs_bucket');

/** Settings that DLI alone tells. */
const readDliSettings = read.reader({
  taskManagerCus: read.int('tm_cus'),
  taskManagerSlots: read.int('tm_slot_num'),
  resumeCheckpoint: read.flag('resume_checkpoint'),
  maxResumesPerHour: read.int('resume_max_num'),
  checkpointPath: read.text('checkpoint_path'),
  dependencyJars: read.texts('dependency_jars'),
  dependencyFiles: read.texts('dependency_files'),
  flinkVersion: read.text('flink_version'),
  runtimeConfig: read.embeddedJson('runtime_config'),
  dirtyData: read.text('dirty_data_strategy'),
});

const detail = {
  ownerId: read.id('user_id'),
  clusterId: read.none(read.id('cluster_id'), '0', '-1'),
  projectId: read.id('project_id'),
  updatedAt: read.time('update_time'),
  sql: read.text('sql_body'),
  runMode: read.word(runModes, 'run_mode'),
  runModeRaw: read.text('run_mode'),
  queueName: read.text('queue_name'),
  spuNumber: read.int('spu_number', 'job_config.spu_number', 'job_config.cu_number'),
  parallelism: read.int('parallel_number', 'job_config.parallel_number'),
  managerSpu: read.int('manager_spu', 'job_config.manager_spu', 'job_config.manager_cu_number'),
  checkpoint: read.objectOf(
    read.reader({
      enabled: read.flag('checkpoint_enabled'),
      mode: read.word(checkpointModes, 'checkpoint_mode'),
      modeRaw: read.text('checkpoint_mode'),
      intervalSeconds: read.none(read.int('checkpoint_interval'), 0),
      obsBucket: bucket,
    }),
    'job_config',
  ),
  logging: read.objectOf(
    read.reader({ enabled: read.flag('log_enabled'), obsBucket: bucket }),
    'job_config',
  ),
  smnTopic: read.text('job_config.smn_topic', 'smn_topic'),
  jarUrl: read.text('jar_url', 'job_config.entrypoint'),
  mainClass: read.text('main_class'),
  args: read.text('args', 'entrypoint_args'),
  restartOnException: read.flag('job_config.restart_when_exception'),
  idleStateRetentionSeconds: read.int('job_config.idle_state_retention'),
  udfJarUrl: read.text('job_config.udf_jar_url'),
  dliSettings: read.objectOf(readDliSettings, 'job_config'),
};

/** Model fields of which the graph shows what they refer to. */
const joins = {
  parentId: 'parent',
  clusterId: 'cluster',
  ownerId: 'owner',
  queueName: 'queue',
} as const;

/** Graph fields that are made of what the detailed face tells. */
const derived = { health: 'detail', preflight: 'detail' } as const;

/** The faces of jobs in lists. */
export const listedJobFaces = facesBy<JobFace>(
  { plain: { ...plain, ...edge }, detail },
  joins,
  derived,
);

/** The same where the cluster is known, or the parent. */
export const clusterJobFaces = listedJobFaces.without('cluster');
export const partJobFaces = listedJobFaces.without('parent');

/** The faces of a job on its own. */
export const singleJobFaces = facesBy<JobFace>(
  { plain, detail: { ...detail, ...edge } },
  joins,
  derived,
);

/** Faces of jobs that are polled: edge fields come with whichever of them is read. */
export const watchedJobFaces = facesBy<JobFace>({ plain, detail }, joins, derived);

const jobs = entity({
  type: 'Job',
  key: 'jobId',
  id: ['job_id'],
  isOfEither: true,
  fields: { ...common, ...plain, ...edge, ...extra, ...detail },
  faces: {
    plain: (wire) => 'duration' in wire || 'username' in wire || 'user_name' in wire,
    detail: (wire) => 'job_config' in wire || 'user_id' in wire,
  },
});

/**
 * A job as a face shows it (5.1.11, 5.1.12, 5.3.8). Examples mix both faces, so any field may be anywhere, and a list
 * counts as detailed only if it looks like it: else there is still the detail call. Those of DLI have the same faces,
 * with other words for a few fields.
 */
export const readJob = (asked: JobFace | 'detailed list', given?: Given, service?: JobService) =>
  jobs.read(asked === 'detailed list' ? null : asked, given, service);
export const jobReference = jobs.reference;
export const reviveJob = jobs.revive;
export type JobModel = ReturnType<typeof jobReference>;

/** The key of the edge job that a job is a part of. */
export const parentKey = ({ service, parentId }: JobModel): string | null =>
  parentId ? keyIn(service, parentId) : null;

const readStream = read.reader({
  name: read.text('name'),
  records: read.bigint('records'),
  corruptedRecords: read.bigint('corrupted_records'),
});

/** Figures of one job (5.1.15). */
export const readJobMetrics = read.reader({
  sources: read.listOrNone(readStream, 'sources'),
  sinks: read.listOrNone(readStream, 'sinks'),
  totalReadRate: read.number('total_read_rate'),
  totalWriteRate: read.number('total_write_rate'),
});
export type JobMetricsModel = ReturnType<typeof readJobMetrics>;

/** The plan is JSON inside a string (5.1.13), which takes much less room until somebody reads it. */
export const readExecutionPlan = read.reader({ plan: read.embeddedJson('execute_plan_items') });

/** API gateway sinks of a job (5.1.16). */
export const readJobApiGateway = read.reader({
  sinks: read.listOrNone(
    read.reader({
      sinkName: read.text('sink_name'),
      appId: read.id('app_id'),
      url: read.text('url'),
    }),
    'sinks',
  ),
  metadata: read.listOrNone(
    read.reader({
      sinkName: read.text('name'),
      encoding: read.text('encode'),
      delimiter: read.text('delimiter'),
      attributes: read.listOrNone(
        read.reader({ name: read.text('name'), type: read.text('type') }),
        'attrs',
      ),
    }),
    'metadata',
  ),
});
export type JobApiGatewayModel = ReturnType<typeof readJobApiGateway>;
