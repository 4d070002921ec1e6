import type { JobStatus } from '../../generated/resolvers.js';
import { type JobService, rawId, serviceOf } from '../../mapping/ids.js';
import type { JobFace, JobModel } from '../../mapping/job.js';
import type { Interest } from '../interest.js';
import { listOf, sightingOf } from '../sighting.js';
import type { PollContext, Source } from '../source.js';
import { readAll } from './all-pages.js';
import { failuresOf, isUnread, lookups, settled } from './settled.js';

const underWay: ReadonlySet<string | null> = new Set<JobStatus>([
  'SUBMITTING',
  'DOWNLOADING',
  'SAVEPOINTING',
  'CANCELING',
  'ARREARAGE_RECOVERING',
]);

/** A list of a service, or why it could not be read. */
interface Listed {
  readonly service: JobService;
  /** As `listOf` names it. */
  readonly name: string;
  readonly jobs: readonly JobModel[];
  readonly error: Error | null;
}

/** All pages of the lists of all services, and of those of the parts of some edge jobs. */
const readLists = (
  { keys, roots = [] }: Interest,
  faces: readonly JobFace[],
  { loaders, jobServices }: PollContext,
): Promise<Listed[]> => {
  const read = async (service: JobService, root?: string): Promise<Listed> => {
    const list = { service, name: root ?? service };
    const rootJobId = root && rawId(root);
    try {
      const jobs = await readAll<JobModel>(
        ({ jobId }) => jobId,
        (page) => loaders.job.page(service, { ...page, rootJobId }, faces),
      );
      return { ...list, jobs, error: null };
    } catch (error) {
      return { ...list, jobs: [], error: error as Error }; // nothing else is thrown
    }
  };
  return Promise.all([
    ...(keys === null ? jobServices.map((service) => read(service)) : []),
    ...roots.map((root) => read(serviceOf(root), root)),
  ]);
};

/**
 * Jobs by their status. A face beyond the cheapest one is left out of the sightings of a poll that cannot read it: the
 * status is still worth to be told. So are the jobs of one service while another one cannot be read.
 */
export const jobs: Source = {
  async read(context, interest, before = null) {
    const { keys, also = [], faces = [] } = interest;
    const { loaders } = context;
    const lists = await readLists(interest, [...new Set<JobFace>(['plain', ...faces])], context);
    const jobs = new Map(lists.flatMap((list) => list.jobs).map((job) => [job.key, job]));
    const others = (keys ?? also).filter((key) => !jobs.has(key));
    const absent = new Set(before?.missing);
    const sought = others.filter((key) => !absent.has(key));
    const results = await loaders.job.seek(sought);
    const listCalls = lists.map(({ service, name, error }) => ({
      name,
      ...{ service, key: null, result: error },
    }));
    const { found, unread, outages } = settled([...listCalls, ...lookups(sought, results)], {
      isMoreWatched: sought.length < others.length,
      before,
    });
    for (const job of await Promise.all(found.map((one) => loaders.job.complete(one, faces)))) {
      jobs.set(job.key, job);
    }
    const unlisted = listCalls.flatMap((call) => (isUnread(call, outages) ? call.name : []));
    const lookedUp = new Set(sought);
    const unlistedKeys = Object.values(before?.seen ?? {}).flatMap((seen) =>
      unlisted.includes(listOf(seen)) && !lookedUp.has(seen.key) && !jobs.has(seen.key)
        ? seen.key
        : [],
    );
    return {
      failures: failuresOf(outages),
      unlisted,
      sightings: Array.from(jobs.values(), (job) => sightingOf(job.key, job)),
      unread: [...unread, ...unlistedKeys],
    };
  },

  isInTransition: ({ status }) => underWay.has(status),
  everyPoll: false,
};
