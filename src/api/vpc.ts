import { endpointsOf } from './endpoint.js';

const endpoint = endpointsOf('vpc');

/** The two calls that the accepting side of a peering makes at its own VPC endpoint. */
export const vpc = {
  acceptPeering: endpoint('PUT /v2.0/vpc/peerings/{peering_id}/accept', {
    section: '5.3.21',
    envelope: 'bare',
  }),
  createPeerRoute: endpoint('POST /v2.0/vpc/routes', {
    section: '5.3.23',
    body: 'json',
    status: 201,
    envelope: 'bare',
    key: 'route',
  }),
};
