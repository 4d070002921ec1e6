import type { IncomingMessage } from 'node:http';

/** Bytes of all bodies that are kept at a time. What is read of them takes several times as much. */
const most = 64 * 1024 * 1024;

// The memory of a process is one, however many gateways it has: so is its bound.
let held = 0;
const shares = new WeakMap<IncomingMessage, number>();
const released = new WeakSet<IncomingMessage>();

/**
 * Counts bytes that are kept for a request until `releaseMemory`. False where there is no room for them, or it is too
 * late to give them back.
 */
export const holdMemory = (request: IncomingMessage, bytes: number): boolean => {
  if (held + bytes > most || released.has(request)) return false;
  held += bytes;
  shares.set(request, (shares.get(request) ?? 0) + bytes);
  return true;
};

/** Gives back all that is held for a request, which is over. */
export const releaseMemory = (request: IncomingMessage): void => {
  held -= shares.get(request) ?? 0;
  shares.delete(request);
  released.add(request);
};
