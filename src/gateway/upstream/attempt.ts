import type { Pool } from 'undici';
import { type AttemptSpan, startAttempt } from '../telemetry/spans.js';
import type { Call } from './call.js';
import type { UpstreamWatch } from './client.js';
import { UploadFailed, UpstreamError } from './error.js';
import { Exchange, type Party } from './exchange.js';
import { type Answer, mayBeSent, noAnswer, type Outcome, readAnswer } from './outcome.js';
import { contentTypeOf, type Outgoing } from './outgoing.js';
import { acceptedEncodings } from './read-body.js';
import type { ServiceClock } from './service-clock.js';

/** Headers that prove who makes a call. */
export type Proof = Readonly<Record<string, string>>;

/** How attempts are made, whatever the call. */
export interface AttemptOptions extends UpstreamWatch {
  readonly maxAnswerBytes: number;
  readonly clock: ServiceClock;
  /** What no error may repeat, beside the proof. */
  readonly secretsOf: (call: Call) => readonly string[];
}

/** Whether a host hangs up on a form that still comes, as many do when they refuse it: it need not be ill. */
const isRefusedForm = ({ form }: Outgoing, error: unknown): boolean =>
  form !== null && !form.complete && mayBeSent(error);

/** What is sent as headers: names and values in turn, which undici takes as it is. */
const headersOf = (
  { outgoing, caller }: Call,
  proof: Proof,
  span: AttemptSpan | null,
): string[] => {
  const headers = [
    'accept',
    'application/json',
    'accept-encoding',
    acceptedEncodings,
    'x-request-id',
    caller.requestId,
  ];
  const type = contentTypeOf(outgoing);
  if (type !== null) headers.push('content-type', type);
  for (const name in proof) headers.push(name, proof[name] ?? '');
  // A span of our own stands between that of the caller and the call.
  const handedOn = span?.headers ?? {};
  for (const name in handedOn) headers.push(name, handedOn[name] ?? '');
  if (caller.traceparent !== null && !('traceparent' in handedOn)) {
    headers.push('traceparent', caller.traceparent);
  }
  return headers;
};

/**
 * Sends a call once, for the first time or another `number`; all that watches calls is told here. Fails only where that
 * says nothing of the host: when the call is over before, when the host hangs up on its form (`UpstreamError`), or by
 * its upload (`UploadFailed`).
 */
export class Attempt implements Party {
  private readonly startedAt = performance.now();
  private readonly exchange: Exchange;
  private readonly span: AttemptSpan | null;
  private resolve: (outcome: Outcome) => void = () => {};
  private reject: (error: unknown) => void = () => {};

  constructor(
    private readonly call: Call,
    private readonly proof: Proof,
    private readonly number: number,
    private readonly options: AttemptOptions,
  ) {
    const { row, form } = call.outgoing;
    // What is on its way to be written is not called back: that would only lose the answer.
    if (row.endpoint.write) call.commit();
    if (form) call.awaitForm(form);
    this.exchange = new Exchange(call, options.maxAnswerBytes, this);
    this.span = startAttempt(row);
    call.begin();
  }

  over(pool: Pool): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.exchange.over(pool, headersOf(this.call, this.proof, this.span));
    });
  }

  answered(answer: Answer): void {
    const { call, proof, options } = this;
    const secrets = () => [...options.secretsOf(call), proof['x-auth-token'] ?? ''];
    try {
      const value = readAnswer(call.name, answer, secrets, options.clock);
      this.resolve({ answer, value, error: null, ms: this.close('ok') });
    } catch (error) {
      const failure = this.failureBy(error);
      this.resolve({ answer, error: failure, ms: this.close(failure.kind) });
    }
  }

  failed(error: unknown): void {
    if (error instanceof UploadFailed) {
      this.close('upload');
      this.reject(error);
      return;
    }
    const { call } = this;
    const failure = this.failureBy(error);
    const ms = this.close(failure.kind);
    if (call.isOver || isRefusedForm(call.outgoing, error)) this.reject(failure);
    else this.resolve({ answer: null, error: failure, ms });
  }

  private failureBy(error: unknown): UpstreamError {
    const { name, outgoing } = this.call;
    return error instanceof UpstreamError
      ? error
      : noAnswer(name, error, outgoing.form?.complete ?? true);
  }

  /** Tells how it has ended, and gives the time that it took. */
  private close(outcome: string): number {
    const { call, number, span, options } = this;
    const { status } = this.exchange;
    const ms = performance.now() - this.startedAt;
    call.tell(status);
    options.metrics.upstreamCall(call.name, outcome, ms);
    span?.end(status, outcome);
    const { requestId } = call.caller;
    options.log.debug(
      { requestId, operation: call.name, attempt: number, status, outcome, ms },
      'upstream call',
    );
    return ms;
  }
}
