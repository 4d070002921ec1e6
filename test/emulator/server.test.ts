import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../src/emulator/server.js';
import { callEmulator, startAt, useEmulator } from './client.js';

async function start(options: EmulatorOptions = {}) {
  const emulator = await createEmulator({ timeScale: 0, startAt, ...options });
  onTestFinished(() => emulator.close());
  const project = `/v1.0/${emulator.demo.projectId}`;
  const call = (path: string, request = {}) => callEmulator(emulator, path, request);
  return { emulator, project, call };
}

const reads = (project: string) => [
  '/v3/projects',
  `${project}/overview`,
  `${project}/jobs?limit=1000`,
  `${project}/jobs?limit=1000&show_detail=true`,
  `${project}/reserved_clusters`,
  `${project}/user_quotas`,
  `${project}/job_templates`,
  `${project}/audit_logs?resource_type=job&limit=50`,
];

describe('The world', () => {
  test('is the same to the byte for the same seed and start', async () => {
    const [one, two] = [await start(), await start()];
    expect(one.emulator.demo).toEqual(two.emulator.demo);
    for (const path of reads(one.project)) {
      expect((await one.call(path)).text).toBe((await two.call(path)).text);
    }
  });

  test('differs from seed to seed', async () => {
    const [one, two] = [await start({ seed: 'one' }), await start({ seed: 'two' })];
    expect(one.emulator.demo.projectId).not.toBe(two.emulator.demo.projectId);
  });

  test('grows with the number of jobs', async () => {
    const { call, project } = await start({ jobs: 200 });
    const { total } = (await call(`${project}/jobs`)).json.payload;
    expect(total).toBeGreaterThan(190);
    expect(total).toBeLessThan(210);
  });

  test('is as at the start after a reset', async () => {
    const { emulator, project, call } = await start();
    const before = (await call(`${project}/jobs?limit=1000`)).text;
    const { job_id: id } = JSON.parse(before).payload.jobs.find(
      ({ name }: { name: string }) => name === 'orders_alarm',
    );
    await call(`${project}/job/${id}/stop`, { method: 'POST' });
    emulator.clock.advance(60_000);
    const token = emulator.issueToken();
    expect((await call(`${project}/jobs?limit=1000`, { token })).text).not.toBe(before);
    emulator.reset();
    expect([emulator.clock.now(), emulator.requests.length]).toEqual([startAt, 0]);
    expect((await call(`${project}/jobs?limit=1000`)).text).toBe(before);
    expect((await call('/versions', { token })).status).toBe(401);
  });

  test('moves with real time unless told otherwise', async () => {
    const { emulator } = await start({ timeScale: 1_000_000 });
    const before = emulator.clock.now();
    await callEmulator(emulator, '/versions');
    expect(emulator.clock.now()).toBeGreaterThan(before);
    for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => emulator.clock.advance(ms)).toThrow(RangeError);
    }
  });

  test('issues no token for what is not in it', async () => {
    const { emulator } = await start();
    expect(() => emulator.issueToken({ user: 'nobody' })).toThrow(RangeError);
    expect(() => emulator.issueToken({ projectId: 'nowhere' })).toThrow(RangeError);
  });
});

test('Ids beyond 2^53 keep all their digits', async () => {
  const firstJobId = 9_007_199_254_740_993n;
  const { call, project, emulator } = await start({ firstJobId });
  const list = await call(`${project}/jobs?order=asc&limit=2`);
  const [first, second] = [...list.text.matchAll(/"job_id":(\d+)/g)].map(([, id]) => id);
  expect(first).toBe('9007199254740993');
  expect((await call(`${project}/job/${first}`)).text).toContain('"job_id":9007199254740993,');
  const next = await call(`${project}/jobs?order=asc&limit=1&cursor=${first}`);
  expect(next.text).toContain(`"job_id":${second},`);
  const children = await call(`${project}/jobs?limit=100&root_job_id=${first}`);
  expect(children.status).toBe(200);

  const running = /"job_id":(\d+),"name":"orders_alarm"/;
  const id = running.exec((await call(`${project}/jobs?limit=1000`)).text)?.[1];
  const metrics = await call(`${project}/jobs/metrics`, { text: `{"job_ids":[${id}]}` });
  expect(metrics.text).toContain(`"job_id":${id},`);
  expect((await call(`${project}/job/stop`, { text: `[${id}]` })).status).toBe(200);
  emulator.clock.advance(10_000);
  expect((await call(`${project}/job/${id}`)).json.payload.status).toBe('job_cancel_success');
  const audit = `${project}/audit_logs?resource_type=job&resource_id=${id}&limit=1`;
  expect((await call(audit)).json[0].payload.traces[0].resource_id).toBe(id);
});

