import { type Dispatcher, errors, MockAgent } from 'undici';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Departure } from '../../../src/gateway/departure.js';
import { type CallRecord, createUpstreamClient } from '../../../src/gateway/upstream/client.js';
import { watch } from '../../support/options.js';

const origins = {
  cs: 'https://cs.test',
  iam: 'https://iam.test',
  vpc: 'https://vpc.test',
  dli: null,
  cdm: null,
};
const caller = { token: 't', projectId: 'p1', requestId: 'r1', traceparent: null };
let agent: MockAgent;

// The client makes pools of its own; here they are those of the agent.
vi.mock('undici', async (original) => ({
  ...(await original<typeof import('undici')>()),
  Pool: class {
    constructor(origin: string) {
      // biome-ignore lint/correctness/noConstructorReturn: the agent stands in for the new pool
      return {
        dispatch: (options: object, handler: Dispatcher.DispatchHandler) =>
          agent.dispatch({ ...options, origin } as Dispatcher.DispatchOptions, handler), // with a path
      };
    }
  },
}));

beforeEach(() => {
  agent = new MockAgent();
  agent.disableNetConnect();
});
afterEach(async () => {
  agent.assertNoPendingInterceptors();
  await agent.close();
});

const start = (endpoints = origins, departure = new Departure()) => {
  const calls: CallRecord[] = [];
  const client = createUpstreamClient(
    {
      endpoints,
      connectTimeoutMs: 1_000,
      headersTimeoutMs: 1_000,
      bodyTimeoutMs: 1_000,
      maxConnections: 1,
      maxAnswerBytes: 1_000_000,
      auth: { mode: 'passthrough' },
    },
    watch(),
  );
  const { call: upstream } = client.as(caller, departure, { onCall: (call) => calls.push(call) });
  return { client, upstream, calls };
};
const answer = (value: unknown) => JSON.stringify({ payload: value });

const runJob = { path: '/v1.0/p1/job/7/run', method: 'POST' };
const broken = (code: string) => Object.assign(new Error('it broke'), { code });

