import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, type ClientOptions, createClient } from 'graphql-sse';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openSocket, refusedHandshake, sendBytes } from '../support/socket.js';
import { startOn, useWorld, withStub } from '../support/start.js';
import { payload, type Reply } from '../support/stub.js';
import { openWire, requestText } from '../support/wire.js';

const world = useWorld({ gateway: { corsOrigins: ['https://console.example'] } });
const jobs = '{ jobs(first: 2) { nodes { name } } }';
const at = (url = world.url) => `${url}/stream`;

const clients: Client[] = [];
const results = async (
  query: string,
  options: Partial<ClientOptions<boolean>> = {},
  url = world.url,
) => {
  const client = createClient({ url: at(url), retryAttempts: 0, ...options } as ClientOptions);
  clients.push(client);
  const all: unknown[] = [];
  for await (const result of client.iterate({ query })) all.push(result);
  return all;
};
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

const accept = { accept: 'text/event-stream' };
const get = (query: string, headers: Record<string, string> = {}, url = at()) =>
  fetch(`${url}${url.includes('?') ? '' : '?'}query=${encodeURIComponent(query)}`, {
    headers: { ...accept, ...headers },
  });
const post = (body: string, headers: Record<string, string> = {}, url = at()) =>
  fetch(url, {
    method: 'POST',
    headers: { ...accept, 'content-type': 'application/json', ...headers },
    body,
  });
const document = (query: string) => JSON.stringify({ query });

/** The events of an answer, each with its data. */
const eventsOf = async (response: Response) => {
  const text = await response.text();
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const { event, data } = /^event: (?<event>\w+)\ndata:(?<data>.*)$/.exec(block)?.groups ?? {};
      return [event, data ? JSON.parse(data) : null];
    });
};

describe('With the client of graphql-sse', () => {
  test('a query gives what it gives over HTTP, once', async () => {
    expect(await results(jobs)).toEqual([{ data: await world.data(jobs) }]);
  });

  test('a mutation is carried out, on behalf of whom the headers name', async () => {
    const projectId = world.emulator.projectIds[1] ?? '';
    const token = world.emulator.issueToken({ projectId });
    world.received();
    const [result] = await results(
      'mutation { createTemplate(input: { name: "by_stream", sql: "" }) { template { name } } }',
      { headers: { 'X-Auth-Token': token, 'X-Project-Id': projectId, 'X-Request-Id': 'call-9' } },
    );
    expect(result).toEqual({ data: { createTemplate: { template: { name: 'by_stream' } } } });
    const [request] = world.received();
    expect(request?.headers).toMatchObject({ 'x-auth-token': token, 'x-request-id': 'call-9' });
    expect(request?.url).toContain(projectId);
  });

  test.each([
    ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ jobz }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is a result: the client does not try again', async (_, query, code) => {
    expect(await results(query, { headers: { 'X-Request-Id': 'call-10' } })).toMatchObject([
      { errors: [{ extensions: { code, requestId: 'call-10' } }] },
    ]);
  });

  test('X-Explain shows the upstream calls', async () => {
    const [result] = await results(jobs, { headers: { 'X-Explain': '1' } });
    expect(result).toMatchObject({ extensions: { upstream: { calls: 1 } } });
  });

  test('its single connection mode is refused', async () => {
    const failure = await results(jobs, { singleConnection: true }).catch((error) => error);
    expect(failure).toMatchObject({ response: { status: 405 } });
  });
});

