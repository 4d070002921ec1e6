import { idFormats } from '../ids.js';
import type { Rule, WireBody } from '../rule.js';
import {
  bytesOver,
  isSet,
  missing,
  numberOf,
  outside,
  unlike,
  when,
  wordOf,
} from './predicates.js';

/** Jobs that may be drafts at a time. */
export const maxDrafts = 100;

const create = ['createSqlJob', 'createJarJob'] as const;
const update = ['updateSqlJob', 'updateJarJob'] as const;
const written = [...create, ...update] as const;

/** SPUs that compute: all of a SQL job, and of a Flink program those beside its manager. */
const computeSpus = ({ job_type, spu_number, manager_spu }: WireBody) =>
  numberOf(spu_number ?? 1) - (job_type === 'flink_jar_job' ? numberOf(manager_spu ?? 0) : 0);

/** A manager that leaves nothing to compute is judged by a rule of its own. */
function overloaded(body: WireBody): boolean {
  const spus = computeSpus(body);
  return isSet(body.parallel_number) && spus > 0 && numberOf(body.parallel_number) > 4 * spus;
}

/** Rules that SQL and jar jobs share (5.1.5 to 5.1.8). */
export const jobRules = {
  'job-update-id': {
    endpoints: update,
    text: 'The job to change is named by a number above 0.',
    code: 'CS.12001',
    section: '7.2',
    certainty: 'stated',
    field: 'job_id',
    breaks: ({ job_id: id }) => !idFormats.job_id(wordOf(id) ?? ''),
  },
  'job-update-exists': {
    endpoints: update,
    text: 'The job to change exists.',
    code: 'CS.12004',
    section: '7.2',
    certainty: 'stated',
    field: 'job_id',
  },
  'job-update-refused': {
    endpoints: update,
    text: 'A job can be closed to a change for other reasons, such as being of another kind or a part of an edge job.',
    code: 'CS.12005',
    section: '7.2',
    certainty: 'stated',
    field: 'job_id',
  },
  'job-update-status': {
    endpoints: update,
    text: 'A job keeps its settings while it runs or is on its way there.',
    code: 'CS.12003',
    section: '7.2',
    certainty: 'stated',
  },
  'job-update-partial': {
    endpoints: update,
    text: 'What an update leaves out stays as it is.',
    code: null,
    section: '3.1',
    certainty: 'inferred',
  },
  'job-required': {
    endpoints: written,
    text: 'What is mandatory is given; rules of their own name run mode, cluster, description, managers and sizes.',
    code: 'CS.11029',
    section: '7.2',
    certainty: 'stated',
  },
  'job-name-required': {
    endpoints: written,
    text: 'A job has a name, and keeps one.',
    code: 'CS.11007',
    section: '5.1.5, 5.1.7, 7.2',
    certainty: 'stated',
    field: 'name',
    breaks: missing('name'),
  },
  'job-name-length': {
    endpoints: written,
    text: 'The name of a job takes up to 57 bytes.',
    code: 'CS.11006',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
    breaks: bytesOver('name', 57),
  },
  'job-name-charset': {
    endpoints: written,
    text: 'The name of a job is made of letters, digits, underscores and hyphens.',
    code: 'CS.11015',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
    breaks: unlike('name', /^[A-Za-z0-9_-]+$/),
  },
  'job-desc-length': {
    endpoints: written,
    text: 'The description of a job takes up to 512 bytes.',
    code: 'CS.11014',
    section: '7.2',
    certainty: 'stated',
    field: 'desc',
    breaks: bytesOver('desc', 512),
  },
  'job-spu-range': {
    endpoints: written,
    text: 'A job has 1 to 400 SPUs.',
    code: 'CS.11012',
    section: '7.2',
    certainty: 'stated',
    field: 'spu_number',
    breaks: outside('spu_number', 1, 400),
  },
  'job-parallel-range': {
    endpoints: written,
    text: 'The parallelism of a job is 1 to 50.',
    code: 'CS.11013',
    section: '7.2',
    certainty: 'stated',
    field: 'parallel_number',
    breaks: outside('parallel_number', 1, 50),
  },
  'job-parallel-per-spu': {
    endpoints: written,
    text: 'Each SPU that computes carries a parallelism of up to 4; the SPUs of a manager do not compute.',
    code: 'CS.11022',
    section: '7.2',
    certainty: 'stated',
    field: 'parallel_number',
    breaks: overloaded,
  },
  'job-log-bucket': {
    endpoints: written,
    text: 'Logs that are saved have a bucket.',
    code: 'CS.11011',
    section: '7.2',
    certainty: 'stated',
    field: 'obs_bucket',
    breaks: when(({ log_enabled: on }) => on === true, missing('obs_bucket')),
  },
  'job-name-unique': {
    endpoints: create,
    text: 'No job of the project has the name of the new one.',
    code: 'CS.11004',
    section: '7.2',
    certainty: 'stated',
    field: 'name',
  },
  'job-name-unique-update': {
    endpoints: update,
    text: 'No other job of the project has the new name.',
    code: 'CS.12006',
    section: '7.2',
    certainty: 'inferred',
    field: 'name',
  },
  'job-drafts-max': {
    endpoints: create,
    text: `A project has up to ${maxDrafts} jobs that are drafts.`,
    code: 'CS.11003',
    section: '7.2',
    certainty: 'stated',
  },
  'job-cluster-exists': {
    endpoints: written,
    text: 'The cluster of a job exists.',
    code: 'CS.20005',
    section: '7.2',
    certainty: 'inferred',
    field: 'cluster_id',
  },
  'job-cluster-permission': {
    endpoints: [...written, 'runJob', 'runJobs'],
    text: 'The cluster of a job is open to the user.',
    code: 'CS.13011',
    section: '5.1.5, 7.2',
    certainty: 'stated',
    field: 'cluster_id',
  },
  'job-bucket-authorised': {
    endpoints: written,
    text: 'CS may use the bucket that snapshots or logs go to.',
    code: 'CS.11016',
    section: '7.2',
    certainty: 'stated',
    field: 'obs_bucket',
  },
  'job-smn-exists': {
    endpoints: written,
    text: 'The topic for alarms exists.',
    code: 'CS.11032',
    section: '7.2',
    certainty: 'stated',
    field: 'smn_topic',
  },
  'job-defaults': {
    endpoints: written,
    text: 'Snapshots, log saving and restarts are off unless asked for.',
    code: null,
    section: '5.1.5, 5.1.7',
    certainty: 'stated',
  },
} as const satisfies Record<string, Rule>;
