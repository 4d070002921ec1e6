import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/api/rule.js';
import { dliBatchRules } from '../../src/api/rules/dli-batch.js';
import { useEmulator } from './client.js';

const world = useEmulator();
const call = (path: string, request?: Parameters<typeof world.call>[1]) =>
  world.call(`/v2.0/${world.emulator.demo.projectId}${path}`, request);

const batch = {
  file: 'obs://cs-jars/batches/cars.jar',
  className: 'com.example.Cars',
  queue: 'etl',
  name: 'cars',
};
const create = (body: object = {}) => call('/batches', { body: { ...batch, ...body } });
const list = async (query = '') => (await call(`/batches?${query}`)).json;
const detail = async (id: string) => (await call(`/batches/${id}`)).json;
const named = async (name: string) =>
  (await list(`job_name=${name}`)).sessions.find((one: { name: string }) => one.name === name);
const refusal = (code: string) => ({ error_code: code, error_msg: expect.stringMatching(/./) });

describe('Listing batches', () => {
  test('gives them newest first, without a word of success', async () => {
    const answer = await list();
    expect(Object.keys(answer).sort()).toEqual(['from', 'sessions', 'total']);
    expect([answer.from, answer.total]).toEqual([0, 12]);
    const times = answer.sessions.map((one: { create_time: number }) => one.create_time);
    expect(times).toEqual(times.toSorted((one: number, other: number) => other - one));
    const states = new Set(answer.sessions.map((one: { state: string }) => one.state));
    expect([...states].sort()).toEqual(['dead', 'recovering', 'running', 'starting', 'success']);
  });

  test('goes on from a place, for as many as are asked for', async () => {
    const all = (await list()).sessions;
    const answer = await list('from=5&size=3');
    expect([answer.from, answer.total]).toEqual([5, 12]);
    expect(answer.sessions).toEqual(all.slice(5, 8));
    expect((await list('from=12')).sessions).toEqual([]);
  });

  test.each([
    ['job_name=orders', 4],
    ['state=starting', 2],
    ['state=STARTING', 2],
    ['queue_name=realtime', 4],
    ['cluster_name=ETL', 8],
    ['owner=nobody', 0],
    ['job_name=orders&state=success', 2],
  ])('by %s gives %i', async (query, total) => {
    const answer = await list(query);
    expect(answer.total).toBe(total);
    expect(answer.sessions).toHaveLength(total);
  });

  test('finds one by its id', async () => {
    const { id } = await named('trips_compact');
    expect((await list(`job-id=${id}`)).sessions).toMatchObject([{ id }]);
  });

  test.each(['from=-1', 'from=x', 'size=1.5'])('is refused for %s', async (query) => {
    const { status, json } = await call(`/batches?${query}`);
    expect([status, json]).toEqual([400, refusal('DLI.0001')]);
  });
});

