import { idFormats } from '../../api/ids.js';
import type { JobModel } from '../mapping/job.js';

/** Characters that the name of a job of DLI may have (Creating a SQL Job). */
const maxLength = 57;

const origin = /_cs(\d+)$/;

/**
 * What a job of CS is called in DLI: as before, cut as far as it must be, with its id behind. The name is all that ties
 * the two together, since DLI takes tags but never gives them back.
 */
export const nameInDli = ({ name, jobId }: Pick<JobModel, 'name' | 'jobId'>): string => {
  const ending = endingOf(jobId);
  return (name ?? '').slice(0, maxLength - ending.length) + ending;
};

/** How jobs of DLI that were made of a job of CS are called at the end, whatever they are called before. */
export const endingOf = (jobId: string): string => `_cs${jobId}`;

/** The id of the job of CS that a job of DLI was made of, by its name; null if it was not made of one. */
export const originOf = (name: string | null | undefined): string | null => {
  const [, jobId = ''] = origin.exec(name ?? '') ?? [];
  return idFormats.job_id(jobId) ? jobId : null;
};
