import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { createGzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import type { WholeFault } from './fault.js';

const page = '<!doctype html><title>Welcome</title><h1>It works!</h1>';
const blanks = Buffer.alloc(65_536, ' ');

const halfOf = (text: string) => text.slice(0, Math.ceil(text.length / 2));

/** A text, and blanks behind it that no JSON parser minds. */
function* padded(text: string, bytes: number) {
  yield Buffer.from(text);
  for (let left = bytes - Buffer.byteLength(text); left > 0; left -= blanks.length) {
    yield blanks.subarray(0, left);
  }
}

async function* trickled(text: string, bytes: number, everyMs: number) {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += bytes) {
    if (at > 0) await delay(everyMs, undefined, { ref: false });
    yield all.subarray(at, at + bytes);
  }
}

/** The first half of a body whose length is told in full; `end` then ends the connection. */
const half = (reply: FastifyReply, text: string, end: (socket: Socket) => void): Readable => {
  const { socket } = reply.raw;
  reply.header('content-length', Buffer.byteLength(text));
  const pieces = async function* () {
    yield Buffer.from(halfOf(text));
    // By now the half is with the socket; its end must not overtake it.
    socket?.write('', () => end(socket));
    if (socket) await once(socket, 'close');
  };
  return Readable.from(pieces());
};

/** What becomes of an answer under a fault: its body as it is sent. An answer without a body stays one, or does not come. */
export const spoiled = async (
  fault: WholeFault,
  reply: FastifyReply,
  text: string,
): Promise<unknown> => {
  const { socket } = reply.raw;
  const isEmpty = text === '';
  switch (fault.kind) {
    case 'silence':
      if (socket && !socket.destroyed) await once(socket, 'close');
      return text;
    case 'reset':
      if (fault.when === 'middle' && !isEmpty)
        return half(reply, text, (one) => one.resetAndDestroy());
      socket?.resetAndDestroy();
      return text;
    case 'truncation':
      if (!isEmpty) return half(reply, text, (one) => one.destroySoon());
      socket?.destroySoon();
      return text;
  }
  if (isEmpty) return text;
  switch (fault.kind) {
    case 'trickle':
      return Readable.from(trickled(text, fault.bytes, fault.everyMs));
    case 'malformed-json':
      return halfOf(text);
    case 'wrong-type':
      reply.type('text/html;charset=utf-8');
      return page;
    case 'giant-body':
      return Readable.from(padded(text, fault.bytes));
    case 'gzip-bomb':
      reply.header('content-encoding', 'gzip');
      return Readable.from(padded(text, fault.bytes)).pipe(createGzip());
    default:
      return text;
  }
};
