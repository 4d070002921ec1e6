import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import { type JobModel, singleJobFaces } from '../mapping/job.js';
import { selection } from '../selection.js';
import type { Soon } from '../soon.js';
import { nameInDli, originOf } from './names.js';

/** The job of DLI that a job of CS has become; null where DLI is not configured. */
export const successorOf = (
  job: JobModel,
  { jobServices, loaders }: Pick<Context, 'jobServices' | 'loaders'>,
): Soon<JobModel | null> =>
  job.service === 'CS' && job.name && jobServices.includes('DLI')
    ? loaders.job.successor(nameInDli(job))
    : null;

/** The same, with what is selected of it. */
export const migratedTo = async (
  job: JobModel,
  context: Context,
  info: ResolveInfo,
): Promise<JobModel | null> => {
  const found = await successorOf(job, context);
  return found && context.loaders.job.complete(found, singleJobFaces.needed(selection(info).names));
};

/** The job of CS that a job of DLI was made of. */
export const migratedFrom = (
  { service, name }: JobModel,
  { loaders }: Context,
  info: ResolveInfo,
): Soon<JobModel | null> => {
  const origin = service === 'DLI' ? originOf(name) : null;
  return origin === null
    ? null
    : loaders.job.load(origin, singleJobFaces.needed(selection(info).names));
};
