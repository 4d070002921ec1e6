import type { Context } from '../context.js';
import type {
  CreateJarJobPayloadResolvers,
  CreateSqlJobPayloadResolvers,
  DeleteJobsPayloadResolvers,
  JobResultResolvers,
  MutationResolvers,
  RunJobPayloadResolvers,
  RunJobsPayloadResolvers,
  StopJobPayloadResolvers,
  StopJobsPayloadResolvers,
  UpdateJarJobPayloadResolvers,
  UpdateSqlJobPayloadResolvers,
} from '../generated/resolvers.js';
import { jobOfPayload } from '../joins.js';
import { parseId } from '../mapping/ids.js';
import { jobReference } from '../mapping/job.js';
import {
  changedJarJob,
  changedSqlJob,
  newJarJob,
  newSqlJob,
  withSqlJobDefaults,
} from '../mapping/job-input.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import type { Effect } from '../mutations/effect.js';
import { type JobBatch, resultsOf, sendBatch } from '../mutations/job-batch.js';
import { removal, runs, stops } from '../mutations/job-effects.js';
import { jobCreation, jobUpdate, withManagerSpu } from '../mutations/job-write.js';
import { batchKeys } from '../mutations/lists.js';
import { mutation } from '../mutations/mutation.js';
import { settledBy } from '../mutations/settle.js';
import { updates } from '../mutations/update.js';
import { waitsForJob } from '../mutations/waits.js';

/** Whether the status of a job shows the effect of a write. */
const settledByStatus = async (id: string, effect: Effect, { loaders }: Context) => {
  const jobId = parseId('Job', id);
  const job = await loaders.job.load(jobId, ['detail']);
  return settledBy('Job', jobId, effect.reached(job?.status));
};

const ofId = () => (wire: string) => (wire === 'job_id' ? ['id'] : undefined);

export const Mutation: MutationResolvers = {
  createSqlJob: creates({
    ...jobCreation,
    endpoint: 'createSqlJob',
    writer: newSqlJob,
    complete: withSqlJobDefaults,
  }),

  updateSqlJob: updates({
    ...jobUpdate('FLINK_SQL_JOB', 'FLINK_SQL_EDGE_JOB', 'UNKNOWN'),
    endpoint: 'updateSqlJob',
    writer: changedSqlJob,
    whole: newSqlJob,
    send: (key, body, { upstream }) =>
      upstream('updateSqlJob', { body: { job_id: BigInt(key), ...body } }),
  }),

  createJarJob: creates({
    ...jobCreation,
    endpoint: 'createJarJob',
    writer: newJarJob,
  }),

  updateJarJob: updates({
    ...jobUpdate('FLINK_JAR_JOB', 'SPARK_STREAMING_JAR_JOB', 'UNKNOWN'),
    endpoint: 'updateJarJob',
    writer: changedJarJob,
    whole: newJarJob,
    complete: withManagerSpu,
    send: (key, body, { upstream }) =>
      upstream('updateJarJob', { body: { job_id: BigInt(key), ...body } }),
  }),

  runJob: mutation({
    paths: () => (wire) => ({ job_id: ['id'], resumeSavePoint: ['resumeSavepoint'] })[wire],
    async write({ id, resumeSavepoint }, { upstream }) {
      const jobId = parseId('Job', id);
      await upstream('runJob', { job_id: jobId, resumeSavePoint: resumeSavepoint });
      return { job: jobReference(jobId) };
    },
    settle: ({ id }, context) => settledByStatus(id, runs, context),
    wait: waitsForJob(runs),
  }),

  stopJob: mutation({
    paths: ofId,
    async write({ id, triggerSavepoint }, { upstream }) {
      const jobId = parseId('Job', id);
      await upstream('stopJob', { job_id: jobId, triggerSavePoint: triggerSavepoint });
      return { job: jobReference(jobId) };
    },
    settle: ({ id }, context) => settledByStatus(id, stops, context),
    wait: waitsForJob(stops),
  }),

  deleteJob: deletes({
    type: 'Job',
    parameters: ['job_id'],
    send: (job_id, { upstream }) => upstream('deleteJob', { job_id }),
    isGone: async (key, { loaders }) => (await loaders.job.load(key, ['detail'])) === null,
  }),

  runJobs: (_, { ids, resumeSavepoint }, context, info) =>
    sendBatch(batchKeys('Job', ids, context), runs, info, (body) =>
      context.upstream('runJobs', { body, resumeSavePoint: resumeSavepoint }),
    ),

  stopJobs: (_, { ids, triggerSavepoint }, context, info) =>
    sendBatch(batchKeys('Job', ids, context), stops, info, (body) =>
      context.upstream('stopJobs', { body, triggerSavePoint: triggerSavepoint }),
    ),

  deleteJobs: (_, { ids }, context, info) =>
    sendBatch(batchKeys('Job', ids, context), removal, info, (body) =>
      context.upstream('deleteJobs', { body }),
    ),
};

export const CreateSqlJobPayload: CreateSqlJobPayloadResolvers = jobOfPayload;
export const UpdateSqlJobPayload: UpdateSqlJobPayloadResolvers = jobOfPayload;
export const CreateJarJobPayload: CreateJarJobPayloadResolvers = jobOfPayload;
export const UpdateJarJobPayload: UpdateJarJobPayloadResolvers = jobOfPayload;
export const RunJobPayload: RunJobPayloadResolvers = jobOfPayload;
export const StopJobPayload: StopJobPayloadResolvers = jobOfPayload;
export const JobResult: JobResultResolvers = jobOfPayload;

const results = {
  results: (batch: JobBatch, _: unknown, context: Context) => resultsOf(batch, context),
};
export const RunJobsPayload: RunJobsPayloadResolvers = results;
export const StopJobsPayload: StopJobsPayloadResolvers = results;

export const DeleteJobsPayload: DeleteJobsPayloadResolvers = {
  ...results,
  deletedIds: async (batch, _, context) => {
    const read = await resultsOf(batch, context);
    return read.filter(({ outcome }) => outcome === 'OK').map(({ id }) => id);
  },
};
