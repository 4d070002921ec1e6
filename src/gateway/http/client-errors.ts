import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { badRequest, HttpError, receivedTooSlowly } from './body.js';
import type { Connections } from './connections.js';
import { lingerMs } from './linger.js';
import { refusalText } from './refusals.js';

const refusalOf = (code: string | undefined): HttpError => {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new HttpError(431, 'HEADERS_TOO_LARGE', 'The headers of the request are too long.');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return receivedTooSlowly();
  return badRequest('This is no HTTP request that can be read.');
};

/** Says a last thing to a client, and gives it a moment to hear it. */
const endWith = (socket: Socket, error: HttpError): void => {
  if (!socket.writable) return void socket.destroy();
  socket.end(refusalText(error, randomUUID()));
  const cut = setTimeout(() => socket.destroy(), lingerMs);
  socket.once('close', () => clearTimeout(cut));
};

/**
 * Answers what cannot be read as HTTP, or comes too slowly to be a request at all. What is wrong with a connection
 * does not cost those requests their answers that came over it before.
 */
export const answerClientErrors = (
  server: Server,
  { sockets }: Connections,
  count: (code: string) => void,
): void => {
  const told = new WeakSet<Socket>();
  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket; // of a server that listens on TCP
    if (told.has(socket)) return;
    told.add(socket);
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const refusal = refusalOf(error.code);
    count(refusal.code);
    const pending = [...(sockets.get(socket) ?? [])];
    const last = pending.at(-1);
    if (last?.req.complete) last.once('close', () => endWith(socket, refusal));
    // The request cannot be read to its end: this is its answer, unless another one has begun.
    else if (last?.headersSent || pending.length > 1) socket.destroy();
    else endWith(socket, refusal);
  });
  server.on('connect', (_, socket) => {
    socket.on('error', () => socket.destroy()); // Node lets go of it, and a failure that nobody hears ends the process
    endWith(socket as Socket, new HttpError(405, 'BAD_REQUEST', 'This is no proxy.'));
  });
};
