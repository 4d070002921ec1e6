import type { EndpointName } from '../../api/endpoints.js';
import type { WireBody } from '../../api/rule.js';
import { isTag } from '../../api/rules/dli-tags.js';
import type { DliSettings, Job, Tag } from '../store.js';
import {
  checkpointMode,
  flag,
  type Kind,
  number,
  readSent,
  runMode,
  type Setting,
  setting,
  show,
  store,
  text,
} from './settings.js';

/** What a job of DLI is before anything is said of it. */
export const blankDli: DliSettings = {
  queue: '',
  tmCus: 1,
  tmSlots: 0,
  resumesCheckpoint: false,
  resumeMax: -1,
  checkpointPath: '',
  dependencyJars: [],
  dependencyFiles: [],
  runtimeConfig: '',
  operatorConfig: '',
  estimatorConfig: '',
  logConfig: '',
  flinkVersion: '',
  feature: '',
  image: '',
  agency: '',
  resourceVersion: '',
  resources: null,
  tags: [],
  refusal: '',
};

const texts: Kind<readonly string[]> = {
  read: (value) =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined,
  show: (value) => value,
  store: (value) => (Array.isArray(value) ? value.map(String) : []),
};

/** Tags are judged by a rule. */
export const tags: Kind<readonly Tag[]> = {
  read: (value) => (Array.isArray(value) ? value : undefined),
  show: (value) => value,
  store: (value) => (Array.isArray(value) ? value.filter(isTag) : []),
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const object: Kind<DliSettings['resources']> = {
  read: (value) => (isObject(value) ? value : undefined),
  show: (value) => value ?? undefined,
  store: (value) => (isObject(value) ? value : null),
};

/** Names of queues are kept in small letters. */
const queueName: Kind<string> = {
  ...text,
  store: (value) => text.store(value).toLowerCase(),
};

/** A setting that only jobs of DLI have. */
const own = <K extends keyof DliSettings>(
  wire: string,
  key: K,
  kind: Kind<DliSettings[K]>,
): Setting => ({
  wire,
  read: kind.read,
  parse: kind.parse,
  show: ({ dli }) => dli && kind.show(dli[key]),
  store: ({ dli }, value) => {
    if (dli) dli[key] = kind.store(value);
  },
});

const shared = [
  setting('name', 'name', text),
  setting('desc', 'desc', text),
  own('queue_name', 'queue', queueName),
  setting('cu_number', 'spus', number),
  setting('parallel_number', 'parallelism', number),
  setting('manager_cu_number', 'managerSpus', number),
  setting('checkpoint_enabled', 'checkpointEnabled', flag),
  setting('checkpoint_mode', 'checkpointMode', checkpointMode),
  setting('checkpoint_interval', 'checkpointSeconds', number),
  setting('log_enabled', 'logEnabled', flag),
  setting('obs_bucket', 'bucket', text),
  setting('smn_topic', 'topic', text),
  setting('restart_when_exception', 'restarts', flag),
  own('tm_cus', 'tmCus', number),
  own('tm_slot_num', 'tmSlots', number),
  own('resume_checkpoint', 'resumesCheckpoint', flag),
  own('resume_max_num', 'resumeMax', number),
  own('runtime_config', 'runtimeConfig', text),
  own('flink_log_config', 'logConfig', text),
  own('flink_version', 'flinkVersion', text),
  own('execution_agency_urn', 'agency', text),
  own('resource_config_version', 'resourceVersion', text),
  own('resource_config', 'resources', object),
  own('tags', 'tags', tags),
];

const settings = {
  sql: [
    ...shared,
    setting('sql_body', 'sql', text),
    setting('run_mode', 'runMode', runMode),
    setting('idle_state_retention', 'idleSeconds', number),
    setting('edge_group_ids', 'edgeGroups', texts),
    setting('dirty_data_strategy', 'dirtyData', text),
    setting('udf_jar_url', 'udfJarUrl', text),
    own('operator_config', 'operatorConfig', text),
    own('static_estimator_config', 'estimatorConfig', text),
  ],
  jar: [
    ...shared,
    setting('main_class', 'mainClass', text),
    setting('entrypoint', 'jarUrl', text),
    setting('entrypoint_args', 'args', text),
    own('dependency_jars', 'dependencyJars', texts),
    own('dependency_files', 'dependencyFiles', texts),
    own('checkpoint_path', 'checkpointPath', text),
    own('feature', 'feature', text),
    own('image', 'image', text),
  ],
};
type DliKind = keyof typeof settings;

/** Whether a job is one of SQL or runs a program. */
export const kindOf = ({ type }: Pick<Job, 'type'>): DliKind =>
  type === 'flink_jar_job' ? 'jar' : 'sql';

/** The settings that a body sends, as rules judge them. */
export const readDliSettings = (endpoint: EndpointName, kind: DliKind, body: WireBody): WireBody =>
  readSent(endpoint, settings[kind], body);

/** The settings of a job as a body would send them. */
export const showDliSettings = (job: Job): WireBody => show(settings[kindOf(job)], job);

/** A job with the settings of a body; the others are as they were. */
export function withSettings(job: Job, body: WireBody): Job {
  const changed = { ...job, dli: { ...blankDli, ...job.dli } };
  store(settings[kindOf(job)], changed, body);
  if (changed.runMode !== 'edge_node') changed.edgeGroups = [];
  return changed;
}
