import { jobStatuses } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type {
  ClusterResolvers,
  JobResolvers,
  JobStatus,
  JobType,
  QueryResolvers,
} from '../generated/resolvers.js';
import { joinCluster, joinJob } from '../joins.js';
import { globalId, parseId, parseOptionalId } from '../mapping/ids.js';
import { type JobModel, listedJobFaces, singleJobFaces } from '../mapping/job.js';
import { statusFilter } from '../mapping/status-filter.js';
import { connection } from '../paging/connection.js';
import { selection, selectsOnly } from '../selection.js';

/** What `connection` must know of a list of jobs; `owner` is the id of what the jobs belong to. */
const jobsOf = (owner: string) => ({
  kind: `Job:${owner}`,
  idOf: (job: JobModel) => job.jobId,
  isId: idFormats.job_id,
});

/** Only edge jobs have parts (5.1.11). */
const mayHaveParts: ReadonlySet<JobType> = new Set(['FLINK_SQL_EDGE_JOB', 'UNKNOWN']);

/** The service's word for a status that lists are filtered by (5.3.8). */
const statusWord = (status: JobStatus | null | undefined): string | undefined => {
  const asked = statusFilter(status);
  return asked && jobStatuses[asked].wire;
};

export const Query: QueryResolvers = {
  job: (_, { id }, { loaders }, info) =>
    loaders.job.load(parseId('Job', id), singleJobFaces.needed(selection(info).names)),

  jobs: (_, { filter, ...args }, context, info) => {
    const query = {
      name: filter?.name ?? undefined,
      status: statusWord(filter?.status),
      cluster_id: parseOptionalId('Cluster', filter?.clusterId),
      root_job_id: parseOptionalId('Job', filter?.rootJobId),
    };
    return connection(args, context, info, {
      ...jobsOf('project'),
      read: (page, names) =>
        context.loaders.job.page({ ...query, ...page }, listedJobFaces.needed(names)),
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
      ...jobsOf(globalId('Cluster', clusterId)),
      read: (page, names) => {
        const faces = listedJobFaces.needed([...names].filter((name) => name !== 'cluster'));
        return context.loaders.job.clusterPage({ ...query, ...page }, faces);
      },
    });
  },
};

export const Job: JobResolvers = {
  id: (job) => globalId('Job', job.jobId),

  executionPlan: (job, _, { loaders }) => loaders.job.executionPlan.load(job.jobId),

  metrics: (job, _, { loaders }) => loaders.job.metrics.load(job.jobId),

  apiGateway: (job, _, { loaders }) => loaders.job.apiGateway.load(job.jobId),

  cluster: ({ clusterId }, _, { loaders }, info) =>
    clusterId ? joinCluster(clusterId, loaders, info) : null,

  owner: ({ ownerId }, _, { loaders }, info) => {
    if (!ownerId) return null;
    return selectsOnly(info, 'id', 'userId')
      ? { __typename: 'Quota', userId: ownerId }
      : loaders.quota.load(ownerId);
  },

  parent: ({ parentId }, _, { loaders }, info) =>
    parentId ? joinJob(parentId, loaders, info) : null,

  children: (job, args, context, info) =>
    connection(args, context, info, {
      ...jobsOf(globalId('Job', job.jobId)),
      read: async (page, names) => {
        if (job.type && !mayHaveParts.has(job.type)) return { rows: [], total: 0 };
        const faces = listedJobFaces.needed([...names].filter((name) => name !== 'parent'));
        return context.loaders.job.page({ root_job_id: job.jobId, ...page }, faces);
      },
    }),
};
