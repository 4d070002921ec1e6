import type { IncomingMessage } from 'node:http';
import { HttpError } from './body.js';

/** Headers that a page may send to another site only after asking it. */
const asked = ['apollo-require-preflight', 'x-apollo-operation-name', 'x-auth-token'];

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;

/** Whether the body is JSON by its type, which a page may not send to another site without asking it. */
export const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');

/**
 * Whether a page of another site may have sent a request, as browsers tell in `Sec-Fetch-Site` or at least in `Origin`.
 * What is no browser says nothing and is no danger; nor are pages of `origins`, where `*` stands for all.
 */
export const isFromElsewhere = (
  { headers }: IncomingMessage,
  origins: readonly string[] = [],
): boolean => {
  const { origin, host } = headers;
  if (origin !== undefined && (origins.includes('*') || origins.includes(origin))) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined
    ? origin !== undefined && hostOf(origin) !== host
    : site !== 'same-origin' && site !== 'none';
};

/** Browsers send names and passwords that they know by themselves, but no token. */
const hasAskedHeader = ({ headers }: IncomingMessage): boolean =>
  asked.some((name) => headers[name] !== undefined) ||
  /^Bearer\s/i.test(headers.authorization ?? '');

/**
 * Refuses (403) pages that are not of `origins`. What programs talk to by themselves needs no other page, not even one of
 * the gateway itself: for such a one a page could pass that has had its own name lead here (DNS rebinding).
 */
export const refuseForeignOrigin = (request: IncomingMessage, origins: readonly string[]): void => {
  const { origin } = request.headers;
  const isForeign =
    origin === undefined
      ? isFromElsewhere(request, origins)
      : !origins.includes('*') && !origins.includes(origin);
  if (!isForeign) return;
  throw new HttpError(
    403,
    'FORBIDDEN',
    'Web pages may not call this. Operators list those that may in CORS_ORIGINS.',
  );
};

/**
 * Refuses (403) what a page of another site may have sent without being asked: forms, and queries by GET. Its browser
 * would add whatever lets it reach the gateway, its place in the network first of all.
 */
export const refuseForgery = (request: IncomingMessage, origins: readonly string[]): void => {
  if (request.method === 'POST' && isJson(request)) return;
  if (hasAskedHeader(request) || !isFromElsewhere(request, origins)) return;
  throw new HttpError(
    403,
    'FORBIDDEN',
    'A form or a GET from a page of another site must carry the header apollo-require-preflight; or send JSON by POST. Operators list pages that may call in CORS_ORIGINS.',
  );
};