describe('A stream', () => {
  test.each([
    ['by GET', () => get(jobs)],
    ['by POST', () => post(document(jobs))],
    ['by GET at the place of all GraphQL', () => get(jobs, {}, world.url)],
    ['for whoever takes anything', () => post(document(jobs), { accept: '*/*' })],
    ['for its type in capitals', () => post(document(jobs), { accept: 'TEXT/EVENT-STREAM' })],
    ['for several types', () => get(jobs, { accept: 'text/event-stream, application/json' })],
  ])('is there %s', async (_, ask) => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-accel-buffering': 'no',
      'x-request-id': expect.any(String),
    });
    expect(await eventsOf(response)).toEqual([
      ['next', { data: await world.data(jobs) }],
      ['complete', null],
    ]);
  });

  test.each([
    'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',
    'text/event-stream;q=0.5, application/json',
    'text/event-stream;q=0, application/json',
    'text/event-stream;charset=utf-8;q=0.5, application/json',
    'text/event-stream;Q=0.5, application/json',
    'application/json; charset=utf-8, text/event-stream',
    'Application/JSON, text/event-stream',
    '*/*',
  ])('is not there by GET at the place of all GraphQL for %s', async (accept) => {
    const response = await get(jobs, { accept }, world.url);
    expect(response.headers.get('content-type')).toMatch(/json/);
    expect(await response.json()).toEqual({ data: await world.data(jobs) });
  });

  test.each([
    'text/event-stream, */*',
    'application/json;q=0.9, text/event-stream',
    'text/event-stream;charset=utf-8',
    'text/event-stream; charset="utf-8"; q=0.8, application/json; q=0.7',
    'Text/Event-Stream',
    'APPLICATION/JSON;Q=0.5, TEXT/EVENT-STREAM',
  ])('is there for %s', async (accept) => {
    const response = await get(jobs, { accept }, world.url);
    expect(response.headers.get('content-type')).toMatch('text/event-stream');
    await response.body?.cancel();
  });

  test('begins before its first result, and says now and then that it lives', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let answer = () => {};
    const slow: Reply = () =>
      new Promise((resolve) => {
        answer = () => resolve(payload({ total: 1, jobs: [] }));
      });
    await withStub(slow, async ({ url, stub }) => {
      const response = await get('{ jobs { totalCount } }', {}, at(url));
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      expect((await reader?.read())?.value).toBe(':\n\n');
      vi.advanceTimersByTime(12_000);
      expect((await reader?.read())?.value).toBe(':\n\n');
      await expect.poll(() => stub.requests.length).toBe(1);
      answer();
      expect((await reader?.read())?.value).toContain('"totalCount":1');
      await reader?.cancel();
    }).finally(() => vi.useRealTimers());
  });

  test('carries out no mutation by GET', async () => {
    world.calls();
    const [[event, result] = []] = await eventsOf(
      await get('mutation { deleteTemplate(id: "1") { deletedId } }'),
    );
    expect(event).toBe('next');
    expect(result).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(result).not.toHaveProperty('data');
    expect(world.calls()).toEqual([]);
  });

  test('that is left ends its upstream call', async () => {
    const calls: ServerResponse[] = [];
    const upstream = createServer((_request, response) => calls.push(response));
    await once(upstream.listen(0, '127.0.0.1'), 'listening');
    const { port } = upstream.address() as AddressInfo; // it listens on TCP
    const { url, close } = await startOn(`http://127.0.0.1:${port}`, {
      defaultCaller: { token: 'token', projectId: 'p1' },
    });
    const response = await get('{ jobs { totalCount } }', {}, at(url));
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]?.closed).toBe(false);
    await response.body?.cancel();
    await expect.poll(() => calls[0]?.closed).toBe(true);
    await close();
    upstream.close();
  });
});

describe('What is no operation is refused before a stream begins:', () => {
  test.each<[string, () => Promise<Response>, number, string]>([
    ['another method', () => fetch(at(), { method: 'PUT', headers: accept }), 405, 'BAD_REQUEST'],
    ['the end of an operation', () => fetch(at(), { method: 'DELETE' }), 405, 'BAD_REQUEST'],
    [
      'the token of a stream',
      () => post(document(jobs), { 'x-graphql-event-stream-token': 'x' }),
      400,
      'BAD_REQUEST',
    ],
    ['the same in the URL', () => get(jobs, {}, `${at()}?token=x&`), 400, 'BAD_REQUEST'],
    [
      'another type',
      () => post(document(jobs), { accept: 'application/json' }),
      406,
      'BAD_REQUEST',
    ],
    [
      'another body',
      () => post('{}', { 'content-type': 'text/plain' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no document', () => post('{}'), 400, 'BAD_REQUEST'],
    ['no body', () => post(''), 400, 'BAD_REQUEST'],
    ['no object', () => post('[]'), 400, 'BAD_REQUEST'],
    ['broken JSON', () => post('{'), 400, 'BAD_REQUEST'],
    ['variables that are none', () => post('{"query":"{a}","variables":[]}'), 400, 'BAD_REQUEST'],
    ['variables that are no JSON', () => get(jobs, {}, `${at()}?variables=x&`), 400, 'BAD_REQUEST'],
    ['a body over the limit', () => post(document('x'.repeat(2 ** 20))), 413, 'BODY_TOO_LARGE'],
    [
      'a GET from a page of another site',
      () => get(jobs, { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }),
      403,
      'FORBIDDEN',
    ],
    [
      'a form from a page of another site',
      () =>
        post(document(jobs), {
          origin: 'https://elsewhere.example',
          'content-type': 'text/plain',
        }),
      403,
      'FORBIDDEN',
    ],
  ])('%s', async (_, ask, status, code) => {
    world.calls();
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code, requestId: response.headers.get('x-request-id') },
        },
      ],
    });
    expect(world.calls()).toEqual([]);
  });

  test('but a page that operators have named may ask', async () => {
    const response = await get(jobs, { origin: 'https://console.example' });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://console.example');
    await response.text();
  });
});

