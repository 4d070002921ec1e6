import { jobStatuses } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { Context } from '../context.js';
import { expectJobs, fetchBeyond, fetchByJob } from '../fetch-ahead.js';
import type {
  ClusterResolvers,
  JobResolvers,
  JobStatus,
  JobType,
  QueryResolvers,
} from '../generated/resolvers.js';
import { joinCluster, joinJob, joinQuota } from '../joins.js';
import { globalId, parseId, parseOptionalId } from '../mapping/ids.js';
import {
  clusterJobFaces,
  type JobModel,
  listedJobFaces,
  partJobFaces,
  singleJobFaces,
} from '../mapping/job.js';
import { statusFilter } from '../mapping/status-filter.js';
import { connection } from '../paging/connection.js';
import { type Selection, selection } from '../selection.js';
import { given } from '../soon.js';

/** What `connection` must know of a list of jobs; `owner` is the id of what the jobs belong to. */
const jobsOf = (owner: string, { loaders }: Context) => ({
  kind: `Job:${owner}`,
  idOf: (job: JobModel) => job.jobId,
  isId: idFormats.job_id,
  fetch: (jobs: readonly JobModel[], selected: Selection) => fetchBeyond(jobs, selected, loaders),
});

/** Only edge jobs have parts (5.1.11). */
const mayHaveParts: ReadonlySet<JobType> = new Set(['FLINK_SQL_EDGE_JOB', 'UNKNOWN']);

/** The service's word for a status that lists are filtered by (5.3.8). */
const statusWord = (status: JobStatus | null | undefined): string | undefined => {
  const asked = statusFilter(status);
  return asked && jobStatuses[asked].wire;
};

export const Query: QueryResolvers = {
  job: async (_, { id }, { loaders }, info) => {
    const key = parseId('Job', id);
    const selected = selection(info);
    const reading = loaders.job.load(key, singleJobFaces.needed(selected.names));
    void fetchByJob([key], selected, loaders);
    const job = await reading;
    if (job) await fetchBeyond([job], selected, loaders);
    return job;
  },

  jobs: (_, { filter, ...args }, context, info) => {
    const query = {
      name: filter?.name ?? undefined,
      status: statusWord(filter?.status),
      cluster_id: parseOptionalId('Cluster', filter?.clusterId),
      root_job_id: parseOptionalId('Job', filter?.rootJobId),
    };
    return connection(args, context, info, {
      ...jobsOf('project', context),
      read: (page, selected) => {
        const faces = listedJobFaces.needed(selected.names);
        const reading = context.loaders.job.page({ ...query, ...page }, faces);
        expectJobs(page.limit, query.cluster_id, selected, context.loaders);
        return reading;
      },
    });
  },
};

export const Cluster: ClusterResolvers = {
  jobs: ({ clusterId }, { filter, ...args }, context, info) => {
    const query = {
      cluster_id: clusterId,
      name: filter?.name ?? undefined,
      status: statusWord(filter?.status),
    };
    return connection(args, context, info, {
      ...jobsOf(globalId('Cluster', clusterId), context),
      read: (page, { names }) => {
        const faces = clusterJobFaces.needed(names);
        return context.loaders.job.clusterPage({ ...query, ...page }, faces);
      },
    });
  },
};

export const Job: JobResolvers = {
  id: (job) => globalId('Job', job.jobId),

  executionPlan: (job, _, { loaders }) =>
    given(loaders.job.executionPlan.load(job.jobId), (found) => found?.plan),

  metrics: (job, _, { loaders }) => loaders.job.metrics.load(job.jobId),

  apiGateway: (job, _, { loaders }) => loaders.job.apiGateway.load(job.jobId),

  cluster: ({ clusterId }, _, { loaders }, info) =>
    clusterId ? joinCluster(clusterId, loaders, info) : null,

  owner: ({ ownerId }, _, { loaders }, info) =>
    ownerId ? joinQuota(ownerId, loaders, info) : null,

  parent: ({ parentId }, _, { loaders }, info) =>
    parentId ? joinJob(parentId, loaders, info) : null,

  children: (job, args, context, info) =>
    connection(args, context, info, {
      ...jobsOf(globalId('Job', job.jobId), context),
      read: (page, { names }) => {
        if (job.type && !mayHaveParts.has(job.type)) return { rows: [], total: 0 };
        const faces = partJobFaces.needed(names);
        return context.loaders.job.page({ root_job_id: job.jobId, ...page }, faces);
      },
    }),
};
