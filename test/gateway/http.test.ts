import { serverAudits } from 'graphql-http';
import { describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

describe('GraphQL over HTTP', () => {
  test.each(serverAudits({ url: () => world.url, fetchFn: fetch }))('$id $name', async (audit) => {
    const result = await audit.fn();
    expect(result.status, result.status === 'ok' ? '' : result.reason).toBe('ok');
  });
});

const json = 'application/json';
const body = JSON.stringify({ query: '{ __typename }' });
const post = (type: string, content: string) => ({
  method: 'POST',
  headers: { 'content-type': type },
  body: content,
});

describe('What is no GraphQL request is refused with an error that has a code and the id of the request:', () => {
  test.each<[string, string, RequestInit, number, string]>([
    [
      'a form',
      '',
      post('application/x-www-form-urlencoded', 'query={__typename}'),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['JSON under another name', '', post('text/plain', body), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['broken JSON', '', post(json, '{"query":'), 400, 'BAD_REQUEST'],
    ['no body', '', post(json, ''), 400, 'BAD_REQUEST'],
    ['a number', '', post(json, '5'), 400, 'BAD_REQUEST'],
    ['a batch', '', post(json, `[${body}]`), 400, 'BAD_REQUEST'],
    ['no query', '', post(json, '{"variables":{}}'), 400, 'BAD_REQUEST'],
    [
      'a body over the limit',
      '',
      post(json, `{"query":"${' '.repeat(1_048_576)}"}`),
      413,
      'BODY_TOO_LARGE',
    ],
    ['another method', '', { method: 'DELETE' }, 405, 'BAD_REQUEST'],
    ['a query twice', '?query={a}&query={b}', {}, 400, 'BAD_REQUEST'],
    ['variables that are no JSON', '?query={__typename}&variables=x', {}, 400, 'BAD_REQUEST'],
    [
      'an answer of a type that there is not',
      '?query={__typename}',
      { headers: { accept: 'image/png' } },
      406,
      'BAD_REQUEST',
    ],
  ])('%s', async (_, search, request, status, code) => {
    const response = await fetch(world.url + search, request);
    expect(response.status).toBe(status);
    const { errors, ...rest } = await response.json();
    expect(rest).toEqual({});
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toEqual({
      code,
      requestId: response.headers.get('x-request-id'),
    });
  });
});

describe.each([
  ['no syntax', '{ jobs {', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
])('A document with %s', (_, query, code) => {
  test.each([
    ['application/graphql-response+json', 400],
    ['*/*', 400],
    ['application/json', 200],
  ])('has a status for who accepts %s', async (accept, status) => {
    const response = await fetch(world.url, {
      ...post(json, JSON.stringify({ query })),
      headers: { 'content-type': json, accept },
    });
    expect(response.status).toBe(status);
    expect((await response.json()).errors[0].extensions.code).toBe(code);
  });
});

test('Answers are not kept by anybody', async () => {
  const { headers } = await world.query('{ __typename }');
  expect(headers.get('cache-control')).toContain('no-store');
});
