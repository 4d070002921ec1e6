import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  openSession,
  openSocket,
  type PlainSocket,
  refusedHandshake,
  sendBytes,
} from '../support/socket.js';
import { startOn, useWorld, withStub } from '../support/start.js';
import { hang, payload } from '../support/stub.js';
import { openWire, requestText, statusesIn } from '../support/wire.js';

const world = useWorld({ gateway: { corsOrigins: ['https://console.example'] } });
const init = { type: 'connection_init' };
const subscribe = (id: string) => ({ id, type: 'subscribe', payload: { query: '{ __typename }' } });

describe('The handshake', () => {
  const { host } = { host: () => new URL(world.url).host };

  test.each([
    ['another path', '/elsewhere'],
    ['the path of event streams', '/graphql/stream'],
  ])('is refused at %s', async (_, path) => {
    const { status, body } = await refusedHandshake(new URL(path, world.url).href);
    expect(status).toBe(404);
    expect(body.errors[0].extensions).toEqual({ code: 'NOT_FOUND', requestId: expect.any(String) });
  });

  test('takes a query string', async () => {
    const { socket } = await openSession(`${world.url}?from=test`);
    socket.close();
  });

  test.each([
    ['of another site', { origin: 'https://elsewhere.example' }],
    ['of no site', { origin: 'null' }],
    ['that says so', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ])('is refused to a page %s', async (_, options) => {
    const { status, body } = await refusedHandshake(world.url, options);
    expect(status).toBe(403);
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  test.each([
    ['of its own site', () => `http://${host()}`],
    ['that operators have named', () => 'https://console.example'],
  ])('is open to a page %s', async (_, origin) => {
    const { socket } = await openSession(world.url, {}, { origin: origin() });
    socket.close();
  });

  test('is refused under a host name that is not one of the gateway', async () => {
    const gateway = await world.startAnother({ allowedHosts: ['gateway.example'] });
    expect((await refusedHandshake(gateway.url)).status).toBe(403);
    const { socket } = await openSession(gateway.url, {}, { headers: { host: 'gateway.example' } });
    socket.close();
  });

  test('that no library would send is answered, and the connection ends', async () => {
    const lines = (...more: string[]) =>
      ['GET /graphql HTTP/1.1', `host: ${host()}`, 'connection: upgrade', ...more, '', ''].join(
        '\r\n',
      );
    for (const [text, status] of [
      [lines('upgrade: websocket'), 400],
      [lines('upgrade: websocket', 'sec-websocket-key: short', 'sec-websocket-version: 13'), 400],
    ] as const) {
      const socket = await sendBytes(world.url, text);
      const [answer] = await once(socket, 'data');
      expect(String(answer)).toMatch(`HTTP/1.1 ${status} `);
      if (!socket.closed) await once(socket, 'close');
    }
  });

  test('for another protocol is passed over, and the request answered', async () => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const post = [
      'POST /graphql HTTP/1.1',
      `host: ${host()}`,
      'Connection: Upgrade, HTTP2-Settings',
      'Upgrade: h2c',
      'HTTP2-Settings: AAEAAEAA',
      'content-type: application/json',
      `content-length: ${body.length}`,
    ].join('\r\n');
    const socket = await sendBytes(world.url, `${post}\r\n\r\n${body.slice(0, 5)}`);
    const answers: string[] = [];
    socket.on('data', (data) => answers.push(String(data)));
    socket.write(body.slice(5));
    await expect.poll(() => answers.join('')).toContain('{"data":{"__typename":"Query"}}');
    answers.splice(0);
    socket.write(`${post}\r\n\r\n${body}`);
    await expect.poll(() => answers.join('')).toContain('{"data":{"__typename":"Query"}}');
    expect(answers.join('')).toContain('HTTP/1.1 200 ');
    socket.destroy();
  });

  test('for another protocol takes nothing else from what its connection is to be', async () => {
    const wire = await openWire(world.url);
    wire.send(requestText('GET /healthz', ['Connection: close, Upgrade', 'Upgrade: h2c']));
    const text = await wire.ended();
    expect(statusesIn(text)).toEqual([200]);
    expect(text).toMatch(/^connection: close\r$/im);
  });

  test('for another protocol leaves nothing behind on its connection', async () => {
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on('warning', warn);
    const upgrade = ['Connection: Upgrade', 'Upgrade: h2c'];
    const wire = await openWire(world.url);
    for (let count = 1; count <= 15; count += 1) {
      wire.send(requestText('GET /healthz', upgrade));
      await wire.until(new RegExp(`(HTTP/1.1 200 [^]*){${count}}`));
    }
    wire.close();
    await wire.ended();
    process.off('warning', warn);
    expect(warnings).toEqual([]);
  });

  test('half of it, and a client that goes away behind it, harm nobody', async () => {
    const half = await sendBytes(world.url, 'GET /graphql HTTP/1.1\r\nupgrade: websock');
    half.destroy();
    const whole = await sendBytes(
      world.url,
      `GET /graphql HTTP/1.1\r\nhost: ${host()}\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
    whole.destroy();
    const { socket } = await openSession(world.url);
    socket.close();
  });

  test('offers no compression', async () => {
    const { socket } = await openSocket(world.url, { perMessageDeflate: true });
    expect(socket.extensions).toBe('');
    socket.close();
  });

  test('with a subprotocol that is not spoken ends with 4406', async () => {
    const { hostname, port } = new URL(world.url);
    const socket = new WebSocket(`ws://${hostname}:${port}/graphql`);
    const [code] = await once(socket, 'close');
    expect(code).toBe(4406);
  });
});

describe('A socket closes with a code that says why:', () => {
  const closedBy = async (
    disturb: (socket: PlainSocket) => unknown,
    url = world.url,
  ): Promise<number> => {
    const opened = await openSocket(url);
    await disturb(opened);
    return (await opened.closed).code;
  };

  test.each<[string, number, (socket: PlainSocket) => unknown]>([
    ['text that is no JSON', 4400, ({ send }) => send('{')],
    ['JSON that is no message', 4400, ({ send }) => send('5')],
    ['a type that there is not', 4400, ({ send }) => send({ type: 'start' })],
    ['a type for clients', 4400, ({ send }) => send({ type: 'ack' })],
    [
      'an operation without a document',
      4400,
      ({ send }) => send({ id: '1', type: 'subscribe', payload: {} }),
    ],
    ['an operation before connection_init', 4401, ({ send }) => send(subscribe('1'))],
    [
      'a second connection_init',
      4429,
      ({ send }) => {
        send(init);
        send(init);
      },
    ],
    [
      'text that is no UTF-8',
      1007,
      ({ socket }) => socket.send(Buffer.from([0xff, 0xfe]), { binary: false }),
    ],
    ['a frame over the limit', 1009, ({ send }) => send(`"${'x'.repeat(2 * 1024 * 1024)}"`)],
    [
      'fragments that together are over the limit',
      1009,
      ({ socket }) => {
        for (let sent = 0; sent < 3; sent += 1) {
          socket.send('x'.repeat(512 * 1024), { fin: false });
        }
      },
    ],
    [
      'a flood of small fragments',
      1008,
      ({ socket }) => {
        for (let sent = 0; sent < 20_000; sent += 1) socket.send('x', { fin: false });
      },
    ],
  ])('%s', async (_, code, disturb) => {
    expect(await closedBy(disturb)).toBe(code);
    const { socket } = await openSession(world.url);
    socket.close();
  });

  test('no connection_init in time', async () => {
    const gateway = await world.startAnother({ initTimeoutMs: 30 });
    expect(await closedBy(() => {}, gateway.url)).toBe(4408);
  });

  test('an id that is in use', () =>
    withStub(
      () => hang,
      async ({ url }) => {
        const { subscribe: ask, closed } = await openSession(url);
        ask('1', '{ jobs { totalCount } }');
        ask('1', '{ __typename }');
        expect((await closed).code).toBe(4409);
      },
    ));

  test('after it, messages no longer count', async () => {
    const opened = await openSession(world.url);
    world.calls();
    opened.send(init);
    opened.subscribe('1', 'mutation { deleteJob(id: "1") { deletedId } }');
    expect((await opened.closed).code).toBe(4429);
    expect(world.calls()).toEqual([]);
  });
});

describe('An operation ends', () => {
  /** An upstream that answers when the test wants it to. */
  const held = () => {
    const answers: (() => void)[] = [];
    const reply = () =>
      new Promise((resolve) => {
        answers.push(() => resolve(payload({ total: answers.length, jobs: [] })));
      });
    return { answers, reply };
  };

  test.each<[string, (session: PlainSocket) => void]>([
    ['when the client completes it', ({ send }) => send({ id: '1', type: 'complete' })],
    ['when the socket is closed', ({ socket }) => socket.close()],
    ['when the connection breaks', ({ socket }) => socket.terminate()],
  ])('%s, and its upstream call with it', async (_, end) => {
    const calls: ServerResponse[] = [];
    const upstream = createServer((_request, response) => calls.push(response));
    await once(upstream.listen(0, '127.0.0.1'), 'listening');
    const { port } = upstream.address() as AddressInfo; // it listens on TCP
    const { url, close } = await startOn(`http://127.0.0.1:${port}`, {
      defaultCaller: { token: 'token', projectId: 'p1' },
    });
    const session = await openSession(url);
    session.subscribe('1', '{ jobs { totalCount } }');
    await expect.poll(() => calls.length).toBe(1);
    expect(calls[0]?.closed).toBe(false);
    end(session);
    await expect.poll(() => calls[0]?.closed).toBe(true);
    session.socket.close();
    await close();
    upstream.close();
  });

  test('and what comes of it later is not taken for that of another under its id', () => {
    const { answers, reply } = held();
    return withStub(reply, async ({ url }) => {
      const { send, subscribe: ask, next, socket } = await openSession(url);
      ask('1', 'mutation { deleteTemplate(id: "1") { deletedId } }');
      await expect.poll(() => answers.length).toBe(1);
      send({ id: '1', type: 'complete' });
      ask('1', '{ jobs { totalCount } }');
      await expect.poll(() => answers.length).toBe(2);
      answers[0]?.();
      send({ type: 'ping' });
      expect(await next()).toEqual({ type: 'pong' });
      answers[1]?.();
      expect(await next()).toEqual({
        id: '1',
        type: 'next',
        payload: { data: { jobs: { totalCount: 2 } } },
      });
      expect(await next()).toEqual({ id: '1', type: 'complete' });
      socket.close();
    });
  });
});

test('A close that cannot be read, and what comes behind it, harm nobody', async () => {
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
  ];
  const wire = await openWire(world.url);
  wire.send(requestText('GET /graphql', upgrade));
  await wire.until(/ 101 /);
  const turns = async () => {
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
  };
  const text = JSON.stringify({ type: 'ping' });
  const message = Buffer.from([0x81, 0x80 + text.length, 0, 0, 0, 0, ...Buffer.from(text)]);
  wire.send(Buffer.concat(Array.from({ length: 100 }, () => message)));
  await turns(); // so that each comes as a chunk of its own, while there is still much to take
  wire.send(Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0, 1]));
  await turns();
  wire.send(message);
  await turns();
  wire.send(message);
  await wire.ended();
  expect((await openSession(world.url)).ack.type).toBe('connection_ack');
});

