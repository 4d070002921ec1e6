import { Departure } from '../departure.js';
import { UpstreamError } from '../upstream/error.js';
import { noAnswer, readAnswer } from '../upstream/outcome.js';
import type { Auth, Exchange, ExchangeAnswer } from './credentials.js';
import { type Token, tokenFor } from './session.js';

export type Account = Extract<Auth, { mode: 'password' }>;

/** Longest that a sign-in may take: others wait for it, so it does not end with the request that began it. */
const timeoutMs = 20_000;

/** The login of section 3.1, for a project or for the account as a whole. */
const loginOf = ({ user, password, domain }: Account, projectId: string | null) => ({
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: user, password, domain: { name: domain } } },
    },
    scope: projectId === null ? { domain: { name: domain } } : { project: { id: projectId } },
  },
});

const timeOf = (answer: unknown, key: 'issued_at' | 'expires_at'): number =>
  typeof answer === 'object' && answer !== null
    ? Date.parse(String(Reflect.get(answer, key)))
    : Number.NaN;

/** How long a token lives where IAM does not say (3.2). */
const usualLifetimeMs = 24 * 60 * 60 * 1000;

/** The difference of two times of IAM's clock, since that may differ from ours. */
const lifetimeIn = (answer: unknown): number => {
  const issuedAt = timeOf(answer, 'issued_at') || Date.now();
  return (timeOf(answer, 'expires_at') || issuedAt + usualLifetimeMs) - issuedAt;
};

/** What can be sent as a header. */
const tokenFormat = /^[\x21-\x7e]+$/;

const readToken = ({ status, headers }: Omit<ExchangeAnswer, 'text'>, answer: unknown): Token => {
  const text = headers['x-subject-token'];
  const lifetimeMs = lifetimeIn(answer);
  const isToken = typeof text === 'string' && tokenFormat.test(text);
  if (isToken && lifetimeMs > 0) return tokenFor(text, lifetimeMs);
  throw new UpstreamError('createToken', 'bad-response', status, null);
};

/** Asks IAM for a token; fails with `UpstreamError`. */
export const requestToken = async (
  exchange: Exchange,
  account: Account,
  projectId: string | null,
): Promise<Token> => {
  const login = loginOf(account, projectId);
  const departure = new Departure();
  const timeUp = () => departure.leave(new DOMException('Time is up', 'TimeoutError'));
  const timer = setTimeout(timeUp, timeoutMs).unref();
  try {
    const { status, headers, text } = await exchange('createToken', login, departure);
    const answer = { status, headers, body: { text } };
    const secrets = () => [account.password, account.user, account.domain];
    return readToken(answer, readAnswer('createToken', answer, secrets));
  } catch (error) {
    throw error instanceof UpstreamError ? error : noAnswer('createToken', error, true);
  } finally {
    clearTimeout(timer);
  }
};
