import { rawId } from '../mapping/ids.js';
import {
  type JobFace,
  type JobMetricsModel,
  type JobModel,
  listedJobFaces,
  parentKey,
  readJobMetrics,
} from '../mapping/job.js';
import { largestPage, type Page } from '../mapping/page.js';
import { required } from '../mapping/reader.js';
import { endingOf, originOf } from '../migration/names.js';
import { all, type Soon } from '../soon.js';
import { UpstreamError } from '../upstream/error.js';
import { byPagesOrLookups, inParallel } from './batch.js';
import { EntityLoader } from './entity.js';
import type { JobCalls, JobQuery } from './job-calls.js';
import { Lookup } from './lookup.js';

/** Jobs in one metrics call. The documents name no bound; this one keeps bodies small. */
const metricsBatchSize = 100;

/** What a list is read in if all that is selected comes in either face. */
const cheapest: readonly JobFace[] = ['plain'];

type ExecutionPlan = Awaited<ReturnType<JobCalls['executionPlan']>>;

const keyOf = (job: JobModel) => job.key;

const highest = (keys: readonly string[]) =>
  keys.map(rawId).reduce((most, jobId) => (BigInt(jobId) > BigInt(most) ? jobId : most));

/** Jobs of one service, by their keys: lists in either face or both, single jobs, and what hangs on a job. */
export class ServiceJobs {
  private readonly jobs: EntityLoader<JobModel, JobFace>;
  private knownMetrics: Lookup<JobMetricsModel> | null = null;
  private knownSuccessors: Lookup<JobModel> | null = null;
  private knownPlans: Lookup<ExecutionPlan> | null = null;
  private readonly absent = new Set<string>();

  constructor(private readonly calls: JobCalls) {
    const detail = (keys: readonly string[]) => this.readBatch('detail', keys);
    this.jobs = new EntityLoader<JobModel, JobFace>({
      keyOf,
      find: detail,
      faces: { detail, plain: (keys) => this.readBatch('plain', keys) },
      fields: listedJobFaces.fields,
    });
  }

  load(key: string, faces?: readonly JobFace[]): Soon<JobModel | null> {
    return this.jobs.load(key, faces);
  }

  complete(job: JobModel, faces: readonly JobFace[]): Soon<JobModel> {
    return this.jobs.complete(job, faces);
  }

  /**
   * Some jobs, each or why it cannot be read, in whichever face is cheapest: pages of the plain list while they are fewer
   * than lookups, which tell of parts of edge jobs, too.
   */
  async seek(keys: readonly string[]): Promise<(JobModel | null | Error)[]> {
    if (keys.length === 0) return [];
    const found = await this.findBatch('plain', (key) => this.lookUpDetail(key), keys);
    return found.map((job) =>
      job === null || job instanceof Error ? job : this.jobs.remember(job),
    );
  }

  page(query: JobQuery, faces: readonly JobFace[]): Promise<Page<JobModel>> {
    return this.inFaces(faces, (face) => this.calls.list(query, face));
  }

  forget(): void {
    this.jobs.forget();
    this.knownMetrics?.forget();
    this.knownSuccessors?.forget();
    this.knownPlans?.forget();
    this.absent.clear();
  }

  /** Whether a call for figures has told that there is no such job. */
  isAbsent(key: string): boolean {
    return this.absent.has(key);
  }

  get metrics(): Lookup<JobMetricsModel> {
    this.knownMetrics ??= new Lookup((keys) => this.readMetrics(keys), metricsBatchSize);
    return this.knownMetrics;
  }

  /** What jobs of CS have become here, by the names that they are given for that, in the plain face. */
  get successors(): Lookup<JobModel> {
    this.knownSuccessors ??= new Lookup((names) => this.readSuccessors(names));
    return this.knownSuccessors;
  }

  get executionPlan(): Lookup<ExecutionPlan> {
    this.knownPlans ??= new Lookup(inParallel((key) => this.calls.executionPlan(rawId(key))));
    return this.knownPlans;
  }

