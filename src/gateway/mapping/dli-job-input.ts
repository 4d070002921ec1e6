import { jobTypes, runModes } from '../../api/enums.js';
import type {
  CreateJarJobInput,
  CreateSqlJobInput,
  JobType,
  RunMode,
  UpdateJarJobInput,
  UpdateSqlJobInput,
} from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { dirtyData, dliSettings } from './job-input.js';
import { writer } from './writer.js';

/** Modes of checkpoints are written as numbers, and read as words. */
const modes = { EXACTLY_ONCE: { wire: '1' }, AT_LEAST_ONCE: { wire: '2' } } as const;

const uploads = 'name a file in OBS or a package of DLI by `jarUrl`';

const common = {
  name: write.name('name'),
  description: write.text('desc'),
  clusterId: write.notOn<string>('DLI', 'a job of DLI has `queueId`'),
  queueId: { ...write.nameOf('queue_name', 'Queue'), held: 'queueName' },
  spuNumber: write.number('cu_number'),
  managerSpu: write.number('manager_cu_number'),
  parallelism: write.number('parallel_number'),
  // One bucket serves snapshots and logs.
  logging: { enabled: write.flag('log_enabled'), obsBucket: write.text('obs_bucket') },
  smnTopic: write.text('smn_topic'),
  restartOnException: write.flag('restart_when_exception'),
  tags: write.notOn<string>('DLI', 'a job of DLI has `dliSettings.tags`'),
  enterpriseProjectId: write.notOn<string>('DLI'),
};

const changed = { ...dliSettings, tags: write.notOn<never>('DLI', 'tags are for new jobs') };
const notOfSql = {
  checkpointPath: write.notOn<string>('DLI', 'it is for JAR jobs'),
  dependencyJars: write.notOn<readonly string[]>('DLI', 'they are for JAR jobs'),
  dependencyFiles: write.notOn<readonly string[]>('DLI', 'they are for JAR jobs'),
};

const sqlJob = {
  ...common,
  sql: write.text('sql_body'),
  runMode: write.word('run_mode', runModes),
  checkpoint: {
    enabled: write.flag('checkpoint_enabled'),
    mode: write.numberedWord('checkpoint_mode', modes),
    intervalSeconds: write.number('checkpoint_interval'),
    obsBucket: write.text('obs_bucket'),
  },
  edgeGroupIds: write.list<string>('edge_group_ids'),
  idleStateRetentionSeconds: write.number('idle_state_retention'),
  udfJarUrl: write.text('udf_jar_url'),
  dirtyData: { ...dirtyData, held: 'dliSettings.dirtyData' },
};

const jarJob = {
  ...common,
  executorSpu: write.notOn<number>('DLI', 'it is for Spark Streaming'),
  executorNumber: write.notOn<number>('DLI', 'it is for Spark Streaming'),
  jar: write.notOn<never>('DLI', uploads),
  jarUrl: write.text('entrypoint'),
  config: write.notOn<never>('DLI', uploads),
  configUrl: write.notOn<string>('DLI'),
  mainClass: write.text('main_class'),
  args: write.text('entrypoint_args'),
};

/** DLI has a call of its own for Flink programs, which says what they are. */
const jarType: write.Field<JobType> = {
  wire: '',
  held: null,
  read: write.wordOn<JobType>('DLI', ['FLINK_JAR_JOB']),
  write: () => undefined,
  show: (type) => type,
};
const sqlType = {
  ...write.word('job_type', jobTypes),
  read: write.wordOn<JobType>('DLI', [
    'FLINK_SQL_JOB',
    'FLINK_OPENSOURCE_SQL_JOB',
    'FLINK_SQL_EDGE_JOB',
  ]),
};

/** A SQL job of DLI to be. */
export const newDliSqlJob = writer<CreateSqlJobInput>({
  ...sqlJob,
  service: write.unsent(),
  type: sqlType,
  templateId: write.untold(write.idOn('DLI', 'template_id', 'Template')),
  dliSettings: { ...dliSettings, ...notOfSql },
});
/** Changes of a SQL job of DLI. */
export const changedDliSqlJob = writer<UpdateSqlJobInput>({
  ...sqlJob,
  dliSettings: { ...changed, ...notOfSql },
});
/** A JAR job of DLI to be. */
export const newDliJarJob = writer<CreateJarJobInput>({
  ...jarJob,
  service: write.unsent(),
  type: jarType,
  dliSettings,
});
/** Changes of a JAR job of DLI. */
export const changedDliJarJob = writer<UpdateJarJobInput>({ ...jarJob, dliSettings: changed });

/** Types that run in one place alone; a draft on queues may still lack its own. */
const placeOf: Readonly<Partial<Record<JobType, RunMode>>> = {
  FLINK_OPENSOURCE_SQL_JOB: 'EXCLUSIVE_CLUSTER',
  FLINK_SQL_EDGE_JOB: 'EDGE_NODE',
};

/** What a SQL job of DLI is where the input does not say: on a queue it speaks the dialect of open-source Flink. */
export const withDliDefaults = (input: CreateSqlJobInput): CreateSqlJobInput => {
  const given = input.queueId
    ? 'EXCLUSIVE_CLUSTER'
    : input.edgeGroupIds?.length
      ? 'EDGE_NODE'
      : 'SHARED_CLUSTER';
  const place = (input.type && placeOf[input.type]) ?? given;
  const runMode = input.runMode ?? place;
  const fitting = {
    EXCLUSIVE_CLUSTER: 'FLINK_OPENSOURCE_SQL_JOB',
    SHARED_CLUSTER: 'FLINK_SQL_JOB',
    EDGE_NODE: 'FLINK_SQL_EDGE_JOB',
    UNKNOWN: undefined,
  } as const;
  return { ...input, runMode, type: input.type ?? fitting[runMode] };
};
