import { idFormats } from '../api/ids.js';
import { type ErrorCode, fail } from './errors.js';
import { longId } from './parameters.js';
import type { Cluster, Job, Project } from './store.js';

/** The job of a path; `missing` is the code of the call for a job that does not exist. */
export const findJob = (project: Project, id: string, missing: ErrorCode): Job =>
  project.jobs.get(longId(id, 'CS.12001')) ?? fail(missing);

/** The cluster of a path, or CS.20005. */
export const findCluster = (project: Project, id: string): Cluster =>
  (idFormats.cluster_id(id) && project.clusters.get(Number(id))) || fail('CS.20005');

/** The jobs that a batch call names; its body is a bare array of numbers (5.1.10, 5.1.18). */
export function findJobs(project: Project, ids: readonly unknown[], missing: ErrorCode): Job[] {
  if (ids.length === 0) fail('CS.10004');
  return [...new Set(ids)].map((id) => {
    if (typeof id !== 'number' && typeof id !== 'bigint') return fail('CS.10004');
    return findJob(project, String(id), missing);
  });
}
