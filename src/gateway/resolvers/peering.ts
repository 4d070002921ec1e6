import type {
  ClusterResolvers,
  PeeringResolvers,
  QueryResolvers,
  RouteResolvers,
} from '../generated/resolvers.js';
import { joinCluster } from '../joins.js';
import { compositeKey, globalId, parseId } from '../mapping/ids.js';
import type { PeeringFace } from '../mapping/peering.js';
import { type Selection, selection } from '../selection.js';

const sides = ['requester', 'accepter'];
const listedOnly = ['vpcCidr', 'subnetCidr'];

/** The face that tells address ranges, if any are selected. */
const peeringFaces = (selected: Selection): PeeringFace[] =>
  sides.some((side) => listedOnly.some((name) => selected.below(side).names.has(name)))
    ? ['list']
    : [];

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
    loaders.peering.load(compositeKey(clusterId, peeringId), peeringFaces(selection(info))),
};
