import { describe, expect, it } from 'vitest';
import { useWorld } from '../support/start.js';
import { formBytes, map, operations, postBytes } from '../support/upload.js';

const world = useWorld();

const form = formBytes([operations('{ serviceVersion { version } }', {}), map({})]);
const foreign = 'https://elsewhere.example';

/** Where a page is from, which browsers tell. */
const own = () => new URL(world.url).origin;

describe('forms', () => {
  it.each<[string, () => Record<string, string>]>([
    ['from no browser at all', () => ({})],
    ['from a page of the gateway', () => ({ origin: own(), 'sec-fetch-site': 'same-origin' })],
    ['from the address bar', () => ({ 'sec-fetch-site': 'none' })],
    ['from a page of the gateway in an old browser', () => ({ origin: own() })],
    [
      'from another site with a header of Apollo',
      () => ({ origin: foreign, 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' }),
    ],
    [
      'from another site with the name of an operation',
      () => ({ origin: foreign, 'x-apollo-operation-name': 'Version' }),
    ],
    [
      'from another site with a token',
      () => ({ origin: foreign, 'x-auth-token': world.emulator.demo.token }),
    ],
    [
      'from another site with a bearer token',
      () => ({ origin: foreign, authorization: `Bearer ${world.emulator.demo.token}` }),
    ],
  ])('%s are answered', async (_, headers) => {
    const { status, data } = await postBytes(world.url, form, headers());
    expect(status).toBe(200);
    expect(data.serviceVersion).not.toBeNull();
  });

  it.each<[string, () => Record<string, string>]>([
    ['from another site', () => ({ origin: foreign, 'sec-fetch-site': 'cross-site' })],
    ['from another host of the site', () => ({ origin: own(), 'sec-fetch-site': 'same-site' })],
    [
      'that claim the same origin but not the same site',
      () => ({
        origin: own(),
        'sec-fetch-site': 'cross-site',
      }),
    ],
    ['from another site in an old browser', () => ({ origin: foreign })],
    ['from another port in an old browser', () => ({ origin: 'http://127.0.0.1:1' })],
    ['from a page without an origin', () => ({ origin: 'null' })],
    ['from something that is no origin', () => ({ origin: 'elsewhere' })],
    [
      'from another site with a project',
      () => ({ origin: foreign, 'x-project-id': world.emulator.demo.projectId }),
    ],
  ])('%s are refused', async (_, headers) => {
    world.calls();
    const { status, data, errors } = await postBytes(world.url, form, headers());
    expect(status).toBe(403);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(world.calls()).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/mixed; boundary=x'])(
    'of type %s are no requests at all',
    async (type) => {
      const body = '{"query":"{ serviceVersion { version } }"}';
      const { status, errors } = await postBytes(world.url, body, { 'content-type': type });
      expect(status).toBe(415);
      expect(errors).toMatchObject([{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }]);
    },
  );
});

it('JSON needs no header, since browsers ask before they send it to another site', async () => {
  const body = '{"query":"{ serviceVersion { version } }"}';
  const headers = { 'content-type': 'application/json', origin: foreign };
  const { status, data } = await postBytes(world.url, body, headers);
  expect(status).toBe(200);
  expect(data.serviceVersion).not.toBeNull();
});

describe('queries by GET', () => {
  const ask = (headers: Record<string, string>, path = '/graphql') => {
    const url = new URL(`${path}?query={jobs{totalCount}}`, world.url);
    return fetch(url, { headers: { accept: 'application/json', ...headers } });
  };

  it.each<[string, Record<string, string>]>([
    ['from no browser at all', {}],
    ['from a page of the gateway', { 'sec-fetch-site': 'same-origin' }],
    ['from the address bar', { 'sec-fetch-site': 'none' }],
    [
      'from another site that was asked',
      { 'sec-fetch-site': 'cross-site', 'apollo-require-preflight': '1' },
    ],
  ])('%s are answered', async (_, headers) => {
    expect((await ask(headers)).status).toBe(200);
    world.calls();
  });

  it.each<[string, Record<string, string>]>([
    ['an image of another site', { 'sec-fetch-site': 'cross-site', accept: 'image/*,*/*' }],
    ['a script of another site', { 'sec-fetch-site': 'cross-site', accept: '*/*' }],
    ['another host of the site', { 'sec-fetch-site': 'same-site' }],
    ['a page of another site in an old browser', { origin: foreign }],
    [
      'a page whose browser adds a name and a password',
      { 'sec-fetch-site': 'cross-site', authorization: 'Basic YTpi' },
    ],
  ])('from %s are refused, and say what to do', async (_, headers) => {
    world.calls();
    for (const path of ['/graphql', '/graphql/stream']) {
      const accept = path === '/graphql' ? headers.accept : 'text/event-stream';
      const answer = await ask({ ...headers, ...(accept && { accept }) }, path);
      expect(answer.status).toBe(403);
      const { errors } = await answer.json();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      expect(errors[0].message).toMatch(/apollo-require-preflight/);
    }
    expect(world.calls()).toEqual([]);
  });

  it('that a link of another site leads to give GraphiQL, which runs nothing by itself', async () => {
    world.calls();
    const answer = await ask({
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('text/html');
    await answer.body?.cancel();
    expect(world.calls()).toEqual([]);
  });
});

it('a GET cannot write, whoever sends it', async () => {
  const query = encodeURIComponent('mutation { deleteJob(id: "50320") { deletedId } }');
  const answer = await fetch(`${world.url}?query=${query}`, {
    headers: { accept: 'application/json', 'apollo-require-preflight': '1' },
  });
  expect(answer.status).toBe(405);
  expect(world.calls()).not.toContain('deleteJob');
});
