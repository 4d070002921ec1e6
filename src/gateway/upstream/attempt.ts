import type { Pool } from 'undici';
import { startAttempt } from '../telemetry/spans.js';
import type { Call } from './call.js';
import type { UpstreamWatch } from './client.js';
import { UploadFailed, UpstreamError } from './error.js';
import { Exchange } from './exchange.js';
import { type Answer, mayBeSent, noAnswer, type Outcome, readAnswer } from './outcome.js';
import type { Outgoing } from './outgoing.js';

/** How attempts are made, whatever the call. */
export interface AttemptOptions extends UpstreamWatch {
  readonly maxAnswerBytes: number;
  /** What no error may repeat, beside the proof. */
  readonly secretsOf: (call: Call) => readonly string[];
}

/** Whether a host hangs up on a form that still comes, as many do when they refuse it: it need not be ill. */
const isRefusedForm = ({ form }: Outgoing, error: unknown): boolean =>
  form !== null && !form.complete && mayBeSent(error);

/**
 * Sends a call once, over `pool`, for the first time or another `number`; all that watches calls is told here. Fails
 * only where that says nothing of the host: when the call is over before, when the host hangs up on its form
 * (`UpstreamError`), or by its upload (`UploadFailed`).
 */
export const attempt = async (
  call: Call,
  pool: Pool,
  headers: Readonly<Record<string, string>>,
  proof: Readonly<Record<string, string>>,
  number: number,
  { log, metrics, maxAnswerBytes, secretsOf }: AttemptOptions,
): Promise<Outcome> => {
  const { name, outgoing, caller } = call;
  const { row, form } = outgoing;
  const startedAt = performance.now();
  const exchange = new Exchange(call, maxAnswerBytes);
  let answer: Answer | null = null;
  let kind = 'ok';
  // What is on its way to be written is not called back: that would only lose the answer.
  if (row.endpoint.write) call.commit();
  if (form) call.awaitForm(form);
  const span = startAttempt(row);
  call.begin();
  try {
    answer = await exchange.over(pool, { ...headers, ...proof, ...span?.headers });
    const secrets = () => [...secretsOf(call), proof['x-auth-token'] ?? ''];
    const value = readAnswer(name, answer, secrets);
    return { answer, value, error: null, ms: performance.now() - startedAt };
  } catch (error) {
    if (error instanceof UploadFailed) {
      kind = 'upload';
      throw error;
    }
    const failure =
      error instanceof UpstreamError ? error : noAnswer(name, error, form?.complete ?? true);
    kind = failure.kind;
    if (answer === null && call.isOver) throw failure;
    if (answer === null && isRefusedForm(outgoing, error)) throw failure;
    return { answer, error: failure, ms: performance.now() - startedAt };
  } finally {
    const ms = performance.now() - startedAt;
    const { status } = exchange;
    call.tell(status);
    metrics.upstreamCall(name, kind, ms);
    span?.end(status, kind);
    const { requestId } = caller;
    log.debug(
      { requestId, operation: name, attempt: number, status, outcome: kind, ms },
      'upstream call',
    );
  }
};
