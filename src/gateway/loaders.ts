import pLimit from 'p-limit';
import { createClusterLoaders } from './loaders/cluster.js';
import { createHostMappingLoaders } from './loaders/host-mapping.js';
import { createJobLoaders } from './loaders/job.js';
import { createPeeringLoaders } from './loaders/peering.js';
import { createProjectLoaders } from './loaders/project.js';
import { createQuotaLoaders } from './loaders/quota.js';
import { createTemplateLoaders } from './loaders/template.js';
import type { Upstream } from './upstream/client.js';

/** The loaders of one request; `maxParallel` bounds the calls that REST cannot batch. */
export const createLoaders = (upstream: Upstream, maxParallel: number) => {
  const bound = pLimit(maxParallel);
  return {
    job: createJobLoaders(upstream, bound),
    cluster: createClusterLoaders(upstream, bound),
    hostMapping: createHostMappingLoaders(upstream, bound),
    template: createTemplateLoaders(upstream),
    quota: createQuotaLoaders(upstream, bound),
    peering: createPeeringLoaders(upstream, bound),
    project: createProjectLoaders(upstream),
  };
};
export type Loaders = ReturnType<typeof createLoaders>;
