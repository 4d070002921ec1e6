import { dliOf } from '../dli.js';
import type { Handlers } from '../handler.js';

/** The clusters of DLI: its queues, as they were once called. */
export const dliCluster = {
  listDliClusters: ({ project }) => ({
    clusters: [...dliOf(project).queues.values()].map((queue) => ({
      create_time: queue.createdAt,
      description: queue.desc,
      cu_count: queue.cus,
      owner: queue.ownerName,
      cluster_name: queue.name,
      status: 'AVAILABLE',
      resource_mode: queue.shared ? 0 : 1,
    })),
  }),
} satisfies Partial<Handlers>;
