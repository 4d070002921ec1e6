import type { Loaders } from '../../loaders.js';
import type { JobFace, JobMetricsModel, JobModel } from '../../mapping/job.js';
import type { Sighting, State } from '../entry.js';
import { plain } from '../sighting.js';
import type { Source } from '../source.js';
import { failuresOf, lookups, settled } from './settled.js';

/** The figures in a sighting; null where the service has none. */
export const figuresOf = ({ values }: Sighting): JobMetricsModel | null =>
  values.metrics as JobMetricsModel | null; // by what is put in below

/** The job in a sighting, to be revived; null where nothing of it was read. */
export const jobIn = ({ values, faces }: Sighting): Pick<Sighting, 'values' | 'faces'> | null =>
  values.job ? { values: values.job as Sighting['values'], faces } : null; // likewise

const sighting = (
  key: string,
  metrics: JobMetricsModel | null,
  job: JobModel | null | undefined,
): Sighting => ({
  key,
  status: null,
  values: { metrics: plain(metrics), ...(job && { job: plain(job.toJSON()) }) },
  faces: job ? [...job.faces] : [],
});

type Before = Pick<State, 'seen' | 'missing'> | null;

/** Whether it is known without a call that there is a job of which there are no figures; null if it is not. */
const isThere = (key: string, before: Before): boolean | null => {
  const seen = before?.seen[key];
  if (seen) return figuresOf(seen) === null ? true : null;
  return before?.missing.includes(key) ? false : null;
};

/** A job; null if there is none, nothing where it cannot be read: its figures are worth to be told all the same. */
const readJob = async (key: string, faces: readonly JobFace[], { job }: Loaders) => {
  try {
    return await job.load(key, faces);
  } catch {
    return undefined;
  }
};

/** The figures of a job, or why they cannot be read. */
const readFigures = async (key: string, { job }: Loaders) => {
  try {
    return await job.metrics.load(key);
  } catch (error) {
    return error as Error; // nothing else is thrown
  }
};

/**
 * Figures of jobs, and faces of the jobs where they are of interest. The service leaves out jobs that have none along
 * with those that are not there, so that a job is looked up once when there are no figures for the first time, or no
 * more. Those that are not there are not asked for until they are looked for again: for one of them, DLI refuses them all.
 */
export const metrics: Source = {
  async read({ loaders }, { keys, faces = [] }, before = null) {
    const asked = (keys ?? []).filter((key) => isThere(key, before) !== false);
    const read = await Promise.all(
      asked.map(async (key) => {
        const [figures, job] = await Promise.all([
          readFigures(key, loaders),
          faces.length > 0 ? readJob(key, faces, loaders) : undefined,
        ]);
        return { key, figures, job: loaders.job.isAbsent(key) ? null : job };
      }),
    );
    const answered = read.flatMap(({ key, figures, job }) =>
      figures instanceof Error ? [] : { key, figures, job },
    );
    const unclear = answered.flatMap(({ key, figures, job }) =>
      figures || job !== undefined || isThere(key, before) ? [] : [key],
    );
    const sought = await loaders.job.seek(unclear);
    const there = new Set(sought.flatMap((job) => (job instanceof Error ? [] : (job?.key ?? []))));
    const figures = lookups<unknown>(
      asked,
      read.map(({ figures }) => figures),
    );
    const { unread, outages } = settled([...figures, ...lookups(unclear, sought)], { before });
    const sightings = answered.flatMap(({ key, figures, job }) => {
      const isJob = job === undefined ? there.has(key) || isThere(key, before) : job !== null;
      return figures || isJob ? sighting(key, figures, job) : [];
    });
    return { failures: failuresOf(outages), sightings, unread };
  },

  isInTransition: () => false,
  everyPoll: true,
};
