import type { Endpoint } from '../../api/endpoint.js';
import { isObject } from '../wire-json.js';
import { isServiceCode, type ServiceError, type UpstreamError } from './error.js';

type Json = Record<string, unknown>;

const text = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');

/**
 * The error in an answer's body, or null. Known shapes: CS `error_id…` (7.2), IAM and the proxies in front
 * DLI `error_code`/`error_msg` (3.3), CDM's `errCode`, and answers that admit a failure by `is_success` (5.2.1).
 */
export const readServiceError = (answer: unknown): ServiceError | null => {
  if (Array.isArray(answer)) {
    const errors = answer.filter(isObject).map(readServiceError);
    return errors.find((error) => error !== null) ?? null;
  }
  if (!isObject(answer)) return null;
  const code = text(answer.error_id, answer.error_code, answer.errCode);
  if (code !== undefined) {
    return {
      code: code.replace(/\s+/g, ''), // the documents print "CS. 11010" here and there
      name: text(answer.error_name),
      cause: text(
        answer.error_cause,
        answer.error_msg,
        answer.externalMessage,
        answer.ternalMessage,
        answer.message,
      ),
      suggestion: text(answer.error_suggestion),
    };
  }
  const payload = isObject(answer.payload) ? answer.payload : answer;
  // DLI writes the switch as text here and there.
  if (String(payload.is_success).toLowerCase() === 'false') {
    const id = text(answer.message_id);
    // Examples of success print CS.10001, so that it says nothing here.
    return { code: id && id !== 'CS.10001' ? id : 'UNKNOWN', cause: text(answer.message) };
  }
  return null;
};

/** What a service says of one thing in a batch: that it took it, why not, or neither. */
export type Verdict = 'TAKEN' | 'UNTOLD' | UpstreamError;

const tells = (verdict: Json): boolean => {
  const refusal = readServiceError(verdict);
  return refusal ? 'is_success' in verdict || isServiceCode(refusal.code) : isTaken(verdict);
};

/** Only a plain yes is one. */
export const isTaken = ({ is_success }: Json): boolean =>
  String(is_success).toLowerCase() === 'true';

/**
 * Whether a body is a list with a verdict for each thing that was named. Under a status that judges none of them, only
 * if one at least is the service's own.
 */
export const isVerdicts = (body: unknown, status: number): body is Json[] =>
  Array.isArray(body) &&
  body.length > 0 &&
  body.every(isObject) &&
  (status < 300 || status === 400 || body.some(tells));

const payloadOf = (envelope: Json): unknown =>
  Array.isArray(envelope.payload) ? envelope.payload[0] : envelope.payload;

/**
 * The part of an answer that matters, without its envelope, or undefined if the envelope is not there. Where one
 * envelope or object is documented, an array is taken for its first element; where an array is, an object is one of
 * them, and the payloads come as an array. A write may answer with less: its status says enough.
 */
export const unwrap = (endpoint: Endpoint, body: unknown): unknown => {
  if (endpoint.envelope === 'none') return null;
  const answers = Array.isArray(body) ? body : [body];
  const [answer] = answers;
  if (!isObject(answer)) return endpoint.write && (answer ?? null) === null ? null : undefined;
  if (endpoint.envelope === 'bare') return endpoint.key ? answer[endpoint.key] : answer;
  if (endpoint.envelope === 'message-payload-array') {
    return answers.filter(isObject).flatMap((one) => ('payload' in one ? [payloadOf(one)] : []));
  }
  if (!('payload' in answer)) return endpoint.write ? null : undefined;
  return payloadOf(answer);
};
