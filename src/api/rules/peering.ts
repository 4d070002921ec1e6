import type { Rule, WireBody } from '../rule.js';
import { rangeOf } from './network.js';
import { missing } from './predicates.js';

/** The fields of a route, which the VPC service wraps. */
export const peerRouteOf = ({ route }: WireBody): WireBody =>
  typeof route === 'object' && route !== null ? Object.fromEntries(Object.entries(route)) : {};

/** Rules of VPC peerings (5.3.17 to 5.3.21) and their routes (5.3.22 to 5.3.25). */
export const peeringRules = {
  'peering-name': {
    endpoints: ['createPeering'],
    text: 'A peering has a name.',
    code: 'CS.22108',
    section: '5.3.17, 7.2',
    certainty: 'stated',
    field: 'name',
    breaks: missing('name'),
  },
  'peering-vpc-exists': {
    endpoints: ['createPeering'],
    text: 'A peering leads to a VPC that exists.',
    code: 'CS.22101',
    section: '7.2',
    certainty: 'stated',
    field: 'vpc_id',
    breaks: missing('vpc_id'),
  },
  'peering-other-tenant': {
    endpoints: ['createPeering'],
    text: 'A peering to a VPC of another tenant names that tenant.',
    code: null,
    section: '5.3.17',
    certainty: 'stated',
    field: 'accept_tenant_id',
  },
  'peering-conflict': {
    endpoints: ['createPeering'],
    text: 'A peering that conflicts with one that is there is refused.',
    code: 'CS.22102',
    section: '7.2',
    certainty: 'stated',
    field: 'vpc_id',
  },
  'peering-exists': {
    endpoints: ['getPeering', 'deletePeering', 'createLocalRoute', 'listRoutes', 'deleteRoute'],
    text: 'The peering of the path is one of the cluster.',
    code: 'CS.22103',
    section: '7.2',
    certainty: 'stated',
    field: 'peering_id',
  },
  'peering-accept': {
    endpoints: ['acceptPeering'],
    text: 'The accepting side turns a waiting peering ACTIVE, at its own VPC endpoint.',
    code: null,
    section: '5.3.21',
    certainty: 'stated',
  },
  'route-destination': {
    endpoints: ['createLocalRoute'],
    text: 'A route has a destination: a network in CIDR notation.',
    code: 'CS.22104',
    section: '5.3.22, 7.2',
    certainty: 'stated',
    field: 'destination',
    breaks: ({ destination }) => !rangeOf(destination),
  },
  'route-needs-active': {
    endpoints: ['createLocalRoute'],
    text: 'A local route leads over a peering that is ACTIVE.',
    code: 'CS.22105',
    section: '5.3.22, 7.2',
    certainty: 'stated',
  },
  'route-conflict': {
    endpoints: ['createLocalRoute'],
    text: 'A route that conflicts with one that is there is refused.',
    code: 'CS.22106',
    section: '7.2',
    certainty: 'stated',
    field: 'destination',
  },
  'route-exists': {
    endpoints: ['deleteRoute'],
    text: 'The route of the path is one of the peering.',
    code: 'CS.22107',
    section: '7.2',
    certainty: 'stated',
    field: 'route_id',
  },
  'route-delete-204': {
    endpoints: ['deleteRoute', 'deletePeering'],
    text: 'An answer of 204 says that the route or peering is gone.',
    code: null,
    section: '5.3.25',
    certainty: 'inferred',
  },
  'route-peer-fields': {
    endpoints: ['createPeerRoute'],
    text: 'A peer route has a destination in CIDR notation, a next hop, a type and a VPC.',
    code: null,
    section: '5.3.23',
    certainty: 'stated',
    field: 'route',
    breaks: (body) => {
      const route = peerRouteOf(body);
      const lacks = ['nexthop', 'type', 'vpc_id'].some((field) => missing(field)(route));
      return lacks || !rangeOf(route.destination);
    },
  },
  'route-type': {
    endpoints: ['createPeerRoute'],
    text: 'The type of a peer route is peering, its next hop the id of one.',
    code: null,
    section: '5.3.23',
    certainty: 'stated',
    field: 'route',
    breaks: (body) => peerRouteOf(body).type !== 'peering',
  },
  'route-needs-active-peer': {
    endpoints: ['createPeerRoute'],
    text: 'A peer route leads over an accepted peering; the refusals of the VPC service are not documented.',
    code: null,
    section: '5.3.23',
    certainty: 'stated',
  },
  'route-both-sides': {
    endpoints: ['createLocalRoute', 'createPeerRoute'],
    text: 'Traffic flows once both sides have a route.',
    code: null,
    section: '5.3.23',
    certainty: 'stated',
  },
} as const satisfies Record<string, Rule>;
