import type { JobStatus } from '../../generated/resolvers.js';
import type { JobFace, JobModel } from '../../mapping/job.js';
import type { Interest } from '../interest.js';
import { sightingOf } from '../sighting.js';
import type { PollContext, Source } from '../source.js';
import { readAll } from './all-pages.js';
import { isHidden, settled } from './settled.js';

const keyOf = (job: JobModel) => job.jobId;

const underWay: ReadonlySet<string | null> = new Set<JobStatus>([
  'SUBMITTING',
  'DOWNLOADING',
  'SAVEPOINTING',
  'CANCELING',
  'ARREARAGE_RECOVERING',
]);

/** Pages of the whole list, and of the parts of some edge jobs, or why the caller may not see them. */
const readLists = async (
  { keys, roots = [] }: Interest,
  faces: readonly JobFace[],
  { loaders }: PollContext,
): Promise<(JobModel[] | Error)[]> => {
  const read = (root_job_id?: string) =>
    readAll(keyOf, (page) => loaders.job.page({ ...page, root_job_id }, faces));
  const hidden = (error: Error) => {
    if (isHidden(error)) return error;
    throw error;
  };
  return Promise.all([
    ...(keys === null ? [read()] : []),
    ...roots.map((root) => read(root).catch(hidden)),
  ]);
};

/**
 * Jobs by their status. A face beyond the cheapest one is left out of the sightings of a poll that cannot read it: the
 * status is still worth to be told.
 */
export const jobs: Source = {
  async read(context, interest, before = null) {
    const { keys, also = [], faces = [] } = interest;
    const { loaders } = context;
    const lists = await readLists(interest, [...new Set<JobFace>(['plain', ...faces])], context);
    const listed = lists.flatMap((list) => (list instanceof Error ? [] : list));
    const jobs = new Map(listed.map((job) => [job.jobId, job]));
    const others = (keys ?? also).filter((key) => !jobs.has(key));
    const absent = new Set(before?.missing);
    const sought = others.filter((key) => !absent.has(key));
    const { found, unread } = settled(
      sought,
      [...(await loaders.job.seek(sought)), ...lists.filter((list) => list instanceof Error)],
      {
        isAnswered: lists.some((list) => !(list instanceof Error)),
        isMoreWatched: sought.length < others.length,
      },
    );
    for (const job of await Promise.all(found.map((one) => loaders.job.complete(one, faces)))) {
      jobs.set(job.jobId, job);
    }
    return {
      sightings: Array.from(jobs.values(), (job) => sightingOf(job.jobId, job)),
      unread,
    };
  },

  isInTransition: ({ status }) => underWay.has(status),
  everyPoll: false,
};
