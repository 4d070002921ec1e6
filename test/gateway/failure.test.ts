import { describe, expect, test } from 'vitest';
import { type StubWorld, useWorld, withStub } from '../support/start.js';
import { hang, payload, type Reply, raw, reset } from '../support/stub.js';

const job = { job_id: 7, name: 'seven', user_id: 'u1', cluster_id: 3, job_config: {}, duration: 1 };
const list = () => payload({ total: 1, jobs: [job] });

/** Answers as given for some endpoints, and with a list of one job for that of jobs. */
const answering =
  (answers: Readonly<Record<string, unknown>>): Reply =>
  ({ endpoint }) =>
    endpoint && endpoint in answers ? answers[endpoint] : list();

const cs = (code: string) => ({
  error_id: code,
  error_name: 'SOME_NAME',
  error_cause: 'Some cause',
  error_suggestion: 'Some advice',
  error_time: 1,
});
const front = (code: string) => ({ error_code: code, error_msg: 'Some message' });

/** Everything that an answer with errors must keep to. */
const judge = (
  { status, headers, text, errors }: Awaited<ReturnType<StubWorld['query']>>,
  { stub }: StubWorld,
) => {
  expect(status).toBe(200);
  expect(errors?.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors ?? []) {
    expect(message).not.toBe('');
    expect(extensions.code).toMatch(/^[A-Z_]+$/);
    expect(extensions.requestId).toBe(headers.get('x-request-id'));
    expect(
      Object.keys(extensions).filter((key) => !['code', 'requestId', 'cs'].includes(key)),
    ).toEqual([]);
  }
  const { port } = new URL(stub.url);
  for (const secret of [
    port,
    '127.0.0.1',
    '/v1.0',
    'stub-token',
    'p1/',
    'node_modules',
    '.ts',
    '.js',
    '    at ',
  ]) {
    expect(text).not.toContain(secret);
  }
};

const failures: [name: string, answer: unknown, code: string, said?: object][] = [
  [
    'an error of its own',
    raw(400, cs('CS.10001')),
    'UPSTREAM_ERROR',
    { code: 'CS.10001', name: 'SOME_NAME', cause: 'Some cause', suggestion: 'Some advice' },
  ],
  [
    'an error of its own with a blank in the code',
    raw(400, cs('CS. 11010')),
    'UPSTREAM_ERROR',
    { code: 'CS.11010' },
  ],
  [
    'an error of its own with status 200',
    raw(200, cs('CS.10001')),
    'UPSTREAM_ERROR',
    { code: 'CS.10001' },
  ],
  [
    'an error of its own within an array',
    raw(400, [cs('CS.10001')]),
    'UPSTREAM_ERROR',
    { code: 'CS.10001' },
  ],
  [
    'an error of the proxy in front',
    raw(500, front('APIG.0101')),
    'UPSTREAM_ERROR',
    { code: 'APIG.0101', cause: 'Some message' },
  ],
  [
    'an error of CDM',
    raw(400, { code: 'Cdm.0104', errCode: 'Cdm.0104', message: 'Taken', ternalMessage: 'Taken' }),
    'UPSTREAM_ERROR',
    { code: 'Cdm.0104', cause: 'Taken' },
  ],
  ['is_success false', payload({ is_success: false }), 'UPSTREAM_ERROR'],
  [
    'is_success false as text',
    { is_success: 'false', message: 'No' },
    'UPSTREAM_ERROR',
    { cause: 'No' },
  ],
  ['a plain 500', raw(500, 'oops'), 'UPSTREAM_ERROR'],
  ['a redirect', raw(302, ''), 'UPSTREAM_ERROR'],
  ['a page of a proxy', raw(502, '<html>Bad Gateway</html>'), 'UPSTREAM_UNAVAILABLE'],
  ['503', raw(503, ''), 'UPSTREAM_UNAVAILABLE'],
  [
    '503 with an error of the proxy in front',
    raw(503, front('APIG.0611')),
    'UPSTREAM_UNAVAILABLE',
    { code: 'APIG.0611' },
  ],
  ['504', raw(504, ''), 'UPSTREAM_TIMEOUT'],
  ['429', raw(429, ''), 'RATE_LIMITED'],
  [
    '429 with an error of the proxy in front',
    raw(429, front('APIG.0308')),
    'RATE_LIMITED',
    { code: 'APIG.0308' },
  ],
  ['401', raw(401, ''), 'UNAUTHENTICATED'],
  [
    '401 with an error of the proxy in front',
    raw(401, front('APIG.0301')),
    'UNAUTHENTICATED',
    { code: 'APIG.0301' },
  ],
  ['403', raw(403, ''), 'FORBIDDEN'],
  ...['CS.10007', 'CS.10008', 'CS.10010'].map((code): (typeof failures)[number] => [
    code,
    raw(400, cs(code)),
    'UNAUTHENTICATED',
    { code },
  ]),
  ...['CS.10002', 'CS.10005', 'CS.10006', 'CS.10009', 'CS.10014', 'CS.10016'].map(
    (code): (typeof failures)[number] => [code, raw(400, cs(code)), 'FORBIDDEN', { code }],
  ),
  ['no JSON', raw(200, 'oops'), 'UPSTREAM_BAD_RESPONSE'],
  ['half of a JSON text', raw(200, '{"payload": {"jobs": ['), 'UPSTREAM_BAD_RESPONSE'],
  ['nothing', raw(200, ''), 'UPSTREAM_BAD_RESPONSE'],
  ['null', raw(200, 'null'), 'UPSTREAM_BAD_RESPONSE'],
  ['a bare number', raw(200, '5'), 'UPSTREAM_BAD_RESPONSE'],
  [
    'an envelope without a payload',
    { message_id: 'CS.10001', message: 'ok' },
    'UPSTREAM_BAD_RESPONSE',
  ],
  ['a payload of another shape', payload({ total: 1, jobs: 'none' }), 'UPSTREAM_BAD_RESPONSE'],
  ['a job without an id', payload({ total: 1, jobs: [{ name: 'x' }] }), 'UPSTREAM_BAD_RESPONSE'],
];

