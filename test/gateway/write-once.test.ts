import { beforeEach, describe, expect, test } from 'vitest';
import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import { noCircuit, useWorld, withStub } from '../support/start.js';
import { payload, raw, reset } from '../support/stub.js';
import { anyThings, findThings } from '../support/things.js';
import { send, sql, type Write, type WriteName, writesOn } from '../support/writes.js';

const isWrite = ({ endpoint }: { readonly endpoint: EndpointName | null }) =>
  endpoint !== null && endpoints[endpoint].write;

/** Numbers from 0 to 1 that are the same in every run. */
const randomOf = (seed: number) => {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
};

const world = useWorld({ gateway: noCircuit });
beforeEach(() => {
  world.emulator.reset();
  world.received();
});

const create = `mutation ($input: CreateSqlJobInput!) {
  payload: createSqlJob(input: $input) { job { id } userErrors { code } } }`;
const remove = `mutation ($id: ID!) {
  payload: deleteJob(id: $id) { deletedId userErrors { code } } }`;

interface Job {
  readonly job_id: number;
  readonly name: string;
}

/** Jobs that are there by the names that the next test gives. */
const jobsThere = async (): Promise<Job[]> =>
  (await world.rest('/jobs?name=cars_&limit=1000')).payload.jobs;

/** Lets about a third of the next `count` calls of an endpoint lose their answer, half of them before they do anything. */
const disturb = (endpoint: EndpointName, count: number, random: () => number) => {
  for (let call = 0; call < count; call++) {
    if (random() < 0.3) world.emulator.lose(endpoint, random() < 0.5 ? 'before' : 'after');
  }
};

/** Sends a write under an id of its own; tells whether it was carried out, and by whose word. */
const write = async (id: string, document: string, variables: Record<string, unknown>) => {
  const { data, errors } = await world.query(document, variables, { 'x-request-id': id });
  if (!errors) {
    expect(data.payload.userErrors).toEqual([]);
    return 'answered';
  }
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['OUTCOME_UNKNOWN']);
  return errors[0]?.extensions.settled as { outcome: 'DONE' | 'NOT_SEEN' }; // other tests judge it
};

test('A thousand writes, side by side and with answers lost, are received once each', async () => {
  const random = randomOf(7);
  const size = 60;
  const told: string[] = [];
  let received = 0;

  /** Sends the writes together, and sees that each was received once. */
  const sendAll = async (endpoint: EndpointName, asked: readonly [string, string, object][]) => {
    disturb(endpoint, asked.length, random);
    const answers = await Promise.all(
      asked.map(([id, document, variables]) => write(id, document, { ...variables })),
    );
    const calls = world.received().filter(isWrite);
    expect(calls.map(({ requestId }) => requestId).toSorted()).toEqual(
      asked.map(([id]) => id).toSorted(),
    );
    received += calls.length;
    const outcomes = answers.map((answer) => (answer === 'answered' ? answer : answer.outcome));
    told.push(...outcomes);
    return outcomes.filter((outcome) => outcome !== 'NOT_SEEN').length;
  };

  for (let bunch = 0; received < 1_000; bunch++) {
    world.emulator.reset();
    world.received();
    const names = Array.from({ length: size }, (_, index) => `cars_${bunch}_${index}`);
    const created = await sendAll(
      'createSqlJob',
      names.map((name) => [`create/${name}`, create, { input: { name, sql } }]),
    );
    const jobs = await jobsThere();
    expect(jobs).toHaveLength(created);
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(created);
    world.received();
    const deleted = await sendAll(
      'deleteJob',
      jobs.map(({ job_id, name }) => [`delete/${name}`, remove, { id: String(job_id) }]),
    );
    expect(await jobsThere()).toHaveLength(created - deleted);
    world.received();
  }
  for (const outcome of ['answered', 'DONE', 'NOT_SEEN']) {
    expect(told.filter((one) => one === outcome).length, outcome).toBeGreaterThan(100);
  }
}, 60_000);

