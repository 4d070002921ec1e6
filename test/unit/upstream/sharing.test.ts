import { afterEach, describe, expect, test } from 'vitest';
import { Departure } from '../../../src/gateway/departure.js';
import type { Caller, CallRecord } from '../../../src/gateway/upstream/client.js';
import { createUpstreamClient } from '../../../src/gateway/upstream/client.js';
import { createDeadline } from '../../../src/gateway/upstream/deadline.js';
import { UpstreamError } from '../../../src/gateway/upstream/error.js';
import { faults, type Play, says, startFaulty } from '../../support/faulty.js';
import { watch } from '../../support/options.js';
import { payload } from '../../support/stub.js';
import { randomOf } from '../../support/tenants.js';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const caller: Caller = { token: 't', projectId: 'p1', requestId: 'r1', traceparent: null };

const start = async (play: Play) => {
  const host = await startFaulty(play);
  opened.push(host);
  const { log, metrics } = watch();
  let joined = 0;
  const client = createUpstreamClient(
    {
      endpoints: { cs: host.url, iam: host.url, vpc: host.url, dli: null, cdm: null },
      connectTimeoutMs: 5_000,
      headersTimeoutMs: 15_000,
      bodyTimeoutMs: 15_000,
      maxConnections: 50,
      maxAnswerBytes: 100_000,
      auth: { mode: 'passthrough' },
      sharing: true,
    },
    {
      log,
      metrics: {
        ...metrics,
        coalesced: () => {
          joined += 1;
        },
      },
    },
  );
  opened.push(client);
  /** An operation that reads the overview, and what it is told of calls. */
  const ask = (ms = Number.POSITIVE_INFINITY, who: Partial<Caller> = {}) => {
    const leaving = new Departure();
    const calls: CallRecord[] = [];
    const { call: upstream } = client.as({ ...caller, ...who }, leaving, {
      onCall: (call) => calls.push(call),
      deadline: createDeadline(ms),
    });
    const outcome = upstream('getOverview', {}).catch((error: unknown) => error);
    return { outcome, calls, leave: () => leaving.leave() };
  };
  return { host, client, ask, joined: () => joined };
};
const fine = says(payload({ total: 1 }));

/** Answers that are held until they are played. */
const holding = async () => {
  const held: (() => void)[] = [];
  const plays: Play[] = [];
  const world = await start((response, request) => {
    held.push(() => (plays.shift() ?? fine)(response, request));
  });
  const received = (count: number) => expect.poll(() => held.length, { interval: 5 }).toBe(count);
  return { ...world, held, plays, received };
};
const timeout = { kind: 'timeout', status: null };

