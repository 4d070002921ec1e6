import { brokenRules } from '../../api/rule.js';
import { peeringRules, peerRouteOf } from '../../api/rules/peering.js';
import { FrontFailure } from '../errors.js';
import type { Handlers } from '../handler.js';
import { settle } from '../lifecycle.js';
import type { Peering, Project, Store } from '../store.js';
import type { Grant } from '../tokens.js';
import { detailOf } from './peering.js';
import { addRoute, conflicts } from './route.js';

/** Refusals of the VPC service. The documents list none, so codes and texts are made up. */
const refusals = {
  'VPC.0001': 'The tenant of the token has no such peering',
  'VPC.0002': 'Only the accepting side of a peering may do this',
  'VPC.0003': 'The peering does not wait to be accepted',
  'VPC.0004': 'A route takes destination, nexthop, type and vpc_id; its type is peering',
  'VPC.0005': 'The peering is not active',
  'VPC.0006': 'The VPC is not the one that accepted the peering',
  'VPC.0007': 'The VPC has such a route already, or is in that network itself',
} as const;

function refuse(code: keyof typeof refusals): never {
  throw new FrontFailure(400, code, refusals[code]);
}

type Place = readonly [project: Project, peering: Peering];

/** Every peering of the world as of now; these calls name no project whose time could go on by itself. */
function* peeringsOf(store: Store, now: number): Generator<Place> {
  for (const project of store.projects.values()) {
    settle(project, now);
    for (const { peerings } of project.clusters.values()) {
      for (const peering of peerings.values()) yield [project, peering];
    }
  }
}

/** A peering whose accepting side is the tenant of the token. */
function acceptedBy({ projectId }: Grant, places: readonly Place[], id: unknown): Place {
  const place = places.find(([, peering]) => peering.id === id) ?? refuse('VPC.0001');
  const { accept, request } = place[1];
  if (accept.tenantId === projectId) return place;
  return refuse(request.tenantId === projectId ? 'VPC.0002' : 'VPC.0001');
}

/** What the accepting side does at its own VPC endpoint (5.3.21, 5.3.23). */
export const vpc = {
  acceptPeering({ store, path, grant, now }) {
    const places = [...peeringsOf(store, now)];
    const [, peering] = acceptedBy(grant, places, path.peering_id);
    if (peering.status !== 'PENDING_ACCEPTANCE') refuse('VPC.0003');
    peering.status = 'ACTIVE';
    return { ...detailOf(peering), tenant_id: peering.accept.tenantId };
  },

  createPeerRoute({ store, body, grant, now }) {
    if (brokenRules(peeringRules, 'createPeerRoute', body).length > 0) refuse('VPC.0004');
    const { destination, nexthop, vpc_id: vpcId } = peerRouteOf(body);
    const places = [...peeringsOf(store, now)];
    const [project, peering] = acceptedBy(grant, places, nexthop);
    const { accept } = peering;
    if (vpcId !== accept.vpcId) refuse('VPC.0006');
    if (peering.status !== 'ACTIVE') refuse('VPC.0005');
    const network = String(destination);
    const peerings = places.map(([, one]) => one);
    if (conflicts(network, accept, peerings)) refuse('VPC.0007');
    return addRoute(project, peering, accept, network);
  },
} satisfies Partial<Handlers>;
