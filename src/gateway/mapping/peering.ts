import { peeringStatuses, routeTypes } from '../../api/enums.js';
import { entity } from './entity.js';
import * as read from './reader.js';

const readSide = read.reader({
  vpcId: read.id('vpc_id'),
  tenantId: read.id('tenant_id'),
  vpcCidr: read.text('vpc_cidr'),
  subnetCidr: read.text('subnet_cidr'),
});
export type PeeringSideModel = ReturnType<typeof readSide>;

/** The list (5.3.18) tells address ranges that the detail call (5.3.19) leaves out. */
export type PeeringFace = 'list' | 'detail';

const peerings = entity({
  type: 'Peering',
  outer: ['clusterId'],
  key: 'peeringId',
  id: ['id'],
  fields: {
    name: read.text('name'),
    status: read.word(peeringStatuses, 'status'),
    statusRaw: read.text('status'),
    requester: read.objectOf(readSide, 'request_vpc_info'),
    accepter: read.objectOf(readSide, 'accept_vpc_info'),
  },
  faces: { list: () => false, detail: () => false },
});

/** A peering connection of one cluster. */
export const readPeering = (clusterId: string, face: PeeringFace) =>
  peerings.read(face, { clusterId });
export const peeringReference = (clusterId: string, peeringId: string) =>
  peerings.reference(peeringId, { clusterId });
export const revivePeering = peerings.revive;
export type PeeringModel = ReturnType<typeof peeringReference>;

const routes = entity({
  type: 'Route',
  outer: ['clusterId', 'peeringId'],
  key: 'routeId',
  id: ['id'],
  fields: {
    type: read.word(routeTypes, 'type'),
    typeRaw: read.text('type'),
    destination: read.text('destination'),
    nextHop: read.text('nexthop'),
    vpcId: read.id('vpc_id'),
    tenantId: read.id('tenant_id'),
  },
});

/** A route over one peering connection (5.3.24). */
export const readRoute = (clusterId: string, peeringId: string) =>
  routes.read(null, { clusterId, peeringId });
export type RouteModel = ReturnType<ReturnType<typeof readRoute>>;
