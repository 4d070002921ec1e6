import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { startGateway } from '../../src/gateway/server.js';
import { nobody, optionsOf } from '../support/options.js';
import { payload, type Reply, type Stub, startStub } from '../support/stub.js';
import { openWire, postText, requestText, statusesIn } from '../support/wire.js';

const overview = JSON.stringify({ query: '{ overview { totalCost } }' });
const json = 'Content-Type: application/json';
const demo = { ...nobody, token: 't', projectId: 'p1' };

const ended: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

const stubFor = async (reply: Reply): Promise<Stub> => {
  const stub = await startStub(reply);
  ended.push(() => stub.close());
  return stub;
};

describe('A gateway that ends', () => {
  const start = async (env: NodeJS.ProcessEnv) => {
    const waiting: (() => void)[] = [];
    let arrived = () => {};
    const called = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const stub = await stubFor(({ endpoint }) => {
      if (endpoint !== 'getOverview') return {};
      arrived();
      return new Promise((resolve) => {
        waiting.push(() => resolve(payload({ total_cost: 1 })));
      });
    });
    const gateway = await startGateway(optionsOf({ url: stub.url, demo }, env));
    ended.push(() => gateway.close());
    return {
      url: gateway.url,
      called,
      stub,
      close: () => gateway.close(),
      answer() {
        for (const go of waiting.splice(0)) go();
      },
    };
  };

  it('answers what it has begun, and what still comes over open connections, each for the last time', async () => {
    const gateway = await start({ SHUTDOWN_TIMEOUT_MS: '15000' });
    const begun = await openWire(gateway.url);
    begun.send(postText(overview));
    await gateway.called;
    const resting = await openWire(gateway.url);
    resting.send(requestText('GET /readyz'));
    await resting.until(/"status":"ok"/);

    const closed = gateway.close();
    resting.send(requestText('GET /readyz'));
    const readiness = await resting.ended();
    expect(statusesIn(readiness)).toEqual([200, 503]);
    expect(readiness).toMatch(/^connection: close\r$/im);
    expect(readiness).toMatch(/"missing":\["The gateway is about to end"\]/);
    await expect(fetch(gateway.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });

    gateway.answer();
    const text = await begun.ended();
    expect(statusesIn(text)).toEqual([200]);
    expect(text).toMatch(/^connection: close\r$/im);
    expect(text).toMatch('{"data":{"overview":{"totalCost":1}}}');
    await closed;
  });

  it('answers who has connected before, though it has yet to accept them', async () => {
    const gateway = await start({ SHUTDOWN_TIMEOUT_MS: '100000' });
    const opening = Array.from({ length: 50 }, () => openWire(gateway.url));
    await new Promise(process.nextTick); // then they are in the backlog, all of them
    const closed = gateway.close();
    const answers = await Promise.all(
      opening.map(async (opened) => {
        const wire = await opened;
        wire.send(requestText('GET /healthz'));
        return wire.ended();
      }),
    );
    expect(answers.map(statusesIn)).toEqual(answers.map(() => [200]));
    for (const text of answers) expect(text).toMatch(/^connection: close\r$/im);
    await closed;
  });

  it('lets a body arrive that has begun to', async () => {
    const gateway = await start({ SHUTDOWN_TIMEOUT_MS: '15000' });
    const wire = await openWire(gateway.url);
    const bytes = postText(overview);
    wire.send(bytes.subarray(0, -10), '');
    await (await fetch(`${gateway.url}/healthz`)).text(); // so that the gateway has seen it
    const closed = gateway.close();
    wire.send(bytes.subarray(-10));
    await gateway.called;
    gateway.answer();
    expect(await wire.ended()).toMatch('{"data":{"overview":{"totalCost":1}}}');
    await closed;
  });

  it('does not wait for connections that rest, whether used or not', async () => {
    const gateway = await start({ SHUTDOWN_TIMEOUT_MS: '100000' });
    const used = await openWire(gateway.url);
    used.send(requestText('GET /healthz'));
    await used.until(/ok/);
    await openWire(gateway.url);
    await gateway.close();
  });

  it('cuts off what does not end in time, and takes back what it asked for it', async () => {
    const gateway = await start({ SHUTDOWN_TIMEOUT_MS: '300' });
    const waiting = await openWire(gateway.url);
    waiting.send(postText(overview));
    const half = await openWire(gateway.url);
    half.send(requestText('POST /graphql', [json, 'Content-Length: 100']));
    await gateway.called;
    await gateway.close();
    expect(await waiting.ended()).toBe('');
    expect(await half.ended()).toBe('');
  });

  it('does so once, however often it is told', async () => {
    const gateway = await start({});
    await Promise.all([gateway.close(), gateway.close()]);
    await gateway.close();
  });
});

describe('The process', () => {
  const main = new URL('../../src/main.ts', import.meta.url).pathname;

  /** The command in front of a service. */
  const run = async (service: string, env: Record<string, string>) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main], {
      env: {
        PATH: process.env.PATH ?? '',
        PORT: '0',
        CS_ENDPOINT: service,
        CS_PROJECT_ID: 'p1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    ended.push(() => child.kill('SIGKILL'));
    const exit = once(child, 'close').then(([code]) => code as number | null); // or null by a signal
    let output = '';
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => {
        output += chunk;
        const found = /http:\/\/[\d.:]+\/graphql/.exec(output)?.[0];
        if (found) resolve(found);
      });
    });
    return { url, exit, end: () => child.kill('SIGTERM') };
  };

  it('loses no request that it has begun, and ends well, under load', async () => {
    const asked: string[] = [];
    const stub = await stubFor(async ({ headers }) => {
      asked.push(String(headers['x-request-id']));
      await new Promise((resolve) => setTimeout(resolve, asked.length % 30));
      return payload({ total_cost: 1 });
    });
    const { url, exit, end } = await run(stub.url, {});
    const answered = new Set<string>();
    const failures: unknown[] = [];
    const client = async (name: string) => {
      for (let count = 0; count < 10_000; count += 1) {
        const id = `${name}.${count}`;
        try {
          const answer = await fetch(url, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              'x-auth-token': 't',
              'x-request-id': id,
            },
            body: overview,
          });
          expect(await answer.json()).toEqual({ data: { overview: { totalCost: 1 } } });
          answered.add(id);
        } catch (error) {
          failures.push(error);
          return;
        }
        if (answered.size === 200) end();
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => client(`client-${index}`)));
    expect(await exit).toBe(0);
    expect(answered.size).toBeGreaterThanOrEqual(200);
    expect(asked.filter((id) => !answered.has(id))).toEqual([]);
    // The others were not let in, which is no answer cut short.
    expect(failures).toHaveLength(20);
    for (const failure of failures) expect(failure).toMatchObject({ message: 'fetch failed' });
  });

  it('ends in time, and well, though clients do not', async () => {
    const stub = await stubFor(() => new Promise(() => {}));
    const { url, exit, end } = await run(stub.url, { SHUTDOWN_TIMEOUT_MS: '500' });
    const [waiting, half, socket] = await Promise.all([
      openWire(url),
      openWire(url),
      openWire(url),
    ]);
    waiting.send(postText(overview, ['X-Auth-Token: t']));
    half.send(requestText('POST /graphql', [json, 'Content-Length: 100']));
    socket.send(
      requestText('GET /graphql', [
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Protocol: graphql-transport-ws',
      ]),
    );
    await socket.until(/HTTP\/1\.1 101 /);
    while (stub.requests.length === 0) await new Promise(setImmediate);
    const startedAt = performance.now();
    end();
    expect(await exit).toBe(0);
    // Well before any client would have been cut off for what it does.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});
