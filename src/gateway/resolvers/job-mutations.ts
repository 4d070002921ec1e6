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
import { jobOfPayload, joinJob } from '../joins.js';
import {
  changedDliJarJob,
  changedDliSqlJob,
  newDliJarJob,
  newDliSqlJob,
} from '../mapping/dli-job-input.js';
import { parseId, rawId } from '../mapping/ids.js';
import { jobReference } from '../mapping/job.js';
import {
  changedJarJob,
  changedSqlJob,
  newJarJob,
  newSqlJob,
  withCluster,
  withSqlJobDefaults,
} from '../mapping/job-input.js';
import { byId, byInput, byService } from '../mutations/by-service.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import { createDliJarJob, createDliSqlJob } from '../mutations/dli-job-create.js';
import type { Effect } from '../mutations/effect.js';
import { type JobBatch, sendBatch } from '../mutations/job-batch.js';
import { removal, runs, stops } from '../mutations/job-effects.js';
import { resultsOf } from '../mutations/job-results.js';
import { changesOpen, jobCreation, jobUpdate, withManagerSpu } from '../mutations/job-write.js';
import { batchKeys } from '../mutations/lists.js';
import { mutation } from '../mutations/mutation.js';
import { settledBy } from '../mutations/settle.js';
import { updates } from '../mutations/update.js';
import { needAccepted } from '../mutations/verdicts.js';
import { waitsForJob } from '../mutations/waits.js';

/** Whether the status of a job shows the effect of a write. */
const settledByStatus = async (id: string, effect: Effect, { loaders }: Context) => {
  const key = parseId('Job', id);
  const job = await loaders.job.load(key, ['detail']);
  return settledBy('Job', key, effect.reached(job?.status));
};

const ofId = () => (wire: string) => (wire === 'job_id' ? ['id'] : undefined);
const ofRun = () => (wire: string) =>
  ({ job_id: ['id'], resumeSavePoint: ['resumeSavepoint'], resume_savepoint: ['resumeSavepoint'] })[
    wire
  ];

const ofService = byId('Job');

/** The only job of a batch of DLI, which has no calls for a single one. */
const only = (id: string) => {
  const key = parseId('Job', id);
  return { payload: { job: jobReference(key) }, job_ids: [BigInt(rawId(key))] };
};

const isGone = async (key: string, { loaders }: Context) =>
  (await loaders.job.load(key, ['detail'])) === null;

const deletion = { type: 'Job', parameters: ['job_id'], isGone } as const;

