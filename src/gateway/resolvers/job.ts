import { jobStatuses } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { Context } from '../context.js';
import { expectJobs, fetchBeyond, fetchByJob } from '../fetch-ahead.js';
import type {
  ClusterResolvers,
  JobResolvers,
  JobType,
  QueryResolvers,
} from '../generated/resolvers.js';
import { jobQuery } from '../job-query.js';
import { joinCluster, joinJob, joinQueue, joinQuota } from '../joins.js';
import { globalId, parseId } from '../mapping/ids.js';
import {
  clusterJobFaces,
  type JobModel,
  listedJobFaces,
  parentKey,
  partJobFaces,
  singleJobFaces,
} from '../mapping/job.js';
import { statusFilter } from '../mapping/status-filter.js';
import { connection } from '../paging/connection.js';
import { listOfServices } from '../paging/list-of-services.js';
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
    const { services, ...query } = jobQuery(filter ?? {}, context);
    return listOfServices(args, context, info, {
      ...jobsOf('project', context),
      services,
      read: (service, page, selected) => {
        const faces = listedJobFaces.needed(selected.names);
        const reading = context.loaders.job.page(service, { ...query, ...page }, faces);
        if (service === 'CS') {
          expectJobs(page.limit, query.clusterId, selected, context.loaders);
        }
        return reading;
      },
    });
  },
};

export const Cluster: ClusterResolvers = {
  jobs: ({ clusterId }, { filter, ...args }, context, info) => {
    const status = statusFilter(filter?.status);
    const query = {
      cluster_id: clusterId,
      name: filter?.name ?? undefined,
      status: status && jobStatuses[status].wire,
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
  id: (job) => globalId('Job', job.key),

  dliSettings: (job) => (job.service === 'DLI' && job.dliSettings) || null,

  queue: ({ queueName }, _, { loaders }, info) =>
    queueName ? joinQueue(queueName, loaders, info) : null,

  executionPlan: (job, _, { loaders }) =>
    given(loaders.job.executionPlan.load(job.key), (found) => found?.plan),

  metrics: (job, _, { loaders }) => loaders.job.metrics.load(job.key),

  apiGateway: (job, _, { loaders }) => loaders.job.apiGateway.load(job.key),

  cluster: ({ clusterId }, _, { loaders }, info) =>
    clusterId ? joinCluster(clusterId, loaders, info) : null,

  // Users of DLI have no quota in CS that would say anything of their jobs.
  owner: ({ service, ownerId }, _, { loaders }, info) =>
    ownerId && service === 'CS' ? joinQuota(ownerId, loaders, info) : null,

  parent: (job, _, { loaders }, info) => {
    const key = parentKey(job);
    return key ? joinJob(key, loaders, info) : null;
  },

  children: (job, args, context, info) =>
    connection(args, context, info, {
      ...jobsOf(globalId('Job', job.key), context),
      read: (page, { names }) => {
        if (job.type && !mayHaveParts.has(job.type)) return { rows: [], total: 0 };
        const faces = partJobFaces.needed(names);
        return context.loaders.job.page(job.service, { rootJobId: job.jobId, ...page }, faces);
      },
    }),
};
