import { idFormats } from '../api/ids.js';
import { jobRunRules } from '../api/rules/job-run.js';
import { wordOf } from '../api/rules/predicates.js';
import { type ErrorCode, fail } from './errors.js';
import { longId } from './parameters.js';
import type { Cluster, Job, Peering, Project } from './store.js';

/** Refuses a name that another item of the project has; `taken` is the code of the call. */
export function needFreeName<Item extends { readonly name: string }>(
  items: ReadonlyMap<unknown, Item>,
  name: string,
  taken: ErrorCode,
  own?: Item,
): void {
  for (const item of items.values()) if (item !== own && item.name === name) fail(taken);
}

/** The job of a path; `missing` is the code of the call for a job that does not exist. */
export const findJob = (project: Project, id: string, missing: ErrorCode): Job =>
  project.jobs.get(longId(id, 'CS.12001')) ?? fail(missing);

/** A job of DLI; no id is there but those of jobs. */
export const findDliJob = (space: Project, id: unknown, missing: ErrorCode): Job =>
  space.jobs.get(longId(wordOf(id) ?? '', missing)) ?? fail(missing);

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
  const { breaks, code } = jobRunRules['batch-body-array'];
  if (breaks({ job_ids: ids })) fail(code);
  return [...new Set(ids)].map((id) => findJob(project, String(id), missing));
}
