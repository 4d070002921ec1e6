import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import type { Given } from '../mapping/entity.js';
import {
  type JobFace,
  type JobMetricsModel,
  type JobModel,
  listedJobFaces,
  readExecutionPlan,
  readJob,
  readJobApiGateway,
  readJobMetrics,
} from '../mapping/job.js';
import { type Page, readOne, readPage } from '../mapping/page.js';
import { id, isWire, required } from '../mapping/reader.js';
import { all } from '../soon.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, findInList, inParallel, justAbove } from './batch.js';
import { createEntityLoader } from './entity.js';
import { createLookup } from './lookup.js';

/** Jobs in one metrics call. The document names no bound; this one keeps bodies small. */
const metricsBatchSize = 100;
/** Jobs in one page of a list that is read for the jobs in it. */
const pageSize = 100;

type ListQuery = Omit<Arguments<Endpoints['listJobs']>, 'show_detail'>;
type ClusterListQuery = Omit<Arguments<Endpoints['listClusterJobs']>, 'show_detail'>;

/** What a list is read in if all that is selected comes in either face. */
const cheapest: readonly JobFace[] = ['plain'];

const readListed = (face: JobFace, given?: Given) =>
  readJob(face === 'detail' ? 'detailed list' : face, given);

const idOfMetrics = id('job_id');

const keyOf = (job: JobModel) => job.jobId;

const highest = (ids: readonly string[]) =>
  ids.reduce((most, jobId) => (BigInt(jobId) > BigInt(most) ? jobId : most));

/** Jobs of one request: lists in either face or both, single jobs, and what hangs on a job. */
export const createJobLoaders = (upstream: Upstream) => {
  const list = async (query: ListQuery, face: JobFace) => {
    const answer = await upstream('listJobs', { ...query, show_detail: face === 'detail' });
    const given = query.root_job_id ? { parentId: String(query.root_job_id) } : undefined;
    return readPage(answer, 'jobs', readListed(face, given));
  };

  /** The plain face of one job. Parts of an edge job stand in the list of their parent only. */
  const lookUpPlain = async (jobId: string): Promise<JobModel | null> => {
    const among = (root_job_id?: string) =>
      findInList('job_id', jobId, keyOf, (page) => list({ ...page, root_job_id }, 'plain'));
    const found = await among();
    if (found) return found;
    const parentId = (await jobs.load(jobId, ['detail']))?.parentId;
    return parentId ? among(parentId) : null;
  };

  const lookUpDetail = async (jobId: string) =>
    readOne(await upstream('getJob', { job_id: jobId }), readJob('detail'));

  const batchOf =
    (face: JobFace, lookUp: (jobId: string) => Promise<JobModel | null>) =>
    (ids: readonly string[]) =>
      byPagesOrLookups<JobModel>({
        keyOf,
        lookUp,
        page: async (cursor = justAbove('job_id', highest(ids))) => {
          const page = await list({ cursor, next: true, limit: pageSize, order: 'desc' }, face);
          return { ...page, rows: page.rows.filter((job) => job.faces.has(face)) };
        },
        fewKeys: 4,
        complete: false,
      })(ids);

  const detail = batchOf('detail', lookUpDetail);
  const jobs = createEntityLoader<JobModel, JobFace>({
    keyOf,
    find: detail,
    faces: { detail, plain: batchOf('plain', lookUpPlain) },
    fields: listedJobFaces.fields,
  });

  /**
   * One page in all the faces that are needed, in parallel; its rows hold what each face tells. A face that cannot be
   * read costs its own fields, not the page.
   */
  const inFaces = async (
    faces: readonly JobFace[],
    read: (face: JobFace) => Promise<Page<JobModel>>,
  ): Promise<Page<JobModel>> => {
    const wanted = faces.length > 0 ? faces : cheapest;
    const reads = await Promise.allSettled(
      wanted.map(async (face) => {
        const { rows, total } = await read(face);
        return { rows: rows.map(jobs.remember), total };
      }),
    );
    const page = reads.find((result) => result.status === 'fulfilled')?.value;
    reads.forEach((result, index) => {
      if (result.status === 'fulfilled') return;
      const face = wanted[index];
      if (!page || !face) throw result.reason;
      for (const job of page.rows) jobs.fail(job, face, result.reason);
    });
    const { rows, total } = required(page, 'a face');
    const readable = faces.filter((_, index) => reads[index]?.status === 'fulfilled');
    return { rows: await all(rows.map((job) => jobs.complete(job, readable))), total };
  };

  /** Figures by job id (5.1.15): any number of jobs in one call; a job without figures is left out of the answer. */
  const readMetrics = async (ids: readonly string[]): Promise<(JobMetricsModel | null)[]> => {
    const answer = await upstream('queryJobMetrics', {
      body: { job_ids: ids.map((jobId) => BigInt(jobId)) },
    });
    const { rows } = readPage(answer, 'jobs', (wire) => wire);
    const byId = new Map(rows.map((wire) => [idOfMetrics(wire), wire.metrics]));
    return ids.map((jobId) => {
      const metrics = byId.get(jobId);
      return isWire(metrics) ? readJobMetrics(metrics) : null;
    });
  };

  return {
    load: jobs.load,

    page: (query: ListQuery, faces: readonly JobFace[]) =>
      inFaces(faces, (face) => list(query, face)),

    clusterPage: (query: ClusterListQuery, faces: readonly JobFace[]) =>
      inFaces(faces, async (face) => {
        const answer = await upstream('listClusterJobs', {
          ...query,
          show_detail: face === 'detail',
        });
        return readPage(answer, 'jobs', readListed(face, { clusterId: query.cluster_id }));
      }),

    metrics: createLookup(readMetrics, metricsBatchSize),

    executionPlan: createLookup(
      inParallel(async (jobId) =>
        readOne(await upstream('getJobExecutionPlan', { job_id: jobId }), readExecutionPlan),
      ),
    ),

    apiGateway: createLookup(
      inParallel(async (jobId) =>
        readOne(await upstream('getJobApigSinks', { job_id: jobId }), readJobApiGateway),
      ),
    ),
  };
};
