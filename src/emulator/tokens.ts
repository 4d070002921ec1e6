import { createHash } from 'node:crypto';
import type { Service } from '../api/endpoint.js';
import { FrontFailure } from './errors.js';
import { refusalOf } from './front.js';

export interface Grant {
  readonly token: string;
  readonly user: string;
  readonly projectId: string | undefined;
  readonly expiresAt: number;
}

/** How long a token lives (3.2). */
export const dayMs = 24 * 60 * 60 * 1000;

/** Issues and checks tokens. The n-th token of a seed is always the same; one may also be given a name that shows what it is. */
export function createTokens(seed: string) {
  const grants = new Map<string, Grant>();
  return {
    issue(user: string, projectId: string | undefined, expiresAt: number, name?: string): Grant {
      const digest = createHash('sha512').update(`${seed}\u0000${grants.size}`).digest('base64url');
      const grant = { token: name ?? `MII${digest}`, user, projectId, expiresAt };
      grants.set(grant.token, grant);
      return grant;
    },
    /** Who holds a token; a service refuses one that is missing or expired, the gateway one that it does not know. */
    check(service: Service, token: string | undefined, now: number): Grant {
      if (!token) throw refusalOf(service, 'noToken');
      const grant = grants.get(token);
      if (!grant) throw new FrontFailure(401, 'APIG.0301', 'The token is not known here');
      if (grant.expiresAt <= now) throw refusalOf(service, 'endedToken');
      return grant;
    },
    /** Ends tokens before their time. */
    expire(tokens: readonly string[], now: number) {
      for (const token of tokens) {
        const grant = grants.get(token);
        if (grant) grants.set(token, { ...grant, expiresAt: now });
      }
    },
    all: () => [...grants.values()],
    /** Takes over the tokens of an earlier start, each for as long as it was good then. */
    restore(earlier: readonly Grant[]) {
      for (const grant of earlier) grants.set(grant.token, grant);
    },
    clear: () => grants.clear(),
  };
}

export type Tokens = ReturnType<typeof createTokens>;
