import type { Endpoint } from '../../api/endpoint.js';
import type { Caller } from '../upstream/client.js';
import { MissingCredentials } from '../upstream/error.js';
import type { Credentials } from './credentials.js';

/** The accepting side of a peering may be another tenant, with a token of its own. */
const tokenFor = ({ service }: Endpoint, { token, peerToken }: Caller): string => {
  const fitting = service === 'vpc' && peerToken !== undefined ? peerToken : token;
  if (fitting === null) throw new MissingCredentials();
  return fitting;
};

/** Forwards the caller's own token. */
export const passthrough: Credentials = {
  prove: ({ endpoint }, caller) => ({ 'x-auth-token': tokenFor(endpoint, caller) }),
  renews: () => false,
  secrets: ({ token, peerToken }) => [token, peerToken].flatMap((secret) => secret ?? []),
};
