import { EventEmitter, once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { requestBytes } from '../../bench/throughput/client.js';
import { type Load, openLoad } from '../../bench/throughput/load.js';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Load of two connections on a server; `seen` are the tokens that it was shown. */
const loadOn = async (listener: RequestListener, size: number): Promise<[Load, Set<unknown>]> => {
  const seen = new Set<unknown>();
  const server = createServer((request, response) => {
    seen.add(request.headers['x-auth-token']);
    listener(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const requests = ['a', 'b'].map((token) =>
    requestBytes('POST', '/', { 'x-auth-token': token }, '{}'),
  );
  const load = await openLoad(port, requests, size);
  ends.push(
    load.close,
    () => server.closeAllConnections(),
    () => void server.close(),
  );
  return [load, seen];
};

it('floods with every connection, and ends with the last answer', async () => {
  const server = new EventEmitter();
  let answered = 0;
  const [load, seen] = await loadOn((_, response) => {
    answered += 1;
    response.end('12345');
    if (answered === 100) server.emit('busy');
  }, 5);
  const busy = once(server, 'busy');
  load.flood();
  await busy;
  await load.stop();
  load.check();
  expect(load.answers()).toBe(answered);
  expect([...seen].sort()).toEqual(['a', 'b']);
});

it('asks as often as it is told, and says how long each answer took', async () => {
  const [load] = await loadOn((_, response) => response.end('12345'), 5);
  const took = await load.pace(400, 50);
  expect(took).toHaveLength(20);
  expect(load.answers()).toBe(20);
  expect([...took]).toEqual([...took].sort((a, b) => a - b));
});

it.each([
  ['another size', 200, '1234', 'An answer of 4 bytes instead of 5'],
  ['a refusal', 503, '12345', 'An answer of 503 under load'],
])('does not count %s as an answer', async (_, status, body, message) => {
  const [load] = await loadOn((_request, response) => {
    response.writeHead(status, { 'content-length': body.length });
    response.end(body);
  }, 5);
  await expect(load.pace(400, 50)).rejects.toThrow(message);
});
