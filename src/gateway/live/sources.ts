import type { Subject } from './interest.js';
import type { Source } from './source.js';
import { clusters } from './sources/clusters.js';
import { jobs } from './sources/jobs.js';
import { metrics } from './sources/metrics.js';
import { peerings } from './sources/peerings.js';

/** How the things of each subject are read. */
export const sources: Readonly<Record<Subject, Source>> = { jobs, clusters, metrics, peerings };
