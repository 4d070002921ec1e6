import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { BadSetting } from '../../src/environment.js';
import { startOn, useWorld } from '../support/start.js';

const world = useWorld();
const trusted = 'query Version { serviceVersion { id } }';
const other = 'query Money { overview { billingUnit } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const answer = { serviceVersion: { id: 'v1.0' } };

const manifests = {
  relay: { [hashOf(trusted)]: trusted },
  apollo: {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: hashOf(trusted), name: 'Version', type: 'query', body: trusted }],
  },
  named: { version: trusted },
};

let folder: string;
const urls: Record<string, string> = {};
const lines: Record<string, unknown>[] = [];

const fileOf = async (name: string, content: string): Promise<string> => {
  const file = join(folder, `${name}.json`);
  await writeFile(file, content);
  return file;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifests-'));
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
  for (const [name, manifest] of Object.entries(manifests)) {
    const file = await fileOf(name, JSON.stringify(manifest));
    for (const mode of ['off', 'log', 'enforce'] as const) {
      const settings = { trustedDocuments: { mode, file }, ...(mode === 'log' && { log }) };
      urls[`${name} ${mode}`] = (await world.startAnother(settings)).url;
    }
  }
});
afterAll(() => rm(folder, { recursive: true }));

const ask = async (url: string | undefined, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
};
const code = ({ errors }: { errors?: { extensions: { code: string } }[] }) =>
  errors?.[0]?.extensions.code;

const hash = hashOf(trusted);
const namings: [string, object][] = [
  ['documentId', { documentId: hash }],
  ['documentId with the kind of hash', { documentId: `sha256:${hash}` }],
  [
    'the hash of a persisted query',
    { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
  ],
  ['its text', { query: trusted }],
  ['its text and its hash', { query: trusted, documentId: hash }],
  ['its text and no name', { query: trusted, documentId: null }],
];

describe.each(['relay', 'apollo'])('By a manifest of %s', (kind) => {
  describe.each(['off', 'log', 'enforce'])('in mode %s', (mode) => {
    test.each(namings)('a document is found by %s', async (_, naming) => {
      const { status, data } = await ask(urls[`${kind} ${mode}`], naming);
      expect(status).toBe(200);
      expect(data).toEqual(answer);
    });

    test('a document is found in a query string', async () => {
      const response = await fetch(`${urls[`${kind} ${mode}`]}?documentId=sha256:${hash}`);
      expect((await response.json()).data).toEqual(answer);
    });
  });
});

test('Names may be anything, such as the hashes of another kind', async () => {
  const url = urls['named enforce'];
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'version' } };
  expect((await ask(url, { documentId: 'version' })).data).toEqual(answer);
  expect((await ask(url, { extensions })).data).toEqual(answer);
});

