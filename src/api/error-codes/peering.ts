import type { ErrorRow } from '../error-code.js';

export const peeringErrors = {
  'CS.22101': {
    reason: 'VPC_NOT_EXIST',
    message: 'There is no VPC with this id.',
    suggestion: 'Name a VPC that exists.',
    side: 'caller',
    field: 'vpc_id',
  },
  'CS.22102': {
    reason: 'PEERING_CONFLICT',
    message: 'The peering conflicts with another one, or its settings do not fit.',
    suggestion: 'Look at the peerings of the cluster, and correct the settings.',
    side: 'caller',
  },
  'CS.22103': {
    reason: 'PEERING_NOT_EXIST',
    message: 'There is no peering with this id.',
    suggestion: 'Take an id from the list of peerings.',
    side: 'caller',
    field: 'peering_id',
  },
  'CS.22104': {
    reason: 'DESTINATION_MISSING',
    message: 'The route has no destination, or one that is no address range.',
    suggestion: 'Name the network that the route leads to.',
    side: 'caller',
    field: 'destination',
  },
  'CS.22105': {
    reason: 'PEERING_NOT_ACTIVE',
    message: 'The peering is not active, so that it can have no routes.',
    suggestion: 'Accept the peering first.',
    side: 'caller',
  },
  'CS.22106': {
    reason: 'ROUTE_CONFLICT',
    message: 'The route conflicts with another one, or its settings do not fit.',
    suggestion: 'Choose a network that no other route leads to.',
    side: 'caller',
    field: 'destination',
  },
  'CS.22107': {
    reason: 'ROUTE_NOT_EXIST',
    message: 'There is no route with this id.',
    suggestion: 'Take an id from the list of routes.',
    side: 'caller',
    field: 'route_id',
  },
  'CS.22108': {
    reason: 'PEERING_NAME_MISSING',
    message: 'The peering has no name.',
    suggestion: 'Give it a name.',
    side: 'caller',
    field: 'name',
  },
} as const satisfies Record<string, ErrorRow>;
