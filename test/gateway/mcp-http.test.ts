import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  callMessage,
  connectAgent,
  examples,
  postMessage,
  revisions,
  toolsAt,
} from '../support/agent.js';
import { createGate } from '../support/gate.js';
import { createLogBook } from '../support/log.js';
import { startOn, useWorld, withStub } from '../support/start.js';
import { payload } from '../support/stub.js';
import { openWire, statusesIn } from '../support/wire.js';

const friend = 'https://console.example';
const env = { TRUSTED_DOCUMENTS: examples, MCP: 'read' };
const book = createLogBook();
const world = useWorld({ gateway: { env, log: book.log } });
const open = useWorld({ gateway: { env: { ...env, CORS_ORIGINS: friend } } });

/** For what comes soon, but of which nobody is told. */
const within = { timeout: 10_000, interval: 10 };

const listing = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
const codeIn = (text: string) => JSON.parse(text).errors?.[0].extensions.code;

describe('Where agents are not wanted', () => {
  const closed = useWorld();

  it.each(['GET', 'POST', 'OPTIONS'])('nothing is there: %s', async (method) => {
    const answer = await fetch(toolsAt(closed.url), { method });
    expect(answer.status).toBe(404);
    expect(codeIn(await answer.text())).toBe('NOT_FOUND');
  });
});

