import { afterEach, describe, expect, test } from 'vitest';
import { openSession, openSocket, resultsOver, socketClient } from '../support/socket.js';
import { type StubWorld, useWorld, withStub } from '../support/start.js';
import { payload, type Reply, raw, type StubRequest } from '../support/stub.js';

const jobs = '{ jobs { totalCount } }';
const found = { data: { jobs: { totalCount: 1 } } };
const refusal = raw(401, { error_code: 'APIG.0301', error_msg: 'Incorrect IAM token' });
const tokenOf = ({ headers }: StubRequest) => String(headers['x-auth-token']);

/** Tokens that the service refuses; `fresh` never is. */
let ended = new Set<string>();
afterEach(() => {
  ended = new Set();
});
const judging: Reply = (request) =>
  ended.has(tokenOf(request)) ? refusal : payload({ total: 1, jobs: [] });

const unauthenticated = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

describe('When the token of a socket has ended', () => {
  test('the operation that shows it has its result, then the socket closes with 4403', () =>
    withStub(judging, async ({ url }) => {
      const session = await openSession(url, { 'X-Auth-Token': 'first' });
      session.subscribe('1', jobs);
      expect(await session.next()).toMatchObject({ type: 'next', payload: found });
      expect(await session.next()).toEqual({ id: '1', type: 'complete' });
      ended.add('first');
      session.subscribe('2', jobs);
      expect(await session.next()).toMatchObject({
        id: '2',
        type: 'next',
        payload: unauthenticated,
      });
      expect(await session.next()).toEqual({ id: '2', type: 'complete' });
      expect(await session.closed).toEqual({ code: 4403, reason: 'The token has ended' });
    }));

  test('what else runs on it is finished first', () => {
    let answer = () => {};
    const slow: Reply = (request) => {
      if (request.endpoint !== 'getOverview') return refusal;
      return new Promise((resolve) => {
        answer = () => resolve(payload({}));
      });
    };
    return withStub(slow, async ({ url, stub }) => {
      const session = await openSession(url, { 'X-Auth-Token': 'first' });
      session.subscribe('slow', '{ overview { totalCost } }');
      await expect.poll(() => stub.requests.length).toBe(1);
      session.subscribe('refused', jobs);
      expect(await session.next()).toMatchObject({ id: 'refused', payload: unauthenticated });
      expect(await session.next()).toEqual({ id: 'refused', type: 'complete' });
      session.subscribe('late', '{ __typename }');
      session.send({ type: 'ping' });
      expect(await session.next()).toEqual({ type: 'pong' });
      answer();
      expect(await session.next()).toMatchObject({ id: 'slow', type: 'next' });
      expect(await session.next()).toEqual({ id: 'slow', type: 'complete' });
      expect((await session.closed).code).toBe(4403);
    });
  });

  test('the client of graphql-ws goes on with another token on another socket', () =>
    withStub(judging, async ({ url, stub }) => {
      const tokens = ['first', 'second'];
      const codes: number[] = [];
      const client = socketClient(url, {
        lazy: false,
        connectionParams: () => ({ 'X-Auth-Token': tokens.shift() }),
        on: { closed: (event) => codes.push((event as CloseEvent).code) },
      });
      expect(await resultsOver(client, jobs)).toMatchObject([found]);
      ended.add('first');
      expect(await resultsOver(client, jobs)).toMatchObject([unauthenticated]);
      await expect.poll(() => codes).toEqual([4403]);
      expect(await resultsOver(client, jobs)).toMatchObject([found]);
      expect(stub.requests.map(tokenOf)).toEqual(['first', 'first', 'second']);
      await client.dispose();
    }));

  test.each([
    ['there was none', { defaultCaller: { token: null, projectId: 'p1' } }],
    [
      'it is not what the service judges',
      { env: { CS_AUTH: 'aksk', CS_ACCESS_KEY: 'AK', CS_SECRET_KEY: 'SK' } },
    ],
  ])('the socket stays open if %s', (_, settings) =>
    withStub(
      () => refusal,
      async ({ url }) => {
        const session = await openSession(url);
        session.subscribe('1', jobs);
        expect((await session.next()).payload).toMatchObject(unauthenticated);
        await session.next();
        session.subscribe('2', '{ __typename }');
        expect((await session.next()).payload).toEqual({ data: { __typename: 'Query' } });
        session.socket.close();
      },
      settings,
    ),
  );
});