describe('A read that is shared', () => {
  test('goes on when the time of its first waiter is up, and counts as its call', async () => {
    const { ask, held, received, host } = await holding();
    const first = ask(100);
    const second = ask();
    await received(1);
    expect(await first.outcome).toMatchObject(timeout);
    expect(first.calls).toMatchObject([{ operation: 'getOverview', status: null }]);
    held[0]?.();
    expect(await second.outcome).toEqual({ total: 1 });
    expect(second.calls).toEqual([]);
    expect(host.requests).toHaveLength(1);
  });

  test('does not hold up one who has less time than the first', async () => {
    const { ask, held, received, host } = await holding();
    const first = ask();
    const second = ask(100);
    expect(await second.outcome).toMatchObject(timeout);
    expect(second.calls).toEqual([]);
    await received(1);
    held[0]?.();
    expect(await first.outcome).toEqual({ total: 1 });
    expect(first.calls).toHaveLength(1);
    expect(host.requests).toHaveLength(1);
  });

  test('is repeated where one of its waiters has time for that, who stands for it then', async () => {
    const { ask, held, plays, received, host } = await holding();
    plays.push(says('', 503, { 'retry-after': '1' }));
    const first = ask(900); // too little for the wait alone
    const second = ask(30_000);
    await received(1);
    held[0]?.();
    expect(await first.outcome).toMatchObject(timeout);
    await received(2);
    held[1]?.();
    expect(await second.outcome).toEqual({ total: 1 });
    expect(first.calls).toMatchObject([{ status: 503 }]);
    expect(second.calls).toMatchObject([{ status: 200 }]);
    expect(host.requests).toHaveLength(2);
  });

  test('is not repeated where nobody has time for that', async () => {
    const { ask, held, plays, received, host } = await holding();
    plays.push(says('', 503, { 'retry-after': '4' }));
    const asked = [ask(2_000), ask(3_000)];
    await received(1);
    held[0]?.();
    for (const { outcome } of asked)
      expect(await outcome).toMatchObject({ status: 503, retryAfterMs: 4_000 });
    expect(host.requests).toHaveLength(1);
  });

  test('is joined by nobody once all have left', async () => {
    const { ask, held, received, host, joined } = await holding();
    const gone = [ask(), ask()];
    await received(1);
    for (const { leave } of gone) leave();
    const next = ask();
    await received(2);
    held[1]?.();
    expect(await next.outcome).toEqual({ total: 1 });
    for (const { outcome } of gone) {
      expect(await outcome).toMatchObject({ kind: 'unavailable', status: null });
    }
    expect(joined()).toBe(1);
    expect(gone.map(({ calls }) => calls.length)).toEqual([1, 0]); // the first stood for it when it was sent
    expect(host.requests).toHaveLength(2);
  });

  test('is the same for callers who differ in the token of the other side only where nobody does', async () => {
    const { ask, held, received } = await holding();
    const asked = [ask(), ask(), ask(undefined, { peerToken: 'peer' })];
    await received(2);
    for (const answer of held) answer();
    expect(await Promise.all(asked.map(({ outcome }) => outcome))).toEqual(
      Array(3).fill({ total: 1 }),
    );
  });

  test('leaves nothing behind that is served again', async () => {
    const { ask, host } = await start(fine);
    await ask().outcome;
    await ask().outcome;
    expect(host.requests).toHaveLength(2);
  });
});

test('Whoever asks and leaves by chance gets its own answer, and each call is counted once', async () => {
  const random = randomOf(11);
  const below = (count: number) => Math.floor(random() * count);
  const held: (() => void)[] = [];
  const world = await start((response, request) => {
    const whose = `${request.headers['x-auth-token']} ${request.url}`;
    held.push(() => {
      if (random() < 0.1) faults.notFound(response, request);
      else says(payload({ whose }))(response, request);
    });
  });
  const tokens = ['a', 'b', 'c'];
  const projects = ['p1', 'p2'];
  const asked: (ReturnType<typeof world.ask> & { whose: string; gone: boolean })[] = [];
  const settled = () => new Promise((next) => setImmediate(next));
  for (let step = 0; step < 1_500; step += 1) {
    const dice = random();
    if (dice < 0.6) {
      const token = tokens[below(3)] ?? '';
      const projectId = projects[below(2)] ?? '';
      const one = world.ask(undefined, { token, projectId, requestId: String(step) });
      asked.push({ ...one, whose: `${token} /v1.0/${projectId}/overview`, gone: false });
    } else if (dice < 0.75) {
      const one = asked.at(-1 - below(Math.min(20, asked.length)));
      if (one) {
        one.leave();
        one.gone = true;
      }
    } else {
      held.splice(below(held.length), 1)[0]?.();
      await settled();
    }
  }
  while (true) {
    for (const answer of held.splice(0)) answer();
    const all = Promise.all(asked.map(({ outcome }) => outcome)).then(() => 'done');
    if ((await Promise.race([all, settled()])) === 'done') break;
  }
  let own = 0;
  for (const { outcome, whose, gone } of asked) {
    const value = await outcome;
    if (value instanceof UpstreamError) {
      expect(gone || value.status === 404).toBe(true);
      continue;
    }
    expect(value).toEqual({ whose });
    own += 1;
  }
  expect(own).toBeGreaterThan(asked.length / 3);
  expect(world.joined()).toBeGreaterThan(asked.length / 4);
  // A call that is ended before it is on its way is counted, too.
  const counted = asked.reduce((sum, { calls }) => sum + calls.length, 0);
  expect(counted).toBeGreaterThanOrEqual(world.host.requests.length);
  expect(counted + world.joined()).toBe(asked.length);
});
