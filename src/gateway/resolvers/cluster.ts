import { clusterStatuses, type Word } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { ClusterResolvers, ClusterStatus, QueryResolvers } from '../generated/resolvers.js';
import { type ClusterModel, clusterFaces } from '../mapping/cluster.js';
import { globalId, parseId } from '../mapping/ids.js';
import { spuFree } from '../mapping/spu-free.js';
import { statusFilter } from '../mapping/status-filter.js';
import { connection } from '../paging/connection.js';
import { selection } from '../selection.js';

/** What a list is filtered by: clients of the service send its words, and only the code names the other statuses. */
const statusOf = (status: ClusterStatus | null | undefined): string | number | undefined => {
  const asked = statusFilter(status);
  if (!asked) return undefined;
  const { wire, code, stated }: Word & { code: number; stated?: true } = clusterStatuses[asked];
  return stated ? wire : code;
};

export const Query: QueryResolvers = {
  cluster: (_, { id }, { loaders }, info) =>
    loaders.cluster.load(parseId('Cluster', id), clusterFaces.needed(selection(info).names)),

  clusters: (_, { filter, ...args }, context, info) => {
    const query = { name: filter?.name ?? undefined, status: statusOf(filter?.status) };
    return connection(args, context, info, {
      kind: 'Cluster',
      idOf: (cluster: ClusterModel) => cluster.clusterId,
      isId: idFormats.cluster_id,
      read: (page, { names }) =>
        context.loaders.cluster.page({ ...query, ...page }, clusterFaces.needed(names)),
    });
  },
};

export const Cluster: ClusterResolvers = {
  id: (cluster) => globalId('Cluster', cluster.clusterId),

  spuFree,
};