describe('Where they are enforced', () => {
  test.each<[string, object]>([
    ['another text', { query: other }],
    ['nearly the same text', { query: `${trusted} ` }],
    ['what is no GraphQL', { query: '{ this is not parsed' }],
    ['another hash', { documentId: hashOf(other) }],
    ['an inherited name', { documentId: '__proto__' }],
    [
      'a persisted query',
      { query: other, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(other) } } },
    ],
    [
      'a persisted query by its hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(other) } } },
    ],
    ['the schema', { query: '{ __schema { queryType { name } } }' }],
    ['a parsed document', { query: { kind: 'Document', definitions: [] } }],
  ])('%s is refused', async (_, body) => {
    world.calls();
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const refused = await ask(urls['relay enforce'], body, { accept });
      expect(refused.status).toBe(400);
      expect(code(refused)).toBe('UNTRUSTED_DOCUMENT');
      expect(refused.data).toBeUndefined();
    }
    expect(world.calls()).toEqual([]);
  });

  test.each(['query', 'documentId'])('a query string has no way round: %s', async (name) => {
    const search = new URLSearchParams({ [name]: other });
    const response = await fetch(`${urls['relay enforce']}?${search}`);
    expect(response.status).toBe(400);
    expect(code(await response.json())).toBe('UNTRUSTED_DOCUMENT');
  });

  test('a trusted name is no cover for another document', async () => {
    const body = { documentId: hash, query: other };
    const refused = await ask(urls['relay enforce'], body);
    expect(refused.status).toBe(400);
    expect(code(refused)).toBe('BAD_REQUEST');
    const search = new URLSearchParams([
      ['query', trusted],
      ['query', other],
    ]);
    expect((await fetch(`${urls['relay enforce']}?${search}`)).status).toBe(400);
  });

  test('it is the same on a WebSocket', async () => {
    const url = (urls['relay enforce'] ?? '').replace('http', 'ws');
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
    const run = async (query: string, more: object = {}) => {
      const results = client.iterate({ query, ...more });
      return (await results.next()).value;
    };
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    expect((await run(trusted))?.data).toEqual(answer);
    expect((await run('', { extensions }))?.data).toEqual(answer);
    expect((await run('', { documentId: hash }))?.data).toEqual(answer);
    expect((await run(trusted, { documentId: null }))?.data).toEqual(answer);
    await expect(run(other)).rejects.toMatchObject([
      { extensions: { code: 'UNTRUSTED_DOCUMENT' } },
    ]);
    await client.dispose();
  });
});

/** What comes first on an event stream, or the answer of one that is refused. */
const firstEvent = async (mode: string, body: Record<string, unknown>, method = 'POST') => {
  const search = new URLSearchParams(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
  const isPost = method === 'POST';
  const response = await fetch(`${urls[`relay ${mode}`]}/stream${isPost ? '' : `?${search}`}`, {
    method,
    headers: { accept: 'text/event-stream', ...(isPost && { 'content-type': 'application/json' }) },
    ...(isPost && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const told = response.ok ? /^data: (.+)$/m.exec(text)?.[1] : text;
  return { status: response.status, ...JSON.parse(told ?? '{}') };
};

test('An event stream tells what is refused, as every transport does', async () => {
  const refused = await firstEvent('enforce', { query: other });
  expect(code(refused)).toBe('UNTRUSTED_DOCUMENT');
  expect(refused.errors[0].extensions.requestId).toEqual(expect.any(String));
});

describe.each(['POST', 'GET'])('On an event stream by %s', (method) => {
  const byHash = (sha256Hash: string) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash } },
  });

  test.each(namings.slice(0, 5))('a document is found by %s', async (_, naming) => {
    const { data } = await firstEvent('enforce', { ...naming }, method);
    expect(data).toEqual(answer);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['an unknown name', 'PERSISTED_QUERY_NOT_FOUND', { documentId: hashOf(other) }],
    ['an unknown hash', 'PERSISTED_QUERY_NOT_FOUND', byHash(hashOf(other))],
    ['a name and another text', 'BAD_REQUEST', { documentId: hash, query: other }],
  ])('%s is told as %s', async (_, expected, body) => {
    const refused = await firstEvent('off', body, method);
    expect(refused.status).toBe(200);
    expect(code(refused)).toBe(expected);
  });

  test('what nests too deep is told with the limit', async () => {
    const refused = await firstEvent('off', { query: '{a'.repeat(2_000) }, method);
    expect(refused.errors[0].extensions).toMatchObject({
      code: 'DEPTH_LIMIT_EXCEEDED',
      limit: 200,
    });
  });

  test('neither text nor name is no operation', async () => {
    for (const body of [{}, { extensions: {} }]) {
      const refused = await firstEvent('off', body, method);
      expect(refused.status).toBe(400);
      expect(code(refused)).toBe('BAD_REQUEST');
    }
  });
});

