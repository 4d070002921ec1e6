import { expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();
const query = encodeURIComponent('{ jobs { nodes { name } } }');
const json = { 'content-type': 'application/json' };

test.each<[string, string, RequestInit, number]>([
  ['a query', `?query=${query}`, {}, 200],
  [
    'a query that is a mutation',
    `?query=${encodeURIComponent('mutation { registerService { registered } }')}`,
    {},
    405,
  ],
  ['a document that is none', '?query=%7B', {}, 400],
  ['a request without a query', '', {}, 400],
  ['a query with other query parameters', `?query=${query}&variables=x`, {}, 400],
  ['a POST', '', { method: 'POST', headers: json, body: '{"query":"{jobs{totalCount}}"}' }, 200],
  ['a body that is none', '', { method: 'POST', headers: json, body: '{' }, 400],
  ['a body of another type', '', { method: 'POST', body: 'x' }, 415],
  ['a form that is none', '', { method: 'POST', body: new FormData() }, 400],
  ['another method', '', { method: 'PUT' }, 405],
  ['the head of a query', `?query=${query}`, { method: 'HEAD' }, 405],
  ['a stream', `/stream?query=${query}`, { headers: { accept: 'text/event-stream' } }, 200],
  ['no stream', '/stream', {}, 406],
  ['a path that leads nowhere', '/nothing', {}, 404],
  ['health', '/../healthz', {}, 200],
  ['readiness', '/../readyz', {}, 200],
  ['metrics', '/../metrics', {}, 200],
])('No cache keeps the answer to %s', async (_, path, init, status) => {
  const response = await fetch(world.url + path, {
    ...init,
    headers: { accept: 'application/graphql-response+json', ...init.headers },
  });
  await response.arrayBuffer();
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('private, no-store');
});
