import { describe, expect, it } from 'vitest';
import { createHttpReader } from '../../bench/throughput/http-reader.js';

const message = (head: string, body = '') => `HTTP/1.1 200 OK\r\n${head}\r\n\r\n${body}`;
const three = [
  message('Content-Length: 5', 'first'),
  message('transfer-encoding: chunked', '3\r\nsec\r\n3;x=1\r\nond\r\n0\r\n\r\n'),
  message('x: y\r\ncontent-length: 4', '\r\n\r\n'),
  message('content-length: 0'),
].join('');
const bodies = ['first', 'second', '\r\n\r\n', ''];

const readAll = (pieces: readonly string[], keeps = true) => {
  const messages: { readonly body: string; readonly size: number }[] = [];
  const read = createHttpReader({
    keepsBody: () => keeps,
    onMessage: (_, body, size) => messages.push({ body: body.toString(), size }),
  });
  for (const piece of pieces) read(Buffer.from(piece));
  return messages;
};

describe('reading HTTP messages off a connection', () => {
  it('finds all messages of one piece', () => {
    expect(readAll([three]).map(({ body }) => body)).toEqual(bodies);
  });

  it('finds the same wherever the bytes are cut', () => {
    for (let cut = 1; cut < three.length; cut += 1) {
      const found = readAll([three.slice(0, cut), three.slice(cut)]);
      expect(found.map(({ body }) => body)).toEqual(bodies);
    }
    expect(readAll([...three]).map(({ body }) => body)).toEqual(bodies);
  });

  it('counts the bytes of bodies that it does not keep', () => {
    const answer = message('content-length: 5', 'first');
    expect(readAll([answer, answer], false)).toEqual([
      { body: '', size: 5 },
      { body: '', size: 5 },
    ]);
  });

  it('says nothing of a message that is not complete', () => {
    expect(readAll([message('content-length: 5', 'firs')])).toEqual([]);
  });
});
