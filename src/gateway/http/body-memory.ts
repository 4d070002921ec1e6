import type { IncomingMessage } from 'node:http';

/** Bytes of all bodies that are kept at a time. What is read of them takes several times as much. */
const most = 64 * 1024 * 1024;

// The memory of a process is one, however many gateways it has: so is its bound.
let held = 0;

const share = Symbol('bytes that are held');

/** The request itself knows its bytes, since it costs every one of them less than to be looked up; null when it is over. */
interface Holder extends IncomingMessage {
  [share]?: number | null;
}

/**
 * Counts bytes that are kept for a request until `releaseMemory`. False where there is no room for them, or it is too
 * late to give them back.
 */
export const holdMemory = (request: Holder, bytes: number): boolean => {
  if (held + bytes > most || request[share] === null) return false;
  held += bytes;
  request[share] = (request[share] ?? 0) + bytes;
  return true;
};

/** Gives back all that is held for a request, which is over. */
export const releaseMemory = (request: Holder): void => {
  held -= request[share] ?? 0;
  request[share] = null;
};
