import { clusterJoin, quotaJoin } from './joins.js';
import type { Loaders } from './loaders.js';
import type { ClusterFace } from './mapping/cluster.js';
import type { JobModel } from './mapping/job.js';
import type { Selection } from './selection.js';
import type { Soon } from './soon.js';

/** Fields of a job that take a call by its id. */
const byJob = ['metrics', 'executionPlan', 'apiGateway'] as const;

/** What the selection says will be needed of jobs beyond the jobs themselves. */
interface Needs {
  readonly byJob: readonly (typeof byJob)[number][];
  /** The faces of their clusters; null if no more than a reference is. */
  readonly cluster: readonly ClusterFace[] | null;
  readonly owner: boolean;
  /** Whether fields go on to calls of their own, which must not wait for these. */
  readonly goesOn: boolean;
}

/** Fields that begin calls which nothing here foresees. */
const own = {
  job: [
    'auditLogs',
    'children',
    'health',
    'lastAction',
    'migratedFrom',
    'migratedTo',
    'parent',
    'preflight',
  ],
  cluster: ['auditLogs', 'hostMappings', 'jobs', 'peerings'],
  owner: ['clusters'],
};
const selectsAny = ({ names }: Selection, fields: readonly string[]): boolean =>
  fields.some((field) => names.has(field));

const readNeeds = (selected: Selection): Needs => {
  const { names } = selected;
  const cluster = selected.below('cluster');
  const owner = selected.below('owner');
  const clusterIs = clusterJoin(cluster);
  return {
    byJob: byJob.filter((name) => names.has(name)),
    cluster: clusterIs.byReference ? null : clusterIs.faces,
    owner: !quotaJoin(owner).byReference,
    goesOn:
      selectsAny(selected, own.job) ||
      selectsAny(cluster, own.cluster) ||
      selectsAny(owner, own.owner),
  };
};
const known = new WeakMap<Selection, Needs>();
const needsOf = (selected: Selection): Needs => {
  const needs = known.get(selected) ?? readNeeds(selected);
  known.set(selected, needs);
  return needs;
};

/**
 * Begins to read what up to `count` jobs will refer to, before they are known. If all are of one cluster, that is read
 * alone.
 */
export const expectJobs = (
  count: number,
  clusterId: string | undefined,
  selected: Selection,
  loaders: Loaders,
): void => {
  const { cluster, owner } = needsOf(selected);
  if (cluster && clusterId) void quietly(loaders.cluster.load(clusterId, cluster));
  else if (cluster) loaders.cluster.expect(count, cluster);
  if (owner) loaders.quota.expect(count);
};

/** Begins to read what takes a call by the id of a job. */
export const fetchByJob = (
  keys: readonly string[],
  selected: Selection,
  loaders: Loaders,
): Promise<unknown>[] => needsOf(selected).byJob.map((name) => loaders.job[name].fetch(keys));

/**
 * Reads all at once what is selected beyond some jobs, so that their fields find it at hand. What cannot be read fails
 * when a field asks for it.
 */
export const fetchBeyond = (
  jobs: readonly JobModel[],
  selected: Selection,
  loaders: Loaders,
): Soon<unknown> => {
  const { cluster, owner, goesOn, byJob } = needsOf(selected);
  if (jobs.length === 0) return null;
  const reads: Soon<unknown>[] = [];
  if (byJob.length > 0) {
    const keys = jobs.map(({ key }) => key);
    reads.push(...fetchByJob(keys, selected, loaders));
  }
  if (cluster) {
    for (const clusterId of idsOf(jobs, (job) => job.clusterId)) {
      reads.push(quietly(loaders.cluster.load(clusterId, cluster)));
    }
  }
  if (owner) {
    const ofCs = jobs.filter(({ service }) => service === 'CS');
    reads.push(loaders.quota.fetch(idsOf(ofCs, (job) => job.ownerId)));
  }
  return goesOn || reads.length === 0 ? null : Promise.all(reads);
};

const quietly = (read: Soon<unknown>): Soon<unknown> =>
  read instanceof Promise ? read.catch(() => {}) : read;

/** What jobs refer to, each once. A job of which this could not be read refers to nothing; its field tells why. */
const idsOf = (
  jobs: readonly JobModel[],
  idOf: (job: JobModel) => string | null | undefined,
): string[] => {
  const ids = new Set<string>();
  for (const job of jobs) {
    try {
      const id = idOf(job);
      if (id) ids.add(id);
    } catch {}
  }
  return [...ids];
};
