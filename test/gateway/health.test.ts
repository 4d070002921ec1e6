import { describe, expect, test } from 'vitest';
import { startOn, startWorld, withStub } from '../support/start.js';
import { hang, raw } from '../support/stub.js';

const probe = async (url: string, path: string) => {
  const response = await fetch(new URL(path, url));
  return { status: response.status, body: await response.json() };
};

/** Where nothing listens. */
const nowhere = 'http://127.0.0.1:9';

describe('The gateway', () => {
  test('is ready where the service answers, whatever it answers', () =>
    withStub(
      () => raw(404, 'nothing here'),
      async ({ url }) => {
        expect(await probe(url, '/readyz')).toEqual({
          status: 200,
          body: { status: 'ok', missing: [] },
        });
      },
    ));

  test('lives, but is not ready, where the service does not answer, and says which setting to look at', async () => {
    const gateway = await startOn(nowhere);
    const [alive, ready] = await Promise.all([
      probe(gateway.url, '/healthz'),
      probe(gateway.url, '/readyz'),
    ]);
    await gateway.close();
    expect(alive).toEqual({ status: 200, body: { status: 'ok' } });
    expect(ready).toEqual({
      status: 503,
      body: {
        status: 'unready',
        missing: ['Cloud Stream Service does not answer (CS_ENDPOINT)'],
      },
    });
    expect(JSON.stringify(ready)).not.toContain('127.0.0.1');
  });

  test('needs IAM only where it signs in itself', () =>
    withStub(
      () => raw(404, ''),
      async ({ stub }) => {
        const account = { IAM_USER: 'u', IAM_PASSWORD: 'p', IAM_DOMAIN: 'd' };
        const answers = [];
        for (const CS_AUTH of ['passthrough', 'password']) {
          const env = { CS_AUTH, IAM_ENDPOINT: nowhere, ...account };
          const gateway = await startOn(stub.url, { env });
          answers.push((await probe(gateway.url, '/readyz')).body.missing);
          await gateway.close();
        }
        expect(answers).toEqual([[], ['IAM does not answer (IAM_ENDPOINT)']]);
      },
    ));

  test('gives up on a service that hangs', () =>
    withStub(
      () => hang,
      async ({ url }) => {
        expect((await probe(url, '/readyz')).status).toBe(503);
      },
    ));
});

test('An account that IAM refuses is named, once somebody has tried it', async () => {
  const world = await startWorld();
  const env = {
    CS_AUTH: 'password',
    IAM_USER: world.emulator.demo.user,
    IAM_PASSWORD: 'canary-wrong',
    IAM_DOMAIN: world.emulator.demo.domain,
  };
  const { url, query } = await world.startAnother({ env });
  await query('{ overview { totalCost } }');
  const ready = await probe(url, '/readyz');
  await world.close();
  expect(ready).toEqual({
    status: 503,
    body: { status: 'unready', missing: [expect.stringMatching(/account \(IAM_USER, /)] },
  });
});

test('However many ask, the service is asked once', () =>
  withStub(
    () => raw(404, ''),
    async ({ url, stub }) => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => probe(url, '/readyz')));
      expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
      await probe(url, '/readyz');
      expect(stub.requests.length).toBeLessThanOrEqual(2);
      expect(stub.requests.map(({ headers }) => headers['x-auth-token'])).not.toContain(
        'stub-token',
      );
    },
  ));

test('A gateway all of whose connections are taken is ready', () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return withStub(
    ({ endpoint }) => (endpoint ? released : raw(404, '')),
    async ({ url, query, stub }) => {
      const asked = [1, 2, 3].map(() => query('{ overview { totalCost } }'));
      await expect.poll(() => stub.requests.length).toBe(1);
      expect((await probe(url, '/readyz')).status).toBe(200);
      release();
      await Promise.all(asked);
    },
    { upstream: { maxConnections: 1 } },
  );
});

test('A service that answers probes, but fails again and again, is missing', () =>
  withStub(
    () => raw(500, 'broken'),
    async ({ url, query }) => {
      expect((await probe(url, '/readyz')).status).toBe(200);
      await query('{ overview { totalCost } }');
      await expect
        .poll(() => probe(url, '/readyz'), { timeout: 10_000 })
        .toEqual({
          status: 503,
          body: {
            status: 'unready',
            missing: [expect.stringMatching(/left alone .+\(CS_ENDPOINT\)$/)],
          },
        });
    },
    { upstream: { circuit: { failures: 1, pauseMs: 60_000 } } },
  ));
