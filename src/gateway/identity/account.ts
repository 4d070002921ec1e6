import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import type { Logger } from '../telemetry/log.js';
import { UpstreamError } from '../upstream/error.js';
import type { Exchange } from './credentials.js';
import { AccountRefused } from './refusal.js';
import type { Token } from './session.js';
import { type Account, requestToken } from './sign-in.js';

/** IAM locks accounts after a few wrong passwords: after each refusal it is left alone for twice as long. */
const firstPauseMs = 30_000;
const longestPauseMs = 600_000;
/** How long it counts that IAM gives no token for a project. */
const projectPauseMs = 30_000;

const statusOf = (error: unknown) => (error instanceof UpstreamError ? (error.status ?? 0) : 0);

const projectRefused = (cause?: unknown) =>
  new UpstreamError('createToken', 'api', 403, null, { cause });

/** Signs an account in, for a project or as a whole. What IAM refuses is not asked for again at once. */
export const createAccount = (account: Account, exchange: Exchange, log: Logger) => {
  const oneAtATime = pLimit(1);
  const oneCheckAtATime = pLimit(1);
  const projectPauses = new LRUCache<string, number>({ max: 1_000 });
  let accepted = false;
  let refusals = 0;
  let pausedUntil = 0;

  const isPaused = () => performance.now() < pausedUntil;
  const checkPause = () => {
    if (isPaused()) throw new AccountRefused('createToken');
  };

  const attempt = async (projectId: string | null): Promise<Token> => {
    const token = await requestToken(exchange, account, projectId);
    accepted = true;
    refusals = 0;
    return token;
  };

  const enterAccount = async (): Promise<Token> => {
    checkPause();
    try {
      return await attempt(null);
    } catch (error) {
      if (statusOf(error) !== 401) throw error;
      const pauseMs = Math.min(firstPauseMs * 2 ** refusals, longestPauseMs);
      accepted = false;
      refusals += 1;
      pausedUntil = performance.now() + pauseMs;
      log.error({ pauseMs }, 'IAM refuses the account of the gateway: mend its settings IAM_*.');
      throw new AccountRefused('createToken', { cause: error });
    }
  };

  const enterProject = async (projectId: string): Promise<Token> => {
    checkPause();
    if (performance.now() < (projectPauses.get(projectId) ?? 0)) throw projectRefused();
    try {
      return await attempt(projectId);
    } catch (error) {
      const status = statusOf(error);
      if (![401, 403, 404].includes(status)) throw error;
      projectPauses.set(projectId, performance.now() + projectPauseMs);
      // 401 may also mean a project that the account does not have: signing in without one tells.
      if (status === 401) await oneCheckAtATime(enterAccount);
      throw projectRefused(error);
    }
  };

  const enter = (projectId: string | null): Promise<Token> =>
    projectId === null ? enterAccount() : enterProject(projectId);

  return {
    /** A new token. Before IAM has once accepted the password, it is tried by one sign-in at a time. */
    async signIn(projectId: string | null): Promise<Token> {
      const first = accepted ? null : oneAtATime(async () => (accepted ? null : enter(projectId)));
      return (await first) ?? enter(projectId);
    },
    /** Whether IAM refuses the account, and is left alone for a while. */
    isRefused: isPaused,
  };
};
