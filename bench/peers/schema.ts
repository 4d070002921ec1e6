/** The part of the graph that the queries ask for, as a small server would have it. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLResolveInfo, GraphQLScalarType, Kind, type SelectionSetNode } from 'graphql';
import type { Cluster, Context, Job, Metrics, Stream } from './data.js';

const typeDefs = /* GraphQL */ `
  scalar JSON

  enum JobStatus { RUNNING RUNNING_EXCEPTION CANCEL_SUCCESS UNKNOWN }
  enum JobType { FLINK_SQL_JOB UNKNOWN }
  enum ClusterStatus { RUNNING IDLE UNKNOWN }

  type Query {
    jobs(first: Int = 20): JobConnection
    job(id: ID!): Job
  }
  type JobConnection {
    nodes: [Job!]!
  }
  type Job {
    id: ID!
    jobId: ID!
    name: String
    description: String
    type: JobType
    status: JobStatus
    statusRaw: String
    statusDescription: String
    createdAt: String
    startedAt: String
    durationMs: Float
    ownerName: String
    cluster: Cluster
    metrics: JobMetrics
    executionPlan: JSON
  }
  type Cluster {
    id: ID!
    name: String
    status: ClusterStatus
  }
  type JobMetrics {
    totalReadRate: Float
    totalWriteRate: Float
    sources: [StreamMetrics!]!
    sinks: [StreamMetrics!]!
  }
  type StreamMetrics {
    name: String
    records: Float
    corruptedRecords: Float
  }
`;

const jobStatuses: Readonly<Record<string, string>> = {
  job_running: 'RUNNING',
  job_running_exception: 'RUNNING_EXCEPTION',
  job_cancel_success: 'CANCEL_SUCCESS',
};
const jobTypes: Readonly<Record<string, string>> = { flink_sql_job: 'FLINK_SQL_JOB' };
const clusterStatuses: Readonly<Record<number, string>> = { 5: 'RUNNING', 8: 'IDLE' };

const text = (value: string | undefined) => value || null;
const iso = (time: number) => (time === 0 ? null : new Date(time).toISOString());

/** Whether `name` is selected anywhere below. */
const selects = (set: SelectionSetNode | undefined, name: string): boolean =>
  set?.selections.some(
    (node) =>
      node.kind === Kind.FIELD && (node.name.value === name || selects(node.selectionSet, name)),
  ) ?? false;

const resolvers = {
  JSON: new GraphQLScalarType({ name: 'JSON', serialize: (value) => value }),

  Query: {
    // The detailed list is the one that names clusters.
    jobs: async (
      _: unknown,
      { first }: { first: number },
      { client }: Context,
      { fieldNodes }: GraphQLResolveInfo,
    ) => ({
      nodes: await client.listJobs(first, selects(fieldNodes[0]?.selectionSet, 'cluster')),
    }),
    job: (_: unknown, { id }: { id: string }, { client }: Context) =>
      client.getJob(id.replace(/^Job:/, '')),
  },

  Job: {
    id: (job: Job) => `Job:${job.job_id}`,
    jobId: (job: Job) => job.job_id,
    description: (job: Job) => text(job.desc),
    type: (job: Job) => jobTypes[job.job_type] ?? 'UNKNOWN',
    status: (job: Job) => jobStatuses[job.status] ?? 'UNKNOWN',
    statusRaw: (job: Job) => text(job.status),
    statusDescription: (job: Job) => text(job.status_desc),
    createdAt: (job: Job) => iso(job.create_time),
    startedAt: (job: Job) => iso(job.start_time),
    durationMs: (job: Job) => job.duration ?? null,
    ownerName: (job: Job) => text(job.username),
    cluster: (job: Job, _: unknown, { clusters }: Context) =>
      job.cluster_id === undefined ? null : clusters.load(job.cluster_id),
    metrics: (job: Job, _: unknown, { metrics }: Context) => metrics.load(job.job_id),
    executionPlan: (job: Job, _: unknown, { client }: Context) => client.getPlan(job.job_id),
  },

  Cluster: {
    id: (cluster: Cluster) => `Cluster:${cluster.cluster_id}`,
    status: (cluster: Cluster) => clusterStatuses[cluster.status_code] ?? 'UNKNOWN',
  },

  JobMetrics: {
    totalReadRate: (metrics: Metrics) => metrics.total_read_rate,
    totalWriteRate: (metrics: Metrics) => metrics.total_write_rate,
  },

  StreamMetrics: {
    corruptedRecords: (stream: Stream) => stream.corrupted_records,
  },
};

export const schema = makeExecutableSchema<Context>({ typeDefs, resolvers });