test('Messages that arrive together are taken one by one', async () => {
  const { socket, next, subscribe: ask, send } = await openSession(world.url);
  const tcp = Reflect.get(socket, '_socket') as Socket; // there is no other way to one packet
  tcp.cork();
  ask('1', '{ jobs { totalCount } }');
  send({ id: '1', type: 'complete' });
  ask('1', '{ __typename }');
  tcp.uncork();
  const ids = [];
  for (const id of ['2', '3', '4']) {
    for (let message = 0; message < 2; message += 1) ids.push((await next()).id);
    ask(id, '{ jobs { totalCount } }');
  }
  expect(ids).toEqual(['1', '1', '2', '2', '3', '3']);
  socket.close();
});

test('Who no longer answers pings is disconnected', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const answering = await openSession(world.url);
    const { socket, closed } = await openSession(world.url, {}, { autoPong: false });
    const pinged = [once(answering.socket, 'ping'), once(socket, 'ping')];
    vi.advanceTimersByTime(20_000);
    await Promise.all(pinged);
    answering.send({ type: 'ping', payload: { still: 'there' } });
    expect(await answering.next()).toEqual({ type: 'pong', payload: { still: 'there' } });
    vi.advanceTimersByTime(20_000);
    expect((await closed).code).toBe(1006);
    expect(answering.socket.readyState).toBe(WebSocket.OPEN);
    answering.socket.close();
  } finally {
    vi.useRealTimers();
  }
});
