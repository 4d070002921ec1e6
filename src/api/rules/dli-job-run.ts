import { idFormats } from '../ids.js';
import type { Rule, WireBody } from '../rule.js';
import { wordOf } from './predicates.js';

const isId = (id: unknown) =>
  (typeof id === 'number' || typeof id === 'bigint') && idFormats.job_id(wordOf(id) ?? '');

/** Whether a body lacks a list of job ids, or has something else in it. */
export const namesNoJobs = ({ job_ids: ids }: WireBody) =>
  !Array.isArray(ids) || ids.length === 0 || !ids.every(isId);

/** Rules of running, stopping and deleting Flink jobs in DLI, alone and in batches. */
export const dliJobRunRules = {
  'dli-batch-ids': {
    endpoints: ['runDliJobs', 'stopDliJobs', 'deleteDliJobs'],
    text: 'A batch names at least one job in job_ids.',
    code: 'DLI.0001',
    section: 'Running Jobs in Batches [dli-manual]',
    certainty: 'inferred',
    field: 'job_ids',
    breaks: namesNoJobs,
  },
  'dli-batch-verdicts': {
    endpoints: ['runDliJobs', 'stopDliJobs', 'deleteDliJobs'],
    text: 'A batch has a verdict on each job in the order of the ids, with HTTP 400 if any is refused; the others are carried out.',
    code: null,
    section: '[OAS]',
    certainty: 'inferred',
    field: 'job_ids',
  },
  'dli-run-exists': {
    endpoints: ['runDliJobs'],
    text: 'A job that is to run exists.',
    code: 'DLI.13007',
    section: '[OAS]',
    certainty: 'stated',
    field: 'job_ids',
  },
  'dli-run-status': {
    endpoints: ['runDliJobs'],
    text: 'A job starts only when it is at rest; the code is that of CS with the prefix of DLI.',
    code: 'DLI.13006',
    section: 'Running Jobs in Batches [dli-manual]',
    certainty: 'inferred',
    field: 'job_ids',
  },
  'dli-run-queue': {
    endpoints: ['runDliJobs'],
    text: 'A program, and SQL that is not for the shared cluster, has a queue to run on.',
    code: 'DLI.13024',
    section: '[TF]',
    certainty: 'inferred',
    field: 'queue_name',
  },
  'dli-run-sql-syntax': {
    endpoints: ['runDliJobs'],
    text: 'The SQL of the job is correct.',
    code: 'DLI.13005',
    section: '[OAS]',
    certainty: 'stated',
    field: 'sql_body',
  },
  'dli-run-savepoint': {
    endpoints: ['runDliJobs'],
    text: 'A job resumes from a savepoint only if it has one.',
    code: 'DLI.13017',
    section: '[OAS]',
    certainty: 'stated',
    field: 'resume_savepoint',
  },
  'dli-run-cus': {
    endpoints: ['runDliJobs'],
    text: 'A queue has CUs left for the job; if not, the job fails to be submitted and says so.',
    code: null,
    section: 'Running Jobs in Batches [dli-manual]',
    certainty: 'inferred',
    field: 'cu_number',
  },
  'dli-stop-exists': {
    endpoints: ['stopDliJobs'],
    text: 'A job that is to stop exists; the code is that of CS with the prefix of DLI.',
    code: 'DLI.15001',
    section: 'Stopping Jobs in Batches [OTC]',
    certainty: 'inferred',
    field: 'job_ids',
  },
  'dli-stop-status': {
    endpoints: ['stopDliJobs'],
    text: 'A job stops, or is saved, only from a status that can be left that way.',
    code: 'DLI.15002',
    section: '[OAS]',
    certainty: 'stated',
    field: 'job_ids',
  },
  'dli-delete-exists': {
    endpoints: ['deleteDliJob', 'deleteDliJobs'],
    text: 'A job that is deleted exists, whatever its status.',
    code: 'DLI.17001',
    section: '[OAS]',
    certainty: 'stated',
    field: 'job_id',
  },
} as const satisfies Record<string, Rule>;
