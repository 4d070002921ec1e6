import type { JobResolvers } from '../generated/resolvers.js';
import { isAtRest, preflight } from '../insight/preflight.js';
import { readable } from '../insight/signs.js';

const nothing = { cluster: null, owner: null };

export const Job: JobResolvers = {
  preflight: async (job, _, { loaders }) => {
    if (job.service !== 'CS') return null;
    if (isAtRest(job) === false) return preflight(job, nothing);
    const { clusterId, ownerId } = job;
    const [cluster, owner] = await Promise.all([
      clusterId ? readable(() => loaders.cluster.load(clusterId)) : null,
      ownerId ? readable(() => loaders.quota.load(ownerId)) : null,
    ]);
    return preflight(job, { cluster, owner });
  },
};
