import type { EndpointName } from '../../src/api/endpoints.js';
import { archiveOf, sqlOf } from './job-bodies.js';

/** What turns a body that is taken into one that just breaks a rule, and into one that just keeps it. */
export interface RuleCase {
  readonly broken: Readonly<Record<string, unknown>>;
  readonly kept: Readonly<Record<string, unknown>>;
  /** Which body it is about, where the endpoint takes several. */
  readonly job?: 'spark';
  /** The only calls that it is about, where others of the rule take such a body or have none. */
  readonly only?: readonly EndpointName[];
  /** Code that comes first, where such a body always breaks another rule as well. */
  readonly told?: string;
}

const eightMB = 8 * 1024 * 1024;
const checkpoints = {
  checkpoint_enabled: true,
  checkpoint_interval: 10,
  checkpoint_mode: 'exactly_once',
  obs_bucket: 'obs-stream-data/states',
};
/** Text of so many bytes in characters of four. */
const wide = (bytes: number) => '𝄞'.repeat(bytes / 4);

/** A case for every rule that can be judged by the body of a job or template, or by a list, by the id of the rule. */
export const ruleCases: Readonly<Record<string, RuleCase | readonly RuleCase[]>> = {
  'job-update-id': { broken: { job_id: 0 }, kept: {} },
  'job-name-required': { broken: { name: '' }, kept: { name: 'x' } },
  'job-name-length': [
    { broken: { name: 'x'.repeat(58) }, kept: { name: 'x'.repeat(57) } },
    { broken: { name: wide(60) }, kept: {} },
  ],
  'job-name-charset': [
    { broken: { name: 'my job' }, kept: { name: 'My_job-1' } },
    { broken: { name: wide(56) }, kept: {} },
  ],
  'job-desc-length': { broken: { desc: `${wide(512)}x` }, kept: { desc: wide(512) } },
  'job-spu-range': [
    { broken: { spu_number: 401 }, kept: { spu_number: 400 } },
    { broken: { spu_number: 2.5 }, kept: { spu_number: 4 } },
    { broken: { spu_number: -1 }, kept: {} },
  ],
  'job-parallel-range': [
    {
      broken: { spu_number: 20, parallel_number: 51 },
      kept: { spu_number: 20, parallel_number: 50 },
    },
    { broken: { parallel_number: 0 }, kept: { parallel_number: 1 } },
  ],
  // Three SPUs less one for a manager, or two: the bodies of both kinds compute with two.
  'job-parallel-per-spu': { broken: { parallel_number: 9 }, kept: { parallel_number: 8 } },
  'job-log-bucket': {
    broken: { log_enabled: true, obs_bucket: '' },
    kept: { log_enabled: true, obs_bucket: 'obs-stream-data' },
  },

  'job-run-mode-required': { broken: { run_mode: '' }, kept: { run_mode: 'shared_cluster' } },
  'job-sql-length': { broken: { sql_body: sqlOf(10_001) }, kept: { sql_body: sqlOf(10_000) } },
  'job-idle-retention': [
    { broken: { idle_state_retention: 61 }, kept: { idle_state_retention: 60 } },
    { broken: { idle_state_retention: -1 }, kept: { idle_state_retention: 0 } },
  ],
  'job-dirty-data': [
    { broken: { dirty_data_strategy: '3' }, kept: { dirty_data_strategy: '1' } },
    { broken: { dirty_data_strategy: '2:' }, kept: { dirty_data_strategy: '2:obs-archive/bad' } },
  ],
  'job-type-run-mode': [
    {
      broken: { run_mode: 'edge_node', edge_group_ids: 'a' },
      kept: { run_mode: 'shared_cluster' },
    },
    { broken: { run_mode: 'somewhere' }, kept: {} },
  ],
  'job-exclusive-needs-cluster': {
    broken: { run_mode: 'exclusive_cluster', cluster_id: '' },
    kept: { run_mode: 'exclusive_cluster', cluster_id: 'theirs' },
  },
  'job-edge-needs-group': ['', ' , '].map((edge_group_ids) => ({
    broken: { job_type: 'flink_sql_edge_job', run_mode: 'edge_node', edge_group_ids },
    kept: { job_type: 'flink_sql_edge_job', run_mode: 'edge_node', edge_group_ids: 'a, b' },
  })),
  'job-udf-exclusive': {
    broken: { udf_jar_url: 'cs-jars/udf.jar' },
    kept: {
      run_mode: 'exclusive_cluster',
      cluster_id: 'theirs',
      udf_jar_url: 'cs-jars/udf.jar',
    },
  },
  'job-checkpoint-interval': [
    {
      broken: { ...checkpoints, checkpoint_interval: 0 },
      kept: { ...checkpoints, checkpoint_interval: 1 },
    },
    {
      broken: { ...checkpoints, checkpoint_interval: 1.5 },
      kept: { ...checkpoints, checkpoint_interval: 2 ** 31 - 1 },
    },
    { broken: { ...checkpoints, checkpoint_interval: 2 ** 31 }, kept: {} },
    { broken: { checkpoint_interval: -1 }, kept: { checkpoint_interval: 0 } },
    { broken: { checkpoint_interval: 1e300 }, kept: {} },
  ],
  'job-checkpoint-mode': [
    {
      broken: { ...checkpoints, checkpoint_mode: 3 },
      kept: { ...checkpoints, checkpoint_mode: 2 },
    },
    {
      broken: { ...checkpoints, checkpoint_mode: '' },
      kept: { ...checkpoints, checkpoint_mode: 'AtLeastOnce' },
    },
  ],
  'job-checkpoint-bucket': { broken: { ...checkpoints, obs_bucket: '' }, kept: checkpoints },
  'job-checkpoint-bucket-general': {
    broken: { ...checkpoints, obs_bucket: '' },
    kept: checkpoints,
    told: 'CS.11010',
  },

  'jar-job-type': { broken: { job_type: 'flink_sql_job' }, kept: {} },
  'job-desc-required-jar': { broken: { desc: '' }, kept: { desc: 'x' } },
  'jar-exclusive-only': {
    only: ['createJarJob', 'updateJarJob'],
    broken: { cluster_id: '' },
    kept: {},
  },
  'jar-manager-required': { broken: { manager_spu: '' }, kept: { manager_spu: 1 } },
  'jar-main-class-length': {
    broken: { main_class: 'x'.repeat(513) },
    kept: { main_class: 'x'.repeat(512) },
  },
  'jar-main-class-spaces': {
    broken: { main_class: 'com. Main' },
    kept: { main_class: 'com.Main' },
  },
  'jar-args-length': { broken: { args: `${wide(1_024)}x` }, kept: { args: wide(1_024) } },
  'jar-file-size': [
    { broken: { jar: archiveOf(eightMB + 1) }, kept: { jar: archiveOf(eightMB) } },
    { broken: { config: Buffer.alloc(eightMB + 1) }, kept: { config: Buffer.alloc(eightMB) } },
  ],
  'jar-file-type': [
    { broken: { jar: Buffer.from('PJ') }, kept: { jar: Buffer.from('PK') } },
    { broken: { jar: Buffer.alloc(0) }, kept: { config: Buffer.alloc(0) } },
  ],
  'jar-flink-parameters': [
    { only: ['createJarJob'], broken: { spu_number: '' }, kept: {} },
    { only: ['createJarJob'], broken: { parallel_number: '' }, kept: {} },
    { broken: { executor_number: 2 }, kept: {} },
  ],
  'jar-spark-parameters': [
    { job: 'spark', only: ['createJarJob'], broken: { executor_spu: '' }, kept: {} },
    { job: 'spark', only: ['createJarJob'], broken: { executor_number: '' }, kept: {} },
    { job: 'spark', broken: { spu_number: 7 }, kept: {} },
  ],
  'jar-executor-spu': { job: 'spark', broken: { executor_spu: 5 }, kept: { executor_spu: 4 } },
  'jar-executor-number': {
    job: 'spark',
    broken: { executor_number: 101 },
    kept: { executor_number: 100 },
  },
  'jar-manager-spu': [
    { broken: { spu_number: 9, manager_spu: 5 }, kept: { spu_number: 9, manager_spu: 4 } },
    {
      broken: { spu_number: 3, manager_spu: 3, parallel_number: 4 },
      kept: { spu_number: 3, manager_spu: 2, parallel_number: 4 },
    },
  ],
  'jar-spark-total': {
    job: 'spark',
    broken: { executor_spu: 4, executor_number: 100 },
    kept: { executor_spu: 4, executor_number: 99, manager_spu: 4 },
  },

  'batch-body-array': [[], [-1], [0], [1.5], ['5'], [null], [2 ** 63]].map((job_ids) => ({
    broken: { job_ids },
    kept: {},
  })),
  'metrics-body': [7, '5', null, ['5'], [[5]]].map((job_ids) => ({
    broken: { job_ids },
    kept: { job_ids: [] },
  })),
  'obs-body': [[], [''], [5], [['obs-archive']]].map((buckets) => ({
    broken: { buckets },
    kept: {},
  })),

  'template-name-required': { broken: { name: '' }, kept: { name: 'x' } },
  'template-name-length': {
    broken: { name: 'x'.repeat(65) },
    kept: { name: 'x'.repeat(64) },
  },
  'template-name-charset': { broken: { name: 'a.b' }, kept: { name: 'A_b-1' } },
  'template-desc-length': { broken: { desc: `${wide(512)}x` }, kept: { desc: wide(512) } },
  'template-sql-length': { broken: { sql_body: sqlOf(10_001) }, kept: { sql_body: sqlOf(10_000) } },
};