describe('A batch', () => {
  test('is created, runs and ends as time goes by', async () => {
    const { status, json } = await create({ feature: 'basic', sc_type: 'B' });
    expect(status).toBe(200);
    const now = world.emulator.clock.now();
    expect(json).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
      appId: '',
      name: 'cars',
      owner: 'cs_demo',
      state: 'starting',
      sc_type: 'B',
      queue: 'etl',
      cluster_name: 'etl',
      create_time: now,
      update_time: now,
      duration: 0,
    });
    expect((await named('cars')).appId).toBeNull();
    world.emulator.clock.advance(40_000);
    const running = await detail(json.id);
    expect(running).toMatchObject({
      state: 'running',
      update_time: now + 30_000,
      duration: 10_000,
    });
    expect(running.appId).toMatch(/^application_/);
    world.emulator.clock.advance(1_800_000);
    const ended = await detail(json.id);
    expect(ended.state).toBe('success');
    expect(JSON.parse(ended.req_body)).toEqual({ ...batch, feature: 'basic', sc_type: 'B' });
    world.emulator.clock.advance(60_000);
    expect((await detail(json.id)).duration).toBe(ended.duration);
  });

  test('dies if its program is one that fails', async () => {
    const { id } = (await create({ file: 'obs://cs-jars/failing.jar' })).json;
    world.emulator.clock.advance(3_600_000);
    expect((await detail(id)).state).toBe('dead');
  });

  test('recovers from a failure', async () => {
    const { id } = await named('parcels_repair');
    expect((await detail(id)).state).toBe('recovering');
    world.emulator.clock.advance(30_000);
    expect((await detail(id)).state).toBe('running');
  });

  test('alone tells what it runs in', async () => {
    const { id, ...row } = await named('fraud_training');
    expect(row).not.toHaveProperty('feature');
    expect(await detail(id)).toMatchObject({
      feature: 'custom',
      spark_version: '3.3.1',
      image: 'fraud/trainer:1.4',
    });
  });

  test('is cancelled while it has not ended', async () => {
    const { id } = (await create()).json;
    const answer = await call(`/batches/${id}`, { method: 'DELETE' });
    expect([answer.status, answer.json]).toEqual([200, { msg: 'deleted' }]);
    expect((await detail(id)).state).toBe('dead');
    const again = await call(`/batches/${id}`, { method: 'DELETE' });
    expect([again.status, again.json]).toEqual([400, refusal('DLI.0007')]);
  });

  test.each(['success', 'dead'])('that is %s cannot be cancelled', async (state) => {
    const [{ id }] = (await list(`state=${state}`)).sessions;
    const { status, json } = await call(`/batches/${id}`, { method: 'DELETE' });
    expect([status, json]).toEqual([400, refusal('DLI.0007')]);
  });

  test.each(['GET', 'DELETE'])('that is not there is refused: %s', async (method) => {
    const { status, json } = await call('/batches/0a324461-d9d9-45da-a52a-3b3c7a3d809e', {
      method,
    });
    expect([status, json]).toEqual([400, refusal('DLI.0002')]);
  });

  test.each([
    [{ queue: 'nowhere' }, 'DLI.0002'],
    [{ queue: 'adhoc' }, 'DLI.0007'],
  ])('is refused on a queue that is not there, or is for SQL: %j', async (body, code) => {
    const { status, json } = await create(body);
    expect([status, json]).toEqual([400, refusal(code)]);
  });

  test('runs on a queue that is named as a cluster', async () => {
    const { json } = await create({ queue: undefined, cluster_name: 'Realtime' });
    expect(json.queue).toBe('realtime');
  });
});

/** A body that breaks each rule that can be judged by it, and one that keeps it. */
const cases: Readonly<Record<string, readonly [broken: object, kept: object]>> = {
  'dli-spark-batch-file': [{ file: '' }, {}],
  'dli-spark-batch-queue': [{ cluster_name: 'etl' }, { queue: '', cluster_name: 'etl' }],
  'dli-spark-batch-name': [{ name: 'x'.repeat(129) }, { name: 'x'.repeat(128) }],
  'dli-spark-batch-size': [{ sc_type: 'D' }, { sc_type: 'C' }],
  'dli-spark-batch-driver-memory': [{ driverMemory: '2' }, { driverMemory: '2G' }],
  'dli-spark-batch-executor-memory': [{ executorMemory: 'much' }, { executorMemory: '512m' }],
  'dli-spark-batch-driver-cores': [{ driverCores: 0 }, { driverCores: 1 }],
  'dli-spark-batch-executor-cores': [{ executorCores: 0 }, { executorCores: 2 }],
  'dli-spark-batch-executors': [{ numExecutors: 0 }, { numExecutors: 4 }],
  'dli-spark-batch-retries': [{ max_retry_times: 101 }, { max_retry_times: 100 }],
  'dli-spark-batch-feature': [{ feature: 'huge' }, { feature: 'ai' }],
};
const rules: Readonly<Record<string, Rule>> = dliBatchRules;

describe('The rule', () => {
  test.each(Object.entries(cases))('%s holds', async (id, [broken, kept]) => {
    const refused = await create(broken);
    expect([refused.status, refused.json]).toEqual([400, refusal(rules[id]?.code ?? 'DLI.0001')]);
    expect(rules[id]?.breaks?.({ ...batch, ...broken })).toBe(true);
    expect(rules[id]?.breaks?.({ ...batch, ...kept })).toBe(false);
    expect((await create(kept)).status).toBe(200);
  });

  test('has a case if it can be judged by the body', () => {
    const judged = Object.keys(rules).filter((id) => rules[id]?.breaks);
    expect(Object.keys(cases).sort()).toEqual(judged.sort());
  });
});

test('A queue stays while a batch of it has not ended', async () => {
  const path = `/v1.0/${world.emulator.demo.projectId}/queues`;
  await world.call(path, { body: { queue_name: 'loads', queue_type: 'general', cu_count: 16 } });
  const { id } = (await create({ queue: 'loads' })).json;
  const remove = () => world.call(`${path}/loads`, { method: 'DELETE' });
  expect((await remove()).json).toEqual(refusal('DLI.0007'));
  await call(`/batches/${id}`, { method: 'DELETE' });
  expect((await remove()).json).toEqual({ is_success: true, message: '' });
});
