import { peeringStatuses, routeTypes } from '../../api/enums.js';
import * as read from './reader.js';

const readSide = read.reader({
  vpcId: read.id('vpc_id'),
  tenantId: read.id('tenant_id'),
  vpcCidr: read.text('vpc_cidr'),
  subnetCidr: read.text('subnet_cidr'),
});
export type PeeringSideModel = ReturnType<typeof readSide>;

const readPeeringFields = read.reader({
  name: read.text('name'),
  status: read.word(peeringStatuses, 'status'),
  statusRaw: read.text('status'),
  requester: read.objectOf(readSide, 'request_vpc_info'),
  accepter: read.objectOf(readSide, 'accept_vpc_info'),
});

/** The list (5.3.18) tells address ranges that the detail call (5.3.19) leaves out. */
export type PeeringFace = 'list' | 'detail';

/** A peering connection of one cluster. */
export const readPeering = (clusterId: string, face: PeeringFace) => (wire: read.Wire) => ({
  __typename: 'Peering' as const,
  clusterId,
  faces: new Set([face]),
  peeringId: read.required(read.id('id')(wire), 'id'),
  ...readPeeringFields(wire),
});
export type PeeringModel = ReturnType<ReturnType<typeof readPeering>>;

const readRouteFields = read.reader({
  type: read.word(routeTypes, 'type'),
  typeRaw: read.text('type'),
  destination: read.text('destination'),
  nextHop: read.text('nexthop'),
  vpcId: read.id('vpc_id'),
  tenantId: read.id('tenant_id'),
});

/** A route over one peering connection (5.3.24). */
export const readRoute = (clusterId: string, peeringId: string) => (wire: read.Wire) => ({
  __typename: 'Route' as const,
  clusterId,
  peeringId,
  routeId: read.required(read.id('id')(wire), 'id'),
  ...readRouteFields(wire),
});
export type RouteModel = ReturnType<ReturnType<typeof readRoute>>;
