import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../upstream/client.js';

/** Who asks where the request itself does not say. */
export interface DefaultCaller {
  readonly token: string | null;
  readonly projectId: string | null;
}

const single = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value)?.trim() || null;

/** Request ids and traces are handed on, so only what is harmless in a header or a log line is taken over. */
const requestIdFormat = /^[\w.:/+=-]{1,128}$/;
const traceparentFormat = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const tokenFormat = /^[\x21-\x7e]{1,32768}$/;

const matching = (format: RegExp, value: string | null): string | null =>
  value !== null && format.test(value) ? value : null;

/** The token of a request; null where it has none that can be one, undefined where it does not even try. */
const tokenOf = (headers: IncomingHttpHeaders): string | null | undefined => {
  const bearer =
    headers.authorization && (/^Bearer\s+(.+)$/i.exec(headers.authorization)?.[1] ?? '');
  const given = headers['x-auth-token'] ?? bearer;
  return given === undefined ? undefined : matching(tokenFormat, single(given));
};

/** On whose behalf a request is made, by its headers. A bad token is no reason to act as somebody else. */
export const callerOf = (headers: IncomingHttpHeaders, fallback: DefaultCaller): Caller => {
  const token = tokenOf(headers);
  const peerToken = headers['x-peer-auth-token'];
  return {
    token: token === undefined ? fallback.token : token,
    peerToken: peerToken === undefined ? undefined : matching(tokenFormat, single(peerToken)),
    projectId: single(headers['x-project-id']) ?? fallback.projectId,
    requestId: matching(requestIdFormat, single(headers['x-request-id'])) ?? randomUUID(),
    traceparent: matching(traceparentFormat, single(headers.traceparent)),
  };
};
