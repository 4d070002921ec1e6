import { MissingCredentials } from '../upstream/error.js';
import type { Credentials } from './credentials.js';
import { peerProof } from './peer.js';

/** Forwards the caller's own token. */
export const passthrough: Credentials = {
  prove({ endpoint }, caller) {
    const asPeer = peerProof(endpoint, caller);
    if (asPeer) return asPeer;
    if (caller.token === null) throw new MissingCredentials();
    return { 'x-auth-token': caller.token };
  },

  identity: ({ token }) => token ?? '',
  owns: () => false,
  renews: () => false,

  secrets: ({ token, peerToken }) => [token, peerToken].flatMap((secret) => secret || []),
};
