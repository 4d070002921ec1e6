import { errorRow } from '../../api/error-codes.js';
import type { UserError } from '../generated/resolvers.js';
import { type ServiceError, UpstreamError } from '../upstream/error.js';

/** Where the caller finds a field of the wire: the path of the argument that it came from. */
export type PathOf = (wire: string) => readonly string[] | undefined;

const asPattern = (text: string) =>
  new RegExp(
    `^${text
      .split('{0}')
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('(.+?)')}$`,
  );

/** `text` with what the service filled into its own: that is certain if the texts are alike, or if it is a lone number. */
export const fillIn = (text: string, cause = ''): string => {
  if (!text.includes('{0}')) return text;
  const value = asPattern(text).exec(cause)?.[1] ?? /(?<![\w-])\d+(?![\w-])/.exec(cause)?.[0];
  return text.replaceAll('{0}', value ?? '…');
};

/** What the catalogue says of a code, for the caller of a mutation. */
export const userError = (
  code: string,
  pathOf: PathOf,
  service: Partial<ServiceError> = {},
): UserError => {
  const row = errorRow(code);
  const { cause } = service;
  const path = row?.field && pathOf(row.field);
  return {
    code,
    reason: row?.reason ?? 'UNKNOWN',
    message: row
      ? fillIn(row.message, cause)
      : (cause ?? 'The service refused, and did not say why.'),
    suggestion: row ? row.suggestion : (service.suggestion ?? null),
    field: path ? [...path] : null,
    serviceMessage: cause ?? null,
  };
};

/** Statuses by which a service refuses a request for what is in it; 7.2 and the peering calls know 400 alone. */
const refusals: ReadonlySet<number> = new Set([200, 400, 404, 409, 413, 422]);

/** The error that the caller of a mutation can mend, or null if this is none. Codes that nobody knows count as such. */
export const userErrorOf = (error: unknown, pathOf: PathOf): UserError | null => {
  if (!(error instanceof UpstreamError) || error.kind !== 'api' || !error.service) return null;
  const side = errorRow(error.service.code)?.side;
  const mendable = side ? side === 'caller' : refusals.has(error.status ?? 0);
  return mendable ? userError(error.service.code, pathOf, error.service) : null;
};
