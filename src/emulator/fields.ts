import type { EndpointName } from '../api/endpoints.js';
import type { WireBody } from '../api/rule.js';
import { badBody } from './body.js';

/** A text of a body, undefined where there is none. Anything but text is no body that the call takes. */
export function textOf(endpoint: EndpointName, body: WireBody, field: string): string | undefined {
  const value = body[field] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw badBody(endpoint);
}

/** Texts of a body, undefined where there are none. Anything but a list of texts is no body that the call takes. */
export function textsOf(
  endpoint: EndpointName,
  body: WireBody,
  field: string,
): readonly string[] | undefined {
  const value = body[field] ?? undefined;
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw badBody(endpoint);
}

/** A whole number of a body, undefined where there is none. One beyond 2^53 is rounded, which no range minds. */
export function wholeOf(endpoint: EndpointName, body: WireBody, field: string): number | undefined {
  const value = body[field] ?? '';
  if (value === '') return undefined;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw badBody(endpoint);
}