export const Mutation: MutationResolvers = {
  createSqlJob: byService(byInput, {
    CS: creates({
      ...jobCreation('CS'),
      endpoint: 'createSqlJob',
      writer: newSqlJob,
      complete: withSqlJobDefaults,
    }),
    DLI: createDliSqlJob,
  }),

  updateSqlJob: byService(ofService, {
    CS: updates({
      ...jobUpdate('CS', ['FLINK_SQL_JOB', 'FLINK_SQL_EDGE_JOB', 'UNKNOWN']),
      endpoint: 'updateSqlJob',
      writer: changedSqlJob,
      whole: newSqlJob,
      send: (key, body, { upstream }) =>
        upstream('updateSqlJob', { body: { job_id: BigInt(key), ...body } }),
    }),
    DLI: updates({
      ...jobUpdate(
        'DLI',
        ['FLINK_SQL_JOB', 'FLINK_OPENSOURCE_SQL_JOB', 'FLINK_SQL_EDGE_JOB', 'UNKNOWN'],
        changesOpen(changedDliSqlJob),
      ),
      endpoint: 'updateDliSqlJob',
      writer: changedDliSqlJob,
      whole: newDliSqlJob,
      send: (key, body, { upstream }) => upstream('updateDliSqlJob', { job_id: rawId(key), body }),
    }),
  }),

  createJarJob: byService(byInput, {
    CS: creates({
      ...jobCreation('CS'),
      endpoint: 'createJarJob',
      writer: newJarJob,
      complete: withCluster,
    }),
    DLI: createDliJarJob,
  }),

  updateJarJob: byService(ofService, {
    CS: updates({
      ...jobUpdate('CS', ['FLINK_JAR_JOB', 'SPARK_STREAMING_JAR_JOB', 'UNKNOWN']),
      endpoint: 'updateJarJob',
      writer: changedJarJob,
      whole: newJarJob,
      complete: withManagerSpu,
      send: (key, body, { upstream }) =>
        upstream('updateJarJob', { body: { job_id: BigInt(key), ...body } }),
    }),
    DLI: updates({
      ...jobUpdate('DLI', ['FLINK_JAR_JOB', 'UNKNOWN'], changesOpen(changedDliJarJob)),
      endpoint: 'updateDliJarJob',
      writer: changedDliJarJob,
      whole: newDliJarJob,
      send: (key, body, { upstream }) => upstream('updateDliJarJob', { job_id: rawId(key), body }),
    }),
  }),

  runJob: mutation({
    paths: ofRun,
    async write({ id, resumeSavepoint }, { upstream }) {
      const { payload, job_ids } = only(id);
      if (payload.job.service === 'CS') {
        await upstream('runJob', { job_id: payload.job.jobId, resumeSavePoint: resumeSavepoint });
      } else {
        const body = { job_ids, resume_savepoint: resumeSavepoint };
        needAccepted('runDliJobs', await upstream('runDliJobs', { body }));
      }
      return payload;
    },
    settle: ({ id }, context) => settledByStatus(id, runs, context),
    wait: waitsForJob(runs),
  }),

  stopJob: mutation({
    paths: ofId,
    async write({ id, triggerSavepoint }, { upstream }) {
      const { payload, job_ids } = only(id);
      if (payload.job.service === 'CS') {
        const { jobId } = payload.job;
        await upstream('stopJob', { job_id: jobId, triggerSavePoint: triggerSavepoint });
      } else {
        const body = { job_ids, trigger_savepoint: triggerSavepoint };
        needAccepted('stopDliJobs', await upstream('stopDliJobs', { body }));
      }
      return payload;
    },
    settle: ({ id }, context) => settledByStatus(id, stops, context),
    wait: waitsForJob(stops),
  }),

  deleteJob: byService(ofService, {
    CS: deletes({
      ...deletion,
      send: (job_id, { upstream }) => upstream('deleteJob', { job_id }),
    }),
    DLI: deletes({
      ...deletion,
      send: (key, { upstream }) => upstream('deleteDliJob', { job_id: rawId(key) }),
    }),
  }),

  runJobs: (_, { ids, resumeSavepoint }, context, info) =>
    sendBatch(batchKeys('Job', ids, context), runs, context, info, {
      CS: (body) => context.upstream('runJobs', { body, resumeSavePoint: resumeSavepoint }),
      DLI: (job_ids) =>
        context.upstream('runDliJobs', { body: { job_ids, resume_savepoint: resumeSavepoint } }),
    }),

  stopJobs: (_, { ids, triggerSavepoint }, context, info) =>
    sendBatch(batchKeys('Job', ids, context), stops, context, info, {
      CS: (body) => context.upstream('stopJobs', { body, triggerSavePoint: triggerSavepoint }),
      DLI: (job_ids) =>
        context.upstream('stopDliJobs', { body: { job_ids, trigger_savepoint: triggerSavepoint } }),
    }),

  deleteJobs: (_, { ids }, context, info) =>
    sendBatch(batchKeys('Job', ids, context), removal, context, info, {
      CS: (body) => context.upstream('deleteJobs', { body }),
      DLI: (job_ids) => context.upstream('deleteDliJobs', { body: { job_ids } }),
    }),
};

export const CreateSqlJobPayload: CreateSqlJobPayloadResolvers = jobOfPayload;
export const UpdateSqlJobPayload: UpdateSqlJobPayloadResolvers = jobOfPayload;
export const CreateJarJobPayload: CreateJarJobPayloadResolvers = jobOfPayload;
export const UpdateJarJobPayload: UpdateJarJobPayloadResolvers = jobOfPayload;
export const RunJobPayload: RunJobPayloadResolvers = jobOfPayload;
export const StopJobPayload: StopJobPayloadResolvers = jobOfPayload;
export const JobResult: JobResultResolvers = {
  // A job that was not started, stopped or deleted may not be there at all.
  job: (result, args, context, info) =>
    result.outcome === 'OK'
      ? jobOfPayload.job(result, args, context, info)
      : result.job && joinJob(result.job.key, context.loaders, info),
};

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
