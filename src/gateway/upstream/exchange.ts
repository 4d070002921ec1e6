import { type Dispatcher, errors, type Pool } from 'undici';
import type { Call, Stoppable } from './call.js';
import type { Answer } from './outcome.js';
import { readBody } from './read-body.js';

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
  private resolve: (answer: Answer | Promise<Answer>) => void = () => {};
  private reject: (error: unknown) => void = () => {};

  constructor(
    private readonly call: Call,
    private readonly maxBytes: number,
  ) {}

  /** Sends it over `pool`. Fails like the connection, or with the reason for which the call ends. */
  over(pool: Pool, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { row, path, body, form } = this.call.outgoing;
    this.call.busyWith = this;
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      const { method } = row.endpoint;
      pool.dispatch({ method, path, headers, body: form?.body ?? body }, this);
    });
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
    this.resolve(
      body instanceof Promise
        ? body.then((unpacked) => ({ status, headers, body: unpacked }))
        : { status, headers, body },
    );
  }

  onResponseError(_: unknown, error: Error): void {
    this.call.busyWith = null;
    // Nobody reads on in what the form is made of.
    this.call.outgoing.form?.body.on('error', () => {}).destroy(error);
    const { status, headers } = this;
    const isTooLarge = error instanceof errors.ResponseExceededMaxSizeError;
    if (status === null || !isTooLarge) this.reject(error);
    else this.resolve({ status, headers, body: { flaw: 'too-large' } });
  }
}
