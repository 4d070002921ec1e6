import type { Rule } from '../rule.js';
import { namesNoJobs } from './dli-job-run.js';

/** Rules of reading Flink jobs in DLI. */
export const dliJobReadRules = {
  'dli-read-exists': {
    endpoints: ['getDliJob', 'getDliJobExecutionPlan', 'queryDliJobMetrics'],
    text: 'Jobs that are read exist; one that does not makes the figures of all others fail.',
    code: 'DLI.16001',
    section: '[OAS]',
    certainty: 'stated',
    field: 'job_id',
  },
  'dli-plan-exists': {
    endpoints: ['getDliJobExecutionPlan'],
    text: 'Only a job that has been started has an execution plan.',
    code: 'DLI.14001',
    section: '[OAS]',
    certainty: 'stated',
    field: 'job_id',
  },
  'dli-metrics-ids': {
    endpoints: ['queryDliJobMetrics'],
    text: 'The figures of at least one job are asked for.',
    code: 'DLI.0001',
    section: 'Querying Job Monitoring Information [OTC]',
    certainty: 'inferred',
    field: 'job_ids',
    breaks: namesNoJobs,
  },
  'dli-jobs-offset': {
    endpoints: ['listDliJobs'],
    text: 'A page begins at the first job or behind it.',
    code: 'DLI.23001',
    section: '[OAS]',
    certainty: 'stated',
    field: 'offset',
  },
  'dli-jobs-paging': {
    endpoints: ['listDliJobs'],
    text: 'The offset counts jobs to skip, of which the newest come first; a page has 10 of them, or up to 100 if asked.',
    code: null,
    section: 'Querying the Job List [OTC, TF]',
    certainty: 'inferred',
    field: 'limit',
  },
} as const satisfies Record<string, Rule>;
