import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createLogBook } from '../support/log.js';
import { startWorld, type World, withStub } from '../support/start.js';
import { hang, payload } from '../support/stub.js';

const { log, lines, line } = createLogBook('debug');
let world: World;

beforeAll(async () => {
  world = await startWorld({ gateway: { log } });
});
afterAll(() => world.close());

const at = (path: string) => new URL(path, world.url);
const ofRequest = (requestId: string) => line('request', (one) => one.requestId === requestId);
const ask = (query: string, id: string, headers: Record<string, string> = {}) =>
  world.query(query, {}, { 'x-request-id': id, ...headers });

describe('A request leaves one line', () => {
  test('that tells what it was, how it ended and what it took', async () => {
    const { text } = await ask('query FirstJobs { jobs(first: 2) { nodes { name } } }', 'one');
    expect(await ofRequest('one')).toEqual({
      level: 'info',
      time: expect.any(String),
      msg: 'request',
      requestId: 'one',
      method: 'POST',
      path: '/graphql',
      status: 200,
      ms: expect.any(Number),
      bytes: expect.any(Number),
      type: 'query',
      operation: 'FirstJobs',
      calls: 1,
    });
    expect(Number((await ofRequest('one')).bytes)).toBeGreaterThan(text.length);
    const ofIt = lines.filter(({ msg, requestId }) => msg === 'request' && requestId === 'one');
    expect(ofIt).toHaveLength(1);
  });

  test('with the codes of its errors', async () => {
    await ask('{ nothing }', 'invalid');
    expect(await ofRequest('invalid')).toMatchObject({ codes: ['GRAPHQL_VALIDATION_FAILED'] });
    await ask('{ overview { totalCost } }', 'refused', { 'x-auth-token': 'nobody' });
    expect(await ofRequest('refused')).toMatchObject({ calls: 1, codes: ['UNAUTHENTICATED'] });
  });

  test('without its query, and with no more than the beginning of its path', async () => {
    await fetch(at('/graphql/none?token=canary-in-query'), { headers: { 'x-request-id': 'path' } });
    expect(await ofRequest('path')).toMatchObject({ path: '/graphql/none', status: 404 });
    await fetch(at(`/${'x'.repeat(5_000)}`), { headers: { 'x-request-id': 'long' } });
    expect(String((await ofRequest('long')).path)).toHaveLength(100);
  });

  test('of HTTP alone, if HTTP turns it away', async () => {
    const headers = { 'x-request-id': 'form', 'content-type': 'text/plain' };
    await fetch(world.url, { method: 'POST', body: 'x', headers });
    expect(await ofRequest('form')).toMatchObject({
      status: 415,
      codes: ['UNSUPPORTED_MEDIA_TYPE'],
    });
  });

  test('that shows only at debug if a probe asked', async () => {
    await fetch(at('/healthz'), { headers: { 'x-request-id': 'probe' } });
    expect(await ofRequest('probe')).toMatchObject({ level: 'debug', status: 200 });
  });

  test('that warns of a failure of the gateway', () =>
    withStub(
      () => hang,
      async ({ url }) => {
        const answer = await fetch(new URL('/readyz', url), {
          headers: { 'x-request-id': 'sick' },
        });
        expect(answer.status).toBe(503);
        expect(await ofRequest('sick')).toMatchObject({ level: 'warn', status: 503 });
      },
      { log },
    ));

  test('that says so if its client has left', () =>
    withStub(
      () => hang,
      async ({ url, stub }) => {
        const controller = new AbortController();
        const left = fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-request-id': 'left' },
          body: JSON.stringify({ query: '{ overview { totalCost } }' }),
          signal: controller.signal,
        });
        await expect.poll(() => stub.requests.length, { interval: 10 }).toBe(1);
        controller.abort();
        await expect(left).rejects.toThrow();
        expect(await ofRequest('left')).toMatchObject({ level: 'info', aborted: true });
        expect(await ofRequest('left')).not.toHaveProperty('status');
      },
      { log },
    ));
});

test('One id goes through log, answer, error and upstream call', () =>
  withStub(
    () => payload({ total: 0, jobs: 'none' }),
    async ({ query, stub }) => {
      const { errors, headers } = await query('{ jobs { nodes { id } } }');
      const id = headers.get('x-request-id') ?? '';
      expect(id).toMatch(/^[\da-f-]{36}$/);
      expect(errors?.[0]?.extensions.requestId).toBe(id);
      expect(stub.requests[0]?.headers['x-request-id']).toBe(id);
      expect(await ofRequest(id)).toMatchObject({ codes: ['UPSTREAM_BAD_RESPONSE'] });
    },
    { log },
  ));

test('An operation over a stream leaves a line besides that of its request', async () => {
  const search = new URLSearchParams({ query: 'query Streamed { serviceVersion { id } }' });
  const headers = { accept: 'text/event-stream', 'x-request-id': 'streamed' };
  const answer = await fetch(`${world.url}/stream?${search}`, { headers });
  expect(await answer.text()).toContain('serviceVersion');
  const operation = await line('operation', ({ requestId }) => requestId === 'streamed');
  expect(operation).toMatchObject({
    level: 'info',
    type: 'query',
    operation: 'Streamed',
    calls: 1,
  });
  expect(await ofRequest('streamed')).toMatchObject({ path: '/graphql/stream', status: 200 });
  const ofIt = lines.filter(
    ({ msg, requestId }) => msg === 'operation' && requestId === 'streamed',
  );
  expect(ofIt).toHaveLength(1);
});

test('An operation over a WebSocket leaves a line, under an id of its own', async () => {
  const socket = new WebSocket(world.url.replace('http', 'ws'), 'graphql-transport-ws');
  const say = (message: object) => socket.send(JSON.stringify(message));
  socket.on('open', () => say({ type: 'connection_init', payload: { 'X-Request-Id': 'socket' } }));
  socket.on('message', (data) => {
    if (JSON.parse(String(data)).type !== 'connection_ack') return;
    say({
      id: '1',
      type: 'subscribe',
      payload: { query: 'query Pushed { serviceVersion { id } }' },
    });
  });
  expect(await line('operation', ({ operation }) => operation === 'Pushed')).toMatchObject({
    requestId: 'socket:1',
    calls: 1,
  });
  socket.close();
  await once(socket, 'close');
});
