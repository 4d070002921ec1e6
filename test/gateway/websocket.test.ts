import { createHash } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import type { Client } from 'graphql-ws';
import { afterEach, describe, expect, test } from 'vitest';
import { openSession, openSocket, resultsOver, socketClient } from '../support/socket.js';
import { useWorld } from '../support/start.js';

const world = useWorld();
const clients: Client[] = [];
const client = (...args: Parameters<typeof socketClient>) => {
  const made = socketClient(...args);
  clients.push(made);
  return made;
};
afterEach(() => Promise.all(clients.splice(0).map((one) => one.dispose())));

const jobs = '{ jobs(first: 2) { nodes { name } } }';
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

describe('With the client of graphql-ws', () => {
  test('a query gives what it gives over HTTP, once', async () => {
    expect(await resultsOver(client(world.url), jobs)).toEqual([{ data: await world.data(jobs) }]);
  });

  test('a mutation is carried out', async () => {
    const document =
      'mutation { createTemplate(input: { name: "by_socket", sql: "" }) { template { name } userErrors { code } } }';
    world.calls();
    const [result] = await resultsOver(client(world.url), document);
    expect(result.data.createTemplate).toEqual({ template: { name: 'by_socket' }, userErrors: [] });
    expect(world.calls()).toContain('createTemplate');
  });

  test('many operations at a time share a socket', async () => {
    let opened = 0;
    const one = client(world.url, { on: { opened: () => (opened += 1) } });
    const queries = [jobs, '{ overview { jobs { total } } }', '{ templates { totalCount } }'];
    const results = await Promise.all(queries.map((query) => resultsOver(one, query)));
    expect(results.flat()).toEqual(
      await Promise.all(queries.map(async (query) => ({ data: await world.data(query) }))),
    );
    expect(opened).toBe(1);
  });

  test.each([
    ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ jobz }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s ends the operation with an error', async (_, query, code) => {
    const failed = await resultsOver(client(world.url), query).catch((errors) => errors);
    expect(failed).toMatchObject([{ message: expect.any(String), extensions: { code } }]);
    const [error]: GraphQLFormattedError[] = failed;
    expect(error?.locations).toHaveLength(1);
  });

  test('a field that fails leaves the rest of the result', async () => {
    const one = client(world.url, { connectionParams: { 'x-auth-token': 'unknown' } });
    const [result] = await resultsOver(one, '{ __typename jobs { totalCount } }');
    expect(result).toMatchObject({
      data: { __typename: 'Query', jobs: null },
      errors: [{ path: ['jobs'], extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

test('A document goes by its hash once the gateway knows it, with an empty query', async () => {
  const query = '{ serviceVersion { version } }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const session = await openSession(world.url);
  const answerTo = async (id: string, text: string) => {
    session.send({ id, type: 'subscribe', payload: { query: text, extensions } });
    return session.next();
  };
  expect(await answerTo('1', '')).toMatchObject({
    type: 'error',
    payload: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  });
  const registered = await answerTo('2', query);
  expect(registered.payload).toEqual({ data: await world.data(query) });
  await session.next();
  expect((await answerTo('3', '')).payload).toEqual(registered.payload);
  session.socket.close();
});

describe('connection_init says who asks:', () => {
  const project = () => world.emulator.projectIds[1] ?? '';
  const token = () => world.emulator.issueToken({ projectId: project() });

  const sentFor = async (
    payload: Record<string, unknown> | undefined,
    headers: Record<string, string> = {},
  ) => {
    world.calls();
    const session = await openSession(world.url, payload, { headers });
    session.subscribe('1', '{ jobs { totalCount } }');
    const result = await session.next();
    session.socket.close();
    const [request] = world.received();
    return { result, headers: request?.headers, ack: session.ack, url: request?.url };
  };

  test.each([
    ['X-Auth-Token', (value: string) => ({ 'X-Auth-Token': value })],
    ['x-auth-token', (value: string) => ({ 'x-auth-token': value })],
    ['Authorization', (value: string) => ({ Authorization: `Bearer ${value}` })],
  ])('a token as %s, and a project', async (_, payloadOf) => {
    const given = token();
    const { result, headers, url } = await sentFor({
      ...payloadOf(given),
      'x-PROJECT-id': project(),
    });
    expect(result.payload.errors).toBeUndefined();
    expect(headers?.['x-auth-token']).toBe(given);
    expect(url).toContain(project());
  });

  test('request id and traceparent, each operation with a number of its own', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { headers, ack } = await sentFor({ 'X-Request-Id': 'call-7', traceparent });
    expect(ack).toEqual({ type: 'connection_ack', payload: { requestId: 'call-7' } });
    expect(headers?.['x-request-id']).toBe('call-7:1');
    expect(headers?.traceparent).toContain('0af7651916cd43dd8448eb211c80319c');
  });

  test('without it a socket has an id of its own, and errors carry that of their operation', async () => {
    const session = await openSession(world.url);
    const { requestId } = session.ack.payload;
    expect(requestId).toMatch(uuid);
    session.subscribe('a', '{ jobz }');
    session.subscribe('b', '{ jobs(first: 0) { totalCount } }');
    const answers = [await session.next(), await session.next()];
    const [a, b] = ['a', 'b'].map((id) => answers.find((answer) => answer.id === id));
    expect(a).toMatchObject({
      type: 'error',
      payload: [{ extensions: { requestId: `${requestId}:1` } }],
    });
    expect(b.payload.errors[0].extensions.requestId).toBe(`${requestId}:2`);
    session.socket.close();
  });

  test('X-Explain shows the upstream calls', async () => {
    const { result } = await sentFor({ 'X-Explain': '1' });
    expect(result.payload.extensions.upstream.calls).toBe(1);
    expect((await sentFor({})).result.payload.extensions).toBeUndefined();
  });

  test('headers of the handshake count where it says nothing', async () => {
    const [first, second] = [token(), token()];
    const handshake = {
      'x-auth-token': first,
      'x-project-id': project(),
      'x-request-id': 'call-8',
    };
    const { headers } = await sentFor(undefined, handshake);
    expect(headers?.['x-auth-token']).toBe(first);
    expect(headers?.['x-request-id']).toBe('call-8:1');
    const overruled = await sentFor({ Authorization: `Bearer ${second}` }, handshake);
    expect(overruled.headers?.['x-auth-token']).toBe(second);
  });

  test.each([
    ['a number', { 'X-Auth-Token': 5 }],
    ['null', { 'x-project-id': null }],
    ['a list', { Authorization: ['Bearer x'] }],
    ['two spellings', { 'X-Auth-Token': 'a', 'x-auth-token': 'b' }],
  ])('%s is refused', async (_, payload) => {
    const { send, closed } = await openSocket(world.url);
    send({ type: 'connection_init', payload });
    const { code, reason } = await closed;
    expect(code).toBe(4400);
    expect(reason).toMatch(/^x-auth-token|^x-project-id|^authorization/);
  });

  test('what else it has is left alone', async () => {
    const { result } = await sentFor({ 'user-agent': 5, anything: { at: 'all' } });
    expect(result.payload.data.jobs.totalCount).toBeGreaterThan(0);
  });

  test('without a token, what needs none is answered', async () => {
    const gateway = await world.startAnother({
      defaultCaller: { token: null, projectId: project() },
    });
    const session = await openSession(gateway.url);
    world.calls();
    session.subscribe('1', '{ jobs { totalCount } }');
    expect((await session.next()).payload.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await session.next()).toEqual({ id: '1', type: 'complete' });
    session.subscribe('2', '{ errorCatalog { code } }');
    expect((await session.next()).payload.data.errorCatalog.length).toBeGreaterThan(0);
    expect(world.calls()).toEqual([]);
    session.socket.close();
  });
});
