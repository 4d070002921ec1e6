import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A connection whose bytes a test chooses, and what has come back over it. */
export interface Wire {
  readonly socket: Socket;
  send(...chunks: readonly (string | Buffer)[]): void;
  /** All that came, as soon as `pattern` is in it; fails if the connection ends before. */
  until(pattern: RegExp): Promise<string>;
  /** All that came until the other side ended the connection, or broke it. */
  ended(): Promise<string>;
  close(): void;
}

/** Opens a connection to where `url` leads. */
export const openWire = async (url: string): Promise<Wire> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  let watch = () => {};
  socket.on('error', () => {}); // a broken connection is an end like others
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    watch();
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.on('end', () => socket.end());
  await once(socket, 'connect');
  return {
    socket,
    send: (...chunks) => {
      for (const chunk of chunks) socket.write(chunk);
    },
    until: (pattern) =>
      new Promise((resolve, reject) => {
        watch = () => pattern.test(text) && resolve(text);
        closed.then(() => reject(new Error(`The connection ended after ${text}`)));
        watch();
      }),
    async ended() {
      await closed;
      return text;
    },
    close: () => void socket.destroy(),
  };
};

/** A request as text; a body gets its length unless `headers` say otherwise. */
export const requestText = (
  line: string,
  headers: readonly string[] = [],
  body: string | Buffer = '',
): Buffer =>
  Buffer.concat([
    Buffer.from([`${line} HTTP/1.1`, 'Host: gateway', ...headers, '', ''].join('\r\n'), 'latin1'),
    Buffer.from(body),
  ]);

/** A query by POST as text. */
export const postText = (body: string | Buffer, headers: readonly string[] = []): Buffer =>
  requestText(
    'POST /graphql',
    ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  );

/** The statuses of all answers in a text. */
export const statusesIn = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
