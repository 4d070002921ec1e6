import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Connection } from '../../../src/gateway/http/websocket/connection.js';

const keepAliveMs = 20_000;
let server: WebSocketServer;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  server = new WebSocketServer({ host: '127.0.0.1', port: 0, autoPong: false });
  await once(server, 'listening');
});
afterEach(() => {
  vi.useRealTimers();
  for (const client of server.clients) client.terminate();
  server.close();
});

/** A connection of the gateway, and its client. */
const connect = async () => {
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [[socket, request]] = await Promise.all([once(server, 'connection'), once(client, 'open')]);
  const tcp: Socket = request.socket;
  const setTimeout = vi.spyOn(tcp, 'setTimeout');
  const connection = new Connection(socket, tcp, () => {});
  return { client, connection, socket: socket as WebSocket, tcp, setTimeout };
};

test('A client that reads a large answer slowly is waited for, though no ping gets through', async () => {
  const { client, connection, socket } = await connect();
  client.pause();
  const sent = connection.send('x'.repeat(64 * 1024 * 1024));
  for (let tick = 0; tick < 5; tick += 1) vi.advanceTimersByTime(keepAliveMs);
  await new Promise(setImmediate);
  expect(socket.readyState).toBe(WebSocket.OPEN);

  const message = once(client, 'message');
  const pong = once(socket, 'pong');
  client.resume();
  await Promise.all([message, pong, sent]);
  vi.advanceTimersByTime(keepAliveMs);
  await once(socket, 'pong');
  expect(socket.readyState).toBe(WebSocket.OPEN);
});

test('Pings are answered, but not while too much waits to be read', async () => {
  const { client, connection, socket } = await connect();
  const answered = once(client, 'pong');
  client.ping('first');
  expect(String((await answered)[0])).toBe('first');

  client.pause();
  const sent = connection.send('x'.repeat(64 * 1024 * 1024));
  const pong = vi.spyOn(socket, 'pong');
  const pinged = once(socket, 'ping');
  client.ping('second');
  await pinged;
  expect(pong).not.toHaveBeenCalled();
  const message = once(client, 'message');
  client.resume();
  await Promise.all([message, sent]);
});

test('A client is not waited for once nothing gets through any more', async () => {
  const { client, socket, setTimeout, tcp } = await connect();
  expect(setTimeout).toHaveBeenCalledWith(2 * keepAliveMs, expect.any(Function));
  const closed = once(client, 'close');
  tcp.emit('timeout');
  await closed;
  expect(socket.readyState).toBe(WebSocket.CLOSED);
});

describe('A connection that ends', () => {
  test('waits for operations, and stops at once what would go on for ever', async () => {
    const { client, connection } = await connect();
    const closed = once(client, 'close');
    const stop = vi.fn();
    const [query, subscription] = [{}, {}];
    connection.begin(query);
    connection.begin(subscription);
    connection.begin(subscription, stop);
    connection.end(1012, 'over');
    expect(stop).toHaveBeenCalledTimes(1);
    expect(connection.running).toBe(1);
    connection.finish(subscription);
    connection.finish(query);
    expect((await closed)[0]).toBe(1012);
  });

  test('stops what begins to go on for ever only then', async () => {
    const { client, connection } = await connect();
    const closed = once(client, 'close');
    const stop = vi.fn();
    const subscription = {};
    connection.begin(subscription);
    connection.end(1012, 'over');
    expect(connection.running).toBe(1);
    connection.begin(subscription, stop);
    expect(stop).toHaveBeenCalledTimes(1);
    expect((await closed)[0]).toBe(1012);
  });
});
