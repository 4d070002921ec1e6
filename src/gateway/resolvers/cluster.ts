import { clusterStatuses } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { ClusterResolvers, QueryResolvers } from '../generated/resolvers.js';
import { badInput } from '../mapping/bad-input.js';
import { type ClusterModel, clusterFaces } from '../mapping/cluster.js';
import { globalId, parseId } from '../mapping/ids.js';
import { spuFree } from '../mapping/spu-free.js';
import { connection } from '../paging/connection.js';
import { selection } from '../selection.js';

export const Query: QueryResolvers = {
  cluster: (_, { id }, { loaders }, info) =>
    loaders.cluster.load(parseId('Cluster', id), clusterFaces(selection(info).names)),

  clusters: (_, { filter, ...args }, context, info) => {
    if (filter?.status === 'UNKNOWN') {
      throw badInput('Lists cannot be filtered by the status `UNKNOWN`.');
    }
    const query = {
      name: filter?.name ?? undefined,
      status: filter?.status ? clusterStatuses[filter.status].code : undefined,
    };
    return connection(args, context, info, {
      kind: 'Cluster',
      idOf: (cluster: ClusterModel) => cluster.clusterId,
      isId: idFormats.cluster_id,
      read: (page, names) =>
        context.loaders.cluster.page({ ...query, ...page }, clusterFaces(names)),
    });
  },
};

export const Cluster: ClusterResolvers = {
  id: (cluster) => globalId('Cluster', cluster.clusterId),

  spuFree,
};
