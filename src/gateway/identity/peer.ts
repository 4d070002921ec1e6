import type { Endpoint } from '../../api/endpoint.js';
import type { Caller } from '../upstream/client.js';
import { MissingCredentials } from '../upstream/error.js';

/** The proof of the accepting side of a peering, which may be another tenant with a token of its own, if one is given. */
export const peerProof = ({ service }: Endpoint, { peerToken }: Caller) => {
  if (service !== 'vpc' || peerToken === undefined) return null;
  if (peerToken === null) throw new MissingCredentials();
  return { 'x-auth-token': peerToken };
};
