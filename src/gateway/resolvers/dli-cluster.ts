import type { QueryResolvers } from '../generated/resolvers.js';
import { readDliCluster } from '../mapping/dli-cluster.js';
import { readRows } from '../mapping/page.js';

export const Query: QueryResolvers = {
  dliClusters: async (_, __, { upstream }) =>
    readRows(await upstream('listDliClusters', {}), 'clusters', readDliCluster),
};
