import { type Dispatcher, MockAgent } from 'undici';
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

describe('A call', () => {
  test('carries the token, the id of the request and what its row says', async () => {
    let headers: unknown;
    agent
      .get(origins.cs)
      .intercept({ path: '/v1.0/p1/jobs?limit=5&cluster_id=3', method: 'GET' })
      .reply(200, (request) => {
        headers = request.headers;
        return answer({ total: 0 });
      });
    const { upstream, calls } = start();
    expect(await upstream('listJobs', { limit: 5, cluster_id: '3' })).toEqual({ total: 0 });
    expect(headers).toEqual({
      accept: 'application/json',
      'accept-encoding': 'gzip, br',
      'x-request-id': 'r1',
      'x-auth-token': 't',
    });
    expect(calls).toEqual([
      { operation: 'listJobs', status: 200, startedAt: expect.any(Number), ms: expect.any(Number) },
    ]);
  });

  test('sends 64-bit ids as numbers', async () => {
    agent
      .get(origins.cs)
      .intercept({
        path: '/v1.0/p1/jobs/metrics',
        method: 'POST',
        body: '{"job_ids":[9007199254740993]}',
        headers: { 'content-type': 'application/json;charset=utf-8' },
      })
      .reply(200, answer({ jobs: [] }));
    const body = { job_ids: [9007199254740993n] };
    expect(await start().upstream('queryJobMetrics', { body })).toEqual({ jobs: [] });
  });

  test('goes to the host of its service, below the path of the base URL', async () => {
    agent
      .get('https://proxy.test')
      .intercept({ path: '/iam/v3/projects' })
      .reply(200, { projects: [] });
    const { upstream } = start({ ...origins, iam: 'https://proxy.test/iam/' });
    expect(await upstream('listProjects', {})).toEqual([]);
  });

  test.each([
    ['a token', { ...caller, token: null }, 'MissingCredentials'],
    ['a project', { ...caller, projectId: null }, 'InvalidArgument'],
    ['a sound project', { ...caller, projectId: '..' }, 'InvalidArgument'],
  ])('is not made without %s', async (_, asked, name) => {
    const { call: upstream } = start().client.as(asked, new Departure(), { onCall: () => {} });
    await expect(upstream('getOverview', {})).rejects.toMatchObject({ name });
  });
});

describe('A failure is an UpstreamError', () => {
  test.each<[string, number, unknown, object, number?]>([
    [
      'of the service',
      400,
      { error_id: 'CS.20005' },
      { kind: 'api', status: 400, service: { code: 'CS.20005' }, missing: true },
    ],
    ['for another code', 400, { error_id: 'CS.10001' }, { kind: 'api', missing: false }],
    ['for a plain 404', 404, '', { kind: 'api', service: null, missing: true }],
    [
      'of a proxy',
      503,
      { error_code: 'APIG.0611', error_msg: 'x' },
      { kind: 'unavailable', service: { code: 'APIG.0611' } },
      3,
    ],
    ['for 502', 502, '<html>', { kind: 'unavailable', missing: false }, 3],
    ['for 504', 504, '', { kind: 'timeout' }, 3],
    ['for an answer that is no JSON', 200, 'oops', { kind: 'bad-response', status: 200 }],
  ])('%s', async (_, status, body, error, attempts = 1) => {
    agent
      .get(origins.cs)
      .intercept({ path: '/v1.0/p1/reserved_cluster/3' })
      .reply(status, typeof body === 'string' ? body : JSON.stringify(body))
      .times(attempts);
    const { upstream, calls } = start();
    await expect(upstream('getCluster', { cluster_id: '3' })).rejects.toMatchObject({
      name: 'UpstreamError',
      endpoint: 'getCluster',
      ...error,
    });
    expect(calls).toMatchObject(Array(attempts).fill({ operation: 'getCluster', status }));
  });

  test('for a broken connection, and says nothing of the host', async () => {
    agent
      .get(origins.cs)
      .intercept({ path: '/v1.0/p1/overview' })
      .replyWithError(new Error('connect cs.test'))
      .times(3);
    const { upstream, calls } = start();
    const failure = await upstream('getOverview', {}).catch((error: Error) => error);
    expect(failure).toMatchObject({ name: 'UpstreamError', kind: 'unavailable', status: null });
    expect((failure as Error).message).toBe('getOverview: unavailable');
    expect(calls).toMatchObject(Array(3).fill({ operation: 'getOverview', status: null }));
  });
});

test.each([
  ['acceptPeering', 'accepter', 'accepter'],
  ['acceptPeering', undefined, 't'],
  ['getOverview', 'accepter', 't'],
] as const)(
  '%s with %j as the token of the accepting side uses %s',
  async (name, peerToken, used) => {
    let headers: unknown;
    const reply = (request: { headers?: unknown }) => {
      headers = request.headers;
      return answer({});
    };
    const [host, path, method] =
      name === 'getOverview'
        ? ([origins.cs, '/v1.0/p1/overview', 'GET'] as const)
        : ([origins.vpc, '/v2.0/vpc/peerings/x/accept', 'PUT'] as const);
    agent.get(host).intercept({ path, method }).reply(200, reply);
    const asked = { ...caller, peerToken };
    const { call: upstream } = start().client.as(asked, new Departure(), { onCall: () => {} });
    await (name === 'getOverview' ? upstream(name, {}) : upstream(name, { peering_id: 'x' }));
    expect(headers).toMatchObject({ 'x-auth-token': used });
  },
);
