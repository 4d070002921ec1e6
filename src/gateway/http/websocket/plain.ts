import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const ofUpgrade = ['upgrade', 'http2-settings'];

/** What else `connection` says holds on. */
const withoutUpgrade = (connection: string): string =>
  connection
    .split(',')
    .filter((option) => !ofUpgrade.includes(option.trim().toLowerCase()))
    .join();

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
  const headers = rawHeaders.flatMap((name, index) => {
    if (index % 2 === 1 || ofUpgrade.includes(name.toLowerCase())) return [];
    const value = rawHeaders[index + 1] ?? '';
    return [`${name}: ${name.toLowerCase() === 'connection' ? withoutUpgrade(value) : value}`];
  });
  const text = [`${method} ${url} HTTP/${httpVersion}`, ...headers, '', ''].join('\r\n');
  socket.unshift(Buffer.concat([Buffer.from(text, 'latin1'), head]));
  server.emit('connection', socket);
};
