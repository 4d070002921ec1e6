import { LRUCache } from 'lru-cache';
import type { Logger } from '../telemetry/log.js';
import { createAccount } from './account.js';
import type { Credentials, Exchange } from './credentials.js';
import { peerProof } from './peer.js';
import { projectScope } from './scope.js';
import { createSession, type Session } from './session.js';
import type { Account } from './sign-in.js';

const maxSessions = 100;

/** What `promise` gives, unless nobody waits for it any more; that does not end it for others. */
const whileWanted = <Result>(promise: Promise<Result>, signal: AbortSignal): Promise<Result> =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });

/** Signs in to IAM with a password, and sends the token of the project, whoever the caller is. */
export const password = (account: Account, exchange: Exchange, log: Logger): Credentials => {
  const { signIn, isRefused } = createAccount(account, exchange, log);
  const sessions = new LRUCache<string, Session>({ max: maxSessions });

  const sessionOf = (projectId: string | null): Session => {
    const key = projectId ?? '';
    const session = sessions.get(key) ?? createSession(() => signIn(projectId));
    sessions.set(key, session);
    return session;
  };

  return {
    async prove({ endpoint }, caller, signal) {
      const asPeer = peerProof(endpoint, caller);
      if (asPeer) return asPeer;
      const token = sessionOf(projectScope(caller)).token();
      return { 'x-auth-token': await whileWanted(token, signal) };
    },

    owns: ({ 'x-auth-token': token }, { peerToken }) => token !== peerToken,

    renews({ 'x-auth-token': token = '' }, caller) {
      if (token === caller.peerToken) return false;
      sessionOf(projectScope(caller)).ended(token);
      return true;
    },

    isRefused,

    secrets({ projectId, peerToken }) {
      const texts = sessions.peek(projectId ?? '')?.texts ?? [];
      return [account.password, ...texts, ...(peerToken ? [peerToken] : [])];
    },
  };
};
