import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const ofUpgrade = ['connection', 'upgrade', 'http2-settings'];

/**
 * Answers a request as if it offered no upgrade, which servers may pass over (RFC 9110, 7.8). Some clients offer HTTP/2
 * with whatever they ask, and Node stops reading a request at that.
 */
export const goOnPlain = (
  server: Server,
  { method, url, httpVersion, rawHeaders }: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void => {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && !ofUpgrade.includes(name.toLowerCase())
      ? [`${name}: ${rawHeaders[index + 1]}`]
      : [],
  );
  const text = [`${method} ${url} HTTP/${httpVersion}`, ...headers, '', ''].join('\r\n');
  socket.unshift(Buffer.concat([Buffer.from(text, 'latin1'), head]));
  server.emit('connection', socket);
};
