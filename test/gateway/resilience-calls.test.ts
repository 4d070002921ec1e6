import { afterEach, describe, expect, test } from 'vitest';
import { createClient } from '../support/client.js';
import { faults, type Play, says, startFaulty } from '../support/faulty.js';
import { startOn } from '../support/start.js';
import { payload } from '../support/stub.js';
import { anyThings } from '../support/things.js';
import { send, writesOn } from '../support/writes.js';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const overview = '{ overview { totalCost } }';
const cost = says(payload({ total_cost: 1 }));
const list = says(payload({ total: 0, jobs: [] }));

const start = async (play: Play, env: NodeJS.ProcessEnv = {}) => {
  const upstream = await startFaulty(play);
  opened.push(upstream);
  const gateway = await startOn(upstream.url, {
    defaultCaller: { token: 'stub-token', projectId: 'p1' },
    env,
  });
  opened.push(gateway);
  return { ...createClient(gateway.url), url: gateway.url, upstream };
};

describe('A read', () => {
  test('that fails in passing is sent again, which only X-Explain shows', async () => {
    const plays = [faults.resetBefore, faults.unavailable, cost];
    const world = await start((response, request) => plays.shift()?.(response, request));
    const { data, errors, extensions } = await world.query(overview, {}, { 'x-explain': '1' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ overview: { totalCost: 1 } });
    expect(extensions?.upstream?.operations).toMatchObject(
      [null, 503, 200].map((status) => ({ operation: 'getOverview', status })),
    );
    expect(world.upstream.requests).toHaveLength(3);
  });

  test('by POST is sent again as well', async () => {
    const metrics = says(payload({ jobs: [] }));
    const job = says(payload({ total: 1, jobs: [{ job_id: 7 }] }));
    let failed = false;
    const world = await start((response, request) => {
      if (request.method === 'GET') return job(response, request);
      (failed ? metrics : faults.resetBefore)(response, request);
      failed = true;
    });
    await world.data('{ jobs { nodes { metrics { totalReadRate } } } }');
    expect(world.upstream.asked()).toEqual(['/jobs', '/jobs/metrics', '/jobs/metrics']);
  });

  test('ends with its client: the upstream sees the connection close', async () => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let close = () => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    const world = await start((response) => {
      response.once('close', close);
      begin();
    });
    const client = new AbortController();
    const asked = fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: overview }),
      signal: client.signal,
    });
    await begun;
    client.abort();
    await expect(asked).rejects.toThrow('abort');
    await closed;
    expect(world.upstream.requests).toHaveLength(1);
  });
});

describe('The deadline of an operation', () => {
  const deadline = { REQUEST_TIMEOUT_MS: '1000' };

  test('ends the fields that are still open; the others are there', async () => {
    const world = await start(
      (response, request) =>
        (request.url?.includes('/overview') ? faults.silence : list)(response, request),
      deadline,
    );
    const startedAt = performance.now();
    const { data, errors } = await world.query(`{ jobs { totalCount } ${overview.slice(1)}`);
    expect(performance.now() - startedAt).toBeLessThan(10_000); // HEADERS_TIMEOUT_MS is 15 s
    expect(data).toEqual({ jobs: { totalCount: 0 }, overview: null });
    expect(errors).toMatchObject([
      { path: ['overview'], extensions: { code: 'UPSTREAM_TIMEOUT' } },
    ]);
  });

  test('holds for all calls together, also for those that have not begun', async () => {
    const jobs = [4, 3, 2, 1].map((job_id) => ({ job_id }));
    const world = await start(
      (response, request) =>
        (request.url?.includes('/jobs') ? says(payload({ total: 4, jobs })) : faults.slowBody)(
          response,
          request,
        ),
      { ...deadline, MAX_PARALLEL_LOOKUPS: '1' },
    );
    const { data, errors } = await world.query('{ jobs { nodes { jobId executionPlan } } }');
    expect(data.jobs.nodes).toHaveLength(4);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(
      Array(4).fill('UPSTREAM_TIMEOUT'),
    );
    expect(world.upstream.asked()).toEqual(['/jobs', '/job/4/execute_graph']);
  });

  test('loses a write under way', async () => {
    const world = await start(faults.silence, deadline);
    const { errors } = await world.query('mutation { registerService { registered } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OUTCOME_UNKNOWN']);
    expect(world.upstream.requests).toHaveLength(1);
  });

  test('loses a form, too, once all of it is out', async () => {
    const world = await start(faults.silence, deadline);
    const { uploadHostsFile } = writesOn(anyThings);
    const { errors } = await send(world, 'uploadHostsFile', uploadHostsFile);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OUTCOME_UNKNOWN']);
    expect(world.upstream.requests.map(({ method }) => method)).toEqual(['POST']);
  });
});

test('A caller who wants much does not hold up another', async () => {
  const waiting: (() => void)[] = [];
  const world = await start(
    (response, request) => {
      waiting.push(() => cost(response, request));
    },
    { MAX_UPSTREAM_CONNECTIONS: '2', SHARING: 'false' },
  );
  const ask = (token: string) => world.query(overview, {}, { 'x-auth-token': token });
  const greedy = Array.from({ length: 100 }, () => ask('greedy'));
  await expect.poll(() => waiting.length).toBe(2);
  const modest = ask('modest');
  const answered = modest.then(() => 'answered');
  // Whenever the modest one comes in, those before it are answered one by one.
  let turns = 0;
  while (
    (await Promise.race([answered, new Promise((next) => setImmediate(next))])) !== 'answered'
  ) {
    const answer = waiting.shift();
    answer?.();
    if (answer) turns += 1;
    expect(turns).toBeLessThan(90);
  }
  const order = world.upstream.requests.map(({ headers }) => headers['x-auth-token']);
  expect(order.filter((token) => token === 'modest')).toHaveLength(1);
  expect(order.length).toBeLessThan(90);

  const drained = Promise.all(greedy).then(() => 'answered');
  while (
    (await Promise.race([drained, new Promise((next) => setImmediate(next))])) !== 'answered'
  ) {
    waiting.shift()?.();
  }
  expect(world.upstream.requests).toHaveLength(101);
});
