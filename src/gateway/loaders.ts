import { createClusterLoaders } from './loaders/cluster.js';
import { createHostMappingLoaders } from './loaders/host-mapping.js';
import { createJobLoaders } from './loaders/job.js';
import { createPeeringLoaders } from './loaders/peering.js';
import { createProjectLoaders } from './loaders/project.js';
import { createQuotaLoaders } from './loaders/quota.js';
import { createTemplateLoaders } from './loaders/template.js';
import type { Upstream } from './upstream/client.js';

/** The loaders of one request. */
export const createLoaders = (upstream: Upstream) => ({
  job: createJobLoaders(upstream),
  cluster: createClusterLoaders(upstream),
  hostMapping: createHostMappingLoaders(upstream),
  template: createTemplateLoaders(upstream),
  quota: createQuotaLoaders(upstream),
  peering: createPeeringLoaders(upstream),
  project: createProjectLoaders(upstream),
});
export type Loaders = ReturnType<typeof createLoaders>;
