import { createClient } from 'graphql-sse';
import { expect, test, vi } from 'vitest';
import { begun, gap } from '../support/feed.js';
import { openSession, refusedHandshake, socketClient } from '../support/socket.js';
import { startOn, withStub } from '../support/start.js';
import { payload, type Reply } from '../support/stub.js';

vi.mock('../../src/gateway/live/create.js', async () => {
  const { live } = await import('../support/feed.js');
  return { createLive: () => live };
});

const kinds = 'subscription { jobStatusChanged { kind } }';
const gapTold = { data: { jobStatusChanged: { kind: 'GAP' } } };
const counting = '{ jobs { totalCount } }';
const accept = { headers: { accept: 'text/event-stream' } };
const streamOf = (url: string) => `${url}/stream?query=${encodeURIComponent(kinds)}`;

/** Two gateways, the first of which the test ends, on an upstream that answers when the test wants it to. */
const ending = (
  use: (world: {
    url: string;
    next: string;
    answers: (() => void)[];
    end: () => Promise<void>;
  }) => Promise<void>,
) => {
  const answers: (() => void)[] = [];
  const reply: Reply = () =>
    new Promise((resolve) => {
      answers.push(() => resolve(payload({ total: 1, jobs: [] })));
    });
  return withStub(reply, async ({ url: next, stub }) => {
    const gateway = await startOn(stub.url, {
      defaultCaller: { token: 'stub-token', projectId: 'p1' },
      shutdownTimeoutMs: 60_000,
    });
    await use({ url: gateway.url, next, answers, end: () => gateway.close() });
    await gateway.close();
  });
};

test('When the gateway ends, sockets with nothing but subscriptions close at once with 1012, without completing them', () =>
  ending(async ({ url, end }) => {
    const session = await openSession(url);
    session.subscribe('s', kinds);
    const source = await begun();
    source.tell(gap);
    expect((await session.next()).payload).toEqual(gapTold);
    const later = session.next();
    await end();
    expect(await session.closed).toEqual({ code: 1012, reason: 'The gateway ends' });
    expect(source.left).toBe(true);
    expect(await Promise.race([later, 'nothing'])).toBe('nothing');
  }));

test('a query beside a subscription is finished, and nothing more is told of the subscription', () =>
  ending(async ({ url, answers, end }) => {
    const session = await openSession(url);
    session.subscribe('s', kinds);
    const source = await begun();
    session.subscribe('q', counting);
    await expect.poll(() => answers.length).toBe(1);
    const ended = end();
    await expect.poll(() => source.left).toBe(true);
    source.tell(gap);
    source.end();
    answers[0]?.();
    expect(await session.next()).toMatchObject({ id: 'q', type: 'next' });
    expect(await session.next()).toEqual({ id: 'q', type: 'complete' });
    expect((await session.closed).code).toBe(1012);
    await ended;
  }));

test('event streams of subscriptions end at once, without completing them', () =>
  ending(async ({ url, end }) => {
    const asked = fetch(streamOf(url), accept);
    const source = await begun();
    const stream = await asked;
    source.tell(gap);
    await end();
    expect(await stream.text()).not.toContain('complete');
    expect(source.left).toBe(true);
  }));

test('the client of graphql-ws begins anew at the next gateway', () =>
  ending(async ({ url, next, end }) => {
    let at = url;
    const client = socketClient(url, { url: () => at.replace('http', 'ws') });
    const results = client.iterate({ query: kinds });
    const first = results.next();
    (await begun()).tell(gap);
    expect((await first).value).toEqual(gapTold);
    const second = results.next();
    at = next;
    await end();
    (await begun()).tell(gap);
    expect((await second).value).toEqual(gapTold);
    await client.dispose();
  }));

test('and so does that of graphql-sse', () =>
  ending(async ({ url, next, end }) => {
    let at = url;
    const client = createClient({ url: () => `${at}/stream`, retry: async () => {} });
    const results = client.iterate({ query: kinds });
    const first = results.next();
    (await begun()).tell(gap);
    expect((await first).value).toEqual(gapTold);
    const second = results.next();
    at = next;
    await end();
    (await begun()).tell(gap);
    expect((await second).value).toEqual(gapTold);
    client.dispose();
  }));

test('a subscription on its way is not begun any more', () =>
  ending(async ({ url, end }) => {
    const session = await openSession(url);
    const ended = end();
    session.subscribe('s', kinds);
    expect((await session.closed).code).toBe(1012);
    expect((await refusedHandshake(url).catch((error) => error)).code).toBe('ECONNREFUSED');
    await ended;
  }));
