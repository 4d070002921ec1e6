import { randomOf } from '../random.js';
import { type JobSpec, sql } from './job-spec.js';
import { type Theme, themes } from './themes.js';

const statuses = [
  'running',
  'running',
  'running',
  'cancel_success',
  'cancel_success',
  'init',
  'finish',
] as const;
const ways = ['dis > obs', 'dis > dis', 'obs > obs'] as const;
const shapes = ['per_minute', 'clean'] as const;

/** Plain SQL jobs on the shared cluster that make a world as large as it is asked to be. */
export const fillerJobs = (seed: string, count: number): JobSpec[] =>
  Array.from({ length: Math.max(0, count) }, (_, index) => {
    const random = randomOf(seed, 'filler', index);
    const theme = random.pick(Object.keys(themes) as Theme[]); // Object.keys widens the keys
    const shape = random.pick(shapes);
    const name = `${theme}_${shape}_${index + 2}`;
    return sql(random.pick(statuses), `${theme} ${shape}`, random.pick(ways), { name });
  });
