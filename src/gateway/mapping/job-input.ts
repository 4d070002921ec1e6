import { checkpointModes, dirtyDataStrategies, jobTypes, runModes } from '../../api/enums.js';
import type {
  CreateJarJobInput,
  CreateSqlJobInput,
  DirtyDataInput,
  TagInput,
  UpdateJarJobInput,
  UpdateSqlJobInput,
} from '../generated/resolvers.js';
import type { Upload } from '../upstream/form.js';
import { badInput } from './bad-input.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

/** What only DLI knows. */
export const dliSettings = {
  taskManagerCus: write.number('tm_cus'),
  taskManagerSlots: write.number('tm_slot_num'),
  resumeCheckpoint: write.flag('resume_checkpoint'),
  maxResumesPerHour: write.number('resume_max_num'),
  checkpointPath: write.text('checkpoint_path'),
  dependencyJars: write.list<string>('dependency_jars'),
  dependencyFiles: write.list<string>('dependency_files'),
  flinkVersion: write.text('flink_version'),
  runtimeConfig: write.jsonText('runtime_config'),
  tags: write.untold(write.list<TagInput>('tags')),
};

const notOnCs = {
  queueId: write.notOn<string>('CS', 'a job of CS has `clusterId`'),
  dliSettings: Object.fromEntries(
    Object.keys(dliSettings).map((name) => [name, write.notOn('CS')]),
  ) as { [Name in keyof typeof dliSettings]: write.Field<never, never> },
};

const common = {
  name: write.name('name'),
  description: write.text('desc'),
  clusterId: write.id('cluster_id', 'Cluster'),
  spuNumber: write.number('spu_number'),
  parallelism: write.number('parallel_number'),
  // One bucket serves snapshots and logs.
  logging: { enabled: write.flag('log_enabled'), obsBucket: write.text('obs_bucket') },
  smnTopic: write.text('smn_topic'),
  restartOnException: write.untold(write.flag('restart_when_exception')),
  tags: write.untold(write.text('tags')),
  enterpriseProjectId: write.untold(write.text('sys_enterprise_project_id')),
  ...notOnCs,
};

const showDirtyData = (raw: string) => {
  const { SAVE, FAIL } = dirtyDataStrategies;
  if (raw.startsWith(SAVE.wire)) return { strategy: 'SAVE', obsPath: raw.slice(SAVE.wire.length) };
  return { strategy: raw === FAIL.wire ? 'FAIL' : 'IGNORE' };
};

/** What becomes of records that cannot be read, as either service has it: a text with the path behind the strategy. */
export const dirtyData: write.Field<DirtyDataInput, string> = {
  wire: 'dirty_data_strategy',
  held: null,
  read: ({ strategy, obsPath }, name) => {
    if ((strategy === 'SAVE') === Boolean(obsPath))
      return dirtyDataStrategies[strategy].wire + (obsPath ?? '');
    throw badInput(`\`${name}.obsPath\` goes with the strategy SAVE, and with it only.`);
  },
  write: (raw) => raw,
  show: showDirtyData,
};

const sqlJob = {
  ...common,
  managerSpu: write.notOn<number>('CS', 'SQL jobs of CS have no part of their own for it'),
  sql: write.text('sql_body'),
  runMode: write.word('run_mode', runModes),
  checkpoint: {
    enabled: write.flag('checkpoint_enabled'),
    mode: write.word('checkpoint_mode', checkpointModes),
    intervalSeconds: write.number('checkpoint_interval'),
    obsBucket: write.text('obs_bucket'),
  },
  edgeGroupIds: write.commaList('edge_group_ids'),
  idleStateRetentionSeconds: write.untold(write.number('idle_state_retention')),
  udfJarUrl: write.untold(write.text('udf_jar_url')),
  dirtyData,
};

/** A file goes into the form as it comes; a dry run does not wait for it. */
const file = (wire: string): write.Field<Upload> => ({
  wire,
  held: null,
  read: (upload) => upload,
  write: (upload) => upload,
  show: () => 'a new file',
});

const jarJob = {
  ...common,
  managerSpu: write.number('manager_spu'),
  executorSpu: write.untold(write.number('executor_spu')),
  executorNumber: write.untold(write.number('executor_number')),
  jar: file('jar'),
  jarUrl: write.text('jar_url'),
  config: file('config'),
  configUrl: write.untold(write.text('config_url')),
  mainClass: write.text('main_class'),
  args: write.text('args'),
};

const word = write.word('job_type', jobTypes);
const type: typeof word = {
  ...word,
  read(given, name) {
    if (given !== 'FLINK_OPENSOURCE_SQL_JOB') return word.read(given, name);
    throw badInput(`\`${name}\` cannot be ${given} with CS: only DLI knows open-source SQL.`);
  },
};

/** A SQL job to be (5.1.5). */
export const newSqlJob = writer<CreateSqlJobInput>({
  ...sqlJob,
  service: write.unsent(),
  type,
  templateId: write.untold(write.idOn('CS', 'template_id', 'Template')),
});
/** Changes of a SQL job (5.1.6). */
export const changedSqlJob = writer<UpdateSqlJobInput>(sqlJob);
/** A JAR job to be (5.1.7). */
export const newJarJob = writer<CreateJarJobInput>({ ...jarJob, service: write.unsent(), type });
/** Changes of a JAR job (5.1.8). */
export const changedJarJob = writer<UpdateJarJobInput>(jarJob);

/** What a SQL job is where the input does not say: the service wants a run mode, and the type that goes with it. */
export const withSqlJobDefaults = (input: CreateSqlJobInput): CreateSqlJobInput => {
  const place = input.clusterId
    ? 'EXCLUSIVE_CLUSTER'
    : input.edgeGroupIds?.length
      ? 'EDGE_NODE'
      : 'SHARED_CLUSTER';
  const runMode = input.runMode ?? place;
  const fitting = runMode === 'EDGE_NODE' ? 'FLINK_SQL_EDGE_JOB' : 'FLINK_SQL_JOB';
  return { ...input, runMode, type: input.type ?? fitting };
};

/** CS has JAR jobs on exclusive clusters alone. */
export const withCluster = (input: CreateJarJobInput): CreateJarJobInput => {
  const lacking = (['clusterId', 'managerSpu'] as const).find(
    (name) => (input[name] ?? null) === null,
  );
  if (lacking === undefined) return input;
  throw badInput(`\`${lacking}\` is a must for a JAR job of CS.`);
};
