import type { JobMetricsModel } from '../../mapping/job.js';
import type { Sighting, State } from '../entry.js';
import { plain } from '../sighting.js';
import type { Source } from '../source.js';
import { settled } from './settled.js';

/** The figures in a sighting; null where the service has none. */
export const figuresOf = ({ values }: Sighting): JobMetricsModel | null =>
  values.metrics as JobMetricsModel | null; // by what is put in below

const sighting = (key: string, metrics: JobMetricsModel | null): Sighting => ({
  key,
  status: null,
  values: { metrics: plain(metrics) },
  faces: [],
});

type Before = Pick<State, 'seen' | 'missing'> | null;

/** Whether it is known without a call that there is a job of which there are no figures; null if it is not. */
const isThere = (key: string, before: Before): boolean | null => {
  const seen = before?.seen[key];
  if (seen) return figuresOf(seen) === null ? true : null;
  return before?.missing.includes(key) ? false : null;
};

/**
 * Figures of jobs. The service leaves out jobs that have none along with those that are not there, so that a job is
 * looked up once when there are no figures for the first time, or no more.
 */
export const metrics: Source = {
  async read({ loaders }, { keys }, before = null) {
    const read = await Promise.all(
      (keys ?? []).map(async (key) => ({ key, figures: await loaders.job.metrics.load(key) })),
    );
    const without = read.flatMap(({ key, figures }) => (figures ? [] : [key]));
    const unclear = without.filter((key) => isThere(key, before) === null);
    const sought = await loaders.job.seek(unclear);
    const { found, unread } = settled(unclear, sought, { isAnswered: true });
    const there = new Set(found.map(({ jobId }) => jobId));
    const sightings = read.flatMap(({ key, figures }) =>
      figures || there.has(key) || isThere(key, before) ? sighting(key, figures) : [],
    );
    return { sightings, unread };
  },

  isInTransition: () => false,
  everyPoll: true,
};
