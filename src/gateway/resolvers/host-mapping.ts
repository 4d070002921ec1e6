import { idFormats } from '../../api/ids.js';
import type { ClusterResolvers, HostMappingResolvers } from '../generated/resolvers.js';
import { joinCluster } from '../joins.js';
import type { HostMappingModel } from '../mapping/host-mapping.js';
import { globalId } from '../mapping/ids.js';
import { connection } from '../paging/connection.js';

export const Cluster: ClusterResolvers = {
  hostMappings: ({ clusterId }, { filter, ...args }, context, info) =>
    connection(args, context, info, {
      kind: `HostMapping:${clusterId}`,
      idOf: (host: HostMappingModel) => host.hostId,
      isId: idFormats.host_id,
      read: (page) => {
        const query = { cluster_id: clusterId, query_string: filter?.search ?? undefined };
        return context.loaders.hostMapping.page({ ...query, ...page });
      },
    }),
};

export const HostMapping: HostMappingResolvers = {
  id: ({ clusterId, hostId }) => globalId('HostMapping', clusterId, hostId),
  cluster: ({ clusterId }, _, { loaders }, info) => joinCluster(clusterId, loaders, info),
};
