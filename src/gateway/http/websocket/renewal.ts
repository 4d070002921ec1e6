import { HttpError } from '../body.js';
import { callerOf } from '../caller.js';
import { type Payload, renewalOf } from './connection-init.js';
import type { Session } from './operation.js';

const nobody = { token: null, projectId: null };

const refused = (message: string): Payload => ({ renewed: false, message });

/**
 * Takes the tokens in a `ping` over for operations that begin later, and gives what its `pong` tells; undefined where it
 * has none. What can be no token changes nothing: operations that run with the one before must not suffer from it.
 */
export const renew = (session: Session, payload: Payload | undefined): Payload | undefined => {
  try {
    const headers = renewalOf(payload);
    if (!headers) return undefined;
    const { token, peerToken } = callerOf(headers, nobody);
    if (session.connection.ending) return refused('The socket ends. Connect again.');
    const hasToken = 'x-auth-token' in headers || 'authorization' in headers;
    if ((hasToken && token === null) || peerToken === null) return refused('This is no token.');
    session.caller = {
      ...session.caller,
      ...(hasToken && { token }),
      ...(peerToken !== undefined && { peerToken }),
    };
    return { renewed: true };
  } catch (error) {
    if (error instanceof HttpError) return refused(error.message);
    throw error;
  }
};
