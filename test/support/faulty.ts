import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { payload } from './stub.js';

/** Answers a request, or does not. */
export type Play = (response: ServerResponse, request: IncomingMessage) => void;

const json = { 'content-type': 'application/json' };

/** An answer as it should be, whatever its status. */
export const says =
  (value: unknown, status = 200, headers: Record<string, string> = {}): Play =>
  (response) =>
    void response.writeHead(status, { ...json, ...headers }).end(JSON.stringify(value));

const packed =
  (encoding: string, body: Buffer): Play =>
  (response) =>
    void response.writeHead(200, { ...json, 'content-encoding': encoding }).end(body);

const half = '{"message_id":"CS.10001","payload":{"cluster_id":3,"name":"th';

/** Writes `piece` again and again until nobody listens any more. */
const forever = (response: ServerResponse, piece: string, pauseMs: number) => {
  const timer = setInterval(() => response.write(piece), pauseMs);
  response.once('close', () => clearInterval(timer));
};

const zeros = Buffer.alloc(32 * 1024 * 1024, '0');

/** Everything that can go wrong with an answer once there is a connection. */
export const faults = {
  resetBefore: (response) => response.socket?.resetAndDestroy(),
  resetInBody: (response) => {
    response.writeHead(200, { ...json, 'content-length': '500' });
    response.write(half, () => response.socket?.resetAndDestroy());
  },
  endInBody: (response) => {
    response.writeHead(200, { ...json, 'content-length': '500' });
    response.write(half, () => response.socket?.end());
  },
  slowHeaders: (response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\n');
    forever(response, '', 1_000);
  },
  slowBody: (response) => {
    response.writeHead(200, json);
    forever(response, ' ', 10);
  },
  silence: () => {},
  error: says('Internal Server Error', 500),
  unavailable: says('', 503, { 'retry-after': '0' }),
  unavailableForLong: says('', 503, { 'retry-after': '3600' }),
  badGateway: says('<html>', 502),
  gatewayTimeout: says('', 504),
  tooOften: says('', 429, { 'retry-after': new Date(0).toUTCString() }),
  notFound: says('', 404),
  wrongJson: (response) => void response.writeHead(200, json).end(half),
  wrongType: (response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>'),
  giant: (response) => {
    response.writeHead(200, json);
    const more = () => {
      while (!response.destroyed && response.write('0'.repeat(16_384)));
    };
    response.on('drain', more);
    more();
  },
  bomb: packed('gzip', gzipSync(zeros)),
  brotliBomb: packed('br', brotliCompressSync(zeros)),
  brokenGzip: packed('gzip', Buffer.from('this is no gzip')),
  strangeEncoding: packed('x-strange', Buffer.from('{}')),
} satisfies Record<string, Play>;

/** Answers as they should be, but packed. */
export const packedAs = {
  gzip: (value: unknown) => packed('gzip', gzipSync(JSON.stringify(payload(value)))),
  br: (value: unknown) => packed('br', brotliCompressSync(JSON.stringify(payload(value)))),
  identity: (value: unknown) => packed('identity', Buffer.from(JSON.stringify(payload(value)))),
};

/** An upstream over real sockets, whose answers the test plays itself. It reads requests to their end before. */
export const startFaulty = async (play: Play) => {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.on('error', () => {});
    response.on('error', () => {});
    request.resume().once('end', () => play(response, request));
  });
  server.keepAliveTimeout = 60_000; // a connection closed while it is idle would be one more fault
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens on a port
    requests,
    /** The paths that were asked for, without what all have in common. */
    asked: () => requests.map(({ url }) => (url ?? '').replace(/^\/v1\.0\/p1|\?.*$/g, '')),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type Faulty = Awaited<ReturnType<typeof startFaulty>>;
