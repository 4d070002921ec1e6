/**
 * The upstream of the benchmark as a process of its own: `node upstream.js <port>`. It has to serve several exchanges
 * for each of the subject's, on one core together with the client. So it reads no more of a request than it must, and
 * every answer is bytes that were put together when the same request came first.
 *
 * `GET /counts` tells how often each operation was asked since that was last asked for.
 */
import { createServer } from 'node:net';
import { createHttpReader } from './http-reader.js';
import { answerTo } from './world.js';

interface Known {
  readonly operation: string;
  readonly bytes: Buffer;
  count: number;
}

const bytesOf = (status: number, body: string): Buffer =>
  Buffer.from(
    `HTTP/1.1 ${status} ${status === 200 ? 'OK' : 'Refused'}\r\n` +
      'Content-Type: application/json;charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

/** Requests are told apart by their first line and body alone; `token` is looked at when one is seen first. */
const known = new Map<string, Known>();
const hasToken = /^x-auth-token: *\S/im;

const learn = (key: string, head: string, body: string): Known => {
  const [method = '', target = ''] = head.split(' ', 2);
  if (!hasToken.test(head)) {
    return { operation: 'unauthorized', bytes: bytesOf(401, '{}'), count: 0 };
  }
  const answer = answerTo(method, target, body);
  const entry: Known = {
    operation: answer.operation,
    bytes: bytesOf(answer.status, JSON.stringify(answer.body)),
    count: 0,
  };
  known.set(key, entry);
  return entry;
};

const takeCounts = (): Buffer => {
  const counts: Record<string, number> = {};
  for (const entry of known.values()) {
    counts[entry.operation] = (counts[entry.operation] ?? 0) + entry.count;
    entry.count = 0;
  }
  return bytesOf(200, JSON.stringify(counts));
};

const server = createServer({ noDelay: true }, (socket) => {
  const onMessage = (head: string, body: Buffer) => {
    const line = head.slice(0, head.indexOf('\r\n'));
    if (line.startsWith('GET /counts ')) {
      socket.write(takeCounts());
      return;
    }
    const key = body.length === 0 ? line : line + body.toString('latin1');
    const entry = known.get(key) ?? learn(key, head, body.toString());
    entry.count += 1;
    socket.write(entry.bytes);
  };
  const read = createHttpReader({ onMessage, keepsBody: () => true });
  socket.on('data', read);
  socket.on('error', () => socket.destroy());
});

server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('listening'));
