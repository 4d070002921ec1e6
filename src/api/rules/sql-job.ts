import { checkpointModes } from '../enums.js';
import type { Rule, WireBody } from '../rule.js';
import { bytesOver, isSet, missing, outside, unlike, when } from './predicates.js';

const written = ['createSqlJob', 'updateSqlJob'] as const;

/** Intervals are numbers of 32 bits (5.1.5). */
const maxSeconds = 2 ** 31 - 1;

const modes = Object.values(checkpointModes).flatMap(({ wire, aliases }) => [wire, ...aliases]);
const saves = ({ checkpoint_enabled: on }: WireBody) => on === true;
const runsIn = (mode: string) => (body: WireBody) => body.run_mode === mode;

/** Both types of SQL job, each with the modes that it runs in. */
const modesOf: ReadonlyMap<unknown, readonly unknown[]> = new Map([
  ['flink_sql_job', ['shared_cluster', 'exclusive_cluster']],
  ['flink_sql_edge_job', ['edge_node']],
]);
const allModes = [...modesOf.values()].flat();

function misfits({ job_type, run_mode }: WireBody): boolean {
  if (!isSet(run_mode)) return false;
  return !(isSet(job_type) ? modesOf.get(job_type) : allModes)?.includes(run_mode);
}

/** The groups of edge nodes that a text with commas names, each once. */
export const edgeGroupsOf = (text: unknown): string[] => {
  const groups = typeof text === 'string' ? text.split(',').map((group) => group.trim()) : [];
  return [...new Set(groups)].filter(isSet);
};

/** Rules of SQL jobs (5.1.5, 5.1.6). */
export const sqlJobRules = {
  'job-run-mode-required': {
    endpoints: written,
    text: 'A SQL job says where it runs.',
    code: 'CS.11029',
    section: '5.1.5',
    certainty: 'inferred',
    field: 'run_mode',
    breaks: missing('run_mode'),
  },
  'job-sql-length': {
    endpoints: written,
    text: 'The SQL of a job takes up to 10,000 bytes.',
    code: 'CS.11001',
    section: '7.2',
    certainty: 'stated',
    field: 'sql_body',
    breaks: bytesOver('sql_body', 10_000),
  },
  'job-sql-parts': {
    endpoints: written,
    text: 'The SQL of a job declares a source and a sink and has a query.',
    code: 'CS.13005',
    section: '5.1.5',
    certainty: 'inferred',
    field: 'sql_body',
  },
  'job-idle-retention': {
    endpoints: written,
    text: 'Idle state is kept for 1 to 60 seconds; 0 says nothing.',
    code: 'CS.11036',
    section: '7.2',
    certainty: 'stated',
    field: 'idle_state_retention',
    breaks: outside('idle_state_retention', 0, 60),
  },
  'job-dirty-data': {
    endpoints: written,
    text: 'Records that cannot be read are passed over (0), break the job off (1) or go to a path in OBS (2:path).',
    code: 'CS.11039',
    section: '5.1.5, 7.2',
    certainty: 'stated',
    field: 'dirty_data_strategy',
    breaks: unlike('dirty_data_strategy', /^(0|1|2:.+)$/s),
  },
  'job-type-run-mode': {
    endpoints: written,
    text: 'Edge jobs run on edge nodes, the other SQL jobs on a cluster, shared or exclusive.',
    code: 'CS.11024',
    section: '5.1.5, 7.2',
    certainty: 'stated',
    field: 'run_mode',
    breaks: misfits,
  },
  'job-exclusive-needs-cluster': {
    endpoints: written,
    text: 'A job on an exclusive cluster names it.',
    code: 'CS.11029',
    section: '5.1.5',
    certainty: 'inferred',
    field: 'cluster_id',
    breaks: when(runsIn('exclusive_cluster'), missing('cluster_id')),
  },
  'job-edge-needs-group': {
    endpoints: written,
    text: 'A job on edge nodes names their groups.',
    code: 'CS.11023',
    section: '7.2',
    certainty: 'stated',
    field: 'edge_group_ids',
    breaks: when(
      runsIn('edge_node'),
      ({ edge_group_ids: groups }) => edgeGroupsOf(groups).length === 0,
    ),
  },
  'job-udf-exclusive': {
    endpoints: written,
    text: 'The shared cluster does not take functions of the user.',
    code: 'CS.11035',
    section: '7.2',
    certainty: 'stated',
    field: 'udf_jar_url',
    breaks: when(runsIn('shared_cluster'), ({ udf_jar_url: url }) => isSet(url)),
  },
  'job-checkpoint-interval': {
    endpoints: written,
    text: 'Snapshots come at an interval of at least one whole second; without them it may be 0.',
    code: 'CS.11008',
    section: '7.2',
    certainty: 'stated',
    field: 'checkpoint_interval',
    breaks: (body) =>
      outside('checkpoint_interval', saves(body) ? 1 : 0, maxSeconds)(body) ||
      (saves(body) && !isSet(body.checkpoint_interval)),
  },
  'job-checkpoint-mode': {
    endpoints: written,
    text: 'Snapshots are taken exactly once or at least once.',
    code: 'CS.11009',
    section: '7.2',
    certainty: 'stated',
    field: 'checkpoint_mode',
    breaks: when(saves, ({ checkpoint_mode: mode }) => !modes.some((word) => word === mode)),
  },
  'job-checkpoint-bucket': {
    endpoints: written,
    text: 'Snapshots have a bucket; a job that starts without one is refused with CS.13003.',
    code: 'CS.11010',
    section: '7.2',
    certainty: 'stated',
    field: 'obs_bucket',
    breaks: when(saves, missing('obs_bucket')),
  },
  'job-checkpoint-bucket-general': {
    endpoints: written,
    text: 'The same in an older wording: whatever a job saves to OBS has a bucket.',
    code: 'CS.11002',
    section: '7.2',
    certainty: 'stated',
    field: 'obs_bucket',
    breaks: when((body) => saves(body) || body.log_enabled === true, missing('obs_bucket')),
  },
  'job-template-exists': {
    endpoints: ['createSqlJob'],
    text: 'The template that a job is made from exists.',
    code: 'CS.18005',
    section: '7.2',
    certainty: 'inferred',
    field: 'template_id',
  },
  'job-template-fills-sql': {
    endpoints: ['createSqlJob'],
    text: 'A job made from a template has its SQL unless it brings its own.',
    code: null,
    section: '5.1.5',
    certainty: 'stated',
    field: 'sql_body',
  },
  'job-submit-failed': {
    endpoints: ['createSqlJob'],
    text: 'The service may fail to take a SQL job in.',
    code: 'CS.11005',
    section: '7.2',
    certainty: 'stated',
  },
  'job-update-sql-failed': {
    endpoints: ['updateSqlJob'],
    text: 'The service may fail to change the SQL of a job.',
    code: 'CS.12002',
    section: '7.2',
    certainty: 'stated',
    field: 'sql_body',
  },
} as const satisfies Record<string, Rule>;