describe('A write', () => {
  test.each<[string, number, string, object]>([
    ['is lost behind 502', 502, '<html>', { kind: 'lost', status: 502 }],
    ['is lost behind 504', 504, '', { kind: 'lost', status: 504 }],
    ['was not taken behind 503', 503, '', { kind: 'unavailable', status: 503 }],
    ['is lost in an answer that is no JSON', 200, '<html>', { kind: 'lost', status: 200 }],
    ['is lost in half an answer', 200, '{"message_id": "CS', { kind: 'lost', status: 200 }],
    ['is refused by a code', 400, '{"error_id":"CS.13006"}', { kind: 'api', status: 400 }],
    ['is refused by a code with 200', 200, '{"error_id":"CS.13006"}', { kind: 'api', status: 200 }],
    ['is redirected nowhere', 307, '', { kind: 'api', status: 307 }],
  ])('%s', async (_, status, body, error) => {
    agent.get(origins.cs).intercept(runJob).reply(status, body);
    const { upstream, calls } = start();
    await expect(upstream('runJob', { job_id: '7' })).rejects.toMatchObject({
      name: 'UpstreamError',
      endpoint: 'runJob',
      ...error,
    });
    expect(calls).toMatchObject([{ operation: 'runJob', status }]);
  });

  test.each<[string, Error, string, string]>([
    ['refused', broken('ECONNREFUSED'), 'unavailable', 'unavailable'],
    ['of no known host', broken('ENOTFOUND'), 'unavailable', 'unavailable'],
    ['without a route', broken('EHOSTUNREACH'), 'unavailable', 'unavailable'],
    ['too slow to come about', new errors.ConnectTimeoutError(), 'timeout', 'timeout'],
    ['that says nothing', new errors.HeadersTimeoutError(), 'lost', 'timeout'],
    ['that stops in the middle', new errors.BodyTimeoutError(), 'lost', 'timeout'],
    ['reset', broken('ECONNRESET'), 'lost', 'unavailable'],
    ['closed', new errors.SocketError('other side closed'), 'lost', 'unavailable'],
    ['broken in another way', new Error('?'), 'lost', 'unavailable'],
  ])('over a connection %s', async (_, failure, write, read) => {
    const host = agent.get(origins.cs);
    host.intercept(runJob).replyWithError(failure);
    host.intercept({ path: '/v1.0/p1/overview' }).replyWithError(failure).times(3);
    const { upstream, calls } = start();
    const failed = { name: 'UpstreamError', status: null, cause: failure };
    const wrote = upstream('runJob', { job_id: '7' });
    await expect(wrote).rejects.toMatchObject({ ...failed, kind: write });
    await expect(upstream('getOverview', {})).rejects.toMatchObject({ ...failed, kind: read });
    const reads = Array(3).fill('getOverview');
    expect(calls.map(({ operation }) => operation)).toEqual(['runJob', ...reads]);
  });

  test('goes on once it is sent, even if its caller goes away; a read does not', async () => {
    const host = agent.get(origins.cs);
    const leaving = () => {
      const client = new Departure();
      const reply = () => {
        client.leave();
        return answer({ total: 1 });
      };
      return { ...start(origins, client), reply };
    };
    const writer = leaving();
    host.intercept(runJob).reply(200, writer.reply);
    expect(await writer.upstream('runJob', { job_id: '7' })).toEqual({ total: 1 });

    const reader = leaving();
    host.intercept({ path: '/v1.0/p1/overview' }).reply(200, reader.reply);
    await expect(reader.upstream('getOverview', {})).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('is not begun for a caller who has gone away already', async () => {
    agent.get(origins.cs).intercept(runJob).reply(200, answer({}));
    const gone = new Departure();
    gone.leave();
    const { upstream } = start(origins, gone);
    await expect(upstream('runJob', { job_id: '7' })).rejects.toMatchObject({
      name: 'UpstreamError',
      kind: 'unavailable',
    });
    expect(agent.pendingInterceptors()).toHaveLength(1);
    expect(await start().upstream('runJob', { job_id: '7' })).toEqual({});
  });

  test('is not sent without a token or a project', async () => {
    for (const asked of [
      { ...caller, token: null },
      { ...caller, projectId: null },
    ]) {
      const { call: upstream } = start().client.as(asked, new Departure(), { onCall: () => {} });
      await expect(upstream('runJob', { job_id: '7' })).rejects.not.toHaveProperty('kind');
    }
  });

  test('of text is a form', async () => {
    let sent: { headers?: unknown; body?: unknown } = {};
    agent
      .get(origins.cs)
      .intercept({ path: '/v1.0/p1/jar_job', method: 'PATCH' })
      .reply(200, (request) => {
        sent = request;
        return answer({});
      });
    await start().upstream('updateJarJob', { body: { job_id: 9007199254740993n, desc: 'x' } });
    expect(sent.headers).toMatchObject({
      'content-type': expect.stringMatching(/^multipart\/form-data; boundary=/),
    });
  });
});

test('Of the end of a write is told on whose behalf it was, whatever became of it; of a read nothing', async () => {
  const { client, upstream } = start();
  const told: unknown[] = [];
  client.onWrite((by) => told.push(by));
  const pool = agent.get(origins.cs);
  pool.intercept({ path: '/v1.0/p1/overview', method: 'GET' }).reply(200, answer({}));
  await upstream('getOverview', {}).catch(() => {});
  expect(told).toEqual([]);
  for (const status of [200, 400]) pool.intercept(runJob).reply(status, answer({}));
  await upstream('runJob', { job_id: '7' });
  await upstream('runJob', { job_id: '7' }).catch(() => {});
  expect(told).toEqual([caller, caller]);
});
