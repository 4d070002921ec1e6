import {
  CloseCode,
  type WebSocket as GraphQLSocket,
  MessageType,
  type PongMessage,
  stringifyMessage,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import { HttpError } from '../body.js';

/** Pings go out this often; who has not answered one by the next is gone. */
const keepAliveMs = 20_000;

/** What may wait to be read by a client that is slow. */
const maxBufferedBytes = 8 * 1024 * 1024;

/** Try again later, as clients of WebSockets know it. */
const tryAgainLater = 1013;

/** One WebSocket as the GraphQL protocol uses it. */
export class Connection implements GraphQLSocket {
  readonly #running = new Set<object>();
  #ending: (() => void) | null = null;

  constructor(
    private readonly socket: WebSocket,
    private readonly report: (failure: unknown) => void,
  ) {
    socket.on('error', () => {}); // it closes with a code that tells the client what it did wrong
    this.#keepAlive();
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  /** Operations that run, or whose last message is on its way. */
  get running(): number {
    return this.#running.size;
  }

  /** Whether it closes as soon as nothing runs any more; nothing new may begin. */
  get ending(): boolean {
    return this.#ending !== null;
  }

  begin(operation: object): void {
    this.#running.add(operation);
  }

  /** What the operation has just given is sent before a socket that ends is closed. */
  finish(operation: object): void {
    setImmediate(() => {
      if (this.#running.delete(operation) && this.#running.size === 0) this.#ending?.();
    });
  }

  /** Closes once nothing runs any more. */
  end(code: number, reason: string): void {
    this.#ending ??= () => this.close(code, reason);
    if (this.#running.size === 0) this.#ending();
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  async send(data: string): Promise<void> {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > maxBufferedBytes) {
      return this.close(tryAgainLater, 'Too much waits to be read');
    }
    await new Promise<void>((resolve) => this.socket.send(data, () => resolve()));
  }

  /** Leaves pings to the protocol's own hook, which knows more; else the library would answer them, too. */
  onPing(): void {}

  pong(payload: PongMessage['payload']): Promise<void> {
    return this.send(stringifyMessage({ type: MessageType.Pong, ...(payload && { payload }) }));
  }

  /** What comes after a socket has been told to close does not count. */
  onMessage(take: (data: string) => Promise<void>): void {
    this.socket.on('message', (data) => {
      if (this.socket.readyState !== this.socket.OPEN) return;
      take(String(data)).catch((error: unknown) => {
        if (error instanceof HttpError) return this.close(CloseCode.BadRequest, error.message);
        this.report(error);
        this.close(CloseCode.InternalServerError, 'The gateway failed');
      });
    });
  }

  #keepAlive(): void {
    let answered = true;
    const timer = setInterval(() => {
      if (!answered) return this.socket.terminate();
      answered = false;
      this.socket.ping();
    }, keepAliveMs);
    this.socket.on('pong', () => {
      answered = true;
    });
    this.socket.once('close', () => clearInterval(timer));
  }
}
