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
 * Refuses forms that a page of another site may have sent: unlike JSON, browsers send them without asking. They say
 * where the page is from, in `Sec-Fetch-Site` or at least in `Origin`; what is no browser says nothing and is no danger.
 */
export const refuseForgery = ({ headers }: IncomingMessage): void => {
  if (asked.some((name) => headers[name] !== undefined)) return;
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  const own =
    site === undefined
      ? origin === undefined || hostOf(origin) === host
      : site === 'same-origin' || site === 'none';
  if (own) return;
  throw new HttpError(
    403,
    'FORBIDDEN',
    'A form from a page of another site must carry the header apollo-require-preflight.',
  );
};
