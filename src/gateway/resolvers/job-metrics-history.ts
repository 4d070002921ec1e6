import type { JobResolvers } from '../generated/resolvers.js';
import { metricsHistory } from '../insight/metrics-history.js';
import { pageSizeOf } from '../paging/page-arguments.js';

const defaultSamples = 60;

export const Job: JobResolvers = {
  metricsHistory: ({ key }, { last }, context) => {
    const { maxPageSize } = context;
    const asked = last ?? Math.min(defaultSamples, maxPageSize);
    const { count } = pageSizeOf({ last: asked }, maxPageSize);
    return metricsHistory(key, context).slice(-count);
  },
};
