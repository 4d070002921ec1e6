import { LRUCache } from 'lru-cache';
import type { Logger } from '../telemetry/log.js';
import type { Caller } from '../upstream/client.js';
import { UpstreamError } from '../upstream/error.js';
import { createAccount } from './account.js';
import type { Credentials, Exchange } from './credentials.js';
import { peerProof } from './peer.js';
import { projectScope } from './scope.js';
import { createSession, type Session } from './session.js';
import type { Account } from './sign-in.js';

const maxSessions = 100;
/** Sign-ins at a time. Projects are chosen by clients, who need not have them. */
const maxUnderWay = 100;

/** What `promise` gives, unless nobody waits for it any more; that does not end it for others. */
const whileWanted = <Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });

const proofOf = (token: string) => ({ 'x-auth-token': token });

/** Signs in to IAM with a password, and sends the token of the project, whoever the caller is. */
export const password = (account: Account, exchange: Exchange, log: Logger): Credentials => {
  const { signIn, isRefused } = createAccount(account, exchange, log);
  const sessions = new LRUCache<string, Session>({ max: maxSessions });
  /** Those for which a sign-in is under way. They push out no others before IAM has given a token for them. */
  const underWay = new Map<string, Session>();

  const keyOf = ({ projectId }: Caller) => projectId ?? '';
  const begin = (projectId: string | null, key: string): Session => {
    if (underWay.size >= maxUnderWay)
      throw new UpstreamError('createToken', 'unavailable', null, null);
    const session = createSession(async () => {
      underWay.set(key, session);
      try {
        const token = await signIn(projectId);
        sessions.set(key, session);
        return token;
      } finally {
        underWay.delete(key);
      }
    });
    return session;
  };

  return {
    prove({ endpoint }, caller, call) {
      const asPeer = peerProof(endpoint, caller);
      if (asPeer) return asPeer;
      const key = keyOf(caller);
      const session = sessions.get(key) ?? underWay.get(key) ?? begin(projectScope(caller), key);
      const token = session.token();
      return typeof token === 'string'
        ? proofOf(token)
        : whileWanted(token, call.signal).then(proofOf);
    },

    identity: () => '',
    owns: ({ 'x-auth-token': token }, { peerToken }) => token !== peerToken,

    renews({ 'x-auth-token': token = '' }, caller) {
      if (token === caller.peerToken) return false;
      sessions.peek(keyOf(caller))?.ended(token);
      return true;
    },

    isRefused,

    secrets: ({ peerToken }) => [account.password, ...(peerToken ? [peerToken] : [])],
  };
};
