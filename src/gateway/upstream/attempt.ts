import type { Pool } from 'undici';
import type { Endpoint } from '../../api/endpoint.js';
import type { EndpointName } from '../../api/endpoints.js';
import { startAttempt } from '../telemetry/spans.js';
import type { Caller, CallRecord, UpstreamWatch } from './client.js';
import { UploadFailed, UpstreamError } from './error.js';
import type { Host } from './host.js';
import type { Lifetime } from './lifetime.js';
import { type Answer, mayBeSent, noAnswer, type Outcome, readAnswer } from './outcome.js';
import type { Outgoing } from './outgoing.js';
import { readBody } from './read-body.js';

/** What all attempts of one call have in common. */
export interface Call {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly host: Host;
  readonly origin: string;
  readonly outgoing: Outgoing;
  readonly caller: Caller;
  readonly lifetime: Lifetime;
  /** What no error may repeat, beside the proof. */
  readonly secrets: readonly string[];
  readonly maxAnswerBytes: number;
  readonly onCall: (call: CallRecord) => void;
}

const exchange = async (
  { endpoint, outgoing, lifetime, maxAnswerBytes }: Call,
  pool: Pool,
  proof: Readonly<Record<string, string>>,
  onStatus: (status: number) => void,
): Promise<Answer> => {
  const { method, path, body, form } = outgoing;
  // What is on its way to be written is not called back: that would only lose the answer.
  if (endpoint.write) lifetime.commit();
  if (form) lifetime.awaitBody(form.body);
  const response = await pool.request({
    method,
    path,
    headers: { ...outgoing.headers, ...proof },
    body: form?.body ?? body,
    signal: lifetime.signal,
  });
  onStatus(response.statusCode);
  const { statusCode: status, headers } = response;
  return { status, headers, body: await readBody(response, maxAnswerBytes) };
};

/** Whether a host hangs up on a form that still comes, as many do when they refuse it: it need not be ill. */
const isRefusedForm = ({ outgoing: { form } }: Call, error: unknown): boolean =>
  form !== null && !form.complete && mayBeSent(error);

/**
 * Sends a call once, over `pool`, for the first time or another `number`; all that watches calls is told here. Fails only where that
 * says nothing of the host: when the call is ended by its lifetime or the host hangs up on its form (`UpstreamError`), or
 * by its upload (`UploadFailed`).
 */
export const attempt = async (
  call: Call,
  pool: Pool,
  proof: Readonly<Record<string, string>>,
  number: number,
  { log, metrics }: UpstreamWatch,
): Promise<Outcome> => {
  const { name, outgoing, caller, lifetime, onCall } = call;
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  let status: number | null = null;
  let answer: Answer | null = null;
  let kind = 'ok';
  const span = startAttempt(name, call.origin);
  try {
    answer = await exchange(call, pool, { ...proof, ...span.headers }, (code) => {
      status = code;
    });
    const { 'x-auth-token': token = '' } = proof;
    const value = readAnswer(name, answer, [...call.secrets, token]);
    return { answer, value, error: null, ms: elapsed() };
  } catch (error) {
    if (error instanceof UploadFailed) {
      kind = 'upload';
      throw error;
    }
    const failure =
      error instanceof UpstreamError
        ? error
        : noAnswer(name, error, outgoing.form?.complete ?? true);
    kind = failure.kind;
    if (answer === null && lifetime.signal.aborted) throw failure;
    if (answer === null && isRefusedForm(call, error)) throw failure;
    return { answer, error: failure, ms: elapsed() };
  } finally {
    const ms = elapsed();
    onCall({ operation: name, status, startedAt, ms });
    metrics.upstreamCall(name, kind, ms);
    span.end(status, kind);
    const { requestId } = caller;
    log.debug(
      { requestId, operation: name, attempt: number, status, outcome: kind, ms },
      'upstream call',
    );
  }
};
