import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { begun, current, gap, watched } from '../support/feed.js';
import { createLogBook } from '../support/log.js';
import { openSession } from '../support/socket.js';
import { useWorld } from '../support/start.js';
import { openWire, requestText } from '../support/wire.js';

vi.mock('../../src/gateway/live/create.js', async () => {
  const { live } = await import('../support/feed.js');
  return { createLive: () => live };
});

const world = useWorld();
const kinds = 'subscription { jobStatusChanged { kind } }';
const gapTold = { data: { jobStatusChanged: { kind: 'GAP' } } };

describe('A subscription that waits', () => {
  test('takes no place among the operations that run', async () => {
    const { url, query } = await world.startAnother({ maxConcurrentRequests: 1 });
    const session = await openSession(url);
    session.subscribe('s', kinds);
    const source = await begun();
    const asked = fetch(`${url}/stream?query=${encodeURIComponent(kinds)}`, {
      headers: { accept: 'text/event-stream' },
    });
    await begun();
    const stream = await asked;
    expect((await query('{ __typename }')).data).toEqual({ __typename: 'Query' });
    session.subscribe('q', '{ __typename }');
    expect(await session.next()).toMatchObject({ id: 'q', type: 'next' });
    await session.next();
    source.tell(gap);
    expect((await session.next()).payload).toEqual(gapTold);
    session.socket.close();
    await stream.body?.cancel();
  });

  test('is one of those of its socket, until it is completed', async () => {
    const { url } = await world.startAnother({ maxSubscriptions: 2 });
    const session = await openSession(url);
    session.subscribe('1', kinds);
    await begun();
    session.subscribe('2', kinds);
    await begun();
    session.subscribe('3', kinds);
    expect(await session.next()).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    session.send({ id: '1', type: 'complete' });
    const retried = async () => {
      session.subscribe('q', '{ __typename }');
      const { type } = await session.next();
      if (type === 'next') await session.next();
      return type;
    };
    await expect.poll(retried).toBe('next');
    session.socket.close();
  });

  test('is not shared with another one that asks the same', async () => {
    const session = await openSession(world.url);
    session.subscribe('1', kinds);
    session.subscribe('2', kinds);
    const sources = [await begun(), await begun()];
    expect(new Set(sources).size).toBe(2);
    sources[0]?.end();
    expect(await session.next()).toMatchObject({ type: 'complete' });
    expect(sources[1]?.left).toBe(false);
    session.socket.close();
    await expect.poll(() => sources[1]?.left).toBe(true);
  });
});

describe('Who does not read is asked for nothing more:', () => {
  const long = 'x'.repeat(1024 * 1024);
  const query = 'subscription { jobStatusChanged { job { name } } }';

  /** Tells 60 MB of events; gives how many were taken when no more are, however often the gateway has its turn. */
  const flood = async (source: Awaited<ReturnType<typeof begun>>) => {
    for (let event = 0; event < 60; event += 1) source.tell(current('7', long));
    for (let before = -1; source.asked < 2 || source.asked !== before; ) {
      before = source.asked;
      for (let turn = 0; turn < 30; turn += 1) await world.query('{ __typename }');
    }
    return source.asked;
  };

  test('a WebSocket, which goes on when it is read again', async () => {
    const session = await openSession(world.url);
    session.subscribe('s', query);
    const source = await begun();
    session.socket.pause();
    expect(await flood(source)).toBeLessThan(40);
    session.socket.resume();
    for (let event = 0; event < 60; event += 1) {
      expect((await session.next()).payload.data.jobStatusChanged.job.name).toHaveLength(
        long.length,
      );
    }
    expect(source.asked).toBe(61);
    session.socket.close();
  });

  test('an event stream, which goes on as well', async () => {
    const wire = await openWire(world.url);
    wire.socket.pause();
    wire.send(requestText(`GET /graphql/stream?query=${encodeURIComponent(query)}`));
    const source = await begun();
    expect(await flood(source)).toBeLessThan(40);
    wire.socket.resume();
    await expect.poll(() => source.asked, { timeout: 15_000 }).toBe(61);
    wire.close();
    await expect.poll(() => source.left).toBe(true);
  });

  test('an event stream that is not read for long is cut off', async () => {
    const { url } = await world.startAnother({ receiveTimeoutMs: 300 });
    const wire = await openWire(url);
    wire.socket.pause();
    wire.send(requestText(`GET /graphql/stream?query=${encodeURIComponent(query)}`));
    const source = await begun();
    await flood(source);
    await expect.poll(() => source.left, { timeout: 5_000 }).toBe(true);
    wire.close();
  });
});

describe('Documents', () => {
  const hash = createHash('sha256').update(kinds).digest('hex');
  const persisted = { persistedQuery: { version: 1, sha256Hash: hash } };
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'subscriptions-'));
    file = join(folder, 'manifest.json');
    await writeFile(file, JSON.stringify({ [hash]: kinds }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const tells = async (url: string, payload: object) => {
    const session = await openSession(url);
    session.send({ id: 's', type: 'subscribe', payload });
    const source = await begun();
    for (let event = 0; event < 2; event += 1) {
      source.tell(gap);
      expect((await session.next()).payload).toEqual(gapTold);
    }
    session.socket.close();
  };

  test('that were registered by their hash go by it', async () => {
    await tells(world.url, { query: kinds, extensions: persisted });
    await tells(world.url, { query: '', extensions: persisted });
    const search = `extensions=${encodeURIComponent(JSON.stringify(persisted))}`;
    const asked = fetch(`${world.url}/stream?${search}`, {
      headers: { accept: 'text/event-stream' },
    });
    const source = await begun();
    source.tell(gap);
    source.end();
    expect(await (await asked).text()).toContain(JSON.stringify(gapTold));
  });

  test('that are trusted go by their name, and others are refused', async () => {
    const { url } = await world.startAnother({ trustedDocuments: { mode: 'enforce', file } });
    await tells(url, { query: '', documentId: hash });
    await tells(url, { query: kinds });
    const count = watched.length;
    const session = await openSession(url);
    session.subscribe('s', 'subscription { clusterStatusChanged { kind } }');
    expect(await session.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNTRUSTED_DOCUMENT' } }],
    });
    expect(watched).toHaveLength(count);
    session.socket.close();
  });

  test('that are not trusted are in the log once, and not with each event', async () => {
    const { log, lines, line } = createLogBook();
    const { url } = await world.startAnother({ trustedDocuments: { mode: 'log', file }, log });
    const session = await openSession(url);
    session.subscribe('s', 'subscription Other { jobStatusChanged { kind } }');
    const source = await begun();
    for (let event = 0; event < 3; event += 1) {
      source.tell(gap);
      await session.next();
    }
    session.socket.close();
    await line('operation');
    expect(lines.filter(({ msg }) => msg === 'untrusted document')).toHaveLength(1);
  });
});
