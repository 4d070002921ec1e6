import { describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';

const friend = 'https://console.example';
const world = useWorld();
const open = useWorld({ gateway: { env: { CORS_ORIGINS: `${friend}, https://other.example` } } });
const openToAll = useWorld({ gateway: { env: { CORS_ORIGINS: '*' } } });

const body = JSON.stringify({ query: '{ __typename }' });
const corsHeaders = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

const preflight = (url: string, origin: string) =>
  fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-auth-token',
    },
  });

const post = (url: string, origin: string, content = body) =>
  fetch(url, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: content,
  });

describe('A gateway that knows no other origins', () => {
  it('tells browsers nothing', async () => {
    const answer = await post(world.url, friend);
    expect(answer.status).toBe(200);
    expect(corsHeaders(answer)).toEqual({});
    expect(answer.headers.get('vary') ?? '').not.toMatch(/origin/i);
  });

  it('does not let them ask', async () => {
    const answer = await preflight(world.url, friend);
    expect(answer.status).toBe(405);
    expect(corsHeaders(answer)).toEqual({});
  });
});

describe('A gateway that knows an origin', () => {
  const urls = ['/graphql', '/graphql/stream'];
  const at = (path: string) => new URL(path, open.url).href;

  it.each(urls)('lets its pages ask, and send what the contract has: %s', async (path) => {
    const answer = await preflight(at(path), friend);
    expect(answer.status).toBe(204);
    const { 'access-control-allow-headers': names, ...headers } = corsHeaders(answer);
    expect(headers).toMatchObject({
      'access-control-allow-origin': friend,
      'access-control-allow-methods': 'GET,POST',
    });
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    expect(names?.split(',')).toEqual(
      expect.arrayContaining(
        'content-type authorization x-auth-token x-project-id x-request-id traceparent'.split(' '),
      ),
    );
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });

  it.each(urls)('lets its pages read answers: %s', async (path) => {
    const answer = await post(at(path), friend);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
    expect(corsHeaders(answer)).toEqual({
      'access-control-allow-origin': friend,
      'access-control-expose-headers': 'x-request-id,retry-after',
    });
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });

  it('lets its pages read refusals', async () => {
    const answer = await post(open.url, friend, '{');
    expect(answer.status).toBe(400);
    expect(corsHeaders(answer)).toMatchObject({ 'access-control-allow-origin': friend });
  });

  it('answers queries by GET from its pages', async () => {
    const headers = { origin: friend, 'sec-fetch-site': 'cross-site', accept: 'application/json' };
    const answer = await fetch(`${open.url}?query={__typename}`, { headers });
    expect(answer.status).toBe(200);
  });

  it.each(['https://evil.example', `${friend}.evil.example`, 'http://console.example', 'null'])(
    'knows no other: %s',
    async (origin) => {
      for (const answer of [await preflight(open.url, origin), await post(open.url, origin)]) {
        expect(corsHeaders(answer)).not.toHaveProperty('access-control-allow-origin');
        expect(answer.headers.get('vary')).toMatch(/origin/i);
      }
    },
  );

  it('says nothing elsewhere', async () => {
    const answer = await fetch(at('/healthz'), { headers: { origin: friend } });
    expect(corsHeaders(answer)).toEqual({});
  });
});

it('A gateway that is open to all says so', async () => {
  expect(corsHeaders(await preflight(openToAll.url, friend))).toMatchObject({
    'access-control-allow-origin': '*',
  });
  expect(corsHeaders(await post(openToAll.url, 'https://evil.example'))).toMatchObject({
    'access-control-allow-origin': '*',
  });
});
