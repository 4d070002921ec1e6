import { describe, expect, test, vi } from 'vitest';
import { UpstreamError } from '../../src/gateway/upstream/error.js';
import { begun, current, gap, watched } from '../support/feed.js';
import { createLogBook } from '../support/log.js';
import { openSession, resultsOver, socketClient } from '../support/socket.js';
import { useWorld, withStub } from '../support/start.js';
import { payload, type Reply, raw } from '../support/stub.js';

vi.mock('../../src/gateway/live/create.js', async () => {
  const { live } = await import('../support/feed.js');
  return { createLive: () => live };
});

const { log, lines, line } = createLogBook();
const world = useWorld({ gateway: { log } });
const kinds = 'subscription { jobStatusChanged { kind jobId } }';
const told = (kind: string, jobId: string | null) => ({
  data: { jobStatusChanged: { kind, jobId } },
});

const metric = async (name: string, url = world.url) =>
  new RegExp(`^cs_graphql_${name} (\\d+)$`, 'm').exec(
    await (await fetch(new URL('/metrics', url))).text(),
  )?.[1];

describe('With the client of graphql-ws', () => {
  test('events come until the subscription is ended by its client', async () => {
    const client = socketClient(world.url);
    const results = client.iterate({
      query: 'subscription One($ids: [ID!]) { jobStatusChanged(ids: $ids) { kind jobId } }',
      variables: { ids: ['Job:7'] },
    });
    const first = results.next();
    const source = await begun();
    expect(source.subject).toBe('jobs');
    expect(source.interest.keys).toEqual(['7']);
    source.tell(current('7'));
    expect((await first).value).toEqual(told('CURRENT', '7'));
    source.tell(gap);
    expect((await results.next()).value).toEqual(told('GAP', null));
    expect(source.left).toBe(false);
    await results.return?.();
    await expect.poll(() => source.left).toBe(true);
    await client.dispose();
  });

  test('the end of a source completes it', async () => {
    const client = socketClient(world.url);
    const results = resultsOver(client, kinds);
    const source = await begun();
    source.tell(gap);
    source.end();
    expect(await results).toEqual([told('GAP', null)]);
    await client.dispose();
  });

  test.each([
    ['not valid', 'subscription { jobStatusChanged { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'refused by its resolver',
      'subscription { jobStatusChanged(ids: ["../x"]) { kind } }',
      'BAD_USER_INPUT',
    ],
  ])('what is %s fails, and is not tried again', async (_, query, code) => {
    const client = socketClient(world.url);
    const failure = await resultsOver(client, query).catch((errors) => errors);
    expect(failure).toMatchObject([
      { message: expect.any(String), extensions: { code, requestId: expect.any(String) } },
    ]);
    await client.dispose();
  });
});

describe('In messages of the protocol', () => {
  test('results and the end have the id of the operation', async () => {
    const session = await openSession(world.url);
    session.subscribe('s', kinds);
    const source = await begun();
    source.tell(gap);
    expect(await session.next()).toEqual({ id: 's', type: 'next', payload: told('GAP', null) });
    source.end();
    expect(await session.next()).toEqual({ id: 's', type: 'complete' });
    session.socket.close();
  });

  test('after `complete` the same id stands for another operation, and nothing more comes of the first', async () => {
    const session = await openSession(world.url);
    session.subscribe('s', kinds);
    const first = await begun();
    session.send({ id: 's', type: 'complete' });
    await expect.poll(() => first.left).toBe(true);
    session.subscribe('s', kinds);
    const second = await begun();
    first.tell(current('1'));
    first.end();
    second.tell(current('2'));
    expect((await session.next()).payload).toEqual(told('CURRENT', '2'));
    session.socket.close();
  });

  test('operations go on beside it', async () => {
    const session = await openSession(world.url);
    session.subscribe('s', kinds);
    const source = await begun();
    session.subscribe('q', '{ __typename }');
    expect(await session.next()).toMatchObject({ id: 'q', type: 'next' });
    expect(await session.next()).toEqual({ id: 'q', type: 'complete' });
    source.tell(gap);
    expect(await session.next()).toMatchObject({ id: 's', type: 'next' });
    session.socket.close();
  });

  test('a socket that breaks off ends all that runs on it', async () => {
    const session = await openSession(world.url);
    session.subscribe('1', kinds);
    const first = await begun();
    session.subscribe('2', kinds);
    const second = await begun();
    session.socket.terminate();
    await expect.poll(() => [first.left, second.left]).toEqual([true, true]);
  });

  test('of two operations, the one of the name begins', async () => {
    const session = await openSession(world.url);
    const query =
      'subscription Jobs { jobStatusChanged { kind } } subscription Clusters { clusterStatusChanged { kind clusterId } } query Q { __typename }';
    session.send({ id: 's', type: 'subscribe', payload: { query, operationName: 'Clusters' } });
    const source = await begun();
    expect(source.subject).toBe('clusters');
    source.tell(gap);
    expect((await session.next()).payload).toEqual({
      data: { clusterStatusChanged: { kind: 'GAP', clusterId: null } },
    });
    session.send({ id: 'q', type: 'subscribe', payload: { query, operationName: 'Q' } });
    expect((await session.next()).payload).toEqual({ data: { __typename: 'Query' } });
    session.socket.close();
  });

  test('@skip and @include hold below the field, by variables', async () => {
    const session = await openSession(world.url);
    const query =
      'subscription ($with: Boolean!) { seen: jobStatusChanged { ...F } } fragment F on JobStatusEvent { kind stale @include(if: $with) }';
    session.send({ id: 's', type: 'subscribe', payload: { query, variables: { with: false } } });
    (await begun()).tell(gap);
    expect((await session.next()).payload).toEqual({ data: { seen: { kind: 'GAP' } } });
    session.socket.close();
  });
});

