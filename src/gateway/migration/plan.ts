import { endpoints } from '../../api/endpoints.js';
import type { ErrorCode } from '../../api/error-codes.js';
import type {
  CreateJarJobInput,
  CreateSqlJobInput,
  MigrationLoss,
  MigrationOperation,
  UserError,
} from '../generated/resolvers.js';
import type { Loaders } from '../loaders.js';
import { newDliJarJob, newDliSqlJob, withDliDefaults } from '../mapping/dli-job-input.js';
import { globalId, serviceOf } from '../mapping/ids.js';
import { type JobModel, jobReference, parentKey } from '../mapping/job.js';
import type { Body } from '../mapping/writer.js';
import { userError } from '../mutations/user-errors.js';
import { jarJobInDli } from './jar-job.js';
import type { Settings } from './part.js';
import { sqlJobInDli } from './sql-job.js';

/** The call that makes a job of DLI, and the input of the mutation that makes the same call. */
type Creation =
  | { readonly operation: 'CREATE_SQL_JOB'; readonly input: CreateSqlJobInput }
  | { readonly operation: 'CREATE_JAR_JOB'; readonly input: CreateJarJobInput };

export interface MigrationPlan {
  readonly job: JobModel | null;
  /** Null where the job cannot be moved. */
  readonly creation: Creation | null;
  readonly operation: MigrationOperation;
  readonly method: string | null;
  readonly path: string | null;
  readonly body: Body | null;
  readonly input: Creation['input'] | null;
  readonly losses: MigrationLoss[];
  readonly userErrors: UserError[];
}

const noPlan = (job: JobModel | null, userErrors: UserError[]): MigrationPlan => ({
  job,
  creation: null,
  operation: 'NONE',
  method: null,
  path: null,
  body: null,
  input: null,
  losses: [],
  userErrors,
});

/** Of a job that could not be read. */
export const unreadable = (key: string): MigrationPlan => noPlan(jobReference(key), []);

const planned = (
  job: JobModel,
  creation: Creation,
  body: Body,
  losses: MigrationLoss[],
): MigrationPlan => {
  const { operation, input } = creation;
  const call = operation === 'CREATE_SQL_JOB' ? 'createDliSqlJob' : 'createDliJarJob';
  const { method, path } = endpoints[call];
  return { job, creation, operation, method, path, body, input, losses, userErrors: [] };
};

const sqlPlan = (job: JobModel, settings: Settings): MigrationPlan => {
  const { input, losses } = sqlJobInDli(job, settings);
  const body = newDliSqlJob.create(withDliDefaults(input));
  return planned(job, { operation: 'CREATE_SQL_JOB', input }, body, losses);
};

const jarPlan = (job: JobModel, settings: Settings): MigrationPlan => {
  const { input, losses } = jarJobInDli(job, settings);
  return planned(job, { operation: 'CREATE_JAR_JOB', input }, newDliJarJob.create(input), losses);
};

/** Why a job cannot be moved, in words of its own. */
interface Obstacle {
  readonly code: ErrorCode;
  readonly message: string;
  readonly suggestion: string;
}

const ofDli: Obstacle = {
  code: 'DLI.0007',
  message: 'It is a job of DLI already.',
  suggestion: 'Take jobs of CS.',
};
const absent: Obstacle = {
  code: 'CS.17001',
  message: 'CS has no such job.',
  suggestion: 'Take an id from the list of jobs.',
};
const partOf = (parent: string): Obstacle => ({
  code: 'DLI.0007',
  message: `It is a part of the edge job ${globalId('Job', parent)}, and moves with that alone.`,
  suggestion: 'Move the edge job: DLI makes the parts of the new one.',
});
const ofSpark: Obstacle = {
  code: 'DLI.0007',
  message: 'It is a program of Spark Streaming, which DLI does not run as a job.',
  suggestion:
    'DLI runs Spark programs as batches: make one of the same JAR file, and tell it anew what executors it needs, since CS does not tell that.',
};
const ofUnknownType = ({ typeRaw }: JobModel): Obstacle => ({
  code: 'DLI.0007',
  message: `Nobody knows what a job of the type ${JSON.stringify(typeRaw ?? null)} would be in DLI.`,
  suggestion: 'Make a job of DLI by createSqlJob or createJarJob.',
});

const kinds = {
  FLINK_SQL_JOB: sqlPlan,
  FLINK_SQL_EDGE_JOB: sqlPlan,
  FLINK_JAR_JOB: jarPlan,
} as const;

const makerOf = ({ type }: JobModel) => kinds[type as keyof typeof kinds] ?? null; // of other types there is none

const obstacleOf = (job: JobModel): Obstacle | null => {
  const parent = parentKey(job);
  if (parent) return partOf(parent);
  if (job.type === 'SPARK_STREAMING_JAR_JOB') return ofSpark;
  return makerOf(job) ? null : ofUnknownType(job);
};

/** The job with all that CS tells of it. Lists tell of edge groups in the plain face. */
const read = async (key: string, { job: jobs }: Loaders): Promise<JobModel | null> => {
  const job = await jobs.load(key, ['detail']);
  const lacksGroups = job?.type === 'FLINK_SQL_EDGE_JOB' && job.edgeGroupIds === undefined;
  return lacksGroups ? jobs.complete(job, ['plain']) : job;
};

/** How a job would come to DLI; `field` is the path of its id in the arguments. */
export const planOf = async (
  key: string,
  field: readonly string[],
  settings: Settings,
  loaders: Loaders,
): Promise<MigrationPlan> => {
  const refuse = (job: JobModel | null, { code, message, suggestion }: Obstacle) =>
    noPlan(job, [{ ...userError(code, () => field), message, suggestion, field: [...field] }]);
  if (serviceOf(key) === 'DLI') return refuse(jobReference(key), ofDli);
  const job = await read(key, loaders);
  if (job === null) return refuse(null, absent);
  const obstacle = obstacleOf(job);
  if (obstacle) return refuse(job, obstacle);
  return makerOf(job)(job, settings);
};
