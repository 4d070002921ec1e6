import type { Subject } from './interest.js';
import type { Source } from './source.js';

const unready: Source = {
  read: async () => [],
  isInTransition: () => false,
  everyPoll: false,
};

/** How the things of each subject are read. */
export const sources: Readonly<Record<Subject, Source>> = {
  jobs: unready,
  clusters: unready,
  metrics: unready,
  peerings: unready,
};
