import { idFormats } from '../ids.js';
import type { Rule, WireBody } from '../rule.js';

const run = ['runJob', 'runJobs'] as const;
const stop = ['stopJob', 'stopJobs'] as const;

const isId = (id: unknown) =>
  (typeof id === 'number' || typeof id === 'bigint') && idFormats.job_id(String(id));
const namesNoJobs = ({ job_ids: ids }: WireBody) =>
  !Array.isArray(ids) || ids.length === 0 || !ids.every(isId);

/** Rules of running, stopping and deleting jobs (5.1.9, 5.1.10, 5.1.17 to 5.1.20). A bare list of ids is judged as `job_ids`. */
export const jobRunRules = {
  'batch-body-array': {
    endpoints: ['runJobs', 'stopJobs', 'deleteJobs'],
    text: 'A batch is a bare list of at least one job id.',
    code: 'CS.10004',
    section: '5.1.10',
    certainty: 'inferred',
    field: 'job_ids',
    breaks: namesNoJobs,
  },
  'run-exists': {
    endpoints: run,
    text: 'A job that is to run exists.',
    code: 'CS.13007',
    section: '7.2',
    certainty: 'stated',
    field: 'job_id',
  },
  'run-status': {
    endpoints: run,
    text: 'A job starts only when it is at rest.',
    code: 'CS.13006',
    section: '7.2',
    certainty: 'stated',
  },
  'run-cluster-running': {
    endpoints: run,
    text: 'The exclusive cluster of the job runs.',
    code: 'CS.13008',
    section: '7.2',
    certainty: 'stated',
  },
  'run-sql-syntax': {
    endpoints: run,
    text: 'The SQL of the job is correct.',
    code: 'CS.13005',
    section: '7.2',
    certainty: 'stated',
    field: 'sql_body',
  },
  'run-source-type': {
    endpoints: run,
    text: 'Sources and sinks are of types that exist.',
    code: 'CS.13015',
    section: '7.2',
    certainty: 'stated',
    field: 'sql_body',
  },
  'run-kafka-shared': {
    endpoints: run,
    text: 'The shared cluster does not reach Kafka.',
    code: 'CS.13014',
    section: '7.2',
    certainty: 'stated',
    field: 'run_mode',
  },
  'run-source-shared': {
    endpoints: run,
    text: 'The shared cluster does not reach some other types either; the refusal names the type.',
    code: 'CS.13016',
    section: '7.2',
    certainty: 'stated',
    field: 'run_mode',
  },
  'run-jar-exists': {
    endpoints: run,
    text: 'The archive of the job still exists.',
    code: 'CS.13013',
    section: '7.2',
    certainty: 'stated',
    field: 'jar_url',
  },
  'run-bucket': {
    endpoints: run,
    text: 'A job that saves snapshots or logs has a bucket.',
    code: 'CS.13003',
    section: '7.2',
    certainty: 'stated',
    field: 'obs_bucket',
  },
  'run-bucket-authorised': {
    endpoints: run,
    text: 'CS may use the bucket of the job.',
    code: 'CS.13004',
    section: '7.2',
    certainty: 'stated',
    field: 'obs_bucket',
  },
  'run-savepoint': {
    endpoints: run,
    text: 'A job resumes from a savepoint only if it has one.',
    code: 'CS.13017',
    section: '5.1.9, 7.2',
    certainty: 'stated',
    field: 'resumeSavePoint',
  },
  'run-quota': {
    endpoints: run,
    text: 'The SPU quota of the user leaves room for the job.',
    code: 'CS.13001',
    section: '7.2',
    certainty: 'stated',
  },
  'run-spus': {
    endpoints: run,
    text: 'The cluster has SPUs left for the job.',
    code: 'CS.13002',
    section: '7.2',
    certainty: 'stated',
  },
  'run-failure': {
    endpoints: run,
    text: 'A job may break off while it runs.',
    code: 'CS.13010',
    section: '7.2',
    certainty: 'stated',
  },
  'run-async': {
    endpoints: [...run, ...stop],
    text: 'An answer of 200 says that the work has begun; the status tells how it ends.',
    code: null,
    section: '5.1.9, 5.1.17',
    certainty: 'stated',
  },
  'stop-exists': {
    endpoints: stop,
    text: 'A job that is to stop exists; CS.16001 and CS.17001 say the same, for which calls is open.',
    code: 'CS.15001',
    section: '7.2',
    certainty: 'inferred',
    field: 'job_id',
  },
  'stop-status': {
    endpoints: stop,
    text: 'A job stops only from a status that can be left that way.',
    code: 'CS.15002',
    section: '7.2',
    certainty: 'stated',
  },
  'stop-savepoint': {
    endpoints: stop,
    text: 'A job saves its state before it stops if triggerSavePoint asks for it.',
    code: null,
    section: '5.1.17',
    certainty: 'stated',
    field: 'triggerSavePoint',
  },
  'delete-any-status': {
    endpoints: ['deleteJob', 'deleteJobs'],
    text: 'A job can be deleted at any time, running or not.',
    code: null,
    section: '5.1.19',
    certainty: 'stated',
  },
  'delete-job-exists': {
    endpoints: ['deleteJob', 'deleteJobs'],
    text: 'A job that is deleted exists; CS.17001 may say the same.',
    code: 'CS.16001',
    section: '7.2',
    certainty: 'inferred',
    field: 'job_id',
  },
} as const satisfies Record<string, Rule>;
