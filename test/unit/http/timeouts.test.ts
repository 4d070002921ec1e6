import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import { cutSlowReader } from '../../../src/gateway/http/timeouts.js';
import { openWire, requestText, statusesIn } from '../../support/wire.js';

const server = createServer();
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** More than a connection takes at a time: its end has to wait. */
const long = 'x'.repeat(6 * 1024 * 1024);

test('The time that a client has to read an answer is not that of the next one', async () => {
  const responses: ServerResponse[] = [];
  const timeouts: number[] = [];
  server.on('connection', (socket) => {
    vi.spyOn(socket, 'setTimeout').mockImplementation((ms) => {
      timeouts.push(ms);
      return socket;
    });
  });
  const both = new Promise<void>((resolve) => {
    server.on('request', (_, response) => {
      cutSlowReader(response, 12_345);
      if (responses.push(response) === 2) resolve();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const wire = await openWire(`http://127.0.0.1:${address.port}`);
  wire.send(requestText('GET /first'), requestText('GET /second'));
  await both;

  timeouts.splice(0);
  responses[0]?.end(`${long}first`);
  await wire.until(/first/);
  expect(timeouts).toEqual([12_345, 0]);

  responses[1]?.end(`${long}second`);
  const text = await wire.until(/second/);
  expect(statusesIn(text)).toEqual([200, 200]);
  // Nothing follows: the connection rests as long as Node lets it.
  await expect.poll(() => timeouts.length).toBe(5);
  expect(timeouts.slice(2, 4)).toEqual([12_345, 0]);
  expect(timeouts[4]).toBeGreaterThanOrEqual(server.keepAliveTimeout);
  wire.close();
});