describe('An event', () => {
  const query =
    'subscription Speed { jobStatusChanged { job { name metrics { totalReadRate } } } }';
  const figures: Reply = ({ endpoint }) =>
    endpoint === 'queryJobMetrics' ? payload({ total: 0, jobs: [] }) : payload({});

  test('is told with calls of its own, under the id of the operation', () =>
    withStub(
      figures,
      async ({ url, stub }) => {
        const session = await openSession(url, { 'X-Request-Id': 'call', 'X-Explain': '1' });
        session.subscribe('s', query);
        const source = await begun();
        expect(stub.calls()).toEqual([]);
        for (const name of ['first', 'second']) {
          source.tell(current('7', name));
          const { payload: result } = await session.next();
          expect(result.data.jobStatusChanged.job.name).toBe(name);
          expect(result.extensions.upstream).toMatchObject({ calls: 1 });
          expect(result.extensions.cost.upstreamCalls).toBeGreaterThan(0);
          expect(stub.calls()).toEqual(['queryJobMetrics']);
        }
        expect(stub.requests.map(({ headers }) => headers['x-request-id'])).toEqual([
          'call:1',
          'call:1',
        ]);
        session.socket.close();
      },
      { log },
    ));

  test('that can be told in part only has errors, and the next one is told as well', () =>
    withStub(
      ({ endpoint }) => (endpoint === 'queryJobMetrics' ? raw(500, {}) : payload({})),
      async ({ url }) => {
        const session = await openSession(url);
        session.subscribe('s', query);
        const source = await begun();
        for (const name of ['first', 'second']) {
          source.tell(current('7', name));
          const { payload: result } = await session.next();
          expect(result.data.jobStatusChanged.job).toEqual({ name, metrics: null });
          expect(result.errors).toMatchObject([
            {
              path: ['jobStatusChanged', 'job', 'metrics'],
              extensions: { requestId: expect.any(String) },
            },
          ]);
        }
        session.socket.close();
      },
      { upstream: { circuit: { failures: Number.POSITIVE_INFINITY } } },
    ));

  test('is held to the budget of an operation, before the first', async () => {
    const gateway = await world.startAnother({ maxCost: 1 });
    const count = watched.length;
    const session = await openSession(gateway.url);
    session.subscribe('s', query);
    expect(await session.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }],
    });
    expect(watched).toHaveLength(count);
    session.socket.close();
  });
});

describe('A source that fails', () => {
  const refused = new UpstreamError('listJobs', 'api', 401, null);
  const error = { message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } };

  test('before its first event is an operation that has failed', async () => {
    const session = await openSession(world.url, { 'X-Request-Id': 'call' });
    session.subscribe('s', kinds);
    (await begun()).fail(refused);
    expect(await session.next()).toEqual({
      id: 's',
      type: 'error',
      payload: [
        {
          message: expect.any(String),
          locations: [{ line: 1, column: 16 }],
          path: ['jobStatusChanged'],
          extensions: { code: 'UNAUTHENTICATED', requestId: 'call:1' },
        },
      ],
    });
    expect(await session.closed).toEqual({ code: 4403, reason: 'The token has ended' });
  });

  test('later tells so in a last result, then the socket closes, and what else goes on for ever is not completed', async () => {
    const session = await openSession(world.url);
    session.subscribe('other', kinds);
    const other = await begun();
    session.subscribe('s', kinds);
    const source = await begun();
    source.tell(gap);
    expect((await session.next()).payload).toEqual(told('GAP', null));
    source.fail(refused);
    expect(await session.next()).toMatchObject({
      id: 's',
      type: 'next',
      payload: { data: null, errors: [error] },
    });
    expect(await session.next()).toEqual({ id: 's', type: 'complete' });
    expect((await session.closed).code).toBe(4403);
    expect(other.left).toBe(true);
  });

  test('by a bug is in the log, and not shown', async () => {
    const session = await openSession(world.url);
    session.subscribe('s', kinds);
    (await begun()).fail(new TypeError('secret'));
    const message = await session.next();
    expect(message).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    });
    expect(JSON.stringify(message)).not.toContain('secret');
    await line('failure', ({ err }) => JSON.stringify(err).includes('secret'));
    session.socket.close();
  });
});

test('A subscription has one line in the log, at its end, and counts as one operation', () =>
  withStub(
    () => payload({ total: 0, jobs: [] }),
    async ({ url }) => {
      lines.length = 0;
      const session = await openSession(url, { 'X-Request-Id': 'counted' });
      const query =
        'subscription Counted { jobStatusChanged { job { metrics { totalReadRate } } } }';
      session.subscribe('s', query);
      const source = await begun();
      for (let event = 0; event < 3; event += 1) {
        source.tell(current('7'));
        await session.next();
      }
      expect(lines.filter(({ msg }) => msg === 'operation')).toEqual([]);
      expect(await metric('operations_total{type="subscription",code="ok"}', url)).toBeUndefined();
      session.send({ id: 's', type: 'complete' });
      expect(await line('operation')).toMatchObject({
        requestId: 'counted:1',
        type: 'subscription',
        operation: 'Counted',
        events: 3,
        calls: 3,
        ms: expect.any(Number),
      });
      const text = await (await fetch(new URL('/metrics', url))).text();
      expect(text).toContain('cs_graphql_operations_total{type="subscription",code="ok"} 1');
      expect(text).not.toContain('cs_graphql_operation_seconds_count{type="subscription"}');
      expect(lines.filter(({ msg }) => msg === 'operation')).toHaveLength(1);
      session.socket.close();
    },
    { log },
  ));
