import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { Connections } from './connections.js';

/**
 * For this part of the time connections that have come already may be let in, and each may rest before it is closed: a
 * request may be on its way over it.
 */
const grace = 1 / 40;

/** Lets in what has come already; a loop that is late has yet to look at it. */
const turn = () => new Promise(setImmediate);

/**
 * Lets in who has connected already, and would be cut off when the listener is closed. A turn of the loop takes one
 * connection, so none is left after one without. The less is done meanwhile, the sooner that is.
 */
export const emptyBacklog = async (server: Server, timeoutMs: number): Promise<void> => {
  const last = performance.now() + timeoutMs * grace;
  let came = true;
  const note = () => {
    came = true;
  };
  server.on('connection', note);
  await turn(); // of which a part is over
  while (came && performance.now() < last) {
    came = false;
    await turn();
  }
  server.off('connection', note);
};

/**
 * Takes no more connections, answers what comes over those that there are, each for the last time, and closes them as
 * they come to rest. What is still open after `timeoutMs` is cut off.
 */
export const drainServer = async (
  server: Server,
  { sockets }: Connections,
  timeoutMs: number,
): Promise<void> => {
  // Not the way of HTTP servers to close, which cuts resting connections at once.
  const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
  for (const pending of sockets.values()) {
    const last = pending.at(-1);
    if (last) last.shouldKeepAlive = false;
  }
  const closeResting = async () => {
    await turn();
    server.closeIdleConnections();
    // Those that have never been used do not count as idle.
    for (const socket of sockets.keys()) if (socket.bytesRead === 0) socket.destroy();
  };
  const rest = setInterval(() => void closeResting(), timeoutMs * grace);
  const deadline = setTimeout(() => {
    for (const socket of sockets.keys()) socket.destroy();
  }, timeoutMs);
  await closed;
  clearInterval(rest);
  clearTimeout(deadline);
};