test('Where they are logged, others leave a line without their text', async () => {
  lines.length = 0;
  const headers = { 'x-request-id': 'request-7' };
  const url = urls['relay log'];
  expect((await ask(url, { query: trusted }, headers)).data).toEqual(answer);
  const found = () => lines.filter(({ msg }) => msg === 'untrusted document');
  expect(found()).toEqual([]);
  expect((await ask(url, { query: other }, headers)).data.overview.billingUnit).toBe('CNY');
  expect(found()).toMatchObject([
    { requestId: 'request-7', hash: hashOf(other), operation: 'Money', level: 40 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('billingUnit');
  await ask(url, { query: `query ${'A'.repeat(100_000)} { __typename }` });
  expect(found()).toHaveLength(2);
  expect(JSON.stringify(lines).length).toBeLessThan(10_000);
});

test('A name that is not in the manifest is not found, and its text is carried out', async () => {
  const documentId = hashOf(other);
  for (const mode of ['off', 'log']) {
    const unknown = await ask(urls[`relay ${mode}`], { documentId });
    expect(unknown.status).toBe(400);
    expect(code(unknown)).toBe('PERSISTED_QUERY_NOT_FOUND');
    const sent = await ask(urls[`relay ${mode}`], { documentId, query: other });
    expect(sent.data.overview.billingUnit).toBe('CNY');
  }
  expect(code(await ask(urls['relay off'], { documentId: 5 }))).toBe('BAD_REQUEST');
});

describe('The start ends with a word on', () => {
  test.each([
    ['what is no JSON', 'nothing', /not valid JSON/],
    ['a list', '[]', /JSON object/],
    ['another version', '{"format":"apollo-persisted-query-manifest","version":2}', /version 1/],
    ['no operations', '{"format":"apollo-persisted-query-manifest","version":1}', /`operations`/],
    [
      'an operation without a body',
      '{"format":"apollo-persisted-query-manifest","version":1,"operations":[{"id":"a"}]}',
      /entry 1/,
    ],
    ['an entry that is no text', '{"a":5}', /entry 1/],
    ['a document that cannot be parsed', '{"a":"{ b"}', /"a": Syntax Error/],
    ['a field that there is not', '{"a":"{ nothing }"}', /"a": Cannot query field "nothing"/],
    [
      'a document beyond a limit',
      JSON.stringify({ a: `{ ${'__typename '.repeat(101)} }` }),
      /"a": .*101 times/,
    ],
    [
      'a document that nests too deep',
      JSON.stringify({ a: '{a'.repeat(2_000) }),
      /"a": .*2000 deep/,
    ],
    [
      'several bad documents',
      JSON.stringify({ a: '{ nothing }', b: '{ __typename }', c: '{' }),
      /"a": Cannot query field "nothing".*\n.*"c": Syntax Error/,
    ],
    [
      'more bad documents than anybody would read',
      JSON.stringify(Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`d${n}`, '{']))),
      /"d9": .*\n.* 89 more$/,
    ],
    [
      'a document with too many tokens',
      JSON.stringify({ a: `{ ${'a '.repeat(9999)} }` }),
      /"a": .*tokens/,
    ],
  ])('%s', async (name, content, says) => {
    const file = await fileOf(`bad ${name}`, content);
    const starting = startOn(world.emulator.url, { trustedDocuments: { mode: 'log', file } });
    await expect(starting).rejects.toThrow(says);
    await expect(starting).rejects.toBeInstanceOf(BadSetting);
  });

  test('a file that is not there, without its path', async () => {
    const file = join(folder, 'nowhere.json');
    const starting = startOn(world.emulator.url, { trustedDocuments: { mode: 'enforce', file } });
    await expect(starting).rejects.toMatchObject({
      setting: 'TRUSTED_DOCUMENTS',
      message: 'the manifest cannot be read (ENOENT).',
    });
  });

  test.each(['log', 'enforce'] as const)('no file at all in mode %s', async (mode) => {
    const trustedDocuments = { mode, file: null };
    await expect(startOn(world.emulator.url, { trustedDocuments })).rejects.toBeInstanceOf(
      BadSetting,
    );
  });
});
