import { type Dispatcher, errors, type Pool } from 'undici';
import type { Call, Stoppable } from './call.js';
import type { Answer } from './outcome.js';
import { type Body, readBody } from './read-body.js';

/** Told how an exchange ends. */
export interface Party {
  answered(answer: Answer): void;
  /** Like the connection, or with the reason for which the call ends. */
  failed(error: unknown): void;
}

/**
 * One request and its answer. It collects the answer itself, for which undici would make a stream and a signal; there
 * is one for every attempt: hence a class.
 */
export class Exchange implements Dispatcher.DispatchHandler, Stoppable {
  /** That of the answer, as soon as it begins. */
  status: number | null = null;
  private headers: Answer['headers'] = {};
  private readonly chunks: Buffer[] = [];
  private controller: Dispatcher.DispatchController | null = null;

  constructor(
    private readonly call: Call,
    private readonly maxBytes: number,
    private readonly party: Party,
  ) {}

  /** Sends it over `pool`. */
  over(pool: Pool, headers: string[]): void {
    const { row, path, body, form } = this.call.outgoing;
    this.call.busyWith = this;
    const { method } = row.endpoint;
    pool.dispatch({ method, path, headers, body: form?.body ?? body }, this);
  }

  /** Before it has a connection, nothing can be stopped but what follows. */
  stop(reason: unknown): void {
    this.controller?.abort(reason instanceof Error ? reason : new Error('Over', { cause: reason }));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.call.isOver) this.stop(this.call.reason);
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Answer['headers'],
  ): void {
    if (status < 200) return;
    this.status = status;
    this.headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.call.busyWith = null;
    const { status, headers } = this;
    if (status === null) throw new Error('An answer ends that has not begun');
    const body = readBody(this.chunks, headers['content-encoding'], this.maxBytes);
    const answered = (read: Body) => this.party.answered({ status, headers, body: read });
    if (body instanceof Promise) body.then(answered);
    else answered(body);
  }

  onResponseError(_: unknown, error: Error): void {
    this.call.busyWith = null;
    // Nobody reads on in what the form is made of.
    this.call.outgoing.form?.body.on('error', () => {}).destroy(error);
    const { status, headers } = this;
    const isTooLarge = error instanceof errors.ResponseExceededMaxSizeError;
    if (status === null || !isTooLarge) this.party.failed(error);
    else this.party.answered({ status, headers, body: { flaw: 'too-large' } });
  }
}
