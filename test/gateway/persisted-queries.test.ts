import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();
const query = '{ serviceVersion { id } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, version = 1) => ({
  persistedQuery: { version, sha256Hash },
});

const ask = async (body: unknown, url = world.url, accept = 'application/json') => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const { data, errors } = await response.json();
  return {
    status: response.status,
    data,
    error: errors?.[0],
    requestId: response.headers.get('x-request-id'),
  };
};

let without: string;
beforeAll(async () => {
  without = (await world.startAnother({ persistedQueries: false })).url;
});

test('A document is registered with its text, and then goes by its hash alone', async () => {
  const extensions = persisted(hashOf(query));
  const unknown = await ask({ extensions });
  expect(unknown.error.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(unknown.status).toBe(200);
  expect((await ask({ query, extensions })).data.serviceVersion.id).toBe('v1.0');
  expect((await ask({ extensions })).data.serviceVersion.id).toBe('v1.0');
  const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
  const got = await (await fetch(`${world.url}?${search}`)).json();
  expect(got.data.serviceVersion.id).toBe('v1.0');
});

test.each(['application/json', 'application/graphql-response+json'])(
  'A hash that is another one is a mistake of the client, for %s',
  async (accept) => {
    const extensions = persisted(hashOf('{ overview { totalCost } }'));
    const { status, error, requestId } = await ask({ query, extensions }, world.url, accept);
    expect(status).toBe(400);
    expect(error.extensions).toEqual({ code: 'PERSISTED_QUERY_MISMATCH', requestId });
    expect(error.message).toMatch(/SHA-256 of the very text/);
  },
);

test.each([
  ['another version', { query, extensions: persisted(hashOf(query), 2) }],
  ['a hash that is a number', { query, extensions: persisted(5) }],
  ['no hash', { query, extensions: persisted(undefined) }],
  ['an object for a hash', { extensions: persisted({ toString: 1 }) }],
])('%s is a bad request', async (_, body) => {
  const { status, error } = await ask(body);
  expect(status).toBe(400);
  expect(error.extensions.code).toBe('BAD_REQUEST');
});

test.each(['__proto__', 'constructor', ''])('Nothing is registered as %j', async (hash) => {
  const { error } = await ask({ extensions: persisted(hash) });
  expect(error.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('Where they are turned off, clients are told so', async () => {
  const { status, error } = await ask({ extensions: persisted(hashOf(query)) }, without);
  expect(status).toBe(200);
  expect(error.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
});

test('What exceeds a limit is not registered', async () => {
  const large = `{ ${'__typename '.repeat(1000)} }`;
  const extensions = persisted(hashOf(large));
  const { error } = await ask({ query: large, extensions });
  expect(error.extensions.code).toBe('REPEATED_FIELD_LIMIT_EXCEEDED');
  expect((await ask({ extensions })).error.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('Several operations at a time are refused', async () => {
  const { status, error } = await ask([{ query }, { query }]);
  expect(status).toBe(400);
  expect(error.extensions.code).toBe('BAD_REQUEST');
  expect(error.message).toMatch(/batch/i);
});

test.each([[[]], [5], ['x']])('%j is no persisted query', async (persistedQuery) => {
  const response = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }', extensions: { persistedQuery } }),
  });
  expect(response.status).toBe(400);
  expect((await response.json()).errors[0].extensions.code).toBe('BAD_REQUEST');
});
