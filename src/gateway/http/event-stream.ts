import type { ServerResponse } from 'node:http';
import type { Closing } from './open-sockets.js';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store',
  'x-accel-buffering': 'no', // a proxy that collects events before it hands them on would hold them back
};

const isResult = (message: string) => message.startsWith('event: next');

/** An answer that tells of events, each sent when the client has taken the one before. */
export class EventStream implements Closing {
  #messages: AsyncGenerator<string, void> | null = null;
  #goesOn = false;
  #ending = false;
  /** Results that are there and not taken yet. */
  #due = 0;
  #onTaken: () => void = () => {};
  #onWritten: () => void = () => {};

  constructor(
    private readonly response: ServerResponse,
    private readonly receiveTimeoutMs: number,
  ) {
    response.once('close', () => {
      void this.#messages?.return();
      this.#onWritten();
    });
  }

  /** To be called when a result is handed over; waits until it has been taken. */
  taken(): Promise<void> {
    this.#due += 1;
    return new Promise((resolve) => {
      this.#onTaken = () => this.#due <= 0 && resolve();
      this.#onTaken();
    });
  }

  /** It has no end of its own, and must not be waited for. */
  goOn(): void {
    this.#goesOn = true;
    if (this.#ending) this.drain();
  }

  /** The client is told of no end, so that it connects again. */
  drain(): void {
    this.#ending = true;
    if (!this.#goesOn || !this.#messages) return;
    void this.#messages.return();
    this.response.end();
  }

  close(): void {
    this.response.destroy();
  }

  /** Sends messages as they come; fails as they do. */
  async send(messages: AsyncGenerator<string, void>): Promise<void> {
    const { response, receiveTimeoutMs } = this;
    this.#messages = messages;
    // Who takes nothing of what is there to be read holds up the stream and its operation.
    response.setTimeout(receiveTimeoutMs, () => {
      if (response.writableLength > 0) response.destroy();
    });
    response.writeHead(200, headers);
    if (this.#ending) this.drain();
    for await (const message of messages) {
      if (response.destroyed || response.writableEnded) break;
      await this.#write(message);
      if (!isResult(message)) continue;
      this.#due -= 1;
      this.#onTaken();
    }
    response.end();
  }

  #write(message: string): Promise<void> {
    return new Promise((resolve) => {
      this.#onWritten = resolve;
      this.response.write(message, () => resolve());
    });
  }
}