describe('Streams are limited:', () => {
  let answers: (() => void)[] = [];
  const slow: Reply = () =>
    new Promise((resolve) => {
      answers.push(() => resolve(payload({ total: 1, jobs: [] })));
    });
  afterEach(() => {
    answers = [];
  });
  const counting = '{ jobs { totalCount } }';
  const codeOf = async (response: Response) => {
    const { errors } = await response.json();
    return [response.status, errors[0].extensions.code];
  };

  test('they count as sockets of their client, also in the metrics', () =>
    withStub(
      slow,
      async ({ url }) => {
        const first = await get(counting, {}, at(url));
        const { socket } = await openSocket(url);
        expect(await codeOf(await get(counting, {}, at(url)))).toEqual([429, 'TOO_MANY_SOCKETS']);
        expect((await refusedHandshake(url)).status).toBe(429);
        const metrics = await (await fetch(new URL('/metrics', url))).text();
        for (const line of [
          'sockets_open{kind="websocket"} 1',
          'sockets_open{kind="stream"} 1',
          'refused_total{code="TOO_MANY_SOCKETS"} 2',
        ]) {
          expect(metrics).toContain(line);
        }
        answers[0]?.();
        expect(await eventsOf(first)).toHaveLength(2);
        const second = await openSocket(url);
        for (const one of [socket, second.socket]) one.close();
      },
      { maxSockets: 2 },
    ));

  test('and their operations as operations', () =>
    withStub(
      slow,
      async ({ url }) => {
        const first = await get(counting, {}, at(url));
        await expect.poll(() => answers.length).toBe(1);
        const refused = await post(document(counting), {}, at(url));
        expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
        expect(await codeOf(refused)).toEqual([503, 'OVERLOADED']);
        answers[0]?.();
        expect(await eventsOf(first)).toHaveLength(2);
        const second = await post(document('{ __typename }'), {}, at(url));
        expect(second.status).toBe(200);
        await second.text();
      },
      { maxConcurrentRequests: 1 },
    ));

  test('a client that leaves before it has sent its request holds no place', () =>
    withStub(
      slow,
      async ({ url }) => {
        const half = await sendBytes(
          url,
          'POST /graphql/stream HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
        );
        await expect.poll(async () => await refusedStatus(url)).toBe(429);
        half.destroy();
        await expect.poll(async () => await refusedStatus(url)).toBe(200);
      },
      { maxSockets: 1 },
    ));
  const refusedStatus = async (url: string) => {
    const response = await post(document('{ __typename }'), {}, at(url));
    await response.text();
    return response.status;
  };

  const wide = Array.from({ length: 20 }, (_, n) => ({ name: 'x'.repeat(30_000), job_id: n + 1 }));
  test('a client that never reads is cut off', () =>
    withStub(
      () => payload({ total: 20, jobs: wide }),
      async ({ url }) => {
        const aliases = Array.from({ length: 20 }, (_, n) => `a${n}: jobs { nodes { name } }`);
        const query = encodeURIComponent(`{ ${aliases.join(' ')} }`);
        const wire = await openWire(url);
        wire.socket.pause();
        wire.send(requestText(`GET /graphql/stream?query=${query}`));
        const open = async () =>
          /sockets_open\{kind="stream"\} (\d)/.exec(
            await (await fetch(new URL('/metrics', url))).text(),
          )?.[1];
        await expect.poll(open).toBe('1');
        await expect.poll(open, { timeout: 5_000 }).toBe('0');
        wire.close();
      },
      { receiveTimeoutMs: 300 },
    ));

  test('when the gateway ends, what runs on them is finished', () =>
    withStub(slow, async ({ stub }) => {
      const gateway = await startOn(stub.url, { defaultCaller: { token: 't', projectId: 'p1' } });
      const stream = await get(counting, {}, at(gateway.url));
      await expect.poll(() => answers.length).toBe(1);
      const ended = gateway.close();
      answers[0]?.();
      expect(await eventsOf(stream)).toMatchObject([
        ['next', { data: { jobs: { totalCount: 1 } } }],
        ['complete', null],
      ]);
      await ended;
    }));
});
