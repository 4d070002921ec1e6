import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openSession, openSocket, refusedHandshake } from '../support/socket.js';
import { useWorld, withStub } from '../support/start.js';
import { payload, type Reply } from '../support/stub.js';

const world = useWorld();
const jobs = '{ jobs { totalCount } }';
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });

describe('One client may have only so many sockets:', () => {
  test('more are refused with 429, until one is closed', async () => {
    const gateway = await world.startAnother({ maxSockets: 3 });
    const open = await Promise.all([1, 2, 3].map(() => openSocket(gateway.url)));
    const { status, body } = await refusedHandshake(gateway.url);
    expect(status).toBe(429);
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining('3'),
        extensions: { code: 'TOO_MANY_SOCKETS', requestId: expect.any(String) },
      },
    ]);
    open[0]?.socket.close();
    await open[0]?.closed;
    const another = await openSession(gateway.url);
    for (const { socket } of [...open, another]) socket.close();
  });

  test('handshakes that fail do not count', async () => {
    const gateway = await world.startAnother({ maxSockets: 1 });
    for (let tried = 0; tried < 3; tried += 1) {
      expect((await refusedHandshake(gateway.url, { origin: 'https://a.example' })).status).toBe(
        403,
      );
      const plain = await fetch(gateway.url, { method: 'POST', body: '' });
      expect(plain.status).toBe(415);
    }
    const { socket } = await openSession(gateway.url);
    socket.close();
  });

  test('who a client is, a trusted proxy tells', async () => {
    const gateway = await world.startAnother({
      maxSockets: 1,
      trustedProxies: ['127.0.0.1', '10.0.0.0/8'],
    });
    const first = await openSocket(gateway.url, from('192.0.2.1, 10.1.1.1'));
    const second = await openSocket(gateway.url, from('192.0.2.2'));
    expect((await refusedHandshake(gateway.url, from('192.0.2.1'))).status).toBe(429);
    expect((await refusedHandshake(gateway.url, from('192.0.2.9, 192.0.2.1'))).status).toBe(429);
    for (const { socket } of [first, second]) socket.close();
  });

  test('what anybody else says of it does not count', async () => {
    const gateway = await world.startAnother({ maxSockets: 1 });
    const first = await openSocket(gateway.url, from('192.0.2.1'));
    expect((await refusedHandshake(gateway.url, from('192.0.2.2'))).status).toBe(429);
    first.socket.close();
  });
});

/** An upstream that answers when the test wants it to. */
const held = () => {
  const answers: (() => void)[] = [];
  const reply: Reply = () =>
    new Promise((resolve) => {
      answers.push(() => resolve(payload({ total: 1, jobs: [] })));
    });
  return { answers, reply };
};

describe('Operations beyond a limit get an error, and the socket lives on:', () => {
  test.each([
    ['those of one socket', { maxSubscriptions: 2 }, 'TOO_MANY_SUBSCRIPTIONS'],
    ['those of all clients', { maxConcurrentRequests: 2 }, 'OVERLOADED'],
  ])('%s', (_, settings, code) => {
    const { answers, reply } = held();
    return withStub(
      reply,
      async ({ url }) => {
        const session = await openSession(url, { 'X-Request-Id': 'socket' });
        session.subscribe('1', jobs);
        session.subscribe('2', '{ templates { totalCount } }');
        await expect.poll(() => answers.length).toBe(2);
        session.subscribe('3', jobs);
        expect(await session.next()).toEqual({
          id: '3',
          type: 'error',
          payload: [{ message: expect.any(String), extensions: { code, requestId: 'socket:3' } }],
        });
        for (const answer of answers) answer();
        for (let message = 0; message < 4; message += 1) await session.next();
        session.subscribe('3', '{ __typename }');
        expect(await session.next()).toMatchObject({ id: '3', type: 'next' });
        session.socket.close();
      },
      settings,
    );
  });

  test('a write that a client has given up counts until it is done', () => {
    const { answers, reply } = held();
    return withStub(
      reply,
      async ({ url }) => {
        const session = await openSession(url);
        session.subscribe('1', 'mutation { deleteTemplate(id: "1") { deletedId } }');
        await expect.poll(() => answers.length).toBe(1);
        session.send({ id: '1', type: 'complete' });
        session.subscribe('2', '{ __typename }');
        expect(await session.next()).toMatchObject({ id: '2', type: 'error' });
        answers[0]?.();
        const retried = async () => {
          session.subscribe('3', '{ __typename }');
          return (await session.next()).type;
        };
        await expect.poll(retried).toBe('next');
        session.socket.close();
      },
      { maxSubscriptions: 1 },
    );
  });
});

test('A client that does not read what it asks for is disconnected', () => {
  const job = { job_id: 7, name: 'x'.repeat(1024 * 1024), job_config: {} };
  return withStub(
    () => payload({ total: 1, jobs: [job] }),
    async ({ url }) => {
      const { socket, subscribe, send } = await openSession(url);
      socket.on('error', () => {});
      socket.pause();
      for (let id = 0; id < 50; id += 1) subscribe(String(id), '{ jobs { nodes { name } } }');
      // It hears of its end only where it writes on.
      const state = () => {
        if (socket.readyState === WebSocket.OPEN) send({ type: 'ping' });
        return socket.readyState;
      };
      await expect.poll(state, { timeout: 15_000 }).toBeGreaterThan(WebSocket.OPEN);

      const other = await openSession(url);
      other.subscribe('1', jobs);
      expect(await other.next()).toMatchObject({ id: '1', type: 'next' });
      other.socket.close();
    },
  );
});
