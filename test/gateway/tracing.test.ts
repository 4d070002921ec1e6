import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type StopTracing, startTracing } from '../../src/gateway/telemetry/tracing.js';
import { attributesOf, type ReceivedSpan, startCollector } from '../support/collector.js';
import { createLogBook } from '../support/log.js';
import { withStub } from '../support/start.js';
import { payload, raw, type StubRequest } from '../support/stub.js';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${traceId}-b7ad6b7169203331-01`;

let collector: Awaited<ReturnType<typeof startCollector>>;
let stopTracing: StopTracing = async () => {};
const book = createLogBook();

/** Starts tracing as the environment asks for it. */
const trace = async (env: Record<string, string>) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  stopTracing = await startTracing(process.env, book.log);
};

/** The spans that the collector has when all are sent. */
const spans = async (): Promise<ReceivedSpan[]> => {
  await stopTracing();
  return collector.spans();
};

beforeEach(async () => {
  collector = await startCollector();
});
afterEach(async () => {
  await stopTracing();
  vi.unstubAllEnvs();
  await collector.close();
});

const jobs = (request: StubRequest) =>
  request.endpoint === 'listJobs'
    ? payload({ total: 1, jobs: [{ job_id: 1, cluster_id: 7 }] })
    : raw(500, { error_code: 'CS.1', error_msg: 'canary-words' });

const document = 'query Some($n: Int = 1) { jobs(first: $n) { nodes { id cluster { name } } } }';

test('An operation and its upstream calls are spans of the trace of the caller', async () => {
  await trace({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  const sent = await withStub(
    jobs,
    async ({ query, stub }) => {
      await query(document, { n: 2 }, { traceparent, 'x-request-id': 'traced' });
      return stub.requests;
    },
    { log: book.log },
  );
  const all = await spans();
  const server = all.find(({ kind }) => kind === 2);
  const clients = all.filter(({ kind }) => kind === 3);
  expect(server).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331', name: 'query Some' });
  expect(attributesOf(server ?? { attributes: [] })).toEqual({
    'graphql.operation.type': 'query',
    'graphql.operation.name': 'Some',
    'error.type': 'UPSTREAM_ERROR',
  });
  expect(clients).toHaveLength(sent.length);
  for (const span of clients) expect(span).toMatchObject({ traceId, parentSpanId: server?.spanId });
  expect(sent.map(({ headers }) => headers.traceparent).sort()).toEqual(
    clients.map(({ spanId }) => `00-${traceId}-${spanId}-01`).sort(),
  );
  expect(clients.map(attributesOf)).toContainEqual({
    'http.request.method': 'GET',
    'url.template': '/v1.0/{project_id}/jobs',
    'server.address': '127.0.0.1',
    'server.port': expect.any(Number),
    'http.response.status_code': 200,
    'cs.operation': 'listJobs',
  });
  expect(await book.line('request', ({ requestId }) => requestId === 'traced')).toMatchObject({
    traceId,
  });
  expect(collector.requests[0]).toBe('POST /v1/traces');
  expect(collector.resource()).toMatchObject({ 'service.name': 'cs-graphql' });
  for (const secret of ['stub-token', 'canary', 'nodes', '"n"', '/p1/']) {
    expect(collector.text()).not.toContain(secret);
  }
});

test('A failed attempt says so', async () => {
  await trace({ OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
  await withStub(
    () => raw(400, {}),
    ({ query }) => query('{ overview { totalCost } }'),
  );
  const failed = (await spans()).find(({ kind }) => kind === 3);
  expect(failed?.status.code).toBe(2);
  expect(attributesOf(failed ?? { attributes: [] })).toMatchObject({
    'http.response.status_code': 400,
    'error.type': 'api',
  });
});

test('A service name, and attributes of it, are taken from the environment', async () => {
  await trace({
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${collector.url}/other`,
    OTEL_SERVICE_NAME: 'streams',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
  });
  await withStub(jobs, ({ query }) => query('mutation { nothing }'));
  expect((await spans()).map(({ name }) => name)).toEqual(['GraphQL Operation']);
  expect(collector.requests).toEqual(['POST /other']);
  expect(collector.resource()).toMatchObject({
    'service.name': 'streams',
    'deployment.environment.name': 'test',
  });
});

test('What the sampler leaves out is not sent, and upstream is told so', async () => {
  await trace({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_TRACES_SAMPLER: 'traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0',
  });
  await withStub(jobs, async ({ query, stub }) => {
    await query(document, {}, { traceparent });
    for (const { headers } of stub.requests) {
      expect(headers.traceparent).toMatch(new RegExp(`^00-${traceId}-[\\da-f]{16}-00$`));
    }
  });
  expect(await spans()).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['nothing asks for traces', {}],
  ['the SDK is disabled', { OTEL_SDK_DISABLED: 'true' }],
  ['the exporter is none', { OTEL_TRACES_EXPORTER: 'none' }],
])('The trace of the caller is handed on as it is where %s', async (_, env) => {
  const endpoint = Object.keys(env).length > 0 && { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
  await trace({ ...env, ...endpoint });
  await withStub(jobs, async ({ query, stub }) => {
    await query(document, {}, { traceparent });
    expect(stub.requests.map(({ headers }) => headers.traceparent)).toContain(traceparent);
    expect(new Set(stub.requests.map(({ headers }) => headers.traceparent)).size).toBe(1);
  });
  await stopTracing();
  expect(collector.requests).toEqual([]);
});

test('The log warns of settings that are not known', async () => {
  await trace({ OTEL_TRACES_EXPORTER: 'zipkin', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' });
  const texts = book.lines.map(({ msg }) => msg);
  expect(texts).toContainEqual(expect.stringMatching(/^OTEL_TRACES_EXPORTER/));
  expect(texts).toContainEqual(expect.stringMatching(/^OTEL_EXPORTER_OTLP_PROTOCOL/));
});
