import type { Socket } from 'node:net';
import {
  CloseCode,
  type WebSocket as GraphQLSocket,
  MessageType,
  type PongMessage,
  stringifyMessage,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import { HttpError } from '../body.js';

/** A ping goes out so long after the one before; who has not answered it by the next is gone. */
const keepAliveMs = 20_000;

/** What may wait to be read by a client that is slow. */
const maxBufferedBytes = 8 * 1024 * 1024;

/** Try again later, as clients of WebSockets know it. */
const tryAgainLater = 1013;

/** One WebSocket as the GraphQL protocol uses it. */
export class Connection implements GraphQLSocket {
  /** Operations, those that would go on for ever with what ends them. */
  readonly #running = new Map<object, (() => void) | null>();
  #ending: (() => void) | null = null;

  constructor(
    private readonly socket: WebSocket,
    tcp: Socket,
    private readonly report: (failure: unknown) => void,
  ) {
    socket.on('error', () => {}); // it closes with a code that tells the client what it did wrong
    // `autoPong` would pile up what a client does not read that does nothing but ping.
    socket.on('ping', (data) => socket.bufferedAmount <= maxBufferedBytes && socket.pong(data));
    this.#keepAlive(tcp);
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

  /** A socket that ends waits for it, unless there is something that ends it: `stop` is told then, and it counts no more. */
  begin(operation: object, stop: (() => void) | null = null): void {
    this.#running.set(operation, stop);
    if (this.ending) this.#closeAtRest();
  }

  /** What the operation has just given is sent before a socket that ends is closed. */
  finish(operation: object): void {
    setImmediate(() => {
      if (this.#running.delete(operation) && this.#running.size === 0) this.#ending?.();
    });
  }

  /** Closes once nothing runs any more but what goes on for ever. */
  end(code: number, reason: string): void {
    this.#ending ??= () => this.close(code, reason);
    this.#closeAtRest();
  }

  #closeAtRest(): void {
    for (const [operation, stop] of this.#running) {
      if (stop === null) continue;
      this.#running.delete(operation);
      stop();
    }
    if (this.#running.size === 0) this.#ending?.();
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

  /**
   * Hands one message on a turn: what one does is done before the next. (That is `allowSynchronousEvents: false`, too,
   * but `ws` 8.23 throws where nobody catches it if more comes behind a close that it cannot read.) What comes after a
   * socket has been told to close does not count.
   */
  onMessage(take: (data: string) => Promise<void>): void {
    const waiting: string[] = [];
    const takeNext = () => {
      const data = waiting.shift();
      if (data !== undefined && this.socket.readyState === this.socket.OPEN) {
        take(data).catch((error: unknown) => {
          if (error instanceof HttpError) return this.close(CloseCode.BadRequest, error.message);
          this.report(error);
          this.close(CloseCode.InternalServerError, 'The gateway failed');
        });
      }
      if (waiting.length > 0) setImmediate(takeNext);
      else this.socket.resume();
    };
    this.socket.on('message', (data) => {
      if (waiting.push(String(data)) > 1) return;
      this.socket.pause();
      setImmediate(takeNext);
    });
  }

  #keepAlive(tcp: Socket): void {
    let answered = true;
    const timer = setTimeout(() => {
      if (!answered) return this.socket.terminate();
      answered = false;
      // Behind a large answer it may wait for long; its time begins when it is on its way.
      this.socket.ping('', false, (error) => error ?? timer.refresh());
    }, keepAliveMs);
    this.socket.on('pong', () => {
      answered = true;
    });
    this.socket.once('close', () => clearTimeout(timer));
    // While nothing at all gets through, it waits for ever.
    tcp.setTimeout(2 * keepAliveMs, () => this.socket.terminate());
  }
}