describe('The server', () => {
  const world = useEmulator();

  test('remembers every request', async () => {
    const headers = { 'x-request-id': 'abc' };
    await world.inProject('/jobs?limit=1', { headers });
    await world.inProject('/jobs/metrics', { body: {} });
    await world.call('/nowhere', { token: null });
    await world.inProject('/sql_job', { method: 'POST' });
    const seen = world.emulator.requests.map(({ endpoint, method, status, requestId }) => [
      endpoint,
      method,
      status,
      requestId,
    ]);
    expect(seen).toEqual([
      ['listJobs', 'GET', 200, 'abc'],
      ['queryJobMetrics', 'POST', 400, undefined],
      [null, 'GET', 400, undefined],
      ['createSqlJob', 'POST', 400, undefined],
    ]);
    expect(world.emulator.requests[0]?.url).toMatch(/\/jobs\?limit=1$/);
    expect(world.emulator.requests[0]?.headers['x-auth-token']).toBe(world.emulator.demo.token);
  });

  test('takes bodies up to 12 MB', async () => {
    const body = (bytes: number) => ({ text: JSON.stringify('x'.repeat(bytes)) });
    expect((await world.inProject('/jobs/metrics', body(11 * 2 ** 20))).status).toBe(400);
    expect((await world.inProject('/jobs/metrics', body(12 * 2 ** 20))).status).toBe(413);
  });

  test.each([
    ['/sql_job', { error_id: 'CS.10004' }],
    ['/job_template', { error_id: 'CS.18004' }],
    ['/reserved_cluster', { error_id: 'CS.20002' }],
    ['/v3/auth/tokens', { error_code: 'AS.0001' }],
    ['/v2.0/vpc/routes', { error_code: 'VPC.0004' }],
  ])('takes no body at %s that is nested too deeply', async (path, refusal) => {
    const call = path.startsWith('/v') ? world.call : world.inProject;
    for (const text of ['['.repeat(1e5), '{"a":'.repeat(1e5)]) {
      const { status, json } = await call(path, { text });
      expect([status, json]).toEqual([400, expect.objectContaining(refusal)]);
    }
  });

  test('needs no content type, and reads a repeated parameter once', async () => {
    const id = await world.job('parcels_clean');
    const url = `${world.emulator.url}/v1.0/${world.emulator.demo.projectId}/job/run`;
    const headers = { 'x-auth-token': world.emulator.demo.token };
    const body = new TextEncoder().encode(`[${id}]`);
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
    expect((await world.inProject('/jobs?limit=1&limit=2')).json.payload.jobs).toHaveLength(1);
  });
});

test('Faults hit the asked share of requests, the same ones for a seed', async () => {
  const statuses = async () => {
    const { call } = await start({ faultRate: 0.3 });
    const answers = [];
    for (let n = 0; n < 100; n++) answers.push(await call('/versions'));
    const fault = answers.find(({ status }) => status === 503);
    expect(fault?.headers.get('retry-after')).toBe('1');
    expect(fault?.json).toEqual({ error_code: 'APIG.0611', error_msg: expect.any(String) });
    return answers.map(({ status }) => status);
  };
  const [one, two] = [await statuses(), await statuses()];
  expect(one).toEqual(two);
  const share = one.filter((status) => status === 503).length;
  expect(share).toBeGreaterThan(15);
  expect(share).toBeLessThan(45);
});

test('Answers can be made slow', async () => {
  const { call } = await start({ latencyMs: 60 });
  const before = performance.now();
  await call('/versions');
  expect(performance.now() - before).toBeGreaterThanOrEqual(55);
});

test('A call is carried out even if its caller does not wait', async () => {
  const { emulator, project, call } = await start({ latencyMs: 50 });
  const { jobs } = (await call(`${project}/jobs?limit=100`)).json.payload;
  const id = jobs.find(({ name }: { name: string }) => name === 'parcels_clean').job_id;
  const { hostname, port } = new URL(emulator.url);
  const socket = connect(Number(port), hostname);
  const body = `[${id}]`;
  const head = `POST ${project}/job/run HTTP/1.1\r\nhost: x\r\nx-auth-token: ${emulator.demo.token}`;
  socket.write(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
  await expect.poll(() => emulator.requests.length).toBe(2);
  socket.destroy();
  await expect.poll(() => emulator.requests[1]?.status).toBe(200);
  expect((await call(`${project}/job/${id}`)).json.payload.status).toBe('job_submitting');
});

test('A closed emulator lets go of its connections', async () => {
  const emulator = await createEmulator();
  const { hostname, port } = new URL(emulator.url);
  const socket = connect(Number(port), hostname);
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write('GET /versions HTTP/1.1\r\nhost: x\r\n\r\n');
  await new Promise((resolve) => socket.once('data', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await emulator.close();
  await closed;
  await expect(fetch(emulator.url)).rejects.toThrow();
});
