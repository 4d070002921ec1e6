import { fail } from '../errors.js';
import { findCluster, findJob } from '../find.js';
import type { Handlers } from '../handler.js';
import { byId, page } from '../paging.js';
import { count, flag, longId, optionalId } from '../parameters.js';
import { randomOf } from '../random.js';
import { streamsOf } from '../sql.js';
import { ascending, type Job, type Project } from '../store.js';
import { detailedFace, detailOf, plainFace } from './job-faces.js';
import { planOf } from './plan.js';

interface JobQuery {
  readonly name?: string;
  readonly status?: string;
  readonly cursor?: string;
  readonly next?: string;
  readonly limit?: string;
  readonly order?: string;
}

function jobsPage(project: Project, query: JobQuery, of: (job: Job) => boolean) {
  const { name = '', status } = query;
  const jobs = [...project.jobs.values()]
    .filter((job) => job.name.includes(name) && (!status || job.status === status) && of(job))
    .sort(ascending);
  return page(jobs, query, {
    limit: 20,
    cursor: byId((cursor) => longId(cursor, 'CS.12001')),
  });
}

const ownerName = (project: Project, job: Job) => project.users.get(job.ownerId)?.name ?? '';

/** Jobs: both lists, detail, plan and API gateway sinks (5.1.11, 5.3.8, 5.1.12, 5.1.13, 5.1.16). */
export const job = {
  listJobs({ project, query, now }) {
    const root = optionalId(query.root_job_id, 'CS.23003') ?? null;
    const clusterId = query.cluster_id === undefined ? undefined : count(query.cluster_id, 0);
    const { total, items } = jobsPage(
      project,
      query,
      (job) => job.rootId === root && (clusterId === undefined || job.clusterId === clusterId),
    );
    const plain = (job: Job) => ({
      ...plainFace(job, now),
      username: ownerName(project, job),
      root_id: job.rootId ?? 0,
      edge_group_ids: job.edgeGroups.join(','),
    });
    const detailed = (job: Job) => detailedFace(project, job, 0);
    const face: (job: Job) => unknown = flag(query.show_detail) ? detailed : plain;
    return { total, jobs: items.map(face) };
  },

  listClusterJobs({ project, path, query, now }) {
    const { id } = findCluster(project, path.cluster_id);
    const { total, items } = jobsPage(project, query, (job) => job.clusterId === id);
    const plain = (job: Job) => ({
      ...plainFace(job, now),
      user_name: ownerName(project, job),
      root_id: job.rootId ?? -1,
      graph_editor_enabled: job.graphEditor,
    });
    const detailed = (job: Job) => detailedFace(project, job, -1);
    const face: (job: Job) => unknown = flag(query.show_detail) ? detailed : plain;
    return { total, jobs: items.map(face) };
  },

  getJob: ({ project, path }) => detailOf(project, findJob(project, path.job_id, 'CS.17001')),

  getJobExecutionPlan: ({ project, path }) => ({
    execute_plan_items: planOf(findJob(project, path.job_id, 'CS.17001')) ?? fail('CS.14001'),
  }),

  getJobApigSinks({ project, path }) {
    const job = findJob(project, path.job_id, 'CS.17001');
    const host = randomOf(project.seed, 'apig').hex(32);
    const sinks = streamsOf(job.sql).filter(
      ({ kind, options }) => kind === 'sink' && options.type === 'apig',
    );
    return {
      sinks: sinks.map(({ name, options }) => ({
        app_id: options.app_id ?? '',
        sink_name: name,
        url: `https://${host}.apigw.${project.region}.huaweicloud.com/${job.id}/${name}`,
      })),
      metadata: sinks.map(({ name, options, columns }) => ({
        name,
        encode: options.encode ?? 'csv',
        delimiter: options.field_delimiter ?? ',',
        attrs: columns,
      })),
    };
  },
} satisfies Partial<Handlers>;
