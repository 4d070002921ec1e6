import type { JobStatus } from '../../generated/resolvers.js';
import type { JobFace, JobModel } from '../../mapping/job.js';
import type { Interest } from '../interest.js';
import { sightingOf } from '../sighting.js';
import type { PollContext, Source } from '../source.js';
import { readAll } from './all-pages.js';

const keyOf = (job: JobModel) => job.jobId;

const underWay: ReadonlySet<string | null> = new Set<JobStatus>([
  'SUBMITTING',
  'DOWNLOADING',
  'SAVEPOINTING',
  'CANCELING',
  'ARREARAGE_RECOVERING',
]);

/** Pages of the whole list, and of the parts of some edge jobs. */
const readLists = async (
  { keys, roots = [] }: Interest,
  faces: readonly JobFace[],
  { loaders }: PollContext,
): Promise<JobModel[]> => {
  const lists = [...(keys === null ? [undefined] : []), ...roots];
  const read = await Promise.all(
    lists.map((root_job_id) =>
      readAll(keyOf, (page) => loaders.job.page({ ...page, root_job_id }, faces)),
    ),
  );
  return read.flat();
};

/**
 * Jobs by their status. A face beyond the cheapest one is left out of the sightings of a poll that cannot read it: the
 * status is still worth to be told.
 */
export const jobs: Source = {
  async read(context, interest) {
    const { keys, also = [], faces = [] } = interest;
    const { loaders } = context;
    const listed = await readLists(interest, [...new Set<JobFace>(['plain', ...faces])], context);
    const found = new Map(listed.map((job) => [job.jobId, job]));
    const sought = (keys ?? also).filter((key) => !found.has(key));
    const others = sought.length > 0 ? await loaders.job.seek(sought) : [];
    for (const job of await Promise.all(others.map((one) => loaders.job.complete(one, faces)))) {
      found.set(job.jobId, job);
    }
    return Array.from(found.values(), (job) => sightingOf(job.jobId, job));
  },

  isInTransition: ({ status }) => underWay.has(status),
  everyPoll: false,
};
