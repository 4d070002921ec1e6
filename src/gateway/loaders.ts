import { createClusterLoaders } from './loaders/cluster.js';
import { createEnhancedConnectionLoaders } from './loaders/enhanced-connection.js';
import { createHostMappingLoaders } from './loaders/host-mapping.js';
import { createJobLoaders } from './loaders/job.js';
import { createPeeringLoaders } from './loaders/peering.js';
import { createPoolLoaders } from './loaders/pool.js';
import { createProjectLoaders } from './loaders/project.js';
import { createQueueLoaders } from './loaders/queue.js';
import { createQuotaLoaders } from './loaders/quota.js';
import { createSearchLoaders } from './loaders/search.js';
import { createSparkBatchLoaders } from './loaders/spark-batch.js';
import { createTableLoaders } from './loaders/table.js';
import { createTemplateLoaders } from './loaders/template.js';
import type { Upstream } from './upstream/client.js';

const groups = {
  job: createJobLoaders,
  cluster: createClusterLoaders,
  hostMapping: createHostMappingLoaders,
  template: createTemplateLoaders,
  quota: createQuotaLoaders,
  peering: createPeeringLoaders,
  project: createProjectLoaders,
  search: createSearchLoaders,
  queue: createQueueLoaders,
  pool: createPoolLoaders,
  enhancedConnection: createEnhancedConnectionLoaders,
  sparkBatch: createSparkBatchLoaders,
  table: createTableLoaders,
};
type Group = keyof typeof groups;

/** The loaders of one request, each group made when it is first asked for: most requests need one or two. */
export type Loaders = { readonly [Name in Group]: ReturnType<(typeof groups)[Name]> } & {
  /** Forgets all that was read. Whoever holds the loaders has new ones from then on. */
  renew(): void;
  /** Lets go of all that was read, at the end of the request: the engine may keep the loaders themselves for long. */
  end(): void;
};

class LazyLoaders {
  private made: Partial<Record<Group, { forget(): void }>> = {};

  constructor(private readonly upstream: Upstream) {}

  renew() {
    this.made = {};
  }

  end() {
    for (const group of Object.values(this.made)) group.forget();
    this.made = {};
  }

  static {
    for (const [name, create] of Object.entries(groups) as [
      Group,
      (upstream: Upstream, loaders: Loaders) => { forget(): void },
    ][]) {
      Object.defineProperty(LazyLoaders.prototype, name, {
        get(this: LazyLoaders) {
          this.made[name] ??= create(this.upstream, this as unknown as Loaders);
          return this.made[name];
        },
      });
    }
  }
}

export const createLoaders = (upstream: Upstream): Loaders =>
  new LazyLoaders(upstream) as unknown as Loaders; // by the getters that were just defined
