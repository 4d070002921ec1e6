import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { auditResourceTypes } from '../../api/enums.js';
import { type AuditLogModel, readAuditLogs } from '../mapping/audit-log.js';
import { type JobService, serviceOf } from '../mapping/ids.js';
import {
  type JobApiGatewayModel,
  type JobFace,
  type JobModel,
  readJob,
  readJobApiGateway,
} from '../mapping/job.js';
import { type Page, readOne, readPage } from '../mapping/page.js';
import type { Soon } from '../soon.js';
import type { Upstream } from '../upstream/client.js';
import { inParallel } from './batch.js';
import { csJobCalls, dliJobCalls, type JobQuery } from './job-calls.js';
import { Lookup } from './lookup.js';
import { ServiceJobs } from './service-jobs.js';

type ClusterListQuery = Omit<Arguments<Endpoints['listClusterJobs']>, 'show_detail'>;

/** How much of the audit log of a job is read to see what was done to it last. */
const lastActions = 10;

/** Values by the keys of jobs, each read from the service that has the job. */
interface JobLookup<Value> {
  load(key: string): Soon<Value | null>;
  fetch(keys: readonly string[]): Promise<unknown>;
}

/** Keys of jobs by the service that has them. */
export const groupsOf = (keys: readonly string[]): Map<JobService, string[]> => {
  const groups = new Map<JobService, string[]>();
  for (const key of keys) {
    const service = serviceOf(key);
    const group = groups.get(service);
    if (group) group.push(key);
    else groups.set(service, [key]);
  }
  return groups;
};

/** Jobs of one request, whichever service has them, and what CS alone tells of them. */
class JobLoaders {
  private readonly made = new Map<JobService, ServiceJobs>();
  private knownApiGateways: Lookup<JobApiGatewayModel> | null = null;
  private knownActions: Lookup<readonly AuditLogModel[]> | null = null;

  constructor(private readonly upstream: Upstream) {}

  readonly metrics = this.byService((jobs) => jobs.metrics);
  readonly executionPlan = this.byService((jobs) => jobs.executionPlan);
  readonly apiGateway = this.ofCs(() => this.apiGateways);
  /** What was done to a job last, newest first (5.1.14). */
  readonly lastActions = this.ofCs(() => this.actions);

  load(key: string, faces?: readonly JobFace[]): Soon<JobModel | null> {
    return this.of(serviceOf(key)).load(key, faces);
  }

  complete(job: JobModel, faces: readonly JobFace[]): Soon<JobModel> {
    return this.of(job.service).complete(job, faces);
  }

  /** Some jobs, each or why it cannot be read, in whichever face is cheapest. */
  async seek(keys: readonly string[]): Promise<(JobModel | null | Error)[]> {
    const groups = [...groupsOf(keys)];
    const found = new Map<string, JobModel | null | Error>();
    await Promise.all(
      groups.map(async ([service, group]) => {
        // That one service fails costs the jobs of that one alone.
        const read = this.of(service).seek(group);
        const jobs = await read.catch((error: Error) => group.map(() => error));
        group.forEach((key, index) => {
          found.set(key, jobs[index] ?? null);
        });
      }),
    );
    return keys.map((key) => found.get(key) ?? null);
  }

  /** Whether it is known by a call for figures that there is no such job. */
  isAbsent(key: string): boolean {
    return this.of(serviceOf(key)).isAbsent(key);
  }

  /** The job of DLI that a job of CS has become, by the name that it is given for that, or by how that ends. */
  successor(name: string): Soon<JobModel | null> {
    return this.of('DLI').successors.load(name);
  }

  page(service: JobService, query: JobQuery, faces: readonly JobFace[]): Promise<Page<JobModel>> {
    return this.of(service).page(query, faces);
  }

  /** Jobs of an exclusive cluster of CS (5.3.8). */
  clusterPage(query: ClusterListQuery, faces: readonly JobFace[]): Promise<Page<JobModel>> {
    return this.of('CS').inFaces(faces, async (face) => {
      const answer = await this.upstream('listClusterJobs', {
        ...query,
        show_detail: face === 'detail',
      });
      const asked = face === 'detail' ? 'detailed list' : face;
      return readPage(answer, 'jobs', readJob(asked, { clusterId: query.cluster_id }));
    });
  }

  forget(): void {
    for (const jobs of this.made.values()) jobs.forget();
    this.knownApiGateways?.forget();
    this.knownActions?.forget();
  }

  private of(service: JobService): ServiceJobs {
    const known = this.made.get(service);
    if (known) return known;
    const calls = service === 'DLI' ? dliJobCalls(this.upstream) : csJobCalls(this.upstream);
    const jobs = new ServiceJobs(calls);
    this.made.set(service, jobs);
    return jobs;
  }

  private byService<Value>(lookup: (jobs: ServiceJobs) => Lookup<Value>): JobLookup<Value> {
    return {
      load: (key) => lookup(this.of(serviceOf(key))).load(key),
      fetch: (keys) =>
        Promise.all(
          Array.from(groupsOf(keys), ([service, group]) => lookup(this.of(service)).fetch(group)),
        ),
    };
  }

  private ofCs<Value>(lookup: () => Lookup<Value>): JobLookup<Value> {
    return {
      load: (key) => (serviceOf(key) === 'CS' ? lookup().load(key) : null),
      fetch: (keys) => {
        const ofCs = keys.filter((key) => serviceOf(key) === 'CS');
        return ofCs.length > 0 ? lookup().fetch(ofCs) : Promise.resolve();
      },
    };
  }

  private get apiGateways(): Lookup<JobApiGatewayModel> {
    this.knownApiGateways ??= new Lookup(
      inParallel(async (job_id) =>
        readOne(await this.upstream('getJobApigSinks', { job_id }), readJobApiGateway),
      ),
    );
    return this.knownApiGateways;
  }

  private get actions(): Lookup<readonly AuditLogModel[]> {
    this.knownActions ??= new Lookup(
      inParallel(async (jobId) => {
        const query = { resource_type: auditResourceTypes.JOB.wire, resource_id: jobId };
        const page = { page_number: 0, limit: lastActions };
        return readAuditLogs(await this.upstream('listAuditLogs', { ...query, ...page })).rows;
      }),
    );
    return this.knownActions;
  }
}

export const createJobLoaders = (upstream: Upstream) => new JobLoaders(upstream);
