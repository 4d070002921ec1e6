import { checkpointModes, runModes } from '../enums.js';
import type { Rule, WireBody } from '../rule.js';
import { badTags } from './dli-tags.js';
import { charactersOver, isSet, missing, noneOf, numberOf, outside, unlike } from './predicates.js';

const create = ['createDliSqlJob', 'createDliJarJob'] as const;
const update = ['updateDliSqlJob', 'updateDliJarJob'] as const;
const sql = ['createDliSqlJob', 'updateDliSqlJob'] as const;
const jar = ['createDliJarJob', 'updateDliJarJob'] as const;
const written = [...create, ...update] as const;

const modes = Object.values(runModes).map(({ wire }) => wire);
const sqlTypes = ['flink_sql_job', 'flink_opensource_sql_job', 'flink_sql_edge_job'];
const checkpointWords = Object.values(checkpointModes).flatMap(({ wire, aliases }) => [
  wire,
  ...aliases.filter((alias) => typeof alias === 'number').map(String),
]);

/** What a job has of which nothing is said. */
const cus = ({ cu_number, manager_cu_number }: WireBody) =>
  numberOf(cu_number ?? 2) - numberOf(manager_cu_number ?? 1);
const overloaded = (body: WireBody) =>
  isSet(body.parallel_number) && cus(body) > 0 && numberOf(body.parallel_number) > 4 * cus(body);

