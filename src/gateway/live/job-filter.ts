import type { Context } from '../context.js';
import type { JobFilter } from '../generated/resolvers.js';
import { jobQuery } from '../job-query.js';
import { parseOptionalId } from '../mapping/ids.js';
import { type JobFace, type JobModel, parentKey, reviveJob } from '../mapping/job.js';
import { requireServices } from '../services.js';
import type { News, Sighting } from './entry.js';
import type { Interest } from './interest.js';
import type { Told } from './live.js';

/** Which jobs are watched, and what of all that is told of them is wanted. */
interface Watched {
  readonly interest: Interest;
  readonly wants: (news: News | Told) => boolean;
}

type Services = Pick<Context, 'jobServices'>;

/**
 * Whether a job is one of those that `filter` names, whatever its status, which may be one that lists have no filter for,
 * and the services that may have such. What nothing is told of counts as a match.
 */
const matcher = (filter: JobFilter, isNamed: boolean, context: Services) => {
  const {
    name = '',
    clusterId,
    queueName,
    services,
  } = jobQuery({ ...filter, status: null }, context);
  requireServices(services, context);
  const rootKey = parseOptionalId('Job', filter.rootJobId);
  const matches = (job: JobModel): boolean => {
    if (!(job.name ?? '').includes(name) || !services.includes(job.service)) return false;
    if (job.faces.has('detail')) {
      if (clusterId !== undefined && job.clusterId !== clusterId) return false;
      if (queueName !== undefined && job.queueName !== queueName) return false;
    }
    if (rootKey !== undefined) return parentKey(job) === rootKey;
    return isNamed || !job.parentId;
  };
  return { matches, services };
};

/**
 * Jobs by their keys, or all, and by a filter. As in lists, parts of edge jobs are left out unless they are named or
 * their root is; of a status, changes both from it and to it are wanted. `faces` are wanted whatever the filter is.
 */
export const watchedJobs = (
  keys: readonly string[] | null,
  given: JobFilter | null | undefined,
  context: Services,
  faces: readonly JobFace[] = [],
): Watched => {
  const filter = given ?? {};
  const { matches, services } = matcher(filter, keys !== null, context);
  const named = keys && new Set(keys);
  const isOf = (sighting: Sighting | undefined) =>
    sighting === undefined ||
    ((named?.has(sighting.key) ?? true) && matches(reviveJob(sighting.values, sighting.faces)));
  const hasStatus = (...statuses: readonly (string | null | undefined)[]) =>
    !filter.status || statuses.includes(filter.status);
  const root = parseOptionalId('Job', filter.rootJobId);
  const read = new Set<JobFace>([
    ...faces,
    ...(filter.clusterId || filter.queueId ? ['detail' as const] : []),
  ]);
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
      if (news.type === 'stale' || news.type === 'fresh') {
        return !news.service || services.includes(news.service);
      }
      return news.type !== 'current' || (hasStatus(news.now.status) && isOf(news.now));
    },
  };
};
