import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startGateway } from '../../src/gateway/server.js';
import { optionsOf } from '../support/options.js';
import { useWorld } from '../support/start.js';

const world = useWorld();
const at = (path: string) => new URL(path, world.url);

describe('the page', () => {
  it.each([
    ['br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['identity', null],
  ])('answers browsers that accept %s', async (accepted, encoding) => {
    const answer = await fetch(world.url, {
      headers: { accept: 'text/html,*/*;q=0.8', 'accept-encoding': accepted },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch('text/html');
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(await answer.text()).toMatch('<!doctype html>');
  });

  const page = (headers: Record<string, string> = {}) =>
    fetch(world.url, { headers: { accept: 'text/html,*/*;q=0.8', ...headers } });

  it.each([
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip;q=0.0, brisk', null],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
  ])('heeds what browsers say about encodings: %s', async (accepted, encoding) => {
    const answer = await page({ 'accept-encoding': accepted });
    await answer.body?.cancel();
    expect(answer.headers.get('content-encoding')).toBe(encoding);
  });

  it('is sent once: who has it is told that it has not changed', async () => {
    const first = await page({ 'accept-encoding': 'br' });
    await first.body?.cancel();
    const etag = first.headers.get('etag') ?? '';
    const again = await page({ 'accept-encoding': 'br', 'if-none-match': `"other", ${etag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);

    const other = await page({ 'accept-encoding': 'gzip', 'if-none-match': etag });
    await other.body?.cancel();
    expect(other.status).toBe(200);
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it('is not sent to who has any of it', async () => {
    const answer = await page({ 'if-none-match': '*' });
    expect(answer.status).toBe(304);
  });

  it('can be asked for without being sent', async () => {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) =>
        fetch(world.url, { method, headers: { accept: 'text/html', 'accept-encoding': 'br' } }),
      ),
    );
    expect(head?.status).toBe(200);
    expect(await head?.text()).toBe('');
    await get?.body?.cancel();
    for (const name of ['content-type', 'content-length', 'etag']) {
      expect(head?.headers.get(name)).toBe(get?.headers.get(name));
    }
    const operation = await fetch(world.url, { method: 'HEAD' });
    expect(operation.status).toBe(405);
    expect(operation.headers.get('allow')).toBe('GET, POST');
  });

  it.each(['/', '/graphiql'])(
    'is where %s leads to, below whatever prefix a proxy has',
    async (path) => {
      const answer = await fetch(at(path), { redirect: 'manual' });
      expect(answer.status).toBe(302);
      const location = answer.headers.get('location') ?? '';
      expect(new URL(location, `https://proxy/streams/v1${path}`).href).toBe(
        'https://proxy/streams/v1/graphql',
      );
    },
  );

  it('is framed by nobody, tells nobody where it is, and is nothing else than it says', async () => {
    const answer = await page();
    await answer.body?.cancel();
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch("default-src 'none'");
    expect(policy).toMatch("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|blob:|https?:|\*/);
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch('unsafe-inline');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('vary')).toMatch(/accept, ?accept-encoding/);
  });

  it('is not for clients that take JSON as well', async () => {
    const answer = await fetch(`${world.url}?query={__typename}`, {
      headers: { accept: 'application/json, text/html' },
    });
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['', '?query={__typename}'])(
    'is not there where it is switched off, which browsers are told: %j',
    async (search) => {
      const without = await startGateway(optionsOf(world.emulator, { GRAPHIQL: 'false' }));
      try {
        const answer = await fetch(`${without.url}/graphql${search}`, {
          headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
        });
        expect((await fetch(`${without.url}/graphiql`)).status).toBe(404);
        expect(answer.status).toBe(406);
        const { errors } = await answer.json();
        expect(errors).toMatchObject([{ extensions: { code: 'NOT_ACCEPTABLE' } }]);
        expect(errors[0].message).toMatch('GRAPHIQL');
      } finally {
        await without.close();
      }
    },
  );
});

describe('the files of the page', () => {
  const folder = new URL('../../dist/graphiql/graphiql/', import.meta.url);
  const isTwin = (name: string) => /\.(br|gz)$/.test(name);
  const names = readdirSync(folder).filter((name) => !isTwin(name));
  const script = names.find((name) => /^editor-.*\.js$/.test(name)) ?? '';

  it('are all that it refers to, by addresses relative to its own', async () => {
    const answer = await fetch(world.url, { headers: { accept: 'text/html' } });
    const page = await answer.text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(
      ([, address = '']) => address,
    );
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) {
      expect(address).toMatch(/^\.\/graphiql\//);
      expect(names).toContain(address.replace('./graphiql/', ''));
    }
  });

  it.each(names)('are there, and kept, since others have other names: %s', async (name) => {
    expect(name).toMatch(/-[\w-]+\.\w+$/);
    const answer = await fetch(at(`/graphiql/${name}`));
    await answer.arrayBuffer();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch("script-src 'self'");
    const type = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
    const ending = name.split('.').at(-1) ?? '';
    expect(answer.headers.get('content-type')).toMatch(
      Reflect.get(type, ending) ?? `font/${ending}`,
    );
  });

  it.each([
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('come as small as a browser takes them: %s', async (accepted, encoding) => {
    const headers = { 'accept-encoding': accepted };
    const answer = await fetch(at(`/graphiql/${script}`), { headers });
    await answer.arrayBuffer();
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('accept-encoding');

    const etag = answer.headers.get('etag') ?? '';
    const again = await fetch(at(`/graphiql/${script}`), {
      headers: { ...headers, 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toMatch('immutable');
  });

  it.each(['nothing.js', '', '../index.html', '..%2findex.html', '.sources', '%2e%2e/.sources'])(
    'are no others: %s',
    async (name) => {
      const { hostname, port } = at('/');
      const socket = connect(Number(port), hostname);
      socket.end(`GET /graphiql/${name} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
      const answer = Buffer.concat(await socket.toArray()).toString();
      expect(answer).toMatch(/^HTTP\/1.1 404 /);
      expect(answer).toMatch(/^cache-control: private, no-store\r$/im);
      expect(answer).toMatch('"code":"NOT_FOUND"');
    },
  );

  it('can be read, and nothing else', async () => {
    const head = await fetch(at(`/graphiql/${script}`), { method: 'HEAD' });
    expect(head.status).toBe(200);
    const post = await fetch(at(`/graphiql/${script}`), { method: 'POST', body: 'x' });
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD');
  });

  it('are for no page of another site', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await fetch(at(`/graphiql/${script}`), { headers });
    expect(answer.status).toBe(403);
  });

  it('are not there where GraphiQL is switched off, nor under a name that is not the gateway’s', async () => {
    for (const [env, status] of [
      [{ GRAPHIQL: 'false' }, 404],
      [{ ALLOWED_HOSTS: 'gateway.example' }, 403],
    ] as const) {
      const other = await startGateway(optionsOf(world.emulator, env));
      try {
        const answer = await fetch(`${other.url}/graphiql/${script}`);
        expect(answer.status).toBe(status);
        expect((await answer.json()).errors).toHaveLength(1);
      } finally {
        await other.close();
      }
    }
  });
});
