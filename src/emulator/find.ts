import { idFormats } from '../api/ids.js';
import { type ErrorCode, fail } from './errors.js';
import { longId } from './parameters.js';
import type { Cluster, Job, Peering, Project } from './store.js';

/** The job of a path; `missing` is the code of the call for a job that does not exist. */
export const findJob = (project: Project, id: string, missing: ErrorCode): Job =>
  project.jobs.get(longId(id, 'CS.12001')) ?? fail(missing);

/** The cluster of a path, or CS.20005. */
export const findCluster = (project: Project, id: string): Cluster =>
  (idFormats.cluster_id(id) && project.clusters.get(Number(id))) || fail('CS.20005');

/** The peering of a path, or CS.22103. */
export const findPeering = (
  project: Project,
  path: { readonly cluster_id: string; readonly peering_id: string },
): Peering =>
  findCluster(project, path.cluster_id).peerings.get(path.peering_id) ?? fail('CS.22103');

/** Refuses what takes a running cluster (CS.20026). */
export function needRunning({ code }: Cluster): void {
  if (code !== 5) fail('CS.20026');
}

/** The jobs that a batch call names; its body is a bare array of numbers (5.1.10, 5.1.18). */
export function findJobs(project: Project, ids: readonly unknown[], missing: ErrorCode): Job[] {
  if (ids.length === 0) fail('CS.10004');
  return [...new Set(ids)].map((id) => {
    if (typeof id !== 'number' && typeof id !== 'bigint') return fail('CS.10004');
    return findJob(project, String(id), missing);
  });
}
