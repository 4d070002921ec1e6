import type { EndpointName } from '../../api/endpoints.js';
import { checkpointModes, runModes } from '../../api/enums.js';
import type { WireBody } from '../../api/rule.js';
import { isSet, wordOf } from '../../api/rules/predicates.js';
import { edgeGroupsOf } from '../../api/rules/sql-job.js';
import { badBody } from '../body.js';
import type { Job, JobType } from '../store.js';

/** How values of one kind stand in a body and in the store. */
interface Kind<T> {
  /** The value of a JSON body as rules judge it; undefined if it is not of this kind. */
  read(value: unknown): unknown;
  /** The same of the text of a form. Only numbers and switches have one; an empty text says nothing of them. */
  parse?(text: unknown): unknown;
  show(value: T): unknown;
  store(value: unknown): T;
}

const text: Kind<string> = {
  read: (value) => (typeof value === 'string' ? value : undefined),
  show: (value) => value,
  store: (value) => (typeof value === 'string' ? value : ''),
};

const finite = (value: number) => (Number.isFinite(value) ? value : undefined);

const readNumber = (value: unknown) =>
  typeof value === 'number' || typeof value === 'bigint' ? finite(Number(value)) : undefined;

const parseNumber = (text: unknown) =>
  /^-?\d+(\.\d+)?$/.test(wordOf(text) ?? '') ? finite(Number(text)) : undefined;

/** Zero says that nothing is set. */
const number: Kind<number> = {
  read: readNumber,
  parse: parseNumber,
  show: (value) => value || undefined,
  store: (value) => Number(value) || 0,
};

/** Ids may come as their digits in any body; an empty one is none. */
const cluster: Kind<number | null> = {
  read: (value) => (value === '' ? value : parseNumber(value)),
  show: (value) => value ?? undefined,
  store: (value) => (typeof value === 'number' ? value : null),
};

const switches = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);
const flag: Kind<boolean> = {
  read: (value) => (typeof value === 'boolean' ? value : undefined),
  parse: (text) => switches.get(text),
  show: (value) => value,
  store: (value) => value === true,
};

const runMode: Kind<Job['runMode']> = {
  ...text,
  store: (value) =>
    Object.values(runModes).find(({ wire }) => wire === value)?.wire ?? 'shared_cluster',
};

const checkpointMode: Kind<Job['checkpointMode']> = {
  read: (value) => (wordOf(value) === undefined ? undefined : value),
  show: (value) => value,
  store: (value) =>
    Object.values(checkpointModes).find(
      ({ wire, aliases }) => wire === value || aliases.some((alias) => alias === value),
    )?.wire ?? 'exactly_once',
};

const groups: Kind<readonly string[]> = {
  ...text,
  show: (value) => value.join(','),
  store: edgeGroupsOf,
};

interface Setting {
  readonly wire: string;
  readonly read: Kind<unknown>['read'];
  readonly parse: Kind<unknown>['parse'];
  show(job: Job): unknown;
  store(job: Job, value: unknown): void;
}

const setting = <K extends keyof Job>(wire: string, key: K, kind: Kind<Job[K]>): Setting => ({
  wire,
  read: kind.read,
  parse: kind.parse,
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
  flink_sql_edge_job: readable.sql,
  flink_jar_job: [...shared, ...sizes, ...program],
  spark_streaming_jar_job: [...shared, ...program, ...executors],
};

/** The settings that a body sends, of jar jobs a form, as rules judge them. A null sets nothing. */
export function readSettings(
  endpoint: EndpointName,
  kind: keyof typeof readable,
  body: WireBody,
): WireBody {
  const sent = readable[kind].filter(
    ({ wire, parse }) => isSet(body[wire]) || (body[wire] === '' && !parse),
  );
  return Object.fromEntries(
    sent.map(({ wire, read, parse }) => {
      const value = kind === 'jar' && parse ? parse(body[wire]) : read(body[wire]);
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
