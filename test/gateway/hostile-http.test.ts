import { afterEach, describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';
import { openWire, postText, requestText, statusesIn } from '../support/wire.js';

const world = useWorld();
const query = JSON.stringify({ query: '{ jobs { totalCount } }' });
const json = 'Content-Type: application/json';

/** Whatever came before, the gateway goes on, and the service has heard nothing of it. */
afterEach(async () => {
  expect(world.calls()).toEqual([]);
  const { status, data } = await world.query('{ jobs { totalCount } }');
  expect(status).toBe(200);
  expect(data.jobs.totalCount).toBeGreaterThan(0);
  world.calls();
});

/** The answer to some bytes, at which the gateway ends the connection. */
const lastWords = async (...chunks: (string | Buffer)[]) => {
  const wire = await openWire(world.url);
  wire.send(...chunks);
  const text = await wire.ended();
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { head, body, statuses: statusesIn(text) };
};

const expectRefusal = (
  { head, body }: Awaited<ReturnType<typeof lastWords>>,
  status: number,
  code: string,
) => {
  expect(head).toMatch(`HTTP/1.1 ${status} `);
  expect(head.toLowerCase()).toContain('content-type: application/json');
  expect(head.toLowerCase()).toContain('cache-control: private, no-store');
  expect(head.toLowerCase()).toContain('x-content-type-options: nosniff');
  const requestId = /x-request-id: (\S+)/i.exec(head)?.[1];
  const { errors, ...rest } = JSON.parse(body);
  expect(rest).toEqual({});
  expect(errors).toEqual([
    { message: expect.any(String), extensions: { code, requestId: requestId ?? 'missing' } },
  ]);
  // It shows nothing of what was sent.
  expect(body).not.toMatch(/evil|secret/);
};

describe('What is no HTTP is told so in JSON, and its connection ends:', () => {
  it.each<[string, string | Buffer]>([
    ['noise', 'evil\r\n\r\n'],
    ['bytes', Buffer.from([0x16, 0x03, 0x01, 0x00, 0xf0, 0xff, 0xfe, 0x00, 0x0d, 0x0a])],
    ['a line of HTTP/0.9', 'GET /graphql\r\n\r\n'],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a space in front of the colon', requestText('GET /graphql', ['X-Evil : 1'])],
    ['a folded header', requestText('GET /graphql', ['X-Evil: 1\r\n two'])],
    ['a return in a header', requestText('GET /graphql', ['X-Project-Id: a\rX-Evil: b'])],
    ['a zero byte in a header', requestText('GET /graphql', ['X-Project-Id: evil\0'])],
    ['two lengths', requestText('POST /graphql', [json, 'Content-Length: 5', 'Content-Length: 6'])],
    ['a length that is none', requestText('POST /graphql', [json, 'Content-Length: -5'])],
    [
      'a length and chunks',
      requestText('POST /graphql', [json, 'Content-Length: 5', 'Transfer-Encoding: chunked'], '0'),
    ],
    [
      'an unknown transfer encoding',
      requestText('POST /graphql', [json, 'Transfer-Encoding: chunked, evil'], '0\r\n\r\n'),
    ],
    [
      'chunks that are none',
      requestText('POST /graphql', [json, 'Transfer-Encoding: chunked'], 'evil\r\n{}\r\n0\r\n\r\n'),
    ],
    [
      'a chunk that is longer than it says',
      requestText('POST /graphql', [json, 'Transfer-Encoding: chunked'], '1\r\nevil\r\n0\r\n\r\n'),
    ],
  ])('%s', async (_, bytes) => {
    expectRefusal(await lastWords(bytes), 400, 'BAD_REQUEST');
  });

  it('headers that are too long', async () => {
    const long = requestText('GET /graphql', [`X-Auth-Token: secret${'x'.repeat(100_000)}`]);
    expectRefusal(await lastWords(long), 431, 'HEADERS_TOO_LARGE');
  });

  it('a path that is too long', async () => {
    const long = requestText(`GET /${'x'.repeat(100_000)}`);
    expectRefusal(await lastWords(long), 431, 'HEADERS_TOO_LARGE');
  });

  it('a tunnel', async () => {
    expectRefusal(await lastWords(requestText('CONNECT evil:443')), 405, 'BAD_REQUEST');
  });

  it('a tunnel, also to a client that breaks off at that', async () => {
    const wire = await openWire(world.url);
    wire.send(requestText('CONNECT evil:443'));
    await wire.until(/405/);
    wire.socket.resetAndDestroy();
    await wire.ended();
  });

  it('a body that ends too early', async () => {
    const wire = await openWire(world.url);
    wire.socket.end(requestText('POST /graphql', [json, 'Content-Length: 100'], query));
    const [head = '', body = ''] = (await wire.ended()).split('\r\n\r\n');
    expectRefusal({ head, body, statuses: [] }, 400, 'BAD_REQUEST');
  });
});

const close = 'Connection: close';

describe('What HTTP allows, but nobody should send, is refused:', () => {
  it.each<[string, string | Buffer, number, string]>([
    [
      'a whole address',
      requestText(`GET http://evil/graphql?query={__typename}`, [close]),
      400,
      'BAD_REQUEST',
    ],
    ['an asterisk', requestText('OPTIONS *', [close]), 400, 'BAD_REQUEST'],
    ['two hosts', requestText('GET /graphql', ['Host: evil', close]), 400, 'BAD_REQUEST'],
    ['no host', 'GET /graphql HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'two tokens',
      postText(query, ['X-Auth-Token: secret', 'X-Auth-Token: secret', close]),
      400,
      'BAD_REQUEST',
    ],
    [
      'two projects',
      postText(query, ['X-Project-Id: a', 'x-project-id: b', close]),
      400,
      'BAD_REQUEST',
    ],
    ['two types', postText(query, ['content-type: text/plain', close]), 400, 'BAD_REQUEST'],
    [
      'a packed body',
      postText(query, ['Content-Encoding: gzip', close]),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'bytes that are no UTF-8',
      postText(Buffer.from('{"query":"{ __typename } #\xff"}', 'latin1'), [close]),
      400,
      'BAD_REQUEST',
    ],
  ])('%s', async (_, bytes, status, code) => {
    expectRefusal(await lastWords(bytes), status, code);
  });

  it.each([
    '//evil/graphql?query={jobs{totalCount}}',
    '//graphql?query={jobs{totalCount}}',
    '/\\evil/graphql',
    '/graphql/',
    '/graphql/../graphql?query={jobs{totalCount}}',
    '/%67raphql?query={jobs{totalCount}}',
    '/GraphQL?query={jobs{totalCount}}',
    '/graphql;x?query={jobs{totalCount}}',
    '/__proto__',
    '/constructor',
  ])('the path %s', async (path) => {
    const answer = await lastWords(requestText(`GET ${path}`, [close]));
    expectRefusal(answer, 404, 'NOT_FOUND');
  });

  it.each(['HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'PROPFIND'])(
    'the method %s, with those that are allowed',
    async (method) => {
      for (const [path, allowed] of [
        ['/graphql', 'GET, POST'],
        ['/graphql/stream', 'GET, POST'],
        ...(method === 'HEAD' ? [] : [['/metrics', 'GET, HEAD']]),
      ]) {
        const { head } = await lastWords(requestText(`${method} ${path}`, [close]));
        expect(head).toMatch('HTTP/1.1 405 ');
        expect(head).toMatch(new RegExp(`^allow: ${allowed}\\r?$`, 'im'));
      }
    },
  );

  it('another character set', async () => {
    const text = requestText(
      'POST /graphql',
      [`${json}; charset=iso-8859-1`, `Content-Length: ${query.length}`, close],
      query,
    );
    expectRefusal(await lastWords(text), 415, 'UNSUPPORTED_MEDIA_TYPE');
  });

  it('an expectation that nobody knows', async () => {
    const { statuses } = await lastWords(postText(query, ['Expect: evil', close]));
    expect(statuses).toEqual([417]);
  });

  it('variables without a bottom', async () => {
    const deep = `{"query":"{ __typename }","variables":{"x":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`;
    const { statuses } = await lastWords(postText(deep, [close]));
    expect(statuses[0]).toBeLessThan(500);
  });
});

const harmless = JSON.stringify({ query: '{ __typename }' });

describe('One connection, more than one request:', () => {
  it('what is wrong with the second does not cost the first its answer', async () => {
    const { statuses, body } = await lastWords(postText(harmless), 'evil evil\r\n\r\n');
    expect(statuses).toEqual([200, 400]);
    expect(body).toMatch('"__typename":"Query"');
  });

  it('a body that is longer than it says is junk where it goes on', async () => {
    const length = `Content-Length: ${harmless.length}`;
    const text = requestText('POST /graphql', [json, length], `${harmless}evil evil\r\n\r\n`);
    const { statuses } = await lastWords(text);
    expect(statuses).toEqual([200, 400]);
  });

  it('many are answered in their order', async () => {
    const wire = await openWire(world.url);
    const asked = Array.from({ length: 20 }, (_, index) => `a${index}`);
    for (const alias of asked) {
      wire.send(postText(JSON.stringify({ query: `{ ${alias}: __typename }` })));
    }
    const text = await wire.until(/"a19"/);
    wire.close();
    expect([...text.matchAll(/"(a\d+)"/g)].map(([, alias]) => alias)).toEqual(asked);
  });
});

describe('What is unusual, but right, is answered:', () => {
  it('a byte order mark', async () => {
    const { statuses, body } = await lastWords(postText(`\uFEFF${harmless}`, [close]));
    expect(statuses).toEqual([200]);
    expect(body).toMatch('"__typename":"Query"');
  });

  it('a client that waits before it sends its body', async () => {
    const wire = await openWire(world.url);
    wire.send(
      postText('', ['Expect: 100-continue'])
        .toString()
        .replace(/Length: 0/, `Length: ${harmless.length}`),
    );
    await wire.until(/HTTP\/1.1 100 Continue\r\n\r\n/);
    wire.send(harmless);
    const text = await wire.until(/"__typename":"Query"/);
    wire.close();
    expect(statusesIn(text)).toEqual([100, 200]);
  });

  it('a client of HTTP/1.0 that waits, and would not know what a 100 is', async () => {
    const asked = postText(harmless, ['Expect: 100-continue']);
    const { statuses, body } = await lastWords(asked.toString().replace('HTTP/1.1', 'HTTP/1.0'));
    expect(statuses).toEqual([200]);
    expect(body).toMatch('"__typename":"Query"');
  });

  it('a body in chunks, byte by byte', async () => {
    const wire = await openWire(world.url);
    wire.send(requestText('POST /graphql', [json, 'Transfer-Encoding: chunked']));
    for (const byte of harmless) wire.send(`1\r\n${byte}\r\n`);
    wire.send('0\r\n\r\n');
    const text = await wire.until(/"__typename":"Query"/);
    wire.close();
    expect(statusesIn(text)).toEqual([200]);
  });

  it('keys that mean something to JavaScript mean nothing', async () => {
    const text = `{"query":"query ($x: ID!) { node(id: $x) { id } __typename }","variables":{"x":"none","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"__proto__":{"polluted":1}}`;
    const { statuses } = await lastWords(postText(text, [close]));
    expect(statuses[0]).toBeLessThan(500);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
