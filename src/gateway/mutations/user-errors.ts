import { errorRow } from '../../api/error-codes.js';
import { fieldAtFault } from '../../api/rule.js';
import { rules } from '../../api/rules.js';
import { fillIn } from '../catalogue-text.js';
import type { UserError } from '../generated/resolvers.js';
import { type ServiceError, UpstreamError } from '../upstream/error.js';

/** Where the caller finds a field of the wire: the path of the argument that it came from. */
export type PathOf = (wire: string) => readonly string[] | undefined;

/** What is known of a refusal beside its code and what the service said. */
interface Known {
  /** What goes into the message where the service says nothing. */
  readonly value?: number | null | undefined;
  /** The field at fault, for codes that stand for any. */
  readonly field?: string | undefined;
}

/** What the catalogue says of a code, for the caller of a mutation. */
export const userError = (
  code: string,
  pathOf: PathOf,
  service: Partial<ServiceError> = {},
  { value, field }: Known = {},
): UserError => {
  const row = errorRow(code);
  const { cause } = service;
  const wire = row?.field ?? field;
  const path = wire && pathOf(wire);
  return {
    code,
    reason: row?.reason ?? 'UNKNOWN',
    message: row
      ? fillIn(row.message, cause ?? String(value ?? ''))
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
  const { endpoint, service, status } = error;
  const side = errorRow(service.code)?.side;
  const mendable = side ? side === 'caller' : refusals.has(status ?? 0);
  if (!mendable) return null;
  const field = fieldAtFault(rules, endpoint, service.code);
  return userError(service.code, pathOf, service, { field });
};
