import type { Endpoint } from '../../api/endpoint.js';
import type { ServiceError } from './error.js';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');

/**
 * The error in an answer's body, or null. Known shapes: CS `error_id…` (7.2), IAM and the proxies in front
 * `error_code`/`error_msg` (3.3), CDM's `errCode`, and answers that admit a failure by `is_success` (5.2.1).
 */
export const readServiceError = (body: unknown): ServiceError | null => {
  const answer = Array.isArray(body) ? body[0] : body;
  if (!isObject(answer)) return null;
  const code = text(answer.error_id, answer.error_code, answer.errCode);
  if (code !== undefined) {
    return {
      code: code.replace(/\s+/g, ''), // the documents print "CS. 11010" here and there
      name: text(answer.error_name),
      cause: text(answer.error_cause, answer.error_msg, answer.externalMessage, answer.message),
      suggestion: text(answer.error_suggestion),
    };
  }
  const payload = isObject(answer.payload) ? answer.payload : answer;
  if (payload.is_success === false || payload.is_success === 'false') {
    return { code: text(answer.message_id) ?? 'UNKNOWN', cause: text(answer.message) };
  }
  return null;
};

/**
 * The part of an answer that matters, without its envelope, or undefined if the envelope is not there.
 * An array where one envelope or object is documented is taken for its first element, and the reverse.
 */
export const unwrap = (endpoint: Endpoint, body: unknown): unknown => {
  if (endpoint.envelope === 'none') return null;
  const answer = Array.isArray(body) ? body[0] : body;
  if (!isObject(answer)) return undefined;
  if (endpoint.envelope === 'bare') return endpoint.key ? answer[endpoint.key] : answer;
  if (!('payload' in answer)) return endpoint.write ? null : undefined;
  return Array.isArray(answer.payload) ? answer.payload[0] : answer.payload;
};
