import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { type ClientOptions as HandshakeOptions, WebSocket } from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: messages are judged by the tests, field by field
export type Message = any;

/** What a list gives one by one, to those who come before it is there, too. */
class Inbox<Item> {
  readonly #items: Item[] = [];
  readonly #waiting: ((item: Item) => void)[] = [];

  put(item: Item): void {
    const next = this.#waiting.shift();
    if (next) next(item);
    else this.#items.push(item);
  }

  take(): Promise<Item> {
    const [item] = this.#items.splice(0, 1);
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

export const socketUrl = (url: string): string => url.replace('http', 'ws');

/** A WebSocket on which the test itself speaks the protocol. */
export interface PlainSocket {
  readonly socket: WebSocket;
  /** How it ends. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Sends a message as JSON, or text as it is. */
  send(message: unknown): void;
  subscribe(id: string, query: string): void;
  next(): Promise<Message>;
}

/** Opens a WebSocket, without `connection_init`; fails with the status where it is refused. */
export const openSocket = async (
  url: string,
  options?: HandshakeOptions,
  protocol = 'graphql-transport-ws',
): Promise<PlainSocket> => {
  const socket = new WebSocket(socketUrl(url), protocol, options);
  const inbox = new Inbox<Message>();
  socket.on('message', (data) => inbox.put(JSON.parse(String(data))));
  const closed = once(socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
  closed.catch(() => {}); // where it is refused
  await once(socket, 'open');
  const send = (message: unknown) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return {
    socket,
    closed,
    send,
    subscribe: (id, query) => send({ id, type: 'subscribe', payload: { query } }),
    next: () => inbox.take(),
  };
};

/** The same behind `connection_init` and its answer. */
export const openSession = async (
  url: string,
  payload?: Readonly<Record<string, unknown>>,
  options?: HandshakeOptions,
): Promise<PlainSocket & { readonly ack: Message }> => {
  const opened = await openSocket(url, options);
  opened.send({ type: 'connection_init', payload });
  return { ...opened, ack: await opened.next() };
};

/** The status and the body of the answer to a handshake that is refused. */
export const refusedHandshake = async (
  url: string,
  options?: HandshakeOptions,
): Promise<{ status: number; body: Message }> => {
  const socket = new WebSocket(socketUrl(url), 'graphql-transport-ws', options);
  const [, response] = await once(socket, 'unexpected-response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, body: JSON.parse(text) };
};

/** Text over a connection of its own, as no library would send it. */
export const sendBytes = async (url: string, text: string): Promise<Socket> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {}); // its end is what counts
  await once(socket, 'connect');
  socket.write(text);
  return socket;
};

/** The client of graphql-ws. It tries again at once, five times at most, unless told otherwise. */
export const socketClient = (url: string, options: Partial<ClientOptions> = {}): Client =>
  createClient({
    url: socketUrl(url),
    webSocketImpl: WebSocket,
    retryWait: async () => {},
    ...options,
  });

/** All that an operation gives; fails with the errors of the request, or with how the socket was closed. */
export const resultsOver = async (client: Client, query: string): Promise<Message[]> => {
  const results: Message[] = [];
  for await (const result of client.iterate({ query })) results.push(result);
  return results;
};
