import { once } from 'node:events';
import { expect, test } from 'vitest';
import {
  openSession,
  openSocket,
  refusedHandshake,
  resultsOver,
  sendBytes,
  socketClient,
} from '../support/socket.js';
import { startOn, withStub } from '../support/start.js';
import { payload, type Reply } from '../support/stub.js';

const jobs = '{ jobs { totalCount } }';

/** A gateway that the test ends itself, on an upstream that answers when the test wants it to. */
const ending = async (
  use: (world: {
    url: string;
    answers: (() => void)[];
    /** Ends the gateway; gives when it has ended. */
    end: () => Promise<void>;
  }) => Promise<void>,
  settings: Parameters<typeof startOn>[1] = {},
) => {
  const answers: (() => void)[] = [];
  const reply: Reply = () =>
    new Promise((resolve) => {
      answers.push(() => resolve(payload({ total: 1, jobs: [] })));
    });
  await withStub(reply, async ({ stub }) => {
    const defaultCaller = { token: 'stub-token', projectId: 'p1' };
    const gateway = await startOn(stub.url, { defaultCaller, ...settings });
    try {
      await use({ url: gateway.url, answers, end: () => gateway.close() });
    } finally {
      await gateway.close();
    }
  });
};

test('When the gateway ends, sockets on which nothing runs close with 1012', () =>
  ending(async ({ url, end }) => {
    const sockets = [await openSession(url), await openSocket(url)];
    await end();
    for (const { closed } of sockets) {
      expect(await closed).toEqual({ code: 1012, reason: 'The gateway ends' });
    }
  }));

test('what runs is finished, what comes later is not begun, and no socket is opened', () =>
  ending(async ({ url, answers, end }) => {
    const session = await openSession(url);
    const idle = await openSession(url);
    session.subscribe('running', jobs);
    await expect.poll(() => answers.length).toBe(1);
    const ended = end();
    expect((await idle.closed).code).toBe(1012);
    session.subscribe('late', jobs);
    session.send({ type: 'ping' });
    expect(await session.next()).toEqual({ type: 'pong' });
    expect(answers).toHaveLength(1);
    answers[0]?.();
    expect(await session.next()).toMatchObject({ id: 'running', type: 'next' });
    expect(await session.next()).toEqual({ id: 'running', type: 'complete' });
    expect((await session.closed).code).toBe(1012);
    await ended;
  }));

test('a handshake that is complete only then is refused', () =>
  ending(async ({ url, end }) => {
    const half = await sendBytes(
      url,
      `GET /graphql HTTP/1.1\r\nhost: ${new URL(url).host}\r\nconnection: upgrade\r\nupgrade: websocket\r\n`,
    );
    const { closed } = await openSession(url);
    const ended = end();
    await closed;
    half.write('sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n');
    const [answer] = await once(half, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1.1 503 .*"code":"OVERLOADED"/s);
    await ended;
  }));

test('what takes too long is cut off, with 1012 as well', () =>
  ending(
    async ({ url, answers, end }) => {
      const session = await openSession(url);
      session.subscribe('1', jobs);
      await expect.poll(() => answers.length).toBe(1);
      await end();
      expect((await session.closed).code).toBe(1012);
    },
    { shutdownTimeoutMs: 200 },
  ));

test('a client that does not answer to its close is cut off before that', () =>
  ending(
    async ({ url, end }) => {
      const { socket } = await openSession(url);
      socket.pause();
      await end();
      socket.terminate();
    },
    { shutdownTimeoutMs: 60_000 },
  ));

test('the client of graphql-ws repeats on the next gateway what had not begun', async () => {
  let next = '';
  await withStub(
    () => payload({ total: 5, jobs: [] }),
    async (world) => {
      next = world.url;
      await ending(async ({ url, answers, end }) => {
        let opened = 0;
        const client = socketClient(url, {
          url: () => (opened === 0 ? url : next).replace('http', 'ws'),
          on: { connected: () => (opened += 1) },
          lazy: false,
        });
        const running = resultsOver(client, jobs);
        await expect.poll(() => answers.length).toBe(1);
        const ended = end();
        await expect
          .poll(() => refusedHandshake(url).catch(({ code }) => code))
          .toBe('ECONNREFUSED');
        const late = resultsOver(client, jobs);
        answers[0]?.();
        expect(await running).toEqual([{ data: { jobs: { totalCount: 1 } } }]);
        expect(await late).toEqual([{ data: { jobs: { totalCount: 5 } } }]);
        expect(opened).toBe(2);
        await client.dispose();
        await ended;
      });
    },
  );
});