  /**
   * One page in all the faces that are needed, in parallel; its rows hold what each face tells. A face that cannot be
   * read costs its own fields, not the page.
   */
  async inFaces(
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

  private readBatch(face: JobFace, keys: readonly string[]) {
    const lookUp = (key: string) =>
      face === 'detail' ? this.lookUpDetail(key) : this.lookUpPlain(key);
    return this.findBatch(face, lookUp, keys);
  }

  private findBatch(
    face: JobFace,
    lookUp: (key: string) => Promise<JobModel | null>,
    keys: readonly string[],
  ) {
    return byPagesOrLookups<JobModel>({
      keyOf,
      lookUp,
      page: async (behind) => {
        const cursor = behind ? rawId(behind) : this.calls.startAt(highest(keys));
        const page = await this.calls.list({ cursor, limit: largestPage, order: 'desc' }, face);
        return { ...page, rows: page.rows.filter((job) => job.faces.has(face)) };
      },
      fewKeys: 4,
      complete: false,
    })(keys);
  }

  /**
   * For few names a list that is filtered by each, for many the pages of the whole list while they promise to be fewer.
   * It is the ends of the names that count: the rest may have changed since. Of several jobs it is the oldest.
   */
  private readSuccessors(names: readonly string[]): Promise<(JobModel | null | Error)[]> {
    const read = (query: Pick<JobQuery, 'name' | 'cursor'>) =>
      this.page({ ...query, limit: largestPage, order: 'desc' }, cheapest);
    const origins = names.map((name) => originOf(name) ?? name);
    const given = new Map(origins.map((origin, index) => [origin, names[index]]));
    let cursor: string | undefined;
    return byPagesOrLookups<JobModel>({
      keyOf: (job) => originOf(job.name) ?? job.key,
      lookUp: async (origin) => {
        // Nobody documents whether the filter takes parts of names. If not, it finds what is still called as it was.
        for (const name of [endingOf(origin), given.get(origin)]) {
          const { rows } = await read({ name, cursor: undefined });
          const found = rows.findLast((job) => originOf(job.name) === origin);
          if (found) return found;
        }
        return null;
      },
      page: async () => {
        const page = await read({ cursor });
        cursor = page.rows.at(-1)?.jobId;
        return page;
      },
      fewKeys: 4,
      complete: true,
    })(origins);
  }

  /** The plain face of one job. Parts of an edge job stand in the list of their parent only. */
  private async lookUpPlain(key: string): Promise<JobModel | null> {
    const detail = async () => this.jobs.remember(await this.lookUpDetail(key));
    const among = (rootJobId?: string) => this.calls.listed(rawId(key), detail, rootJobId);
    const found = await among();
    if (found) return found;
    const job = await this.jobs.load(key, ['detail']);
    const parent = job && parentKey(job);
    return parent ? among(rawId(parent)) : null;
  }

  private lookUpDetail(key: string): Promise<JobModel> {
    return this.calls.detail(rawId(key));
  }

  /** Figures by key (5.1.15): any number of jobs in one call; a job without figures is left out of the answer. */
  private async readMetrics(keys: readonly string[]): Promise<(JobMetricsModel | null | Error)[]> {
    try {
      const byId = await this.calls.metrics(keys.map(rawId));
      return keys.map((key) => {
        const metrics = byId.get(rawId(key));
        return metrics ? readJobMetrics(metrics) : null;
      });
    } catch (error) {
      if (error instanceof UpstreamError && error.missing) {
        return this.readMetricsOfThose(keys, error);
      }
      throw error;
    }
  }

  /** The same where the call is refused, as DLI does if one of them is not there: of those that are. */
  private async readMetricsOfThose(
    keys: readonly string[],
    refusal: UpstreamError,
  ): Promise<(JobMetricsModel | null | Error)[]> {
    const jobs = await this.seek(keys);
    const there = keys.filter((_, index) => jobs[index] && !(jobs[index] instanceof Error));
    if (there.length === keys.length) throw refusal; // it is not for a job that is not there
    keys.forEach((key, index) => {
      if (jobs[index] === null) this.absent.add(key);
    });
    const read = there.length > 0 ? await this.readMetrics(there) : [];
    const figures = new Map(there.map((key, index) => [key, read[index] ?? null]));
    return keys.map((key, index) => {
      const job = jobs[index];
      return job instanceof Error ? job : (figures.get(key) ?? null);
    });
  }
}
