import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from '../body.js';

const tokenNames = ['x-auth-token', 'authorization'];
const renewable = [...tokenNames, 'x-peer-auth-token'];
const names = [...renewable, 'x-project-id', 'x-request-id', 'traceparent', 'x-explain'];

export type Payload = Readonly<Record<string, unknown>>;

/** Those of `wanted` that a payload has, whatever the case of its keys; fails if one is no text or there twice. */
const read = (payload: Payload, wanted: readonly string[]): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [key, value] of Object.entries(payload)) {
    const name = key.toLowerCase();
    if (!wanted.includes(name)) continue;
    if (typeof value !== 'string') throw new HttpError(400, 'BAD_REQUEST', `${name} must be text.`);
    if (name in headers) throw new HttpError(400, 'BAD_REQUEST', `${name} is there twice.`);
    headers[name] = value;
  }
  return headers;
};

const withoutTokens = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !tokenNames.includes(name)));

/** What `connection_init` says as if HTTP headers said it, before those of the handshake. */
export const headersOf = (
  payload: Payload | undefined,
  handshake: IncomingHttpHeaders,
): IncomingHttpHeaders => {
  const own = read(payload ?? {}, names);
  // A token under one name must not lose against one of the handshake under the other.
  const hasToken = tokenNames.some((name) => name in own);
  return { ...(hasToken ? withoutTokens(handshake) : handshake), ...own };
};

/** The tokens in a `ping`; null where it has none. */
export const renewalOf = (payload: Payload | undefined): IncomingHttpHeaders | null => {
  const headers = read(payload ?? {}, renewable);
  return Object.keys(headers).length > 0 ? headers : null;
};
