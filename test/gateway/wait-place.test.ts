import { createClient as createStreamClient } from 'graphql-sse';
import { beforeEach, describe, expect, test } from 'vitest';
import { openSession } from '../support/socket.js';
import { startWorld, useWorld, type World } from '../support/start.js';
import { quick, seenBy, unseenBy, waited, waitFields } from '../support/waiting.js';
import { writesOf } from '../support/writing.js';

const world = useWorld({ gateway: { env: quick } });
beforeEach(() => {
  world.emulator.reset();
  world.calls();
});

const idOf = async ({ data }: World, name: string): Promise<string> => {
  const { jobs } = await data(
    'query ($name: String) { jobs(filter: { name: $name }) { nodes { id } } }',
    { name },
  );
  return jobs.nodes[0].id;
};
const stop = (id: string) => `mutation { stopJob(id: "${id}", waitFor: { timeoutMs: 20000 }) {
  job { status } ${waitFields} userErrors { code } } }`;
const stopped = {
  job: { status: 'CANCEL_SUCCESS' },
  wait: waited('SETTLED', 'CANCEL_SUCCESS'),
  userErrors: [],
};

/** How many wait for jobs, as metrics tell. */
const waitsAt = async (url: string) => {
  const metrics = await fetch(new URL('/metrics', url));
  return /^cs_graphql_live_waits\{subject="jobs"\} (\d+)$/m.exec(await metrics.text())?.[1];
};

/** An operation under way: what comes of it, and how its client goes away before. */
interface Asked {
  readonly result: Promise<unknown>;
  leave(): void;
}
type Ask = (url: string, query: string) => Promise<Asked>;

const overHttp: Ask = async (url, query) => {
  const controller = new AbortController();
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  };
  const result = fetch(url, request).then((response) => response.json());
  return { result, leave: () => controller.abort() };
};

const overSocket =
  (leaving: 'close' | 'complete'): Ask =>
  async (url, query) => {
    const session = await openSession(url);
    session.subscribe('1', query);
    return {
      result: session.next().then(({ payload }) => payload),
      leave: () =>
        leaving === 'close' ? session.socket.close() : session.send({ id: '1', type: 'complete' }),
    };
  };

const overStream: Ask = async (url, query) => {
  const client = createStreamClient({ url: `${url}/stream`, retryAttempts: 0 });
  const result = client
    .iterate({ query })
    .next()
    .then(({ value }) => value);
  return { result, leave: () => client.dispose() };
};

describe.each<[string, Ask]>([
  ['HTTP', overHttp],
  ['a WebSocket that is closed', overSocket('close')],
  ['a WebSocket by `complete`', overSocket('complete')],
  ['an event stream', overStream],
])('A wait over %s', (_, ask) => {
  test('goes like all others, and holds no place that others need', async () => {
    const small = await world.startAnother({ env: quick, maxConcurrentRequests: 1 });
    const { result } = await ask(small.url, stop(await idOf(world, 'orders_alarm')));
    await seenBy(world, 'getJob');
    expect((await small.query('{ jobs { totalCount } }')).errors).toBeUndefined();
    expect(await waitsAt(small.url)).toBe('1');
    world.emulator.clock.advance(8_000);
    expect(await result).toEqual({ data: { stopJob: stopped } });
    expect(await waitsAt(small.url)).toBe('0');
  });

  test('ends when its client goes away, and nothing is written twice', async () => {
    const { result, leave } = await ask(world.url, stop(await idOf(world, 'orders_alarm')));
    result.catch(() => {}); // nobody is there to hear it
    await seenBy(world, 'getJob');
    leave();
    await unseenBy(world, 'getJob');
    expect(writesOf(world.calls())).toEqual(['stopJob']);
    const { jobs } = await world.data(
      '{ jobs(filter: { name: "orders_alarm" }) { nodes { status } } }',
    );
    expect(jobs.nodes).toEqual([{ status: 'CANCELING' }]);
  });

  test('ends with the gateway, as if time were up', async () => {
    const other = await startWorld({ gateway: { env: quick, shutdownTimeoutMs: 20_000 } });
    const { result } = await ask(other.url, stop(await idOf(other, 'orders_alarm')));
    await seenBy(other, 'getJob');
    const closed = other.close();
    expect(await result).toEqual({
      data: {
        stopJob: {
          job: { status: 'CANCELING' },
          wait: waited('TIMED_OUT', 'CANCELING'),
          userErrors: [],
        },
      },
    });
    await closed;
  });
});

test('Two who wait for the same job share the polls', async () => {
  const calm = await world.startAnother({ env: { POLL_MS: '10000', POLL_SETTLED_MS: '10000' } });
  const id = await idOf(world, 'parcels_clean');
  const polls = () =>
    world.emulator.requests.filter(({ endpoint }) => endpoint === 'getJob').length;
  const polled = (count: number) => expect.poll(polls, { timeout: 5_000 }).toBe(count);

  const run = calm.data(
    `mutation { runJob(id: "${id}", waitFor: {}) { job { status } wait { outcome } } }`,
  );
  await polled(1);
  const stops = calm.data(stop(id));
  await polled(2);
  world.emulator.clock.advance(8_000);
  // Nobody polls again for ten seconds, unless somebody writes.
  await calm.data(
    'mutation { createTemplate(input: { name: "new", sql: "" }) { userErrors { code } } }',
  );
  expect(await stops).toEqual({ stopJob: stopped });
  expect(await run).toEqual({
    runJob: { job: { status: 'CANCEL_SUCCESS' }, wait: { outcome: 'SETTLED' } },
  });
  expect(polls()).toBe(3);
});

test('A wait for as long as usual is no longer than it may be', async () => {
  const hasty = await world.startAnother({ env: { ...quick, MAX_WAIT_MS: '100' } });
  const id = await idOf(world, 'orders_alarm');
  const { stopJob } = await hasty.data(
    `mutation { stopJob(id: "${id}", waitFor: {}) { wait { outcome } userErrors { code } } }`,
  );
  expect(stopJob).toEqual({ wait: { outcome: 'TIMED_OUT' }, userErrors: [] });
});

test('A wait takes longer than an operation may, and so do the reads behind it', async () => {
  const hasty = await world.startAnother({
    env: quick,
    requestTimeoutMs: 300,
    receiveTimeoutMs: 200,
  });
  const id = await idOf(world, 'orders_alarm');
  const { data, errors } = await hasty.query(
    `mutation { stopJob(id: "${id}", waitFor: { timeoutMs: 900 }) {
      job { status metrics { totalReadRate } } wait { outcome } userErrors { code } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.stopJob).toEqual({
    job: { status: 'CANCELING', metrics: { totalReadRate: expect.any(Number) } },
    wait: { outcome: 'TIMED_OUT' },
    userErrors: [],
  });
});