describe('The client learns what went wrong if the service answers with', () => {
  test.each(failures)('%s', (_, answer, code, said) =>
    withStub(answering({ listJobs: answer }), async (world) => {
      const result = await world.query('{ jobs { nodes { id } } }');
      judge(result, world);
      expect(result.data).toEqual({ jobs: null });
      expect(result.errors).toHaveLength(1);
      expect(result.errors?.[0]?.path).toEqual(['jobs']);
      expect(result.errors?.[0]?.extensions.code).toBe(code);
      if (said) expect(result.errors?.[0]?.extensions.cs).toMatchObject(said);
    }),
  );

  test('nothing in time', () =>
    withStub(
      answering({ listJobs: hang }),
      async (world) => {
        const result = await world.query('{ jobs { nodes { id } } }');
        judge(result, world);
        expect(result.errors?.[0]?.extensions.code).toBe('UPSTREAM_TIMEOUT');
      },
      { env: { HEADERS_TIMEOUT_MS: '20' } },
    ));

  test('a closed connection', () =>
    withStub(answering({ listJobs: reset }), async (world) => {
      const result = await world.query('{ jobs { nodes { id } } }');
      judge(result, world);
      expect(result.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    }));

  test('a closed port', () =>
    withStub(answering({}), async (world) => {
      await world.stub.close();
      const result = await world.query('{ jobs { nodes { id } } }');
      judge(result, world);
      expect(result.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    }));
});

test('CS.10001 beside a payload is a success', () =>
  withStub(answering({}), async ({ data }) => {
    expect(await data('{ jobs { nodes { name } } }')).toEqual({
      jobs: { nodes: [{ name: 'seven' }] },
    });
  }));

describe('A joined field fails alone:', () => {
  test.each([
    ['metrics', 'metrics { totalReadRate }', ['queryJobMetrics'], raw(500, ''), 'UPSTREAM_ERROR'],
    [
      'cluster',
      'cluster { name }',
      ['listClusters', 'getCluster'],
      raw(503, ''),
      'UPSTREAM_UNAVAILABLE',
    ],
    [
      'owner',
      'owner { userName }',
      ['listUserQuotas', 'getUserQuota'],
      raw(504, ''),
      'UPSTREAM_TIMEOUT',
    ],
    [
      'executionPlan',
      'executionPlan',
      ['getJobExecutionPlan'],
      raw(200, 'garbage'),
      'UPSTREAM_BAD_RESPONSE',
    ],
    [
      'apiGateway',
      'apiGateway { sinks { url } }',
      ['getJobApigSinks'],
      raw(429, ''),
      'RATE_LIMITED',
    ],
    [
      'auditLogs',
      'auditLogs { totalCount }',
      ['listAuditLogs'],
      raw(400, cs('CS.10005')),
      'FORBIDDEN',
    ],
  ])('%s', (field, selection, endpoints, answer, code) => {
    const answers = Object.fromEntries(endpoints.map((endpoint) => [endpoint, answer]));
    return withStub(answering(answers), async (world) => {
      const result = await world.query(`{ jobs { totalCount nodes { name ${selection} } } }`);
      judge(result, world);
      expect(result.data.jobs).toEqual({
        totalCount: 1,
        nodes: [{ name: 'seven', [field]: null }],
      });
      expect(result.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
        [['jobs', 'nodes', 0, field], code],
      ]);
    });
  });

  test('one plan of several', () =>
    withStub(
      ({ endpoint, path }) => {
        if (endpoint === 'listJobs') {
          return payload({ total: 3, jobs: [3, 2, 1].map((id) => ({ job_id: id })) });
        }
        return path.job_id === '2' ? raw(500, '') : payload({ execute_plan_items: '[1]' });
      },
      async ({ query }) => {
        const { data, errors } = await query('{ jobs { nodes { executionPlan } } }');
        expect(data.jobs.nodes.map((node: Record<string, unknown>) => node.executionPlan)).toEqual([
          [1],
          null,
          [1],
        ]);
        expect(errors?.map(({ path }) => path)).toEqual([['jobs', 'nodes', 1, 'executionPlan']]);
      },
    ));
});

describe('What is not there is null without an error:', () => {
  test.each(['CS.12004', 'CS.13007', 'CS.15001', 'CS.16001', 'CS.17001'])('a job, by %s', (code) =>
    withStub(
      answering({ getJob: raw(400, cs(code)), getJobExecutionPlan: raw(400, cs(code)) }),
      async ({ data }) => {
        expect(await data('{ job(id: 1) { name } jobs { nodes { executionPlan } } }')).toEqual({
          job: null,
          jobs: { nodes: [{ executionPlan: null }] },
        });
      },
    ),
  );

  test('a plain 404', () =>
    withStub(answering({ getJob: raw(404, '') }), async ({ data }) => {
      expect(await data('{ job(id: 1) { name } }')).toEqual({ job: null });
    }));
});

describe('With the emulator', () => {
  const world = useWorld({ emulator: { faultRate: 1 } });
  test('a service that is down is unavailable, and says so', async () => {
    const { data, errors } = await world.query('{ jobs { totalCount } overview { totalCost } }');
    expect(data).toEqual({ jobs: null, overview: null });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'UPSTREAM_UNAVAILABLE',
      'UPSTREAM_UNAVAILABLE',
    ]);
  });
});
