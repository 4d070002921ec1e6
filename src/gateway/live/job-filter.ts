import type { JobFilter } from '../generated/resolvers.js';
import { parseOptionalId } from '../mapping/ids.js';
import { type JobFace, type JobModel, reviveJob } from '../mapping/job.js';
import type { News, Sighting } from './entry.js';
import type { Interest } from './interest.js';
import type { Told } from './live.js';

/** Which jobs are watched, and what of all that is told of them is wanted. */
interface Watched {
  readonly interest: Interest;
  readonly wants: (news: News | Told) => boolean;
}

/** Whether a job is one of those that `filter` names, whatever its status. What nothing is told of counts as a match. */
const matcher = (filter: JobFilter, isNamed: boolean): ((job: JobModel) => boolean) => {
  const name = filter.name ?? '';
  const clusterId = parseOptionalId('Cluster', filter.clusterId);
  const rootJobId = parseOptionalId('Job', filter.rootJobId);
  return (job) => {
    if (!(job.name ?? '').includes(name)) return false;
    if (clusterId !== undefined && job.faces.has('detail') && job.clusterId !== clusterId)
      return false;
    if (rootJobId !== undefined) return job.parentId === rootJobId;
    return isNamed || !job.parentId;
  };
};

/**
 * Jobs by their keys, or all, and by a filter. As in lists, parts of edge jobs are left out unless they are named or
 * their root is; of a status, changes both from it and to it are wanted. `faces` are wanted whatever the filter is.
 */
export const watchedJobs = (
  keys: readonly string[] | null,
  given: JobFilter | null | undefined,
  faces: readonly JobFace[] = [],
): Watched => {
  const filter = given ?? {};
  const matches = matcher(filter, keys !== null);
  const named = keys && new Set(keys);
  const isOf = (sighting: Sighting | undefined) =>
    sighting === undefined ||
    ((named?.has(sighting.key) ?? true) && matches(reviveJob(sighting.values, sighting.faces)));
  const hasStatus = (...statuses: readonly (string | null | undefined)[]) =>
    !filter.status || statuses.includes(filter.status);
  const root = parseOptionalId('Job', filter.rootJobId);
  const read = new Set<JobFace>([...faces, ...(filter.clusterId ? ['detail' as const] : [])]);
  return {
    interest: {
      // Parts of an edge job are in no list but that of their root.
      keys: keys ?? (root === undefined ? null : []),
      ...(root !== undefined && { roots: [root] }),
      ...(read.size > 0 && { faces: [...read] }),
    },
    wants(news) {
      if (news.type === 'changed') {
        const { now, last, previous } = news;
        return hasStatus(previous, now?.status) && isOf(now ?? last);
      }
      return news.type !== 'current' || (hasStatus(news.now.status) && isOf(news.now));
    },
  };
};
