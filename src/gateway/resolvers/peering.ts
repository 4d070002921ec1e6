import type {
  ClusterResolvers,
  PeeringResolvers,
  QueryResolvers,
  RouteResolvers,
} from '../generated/resolvers.js';
import { joinCluster, joinPeering, peeringFaces } from '../joins.js';
import { compositeKey, globalId, parseId } from '../mapping/ids.js';
import { selection } from '../selection.js';

export const Query: QueryResolvers = {
  peering: (_, { id }, { loaders }, info) =>
    loaders.peering.load(parseId('Peering', id), peeringFaces(selection(info))),
};

export const Cluster: ClusterResolvers = {
  peerings: ({ clusterId }, _, { loaders }) => loaders.peering.ofCluster.load(clusterId),
};

export const Peering: PeeringResolvers = {
  id: ({ clusterId, peeringId }) => globalId('Peering', clusterId, peeringId),
  cluster: ({ clusterId }, _, { loaders }, info) => joinCluster(clusterId, loaders, info),
  routes: ({ clusterId, peeringId }, _, { loaders }) =>
    loaders.peering.routesOf.load(compositeKey(clusterId, peeringId)),
};

export const Route: RouteResolvers = {
  id: ({ clusterId, peeringId, routeId }) => globalId('Route', clusterId, peeringId, routeId),
  peering: ({ clusterId, peeringId }, _, { loaders }, info) =>
    joinPeering(compositeKey(clusterId, peeringId), loaders, info),
};
