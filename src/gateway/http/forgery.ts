import type { IncomingMessage } from 'node:http';
import { HttpError } from './body.js';

/** Headers that a page may send to another site only after asking it. */
const asked = [
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-auth-token',
  'authorization',
];

const hostOf = (origin: string): string | null =>
  URL.canParse(origin) ? new URL(origin).host : null;

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

/** Refuses forms that a page of another site may have sent: unlike JSON, browsers send them without asking. */
export const refuseForgery = (request: IncomingMessage): void => {
  if (asked.some((name) => request.headers[name] !== undefined)) return;
  if (!isFromElsewhere(request)) return;
  throw new HttpError(
    403,
    'FORBIDDEN',
    'A form from a page of another site must carry the header apollo-require-preflight.',
  );
};
