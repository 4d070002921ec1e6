import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { auditResourceTypes } from '../../api/enums.js';
import { type AuditLogModel, readAuditLogs } from '../mapping/audit-log.js';
import type { Given } from '../mapping/entity.js';
import {
  type JobApiGatewayModel,
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
import { all, type Soon } from '../soon.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, findInList, inParallel, justAbove } from './batch.js';
import { EntityLoader } from './entity.js';
import { Lookup } from './lookup.js';

/** Jobs in one metrics call. The document names no bound; this one keeps bodies small. */
const metricsBatchSize = 100;
/** How much of the audit log of a job is read to see what was done to it last. */
const lastActions = 10;
/** Jobs in one page of a list that is read for the jobs in it. */
const pageSize = 100;

type ListQuery = Omit<Arguments<Endpoints['listJobs']>, 'show_detail'>;
type ClusterListQuery = Omit<Arguments<Endpoints['listClusterJobs']>, 'show_detail'>;

/** What a list is read in if all that is selected comes in either face. */
const cheapest: readonly JobFace[] = ['plain'];

const readListed = (face: JobFace, given?: Given) =>
  readJob(face === 'detail' ? 'detailed list' : face, given);

const readDetail = readJob('detail');

const idOfMetrics = id('job_id');

type ExecutionPlan = ReturnType<typeof readExecutionPlan>;

const keyOf = (job: JobModel) => job.jobId;

const highest = (ids: readonly string[]) =>
  ids.reduce((most, jobId) => (BigInt(jobId) > BigInt(most) ? jobId : most));

/** Jobs of one request: lists in either face or both, single jobs, and what hangs on a job. */
class JobLoaders {
  private readonly jobs: EntityLoader<JobModel, JobFace>;
  private knownMetrics: Lookup<JobMetricsModel> | null = null;
  private knownPlans: Lookup<ExecutionPlan> | null = null;
  private knownApiGateways: Lookup<JobApiGatewayModel> | null = null;
  private knownActions: Lookup<readonly AuditLogModel[]> | null = null;

  constructor(private readonly upstream: Upstream) {
    const detail = (ids: readonly string[]) => this.readBatch('detail', ids);
    this.jobs = new EntityLoader<JobModel, JobFace>({
      keyOf,
      find: detail,
      faces: { detail, plain: (ids) => this.readBatch('plain', ids) },
      fields: listedJobFaces.fields,
    });
  }

  load(jobId: string, faces?: readonly JobFace[]): Soon<JobModel | null> {
    return this.jobs.load(jobId, faces);
  }

  complete(job: JobModel, faces: readonly JobFace[]): Soon<JobModel> {
    return this.jobs.complete(job, faces);
  }

  /**
   * Some jobs, each or why it cannot be read, in whichever face is cheapest: pages of the plain list while they are fewer
   * than lookups, which tell of parts of edge jobs, too.
   */
  async seek(ids: readonly string[]): Promise<(JobModel | null | Error)[]> {
    if (ids.length === 0) return [];
    const found = await this.findBatch('plain', (jobId) => this.lookUpDetail(jobId), ids);
    return found.map((job) =>
      job === null || job instanceof Error ? job : this.jobs.remember(job),
    );
  }

  page(query: ListQuery, faces: readonly JobFace[]): Promise<Page<JobModel>> {
    return this.inFaces(faces, (face) => this.list(query, face));
  }

  clusterPage(query: ClusterListQuery, faces: readonly JobFace[]): Promise<Page<JobModel>> {
    return this.inFaces(faces, async (face) => {
      const answer = await this.upstream('listClusterJobs', {
        ...query,
        show_detail: face === 'detail',
      });
      return readPage(answer, 'jobs', readListed(face, { clusterId: query.cluster_id }));
    });
  }

  forget(): void {
    this.jobs.forget();
    this.knownMetrics?.forget();
    this.knownPlans?.forget();
    this.knownApiGateways?.forget();
    this.knownActions?.forget();
  }

  get metrics(): Lookup<JobMetricsModel> {
    this.knownMetrics ??= new Lookup((ids) => this.readMetrics(ids), metricsBatchSize);
    return this.knownMetrics;
  }

  get executionPlan(): Lookup<ExecutionPlan> {
    this.knownPlans ??= new Lookup(
      inParallel(async (jobId) =>
        readOne(await this.upstream('getJobExecutionPlan', { job_id: jobId }), readExecutionPlan),
      ),
    );
    return this.knownPlans;
  }

  get apiGateway(): Lookup<JobApiGatewayModel> {
    this.knownApiGateways ??= new Lookup(
      inParallel(async (jobId) =>
        readOne(await this.upstream('getJobApigSinks', { job_id: jobId }), readJobApiGateway),
      ),
    );
    return this.knownApiGateways;
  }

  /** What was done to a job last, newest first (5.1.14). */
  get lastActions(): Lookup<readonly AuditLogModel[]> {
    this.knownActions ??= new Lookup(
      inParallel(async (jobId) => {
        const query = { resource_type: auditResourceTypes.JOB.wire, resource_id: jobId };
        const page = { page_number: 0, limit: lastActions };
        return readAuditLogs(await this.upstream('listAuditLogs', { ...query, ...page })).rows;
      }),
    );
    return this.knownActions;
  }

  private async list(query: ListQuery, face: JobFace): Promise<Page<JobModel>> {
    const answer = await this.upstream('listJobs', { ...query, show_detail: face === 'detail' });
    const given = query.root_job_id ? { parentId: String(query.root_job_id) } : undefined;
    return readPage(answer, 'jobs', readListed(face, given));
  }

  private readBatch(face: JobFace, ids: readonly string[]) {
    const lookUp = (jobId: string) =>
      face === 'detail' ? this.lookUpDetail(jobId) : this.lookUpPlain(jobId);
    return this.findBatch(face, lookUp, ids);
  }

  private findBatch(
    face: JobFace,
    lookUp: (jobId: string) => Promise<JobModel | null>,
    ids: readonly string[],
  ) {
    return byPagesOrLookups<JobModel>({
      keyOf,
      lookUp,
      page: async (cursor = justAbove('job_id', highest(ids))) => {
        const query = { cursor, next: true, limit: pageSize, order: 'desc' } as const;
        const page = await this.list(query, face);
        return { ...page, rows: page.rows.filter((job) => job.faces.has(face)) };
      },
      fewKeys: 4,
      complete: false,
    })(ids);
  }

  /** The plain face of one job. Parts of an edge job stand in the list of their parent only. */
  private async lookUpPlain(jobId: string): Promise<JobModel | null> {
    const among = (root_job_id?: string) =>
      findInList('job_id', jobId, keyOf, (page) => this.list({ ...page, root_job_id }, 'plain'));
    const found = await among();
    if (found) return found;
    const parentId = (await this.jobs.load(jobId, ['detail']))?.parentId;
    return parentId ? among(parentId) : null;
  }

  private async lookUpDetail(jobId: string): Promise<JobModel> {
    return readOne(await this.upstream('getJob', { job_id: jobId }), readDetail);
  }

  /**
   * One page in all the faces that are needed, in parallel; its rows hold what each face tells. A face that cannot be
   * read costs its own fields, not the page.
   */
  private async inFaces(
    faces: readonly JobFace[],
    read: (face: JobFace) => Promise<Page<JobModel>>,
  ): Promise<Page<JobModel>> {
    const { jobs } = this;
    const wanted = faces.length > 0 ? faces : cheapest;
    const reads = await Promise.allSettled(
      wanted.map(async (face) => {
        const { rows, total } = await read(face);
        return { rows: rows.map((job) => jobs.remember(job)), total };
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
  }

  /** Figures by job id (5.1.15): any number of jobs in one call; a job without figures is left out of the answer. */
  private async readMetrics(ids: readonly string[]): Promise<(JobMetricsModel | null)[]> {
    const answer = await this.upstream('queryJobMetrics', {
      body: { job_ids: ids.map((jobId) => BigInt(jobId)) },
    });
    const { rows } = readPage(answer, 'jobs', (wire) => wire);
    const byId = new Map(rows.map((wire) => [idOfMetrics(wire), wire.metrics]));
    return ids.map((jobId) => {
      const metrics = byId.get(jobId);
      return isWire(metrics) ? readJobMetrics(metrics) : null;
    });
  }
}

export const createJobLoaders = (upstream: Upstream) => new JobLoaders(upstream);
