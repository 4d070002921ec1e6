import { errors } from 'undici';
import type { Endpoint } from '../../api/endpoint.js';
import { type EndpointName, endpoints } from '../../api/endpoints.js';
import { parseWireJson } from '../wire-json.js';
import { isTaken, isVerdicts, readServiceError, unwrap, type Verdict } from './answer.js';
import { conceal, concealUnder } from './conceal.js';
import { type FailureKind, isServiceCode, type ServiceError, UpstreamError } from './error.js';
import type { Body } from './read-body.js';
import { retryAfter } from './retry-after.js';
import type { ServiceClock } from './service-clock.js';

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
  if (failure && isServiceCode(failure.code)) return 'api';
  if (write && status !== 503 && (status >= 500 || status === 408)) return 'lost';
  return kindByStatus[status] ?? 'api';
};

/** What came back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Body;
}

/** What became of an attempt. */
export interface Outcome {
  /** Null where none came, or not all of it. */
  readonly answer: Answer | null;
  /** The answer without its envelope, if there is no error. */
  readonly value?: unknown;
  readonly error: UpstreamError | null;
  readonly ms: number;
}

/** What an answer amounts to: its payload, or a failure. Success is a matter of the HTTP status and of error keys; `message_id` says nothing (CS.10001 marks both). */
export const readAnswer = (
  name: EndpointName,
  { status, headers, body: { text, flaw } }: Answer,
  secrets: () => readonly string[],
  clock?: Pick<ServiceClock, 'hear'>,
): unknown => {
  const endpoint: Endpoint = endpoints[name];
  let body: unknown = null;
  let readable = flaw === undefined;
  try {
    if (text) body = parseWireJson(text);
  } catch {
    readable = false;
  }
  // Each verdict stands for itself: that one thing was refused is no failure of the call, whatever the status.
  if (endpoint.envelope === 'results' && isVerdicts(body, status)) {
    return body.map((verdict): Verdict => {
      const refusal = readServiceError(verdict);
      if (refusal === null) return isTaken(verdict) ? 'TAKEN' : 'UNTOLD';
      return new UpstreamError(name, 'api', 400, conceal(refusal, secrets()));
    });
  }
  const failure = readServiceError(body);
  if (failure !== null || status >= 300) {
    const service = failure && conceal(failure, secrets());
    throw new UpstreamError(name, kindOf(endpoint.write, status, failure), status, service, {
      retryAfterMs: retryAfter(headers['retry-after']),
    });
  }
  const answer = readable || endpoint.envelope === 'none' ? unwrap(endpoint, body) : undefined;
  if (answer !== undefined) {
    if (endpoint.service === 'cs') clock?.hear(body);
    return concealUnder(endpoint.says, answer, secrets);
  }
  throw new UpstreamError(name, endpoint.write ? 'lost' : (flaw ?? 'bad-response'), status, null);
};

const isTimeout = (error: unknown): boolean =>
  error instanceof errors.ConnectTimeoutError ||
  error instanceof errors.HeadersTimeoutError ||
  error instanceof errors.BodyTimeoutError ||
  (error instanceof Error && error.name === 'TimeoutError'); // the deadline

/** Errors of connections that never came about. Any other may have hit a request that was already on its way. */
const unsent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+)$/;

/** Whether a call may have come as far as the host, which then has said nothing. */
export const mayBeSent = (error: unknown): boolean =>
  !(error instanceof Error && unsent.test(String(Reflect.get(error, 'code'))));

/** What it amounts to that a call could not be sent: the circuit is open, or its time was up before. */
export const notSent = (name: EndpointName, error: unknown): UpstreamError => {
  const kind = isTimeout(error) ? 'timeout' : 'unavailable';
  return new UpstreamError(name, kind, null, null, { cause: error });
};

/** What the lack of an answer amounts to; nobody can have acted on a body of which a part was still to come. */
export const noAnswer = (name: EndpointName, error: unknown, complete: boolean): UpstreamError =>
  endpoints[name].write && complete && mayBeSent(error)
    ? new UpstreamError(name, 'lost', null, null, { cause: error })
    : notSent(name, error);