/** Rules of writing Flink jobs in DLI; sections name the pages of its API reference, or in brackets another source (docs/dli.md). */
export const dliJobRules = {
  'dli-job-name-required': {
    endpoints: written,
    text: 'A job has a name, and keeps one.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'name',
    breaks: missing('name'),
  },
  'dli-job-name-length': {
    endpoints: written,
    text: 'The name of a job takes up to 57 characters.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'name',
    breaks: charactersOver('name', 57),
  },
  'dli-job-name-charset': {
    endpoints: written,
    text: 'The name of a job is made of letters, digits, underscores and hyphens.',
    code: 'DLI.0001',
    section: '[TF]',
    certainty: 'inferred',
    field: 'name',
    breaks: unlike('name', /^[A-Za-z0-9_-]+$/),
  },
  'dli-job-desc-length': {
    endpoints: written,
    text: 'The description of a job takes up to 512 characters.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'desc',
    breaks: charactersOver('desc', 512),
  },
  'dli-job-queue-length': {
    endpoints: written,
    text: 'The name of a queue takes up to 128 characters.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'queue_name',
    breaks: charactersOver('queue_name', 128),
  },
  'dli-job-cus': {
    endpoints: written,
    text: 'A job has 2 to 400 CUs.',
    code: 'DLI.0001',
    section: 'Querying Job Details [OTC]',
    certainty: 'inferred',
    field: 'cu_number',
    breaks: outside('cu_number', 2, 400),
  },
  'dli-job-parallel': {
    endpoints: written,
    text: 'The parallelism of a job is 1 to 2,000.',
    code: 'DLI.0001',
    section: 'Querying Job Details [OTC]',
    certainty: 'inferred',
    field: 'parallel_number',
    breaks: outside('parallel_number', 1, 2_000),
  },
  'dli-job-manager': {
    endpoints: written,
    text: 'The manager has at least one CU and leaves one to the rest of the job.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'inferred',
    field: 'manager_cu_number',
    breaks: (body) => outside('manager_cu_number', 1, 400)(body) || cus(body) < 1,
  },
  'dli-job-parallel-per-cu': {
    endpoints: sql,
    text: 'Each CU beside those of the manager carries a parallelism of up to 4.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'parallel_number',
    breaks: overloaded,
  },
  'dli-job-resumes': {
    endpoints: written,
    text: 'A job resumes a number of times an hour above 0, or with -1 as often as it takes.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'resume_max_num',
    breaks: (body) =>
      numberOf(body.resume_max_num ?? 1) === 0 || outside('resume_max_num', -1, 2 ** 31 - 1)(body),
  },
  'dli-job-checkpoint-mode': {
    endpoints: written,
    text: 'Checkpoints are taken exactly once (1) or at least once (2); the words are taken as well.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'checkpoint_mode',
    breaks: noneOf('checkpoint_mode', checkpointWords),
  },
  'dli-job-checkpoint-interval': {
    endpoints: jar,
    text: 'The checkpoints of a program come at an interval of up to an hour.',
    code: 'DLI.0001',
    section: '[SDK]',
    certainty: 'inferred',
    field: 'checkpoint_interval',
    breaks: outside('checkpoint_interval', 1, 3_600),
  },
  'dli-job-tags': {
    endpoints: create,
    text: 'Tags have a key of up to 128 characters and a value of up to 255.',
    code: 'DLI.0001',
    section: '[OAS]',
    certainty: 'inferred',
    field: 'tags',
    breaks: badTags,
  },
  'dli-job-sql-length': {
    endpoints: sql,
    text: 'The SQL of a job takes up to 1,048,576 characters.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'sql_body',
    breaks: charactersOver('sql_body', 1_024 * 1_024),
  },
  'dli-job-type': {
    endpoints: ['createDliSqlJob'],
    text: 'A SQL job is one of Stream SQL, of open-source SQL or of edge nodes.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'job_type',
    breaks: noneOf('job_type', sqlTypes),
  },
  'dli-job-run-mode': {
    endpoints: sql,
    text: 'A SQL job runs on the shared cluster, on a queue of its own or on edge nodes.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'run_mode',
    breaks: noneOf('run_mode', modes),
  },
  'dli-job-shared-type': {
    endpoints: sql,
    text: 'The shared cluster runs no open-source SQL.',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'run_mode',
    breaks: ({ job_type: type, run_mode: mode }) =>
      mode === 'shared_cluster' && type === 'flink_opensource_sql_job',
  },
  'dli-job-dirty-data': {
    endpoints: sql,
    text: 'Records that cannot be read are passed over (0), break the job off (1) or go to a path in OBS (2:path).',
    code: 'DLI.0001',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'dirty_data_strategy',
    breaks: unlike('dirty_data_strategy', /^(0|1|2:.+)$/s),
  },
  'dli-job-name-unique': {
    endpoints: written,
    text: 'No other job of the project has the name; the code is that of CS with the prefix of DLI.',
    code: 'DLI.11004',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'inferred',
    field: 'name',
  },
  'dli-job-queue-exists': {
    endpoints: written,
    text: 'The queue of a job exists.',
    code: 'DLI.0002',
    section: 'Error Codes [OTC]',
    certainty: 'inferred',
    field: 'queue_name',
  },
  'dli-job-bucket-authorised': {
    endpoints: written,
    text: 'DLI may use the bucket that checkpoints or logs go to.',
    code: 'DLI.11016',
    section: '[OAS]',
    certainty: 'stated',
    field: 'obs_bucket',
  },
  'dli-job-topic-exists': {
    endpoints: written,
    text: 'The topic for alarms exists.',
    code: 'DLI.11032',
    section: '[OAS]',
    certainty: 'stated',
    field: 'smn_topic',
  },
  'dli-job-package-exists': {
    endpoints: jar,
    text: 'The packages of a program have been uploaded.',
    code: null,
    section: 'Creating a Flink Jar job [dli-create-flink-jar-job]',
    certainty: 'inferred',
    field: 'entrypoint',
  },
  'dli-job-template-exists': {
    endpoints: ['createDliSqlJob'],
    text: 'The template that a job is made from exists.',
    code: 'DLI.18005',
    section: 'Creating a SQL Job [OTC]',
    certainty: 'inferred',
    field: 'template_id',
  },
  'dli-job-template-fills-sql': {
    endpoints: ['createDliSqlJob'],
    text: 'A job made from a template has its SQL unless it brings its own.',
    code: null,
    section: 'Creating a SQL Job [OTC]',
    certainty: 'stated',
    field: 'sql_body',
  },
  'dli-job-update-exists': {
    endpoints: update,
    text: 'The job to change exists.',
    code: 'DLI.12004',
    section: '[CS SDK]',
    certainty: 'inferred',
    field: 'job_id',
  },
  'dli-job-update-kind': {
    endpoints: update,
    text: 'SQL jobs and programs are changed by a call each; parts of edge jobs by neither.',
    code: 'DLI.0007',
    section: 'Updating a SQL Job [OTC]',
    certainty: 'inferred',
    field: 'job_id',
  },
  'dli-job-update-status': {
    endpoints: update,
    text: 'A job that is at work takes only a new topic, bucket, and ways to restart and resume.',
    code: 'DLI.12003',
    section: '[TF]',
    certainty: 'inferred',
    field: 'job_id',
  },
} as const satisfies Record<string, Rule>;