describe('A ping with a token', () => {
  const ping = (content: unknown) => ({ type: 'ping', payload: content });
  const pong = (content: unknown) => ({ type: 'pong', payload: content });

  test.each([
    ['X-Auth-Token', { 'X-Auth-Token': 'fresh' }],
    ['Authorization', { authorization: 'Bearer fresh' }],
  ])('renews that of the socket, under %s', (_, content) =>
    withStub(judging, async ({ url, stub }) => {
      const session = await openSession(url, { 'X-Auth-Token': 'first' });
      session.subscribe('1', jobs);
      await session.next();
      await session.next();
      ended.add('first');
      session.send(ping(content));
      expect(await session.next()).toEqual(pong({ renewed: true }));
      session.subscribe('2', jobs);
      expect(await session.next()).toMatchObject({ id: '2', payload: found });
      expect(stub.requests.map(tokenOf)).toEqual(['first', 'fresh']);
      session.socket.close();
    }),
  );

  test('saves the socket from a refusal of the one before', () => {
    let answer = () => {};
    const slow: Reply = (request) =>
      tokenOf(request) === 'fresh'
        ? judging(request)
        : new Promise((resolve) => {
            answer = () => resolve(refusal);
          });
    return withStub(slow, async ({ url, stub }) => {
      const session = await openSession(url, { 'X-Auth-Token': 'first' });
      session.subscribe('1', jobs);
      await expect.poll(() => stub.requests.length).toBe(1);
      session.send(ping({ 'X-Auth-Token': 'fresh' }));
      await session.next();
      answer();
      expect((await session.next()).payload).toMatchObject(unauthenticated);
      await session.next();
      session.subscribe('2', jobs);
      expect((await session.next()).payload).toMatchObject(found);
      session.socket.close();
    });
  });

  test.each([
    ['no text', { 'X-Auth-Token': 5 }, 'x-auth-token must be text.'],
    ['no token', { 'X-Auth-Token': 'two words' }, 'This is no token.'],
    ['no bearer', { authorization: 'Basic YTpi' }, 'This is no token.'],
    ['no token for the other side', { 'x-peer-auth-token': '' }, 'This is no token.'],
    ['two tokens', { 'X-Auth-Token': 'a', 'x-auth-token': 'b' }, 'x-auth-token is there twice.'],
  ])('that is %s changes nothing, and the pong says so', (_, content, message) =>
    withStub(judging, async ({ url, stub }) => {
      const session = await openSession(url, { 'X-Auth-Token': 'first' });
      session.send(ping(content));
      expect(await session.next()).toEqual(pong({ renewed: false, message }));
      session.subscribe('1', jobs);
      expect((await session.next()).payload).toMatchObject(found);
      expect(stub.requests.map(tokenOf)).toEqual(['first']);
      session.socket.close();
    }),
  );

  test('comes too late on a socket that ends', () => {
    let answer = () => {};
    let asked = 0;
    const reply: Reply = () => {
      asked += 1;
      if (asked > 1) return refusal;
      return new Promise((resolve) => {
        answer = () => resolve(refusal);
      });
    };
    const ask = async ({ url }: StubWorld) => {
      const session = await openSession(url, { 'X-Auth-Token': 'first' });
      session.subscribe('1', jobs);
      await expect.poll(() => asked).toBe(1);
      session.subscribe('2', '{ overview { totalCost } }');
      expect(await session.next()).toMatchObject({ id: '2', payload: unauthenticated });
      await session.next();
      session.send(ping({ 'X-Auth-Token': 'fresh' }));
      const message = 'The socket ends. Connect again.';
      expect(await session.next()).toEqual(pong({ renewed: false, message }));
      answer();
      expect((await session.closed).code).toBe(4403);
    };
    return withStub(reply, ask, { sharing: false });
  });

  test('before connection_init is a ping like any other', () =>
    withStub(judging, async ({ url, stub }) => {
      const { send, next, subscribe, socket } = await openSocket(url);
      send(ping({ 'X-Auth-Token': 'fresh' }));
      expect(await next()).toEqual(pong({ 'X-Auth-Token': 'fresh' }));
      send({ type: 'connection_init' });
      await next();
      subscribe('1', jobs);
      await next();
      expect(stub.requests.map(tokenOf)).toEqual(['stub-token']);
      socket.close();
    }));
});

describe('A token for the accepting side', () => {
  const world = useWorld();

  test('is that of connection_init, until a ping brings another', async () => {
    const accept =
      'mutation { acceptPeering(id: "Peering:1:7e974044-bcc1-4f25-aff8-5f10cb347b0f") { peering { id } } }';
    const sent: unknown[] = [];
    for (const renewal of [{}, { 'X-Peer-Auth-Token': 'second' }]) {
      const session = await openSession(world.url, { 'X-Peer-Auth-Token': 'first' });
      session.send({ type: 'ping', payload: renewal });
      await session.next();
      world.received();
      session.subscribe('1', accept);
      await session.next();
      const calls = world.received().filter(({ endpoint }) => endpoint === 'acceptPeering');
      sent.push(...calls.map(({ headers }) => headers['x-auth-token']));
      session.socket.close();
    }
    expect(sent).toEqual(['first', 'second']);
  });
});
