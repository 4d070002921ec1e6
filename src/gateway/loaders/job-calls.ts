import { jobStatuses } from '../../api/enums.js';
import type { JobStatus } from '../generated/resolvers.js';
import { type JobFace, type JobModel, readExecutionPlan, readJob } from '../mapping/job.js';
import { largestPage, type Page, type PageQuery, readOne, readPage } from '../mapping/page.js';
import { id, isWire, type Wire } from '../mapping/reader.js';
import type { Upstream } from '../upstream/client.js';
import { findInList, justAbove } from './batch.js';
import { pagedById } from './paged-by-id.js';

/** What a list of jobs is asked for; all ids in it are the service's own. */
export interface JobQuery extends Omit<PageQuery, 'next'> {
  readonly name?: string | undefined;
  readonly status?: Exclude<JobStatus, 'UNKNOWN'> | undefined;
  readonly clusterId?: string | undefined;
  readonly queueName?: string | undefined;
  readonly rootJobId?: string | undefined;
}

type ReadDetail = () => Promise<JobModel>;

/** The calls of a service that tell of jobs. Ids in them are its own. */
export interface JobCalls {
  list(query: JobQuery, face: JobFace): Promise<Page<JobModel>>;
  detail(jobId: string): Promise<JobModel>;
  /**
   * A job as the list shows it, or the list of the parts of an edge job; null where that does not show it. `detail` reads
   * what else tells of it, should the list be asked by that.
   */
  listed(jobId: string, detail: ReadDetail, rootJobId?: string): Promise<JobModel | null>;
  executionPlan(jobId: string): Promise<{ readonly plan?: unknown }>;
  /** Figures by id; jobs that have none are left out. */
  metrics(jobIds: readonly string[]): Promise<ReadonlyMap<string, Wire>>;
  /** The cursor of a list that is read for jobs up to an id. */
  startAt(highest: string): string | undefined;
}

const readListed = (face: JobFace) => (face === 'detail' ? 'detailed list' : face);

const idOf = (job: JobModel) => job.jobId;

const idOfMetrics = id('job_id');

const metricsIn = (answer: unknown): ReadonlyMap<string, Wire> => {
  const { rows } = readPage(answer, 'jobs', (wire) => wire);
  return new Map(
    rows.flatMap((wire) => {
      const jobId = idOfMetrics(wire);
      return jobId && isWire(wire.metrics) ? [[jobId, wire.metrics] as const] : [];
    }),
  );
};

const numbers = (jobIds: readonly string[]) => jobIds.map((jobId) => BigInt(jobId));

/** The status as lists are asked for it. */
const statusWord = ({ status }: JobQuery) => status && jobStatuses[status].wire;

const givenBy = ({ rootJobId }: JobQuery) => (rootJobId ? { parentId: rootJobId } : undefined);

/** CS pages its list by id (5.1.11). */
export const csJobCalls = (upstream: Upstream): JobCalls => {
  const list: JobCalls['list'] = async (query, face) => {
    const { name, clusterId, rootJobId, cursor, limit, order } = query;
    const answer = await upstream('listJobs', {
      name,
      status: statusWord(query),
      cluster_id: clusterId,
      root_job_id: rootJobId,
      show_detail: face === 'detail',
      cursor,
      next: true,
      limit,
      order,
    });
    return readPage(answer, 'jobs', readJob(readListed(face), givenBy(query)));
  };

  return {
    list,

    listed: (jobId, _, rootJobId) =>
      findInList('job_id', jobId, idOf, (page) => list({ ...page, rootJobId }, 'plain')),

    detail: async (job_id) => readOne(await upstream('getJob', { job_id }), readJob('detail')),

    executionPlan: async (job_id) =>
      readOne(await upstream('getJobExecutionPlan', { job_id }), readExecutionPlan),

    metrics: async (jobIds) =>
      metricsIn(await upstream('queryJobMetrics', { body: { job_ids: numbers(jobIds) } })),

    startAt: (highest) => justAbove('job_id', highest),
  };
};

/** DLI pages its list by offset; it is taken to come in the order of ids, as that of CS does. */
export const dliJobCalls = (upstream: Upstream): JobCalls => {
  const pages = new Map<string, ReturnType<typeof pagedById<JobModel>>>();
  const listOf = (query: JobQuery, face: JobFace) => {
    const { name, queueName, rootJobId } = query;
    const filters = {
      name,
      status: statusWord(query),
      queue_name: queueName,
      root_job_id: rootJobId,
      show_detail: face === 'detail',
    };
    const key = JSON.stringify(filters);
    const known = pages.get(key);
    if (known) return known;
    const made = pagedById<JobModel>(
      idOf,
      async (page) =>
        readPage(
          await upstream('listDliJobs', { ...filters, ...page }),
          'jobs',
          readJob(readListed(face), givenBy(query), 'DLI'),
        ),
      largestPage,
    );
    pages.set(key, made);
    return made;
  };

  const list: JobCalls['list'] = (query, face) => listOf(query, face)({ next: true, ...query });
  return {
    list,

    detail: async (job_id) =>
      readOne(await upstream('getDliJob', { job_id }), readJob('detail', undefined, 'DLI')),

    // The list is filtered by name, which narrows it down to a page.
    async listed(jobId, detail, rootJobId) {
      const name = (await detail()).name ?? undefined;
      const page = { cursor: undefined, limit: largestPage, order: 'desc' } as const;
      const { rows } = await list({ name, rootJobId, ...page }, 'plain');
      return rows.find((job) => job.jobId === jobId) ?? null;
    },

    executionPlan: async (job_id) => ({
      plan: await upstream('getDliJobExecutionPlan', { job_id }),
    }),

    metrics: async (jobIds) =>
      metricsIn(await upstream('queryDliJobMetrics', { body: { job_ids: numbers(jobIds) } })),

    startAt: () => undefined,
  };
};