describe('A write is not repeated', () => {
  const writes: Readonly<Record<WriteName, Write>> = writesOn(anyThings);
  // The way back over a connection that cannot be read is not even tried, nor is the way of a job to DLI.
  const readsFirst: ReadonlySet<string> = new Set(['createPeerRoute', 'migrateJob']);
  const names = (Object.keys(writes) as WriteName[]).filter((name) => !readsFirst.has(name)); // Object.keys widens the keys

  test.each<[string, unknown]>([
    ...[302, 307, 401, 408, 425, 429, 500, 502, 503, 504].map((status): [string, unknown] => [
      String(status),
      raw(status, ''),
    ]),
    ['an advice to try again', raw(400, { error_id: 'CS.11041' })],
    ['half an answer', raw(200, '{"message_id"')],
    ['a reset', reset],
  ])('after %s', (_, fault) =>
    withStub(
      (request) => (isWrite(request) ? fault : payload({ total: 0, jobs: [] })),
      async (stubbed) => {
        await Promise.all(names.map((name) => send(stubbed, name, writes[name])));
        const received = stubbed.stub.requests.filter(isWrite).map(({ endpoint }) => endpoint);
        expect(received.toSorted()).toEqual(names.map((name) => writes[name].endpoint).toSorted());
      },
      { ...noCircuit, env: { DLI: 'emulator' } },
    ),
  );
});

describe('Several writes of one document', () => {
  test('are sent one after the other, and each tells of what it has done', async () => {
    const { template } = await findThings(world);
    world.received();
    const update = (alias: string, name: string) =>
      `${alias}: updateTemplate(id: $id, input: { name: "${name}" }) { template { name } }`;
    const data = await world.data(
      `mutation ($id: ID!) { ${update('a', 'one')} ${update('b', 'two')} ${update('c', 'three')} }`,
      { id: template },
    );
    expect(data).toEqual({
      a: { template: { name: 'one' } },
      b: { template: { name: 'two' } },
      c: { template: { name: 'three' } },
    });
    const each = ['updateTemplate', 'listTemplates'];
    expect(world.calls()).toEqual([...each, ...each, ...each]);
  });

  test('tell of jobs whatever they have become by each', async () => {
    const { running } = await findThings(world);
    world.received();
    const data = await world.data(
      `mutation ($id: ID!) {
        before: updateSqlJob(id: $id, input: { description: "x" }, dryRun: true) { job { status } }
        stop: stopJob(id: $id) { job { status } }
        batch: stopJobs(ids: [$id]) { results { outcome job { status } } }
        remove: deleteJob(id: $id) { deletedId }
        after: runJobs(ids: [$id]) { results { outcome job { status } } }
      }`,
      { id: running },
    );
    expect(data).toMatchObject({
      before: { job: { status: 'RUNNING' } },
      stop: { job: { status: 'CANCELING' } },
      batch: { results: [{ outcome: 'OK', job: { status: 'CANCELING' } }] },
      remove: { deletedId: running },
      after: { results: [{ outcome: 'NOT_FOUND', job: null }] },
    });
  });

  test('read anew after one that was refused or lost, too', async () => {
    const { template } = await findThings(world);
    world.emulator.lose('updateTemplate');
    const { data, errors } = await world.query(
      `mutation ($id: ID!) {
        a: updateTemplate(id: $id, input: { description: "new" }, dryRun: true) { changes { before } }
        b: updateTemplate(id: $id, input: { description: "new" }) { userErrors { code } }
        c: updateTemplate(id: $id, input: { description: "new" }, dryRun: true) { changes { before } }
      }`,
      { id: template },
    );
    expect(errors?.map(({ path }) => path)).toEqual([['b']]);
    expect(errors?.[0]?.extensions.settled).toEqual({ outcome: 'DONE', id: template });
    expect(data.a.changes).toHaveLength(1);
    expect(data.c.changes).toEqual([]);
  });
});
