import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createHttpReader } from './http-reader.js';

/** One keep-alive connection that asks one thing at a time. */
export interface Connection {
  /** `onAnswer` is told the size of the body; an answer other than 200 fails the connection. */
  ask(request: Buffer, onAnswer: (size: number) => void): void;
  close(): void;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A request as the bytes that go out. */
export const requestBytes = (
  method: 'GET' | 'POST',
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body = '',
): Buffer => {
  const all = {
    host: '127.0.0.1',
    ...headers,
    ...(body !== '' && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
};

const isOk = (head: string) => head.startsWith('HTTP/1.1 200 ');
const statusOf = (head: string) => Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length));

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });

/** A connection to `port`; `onFailure` is told of whatever ends it, but for `close`. */
export const openConnection = async (
  port: number,
  onFailure: (error: Error) => void,
): Promise<Connection> => {
  const socket = await open(port);
  let closed = false;
  const fail = (error: Error) => {
    if (closed) return;
    closed = true;
    socket.destroy();
    onFailure(error);
  };
  let answered: ((size: number) => void) | null = null;
  const read = createHttpReader({
    keepsBody: () => false,
    onMessage(head, _, size) {
      if (!isOk(head)) return fail(new Error(`An answer of ${statusOf(head)} under load`));
      answered?.(size);
    },
  });
  socket.on('data', read);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('A connection was closed under load')));
  return {
    ask(request, onAnswer) {
      answered = onAnswer;
      socket.write(request);
    },
    close() {
      closed = true;
      socket.destroy();
    },
  };
};

/** One request on a connection of its own, with its answer as a whole. */
export const askOnce = async (port: number, request: Buffer): Promise<Answer> => {
  const socket = await open(port);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const onMessage = (head: string, body: Buffer) =>
        resolve({ status: statusOf(head), body: body.toString() });
      socket.on('data', createHttpReader({ onMessage, keepsBody: () => true }));
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('The connection was closed without an answer')));
      socket.write(request);
    });
  } finally {
    socket.destroy();
  }
};

/** A port of this machine that nobody listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  server.close();
  await once(server, 'close');
  return port;
};
