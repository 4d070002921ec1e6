import { idFormats } from '../api/ids.js';
import { type ErrorCode, fail } from './errors.js';

/** Code for a parameter that is not well formed, where the documents name none. */
const malformed = 'CS.10003';

/** A switch of the query string; `fallback` when it is left out. */
export function flag(
  value: string | undefined,
  fallback = false,
  code: ErrorCode = malformed,
): boolean {
  if (value === undefined) return fallback;
  if (value === 'true' || value === 'false') return value === 'true';
  return fail(code);
}

/** A whole number of the query string that is at least `min`. */
export function count(
  value: string | undefined,
  fallback: number,
  { min = 1, max = 2 ** 31 - 1, code = malformed as ErrorCode } = {},
): number {
  if (value === undefined) return fallback;
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
  return number >= min && number <= max ? number : fail(code);
}

/** A 64-bit id. */
export const longId = (value: string, code: ErrorCode = malformed): bigint =>
  idFormats.job_id(value) ? BigInt(value) : fail(code);

/** A 64-bit id that may be left out. */
export const optionalId = (value: string | undefined, code?: ErrorCode) =>
  value === undefined ? undefined : longId(value, code);