it.each(['GET', 'DELETE', 'PUT', 'HEAD', 'OPTIONS'])(
  'There are no sessions and no streams, so that %s is not allowed',
  async (method) => {
    const answer = await fetch(toolsAt(world.url), {
      method,
      headers: { accept: 'text/event-stream', 'mcp-session-id': 'one' },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    await answer.body?.cancel();
  },
);

describe('Pages of other sites', () => {
  it.each(['https://evil.example', 'null', `${friend}.evil.example`])(
    'are refused: %s',
    async (origin) => {
      for (const { url } of [world, open]) {
        const { status, text, headers } = await postMessage(url, listing, { origin });
        expect(status).toBe(403);
        expect(codeIn(text)).toBe('FORBIDDEN');
        expect(text).toContain('CORS_ORIGINS');
        expect(headers.get('access-control-allow-origin')).toBeNull();
      }
    },
  );

  it('are refused under a name of their own that leads here', async () => {
    const { origin } = new URL(world.url);
    expect((await postMessage(world.url, listing, { origin })).status).toBe(403);
  });

  it('are refused where nothing but their site is told', async () => {
    const site = (name: string) => ({ 'sec-fetch-site': name });
    for (const name of ['cross-site', 'same-site']) {
      const { status, text } = await postMessage(world.url, listing, site(name));
      expect([status, codeIn(text)]).toEqual([403, 'FORBIDDEN']);
    }
    expect((await postMessage(world.url, listing, site('none'))).status).toBe(200);
  });

  it('are let in where their origin is listed', async () => {
    const { status, headers } = await postMessage(open.url, listing, { origin: friend });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(friend);
  });

  it('may then send what the protocol has', async () => {
    const answer = await fetch(toolsAt(open.url), {
      method: 'OPTIONS',
      headers: { origin: friend, 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')?.split(',')).toEqual(
      expect.arrayContaining(['mcp-protocol-version', 'mcp-method', 'mcp-name', 'x-auth-token']),
    );
  });
});

it('A foreign host name is refused', async () => {
  const { url } = await world.startAnother({ allowedHosts: ['gateway.example'] });
  const ask = async (host: string) => {
    const wire = await openWire(url);
    wire.send(`GET /mcp HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    return statusesIn(await wire.ended());
  };
  expect(await ask('evil.example')).toEqual([403]);
  expect(await ask('gateway.example')).toEqual([405]);
});

describe('What is no message is refused', () => {
  it.each<[string, unknown, number, string]>([
    ['one that is too large', { ...listing, pad: 'x'.repeat(20_000) }, 413, 'BODY_TOO_LARGE'],
    ['one that is no JSON', '{"jsonrpc":', 400, 'BAD_REQUEST'],
    ['several at once', [listing, listing], 400, 'BAD_REQUEST'],
    ['a list of none', [], 400, 'BAD_REQUEST'],
  ])('%s', async (_, body, status, code) => {
    const { url } = await world.startAnother({ maxBodyBytes: 10_000 });
    const answer = await postMessage(url, body);
    expect(answer.status).toBe(status);
    expect(codeIn(answer.text)).toBe(code);
  });

  it('a form', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, text } = await postMessage(world.url, 'a=b', type);
    expect([status, codeIn(text)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each<[string, unknown]>([
    ['nothing', ''],
    ['null', 'null'],
    ['a number', 7],
    ['a text', '"tools/list"'],
    ['an object', {}],
    ['a GraphQL request', { query: '{ __typename }' }],
    ['another version of JSON-RPC', { ...listing, jsonrpc: '1.0' }],
  ])('%s', async (_, body) => {
    const { status, text } = await postMessage(world.url, body);
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ jsonrpc: '2.0', error: { message: /./ } });
  });

  it('a client that takes neither of the types that answers have', async () => {
    const { status } = await postMessage(world.url, listing, { accept: 'text/html' });
    expect(status).toBe(406);
  });

  it('arguments that are no object', async () => {
    const message = { ...callMessage('findJobs'), params: { name: 'findJobs', arguments: [1] } };
    world.calls();
    const { text } = await postMessage(world.url, message);
    expect(text).toContain('-32602');
    expect(world.calls()).toEqual([]);
  });
});

it('Nobody can listen to changes of the tools, since there are none', async () => {
  const { client } = await connectAgent(world.url);
  expect(client.getServerCapabilities()?.tools).toEqual({});
  await expect(client.listen({ toolsListChanged: true })).rejects.toThrow(/method not found/i);
  const { text } = await postMessage(world.url, { ...listing, method: 'subscriptions/listen' });
  expect(JSON.parse(text)).toMatchObject({ id: 1, error: { code: -32601 } });
});

describe.each(revisions)('A call by the protocol of %s', (revision) => {
  it('has the id of its request in the answer, in its errors and in the log', async () => {
    const id = `agent-${revision}`;
    const { call } = await connectAgent(world.url, { 'x-request-id': id }, revision);
    const { errors } = await call('preflightJob', { id: 'no id' });
    expect(errors?.[0]?.extensions).toMatchObject({ requestId: id });
    const line = await book.line(
      'request',
      ({ requestId, operation }) => requestId === id && operation === 'preflightJob',
    );
    expect(line).toMatchObject({
      path: '/mcp',
      status: 200,
      type: 'query',
      calls: 0,
      codes: ['BAD_USER_INPUT'],
    });
    expect(JSON.stringify(line)).not.toContain('no id');
  });

  it('tells nothing of its upstream calls', async () => {
    const { call } = await connectAgent(world.url, { 'x-explain': '1' }, revision);
    const { data, text } = await call('findJobs', { first: 1 });
    expect(JSON.parse(text)).toEqual({ data });
  });
});

it('No answer may be kept by caches', async () => {
  const { headers } = await postMessage(world.url, listing);
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it('Calls are counted as the operations that they are', async () => {
  const { url } = await world.startAnother({});
  const { call } = await connectAgent(url);
  await call('findJobs', { first: 1 });
  await call('findJobs', { nothing: 1 });
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  expect(metrics).toMatch(/cs_graphql_operations_total\{type="query",code="ok"\} 1\n/);
  expect(metrics).toMatch(/cs_graphql_refused_total\{code="BAD_USER_INPUT"\} 1\n/);
});

describe('What is refused by the protocol', () => {
  const modern = { 'mcp-protocol-version': '2026-07-28' };

  it.each<[string, unknown, Record<string, string>, string]>([
    ['an object that is no message', {}, {}, 'BAD_REQUEST'],
    ['headers that tell something else', { ...listing, method: 'ping' }, modern, 'BAD_REQUEST'],
    ['a client that takes no answer', listing, { accept: 'text/html' }, 'BAD_REQUEST'],
    ['a tool that is not there', callMessage('dropAll'), {}, 'BAD_USER_INPUT'],
  ])('is told to operators: %s', async (name, message, headers, code) => {
    const { url } = await world.startAnother({});
    const id = `refused-${name.replaceAll(' ', '-')}`;
    await postMessage(url, message, { 'x-request-id': id, ...headers });
    const line = await book.line('request', ({ requestId }) => requestId === id);
    expect(line.codes).toEqual([code]);
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    expect(metrics).toMatch(`cs_graphql_refused_total{code="${code}"} 1\n`);
  });

  it('has a line of its own, which says what was wrong', async () => {
    const id = 'refused-by-the-sdk';
    await postMessage(world.url, {}, { 'x-request-id': id });
    const line = await book.line('agent refused', ({ requestId }) => requestId === id);
    expect(line).toMatchObject({ level: 'warn', detail: expect.stringMatching(/\w/) });
  });
});

it('Clients may keep the list of tools for a while', async () => {
  const { client } = await connectAgent(world.url);
  const { ttlMs } = (await client.listTools()) as { ttlMs?: number };
  expect(ttlMs).toBeGreaterThanOrEqual(60_000);
});

describe('Calls that take their time', () => {
  const settings = {
    mcp: 'read',
    trustedDocuments: { mode: 'off', file: examples },
    maxConcurrentRequests: 1,
  } as const;
  const slow = () => createGate(() => payload({ total: 0, jobs: [] }));
  const other = callMessage('explainErrors', { codes: [] }); // calls nobody
  const untilRoom = (url: string) =>
    vi.waitFor(async () => expect((await postMessage(url, other)).status).toBe(200), within);

  it('take a place; beyond these an agent is told to come again', async () => {
    const gate = slow();
    await withStub(
      gate.answer,
      async ({ url }) => {
        const first = postMessage(url, callMessage('findJobs'));
        await gate.calls(1);
        const busy = await postMessage(url, other);
        expect([busy.status, codeIn(busy.text)]).toEqual([503, 'OVERLOADED']);
        expect(busy.headers.get('retry-after')).toBe('1');
        gate.open();
        expect((await first).text).toContain('totalCount');
        await untilRoom(url);
      },
      settings,
    );
  });

  it.each<[string, object, number]>([
    ['lists the tools', listing, 200],
    ['looks whether anybody is there', { ...listing, method: 'ping' }, 200],
    [
      'begins',
      {
        ...listing,
        method: 'initialize',
        params: {
          protocolVersion: '2025-11-25',
          capabilities: {},
          clientInfo: { name: 'test', version: '1' },
        },
      },
      200,
    ],
    ['notifies', { jsonrpc: '2.0', method: 'notifications/initialized' }, 202],
  ])('leave an agent alone that %s', async (_, message, wanted) => {
    const gate = slow();
    await withStub(
      gate.answer,
      async ({ url }) => {
        const first = postMessage(url, callMessage('findJobs'));
        await gate.calls(1);
        const { status, text } = await postMessage(url, message);
        expect(status).toBe(wanted);
        expect(text).not.toContain('"error":');
        gate.open();
        await first;
      },
      settings,
    );
  });

  it('go on although the agent notifies that it has cancelled them', async () => {
    const gate = slow();
    await withStub(
      gate.answer,
      async ({ url }) => {
        const call = postMessage(url, callMessage('findJobs'));
        await gate.calls(1);
        const params = { requestId: 1 };
        const notice = { jsonrpc: '2.0', method: 'notifications/cancelled', params };
        expect((await postMessage(url, notice)).status).toBe(202);
        gate.open();
        expect((await call).text).toContain('totalCount');
      },
      settings,
    );
  });

  it('give it back when the agent leaves', async () => {
    const gate = slow();
    await withStub(
      gate.answer,
      async ({ url }) => {
        const leaving = new AbortController();
        const call = fetch(toolsAt(url), {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            accept: 'application/json, text/event-stream',
          },
          body: JSON.stringify(callMessage('findJobs')),
          signal: leaving.signal,
        }).then((answer) => answer.text());
        await gate.calls(1);
        leaving.abort();
        await expect(call).rejects.toThrow();
        await untilRoom(url);
      },
      settings,
    );
  });

  it('are finished when the gateway ends', async () => {
    const gate = slow();
    await withStub(gate.answer, async ({ stub }) => {
      const defaultCaller = { token: 't', projectId: 'p1' };
      const gateway = await startOn(stub.url, { ...settings, defaultCaller });
      const call = postMessage(gateway.url, callMessage('findJobs'));
      await gate.calls(1);
      const closed = gateway.close();
      gate.open();
      expect((await call).text).toContain('totalCount');
      await closed;
    });
  });
});

describe('While an agent waits for what it has begun', () => {
  const leaving = new AbortController();
  afterEach(() => leaving.abort());

  it('others have its place', async () => {
    const { url } = await world.startAnother({ mcp: 'write', maxConcurrentRequests: 1 });
    const { jobs } = await world.data('{ jobs(filter: { status: RUNNING }) { nodes { id } } }');
    const stop = fetch(toolsAt(url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify(callMessage('stopJob', { id: jobs.nodes[0].id })),
      signal: leaving.signal,
    }).then((answer) => answer.text());
    stop.catch(() => {}); // it is left in the end
    await vi.waitFor(() => expect(world.calls()).toContain('stopJob'), within);
    const find = callMessage('findJobs', { first: 1 });
    await vi.waitFor(
      async () => expect((await postMessage(url, find)).text).toContain('totalCount'),
      within,
    );
  });
});
