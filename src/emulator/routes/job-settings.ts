import type { EndpointName } from '../../api/endpoints.js';
import type { WireBody } from '../../api/rule.js';
import type { Job, JobType } from '../store.js';
import {
  checkpointMode,
  cluster,
  flag,
  groups,
  number,
  readSent,
  runMode,
  type Setting,
  setting,
  show,
  store,
  text,
} from './settings.js';

const shared = [
  setting('name', 'name', text),
  setting('desc', 'desc', text),
  setting('cluster_id', 'clusterId', cluster),
  setting('log_enabled', 'logEnabled', flag),
  setting('obs_bucket', 'bucket', text),
  setting('smn_topic', 'topic', text),
  setting('restart_when_exception', 'restarts', flag),
  setting('tags', 'tags', text),
  setting('sys_enterprise_project_id', 'enterpriseProjectId', text),
];
const sizes = [
  setting('spu_number', 'spus', number),
  setting('parallel_number', 'parallelism', number),
];
const sql = [
  setting('sql_body', 'sql', text),
  setting('run_mode', 'runMode', runMode),
  setting('checkpoint_enabled', 'checkpointEnabled', flag),
  setting('checkpoint_mode', 'checkpointMode', checkpointMode),
  setting('checkpoint_interval', 'checkpointSeconds', number),
  setting('edge_group_ids', 'edgeGroups', groups),
  setting('idle_state_retention', 'idleSeconds', number),
  setting('udf_jar_url', 'udfJarUrl', text),
  setting('dirty_data_strategy', 'dirtyData', text),
];
const program = [
  setting('manager_spu', 'managerSpus', number),
  setting('jar_url', 'jarUrl', text),
  setting('config_url', 'configUrl', text),
  setting('main_class', 'mainClass', text),
  setting('args', 'args', text),
];
const executors = [
  setting('executor_spu', 'executorSpus', number),
  setting('executor_number', 'executors', number),
];

/** What a body can set, whatever the type of the job turns out to be. */
const readable = {
  sql: [...shared, ...sizes, ...sql],
  jar: [...shared, ...sizes, ...program, ...executors],
};

const settings: Record<JobType, readonly Setting[]> = {
  flink_sql_job: readable.sql,
  flink_opensource_sql_job: readable.sql,
  flink_sql_edge_job: readable.sql,
  flink_jar_job: [...shared, ...sizes, ...program],
  spark_streaming_jar_job: [...shared, ...program, ...executors],
};

/** The settings that a body sends, of jar jobs a form, as rules judge them. */
export const readSettings = (
  endpoint: EndpointName,
  kind: keyof typeof readable,
  body: WireBody,
): WireBody => readSent(endpoint, readable[kind], body, kind === 'jar');

/** The settings of a job as a body would send them. */
export const showSettings = (job: Job): WireBody => show(settings[job.type], job);

/** Puts the settings of a body into a job; the others stay. What does not apply to the job is dropped. */
export function storeSettings(job: Job, body: WireBody): void {
  store(settings[job.type], job, body);
  if (job.runMode !== 'exclusive_cluster') job.clusterId = null;
  if (job.runMode !== 'edge_node') job.edgeGroups = [];
  if (job.type === 'spark_streaming_jar_job') {
    job.spus = job.executorSpus * job.executors + job.managerSpus;
    job.parallelism = job.executors;
  }
}
