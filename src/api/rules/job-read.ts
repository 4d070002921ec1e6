import type { Rule, WireBody } from '../rule.js';

const namesNoList = ({ job_ids: ids }: WireBody) =>
  !Array.isArray(ids) || !ids.every((id) => ['number', 'bigint'].includes(typeof id));

/** Rules of reading jobs (5.1.11 to 5.1.13, 5.1.15, 5.1.16, 5.3.8). */
export const jobReadRules = {
  'read-job-exists': {
    endpoints: ['getJob', 'getJobExecutionPlan', 'getJobApigSinks'],
    text: 'A job that is read exists; by which code reads say otherwise is open.',
    code: 'CS.17001',
    section: '7.2',
    certainty: 'inferred',
    field: 'job_id',
  },
  'plan-exists': {
    endpoints: ['getJobExecutionPlan'],
    text: 'Only a job that has been started has an execution plan.',
    code: 'CS.14001',
    section: '7.2',
    certainty: 'stated',
  },
  'apig-read-failed': {
    endpoints: ['getJobApigSinks'],
    text: 'The service may fail to read the gateway addresses of a job.',
    code: 'CS.11098',
    section: '7.2',
    certainty: 'stated',
  },
  'metrics-body': {
    endpoints: ['queryJobMetrics'],
    text: 'The body lists in job_ids the jobs that are asked about.',
    code: 'CS.10004',
    section: '5.1.15',
    certainty: 'inferred',
    field: 'job_ids',
    breaks: namesNoList,
  },
  'jobs-root-id': {
    endpoints: ['listJobs'],
    text: 'The parent in root_job_id is a number above 0.',
    code: 'CS.23003',
    section: '7.2',
    certainty: 'stated',
    field: 'root_job_id',
  },
  'jobs-edge-hidden': {
    endpoints: ['listJobs'],
    text: 'Sub-jobs on edge nodes are listed only by their parent, in root_job_id, and then alone.',
    code: null,
    section: '5.1.11',
    certainty: 'stated',
  },
  'jobs-show-detail': {
    endpoints: ['listJobs', 'listClusterJobs'],
    text: 'The id of the owner, the settings and the program of a job come only with show_detail=true.',
    code: null,
    section: '5.1.11, 5.3.8',
    certainty: 'stated',
    field: 'show_detail',
  },
  'jobs-never-started': {
    endpoints: ['listJobs', 'listClusterJobs'],
    text: 'A job whose start_time is 0 has never run.',
    code: null,
    section: '5.1.11',
    certainty: 'stated',
  },
} as const satisfies Record<string, Rule>;
