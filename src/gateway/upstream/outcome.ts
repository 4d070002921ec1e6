import { errors } from 'undici';
import type { Endpoint } from '../../api/endpoint.js';
import { type EndpointName, endpoints } from '../../api/endpoints.js';
import { parseWireJson } from '../wire-json.js';
import { readServiceError, unwrap } from './answer.js';
import { conceal } from './conceal.js';
import { type FailureKind, type ServiceError, UploadFailed, UpstreamError } from './error.js';

/** Statuses by which a proxy in front says that the service itself did not answer. */
const kindByStatus: Readonly<Record<number, FailureKind>> = {
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};

/**
 * What a failure amounts to. Where the service itself speaks, it has judged. A write that a proxy may have handed on is
 * lost; 503 says that it was not taken.
 */
const kindOf = (write: boolean, status: number, failure: ServiceError | null): FailureKind => {
  if (failure?.code.startsWith('CS.')) return 'api';
  if (write && status !== 503 && (status >= 500 || status === 408)) return 'lost';
  return kindByStatus[status] ?? 'api';
};

/** What an answer amounts to: its payload, or a failure. Success is a matter of the HTTP status and of error keys; `message_id` says nothing (CS.10001 marks both). */
export const readAnswer = (
  name: EndpointName,
  status: number,
  text: string,
  secrets: readonly string[],
): unknown => {
  const endpoint: Endpoint = endpoints[name];
  let body: unknown = null;
  let readable = true;
  try {
    if (text !== '') body = parseWireJson(text);
  } catch {
    readable = false;
  }
  const failure = readServiceError(body);
  if (failure !== null || status >= 300) {
    const service = failure && conceal(failure, secrets);
    throw new UpstreamError(name, kindOf(endpoint.write, status, failure), status, service);
  }
  const answer = readable || endpoint.envelope === 'none' ? unwrap(endpoint, body) : undefined;
  if (answer !== undefined) return answer;
  throw new UpstreamError(name, endpoint.write ? 'lost' : 'bad-response', status, null);
};

const timeouts = [
  errors.ConnectTimeoutError,
  errors.HeadersTimeoutError,
  errors.BodyTimeoutError,
] as const;

/** Errors of connections that never came about. Any other may have hit a request that was already on its way. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;

const wasSent = (error: unknown): boolean =>
  !(
    error instanceof Error &&
    (error.name === 'AbortError' || unsent.test(String(Reflect.get(error, 'code'))))
  );

/** What the lack of an answer amounts to; nobody can have acted on a body of which a part was still to come. */
export const asUpstreamError = (name: EndpointName, error: unknown, complete: boolean): Error => {
  if (error instanceof UpstreamError || error instanceof UploadFailed) return error;
  const timeout = timeouts.some((type) => error instanceof type);
  const lost = endpoints[name].write && complete && wasSent(error);
  const kind = lost ? 'lost' : timeout ? 'timeout' : 'unavailable';
  return new UpstreamError(name, kind, null, null, { cause: error });
};
