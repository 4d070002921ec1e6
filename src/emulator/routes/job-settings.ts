import type { EndpointName } from '../../api/endpoints.js';
import { checkpointModes, runModes } from '../../api/enums.js';
import type { WireBody } from '../../api/rule.js';
import { badBody } from '../body.js';
import type { Job, JobType } from '../store.js';

/** How values of one kind stand in a body and in the store. */
interface Kind<T> {
  /** The value as rules judge it; undefined if it is not of this kind. Forms send all of them as text. */
  read(value: unknown): unknown;
  show(value: T): unknown;
  store(value: unknown): T;
}

const text: Kind<string> = {
  read: (value) => (typeof value === 'string' ? value : undefined),
  show: (value) => value,
  store: (value) => (typeof value === 'string' ? value : ''),
};

function readNumber(value: unknown): unknown {
  if (typeof value === 'number' || value === '') return value;
  const digits = typeof value === 'bigint' || typeof value === 'string' ? String(value) : '';
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/** Zero says that nothing is set. */
const number: Kind<number> = {
  read: readNumber,
  show: (value) => value || undefined,
  store: (value) => Number(value) || 0,
};

const cluster: Kind<number | null> = {
  read: readNumber,
  show: (value) => value ?? undefined,
  store: (value) => (typeof value === 'number' ? value : null),
};

const switches = new Map<unknown, boolean>([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
  ['', false],
]);
const flag: Kind<boolean> = {
  read: (value) => switches.get(value),
  show: (value) => value,
  store: (value) => value === true,
};

const runMode: Kind<Job['runMode']> = {
  ...text,
  store: (value) =>
    Object.values(runModes).find(({ wire }) => wire === value)?.wire ?? 'shared_cluster',
};

const checkpointMode: Kind<Job['checkpointMode']> = {
  read: (value) => value,
  show: (value) => value,
  store: (value) =>
    Object.values(checkpointModes).find(
      ({ wire, aliases }) => wire === value || aliases.some((alias) => alias === value),
    )?.wire ?? 'exactly_once',
};

const list: Kind<readonly string[]> = {
  ...text,
  show: (value) => value.join(','),
  store: (value) =>
    [
      ...new Set(
        String(value)
          .split(',')
          .map((item) => item.trim()),
      ),
    ].filter((item) => item !== ''),
};

interface Setting {
  readonly wire: string;
  read(value: unknown): unknown;
  show(job: Job): unknown;
  store(job: Job, value: unknown): void;
}

const setting = <K extends keyof Job>(wire: string, key: K, kind: Kind<Job[K]>): Setting => ({
  wire,
  read: kind.read,
  show: (job) => kind.show(job[key]),
  store: (job, value) => {
    job[key] = kind.store(value);
  },
});

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
  setting('edge_group_ids', 'edgeGroups', list),
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
  flink_sql_edge_job: readable.sql,
  flink_jar_job: [...shared, ...sizes, ...program],
  spark_streaming_jar_job: [...shared, ...program, ...executors],
};

/** The settings that a body sends, as rules judge them. A null sets nothing. */
export function readSettings(
  endpoint: EndpointName,
  kind: keyof typeof readable,
  body: WireBody,
): WireBody {
  const sent = readable[kind].filter(({ wire }) => (body[wire] ?? undefined) !== undefined);
  return Object.fromEntries(
    sent.map(({ wire, read }) => {
      const value = read(body[wire]);
      if (value === undefined) throw badBody(endpoint);
      return [wire, value];
    }),
  );
}

/** The settings of a job as a body would send them. */
export const showSettings = (job: Job): WireBody =>
  Object.fromEntries(settings[job.type].map(({ wire, show }) => [wire, show(job)]));

/** Puts the settings of a body into a job; the others stay. What does not apply to the job is dropped. */
export function storeSettings(job: Job, body: WireBody): void {
  for (const { wire, store } of settings[job.type]) if (wire in body) store(job, body[wire]);
  if (job.runMode !== 'exclusive_cluster') job.clusterId = null;
  if (job.runMode !== 'edge_node') job.edgeGroups = [];
  if (job.type === 'spark_streaming_jar_job') {
    job.spus = job.executorSpus * job.executors + job.managerSpus;
    job.parallelism = job.executors;
  }
}
