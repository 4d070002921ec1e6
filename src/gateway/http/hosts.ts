import type { IncomingMessage } from 'node:http';
import { HttpError } from './body.js';

/** A name without its port; that of an IPv6 address keeps its brackets. */
const nameOf = (host: string): string => host.replace(/:\d*$/, '').toLowerCase();

/**
 * Refuses requests (403) that are addressed to none of `hosts`; null allows any. By a name of its own that leads here
 * (DNS rebinding), a page of another site could pass for one of the gateway. Upgrades must be checked as well.
 */
export const refuseForeignHost = (
  { headers }: IncomingMessage,
  hosts: readonly string[] | null,
): void => {
  if (hosts === null) return;
  const name = nameOf(headers.host ?? '');
  if (hosts.some((host) => host.toLowerCase() === name)) return;
  throw new HttpError(
    403,
    'FORBIDDEN',
    'The gateway does not go by this host name. Its operators list its names in ALLOWED_HOSTS.',
  );
};
