import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/endpoints.js';
import {
  anyDliThings,
  type DliThings,
  type DliWriteName,
  dliWriteNames,
  dliWritesOn,
  findDliThings,
} from '../support/dli-writes.js';
import { noCircuit, useWorld, withStub } from '../support/start.js';
import { raw, reset } from '../support/stub.js';
import { send, type Write } from '../support/writes.js';

const world = useWorld({ gateway: { ...noCircuit, env: { DLI: 'emulator' } } });
let things: DliThings;
let writes: Readonly<Record<DliWriteName, Write>>;
beforeAll(async () => {
  things = await findDliThings(world);
  writes = dliWritesOn(things);
});
beforeEach(() => {
  world.emulator.reset();
  world.received();
});

/** What each write is to be found to have been done to. */
const singles = {
  createSqlJob: 'new',
  updateSqlJob: 'draft',
  createJarJob: 'new',
  updateJarJob: 'program',
  runJob: 'draft',
  stopJob: 'running',
  deleteJob: 'draft',
  createTemplate: 'new',
  updateTemplate: 'template',
  deleteTemplate: 'template',
} as const satisfies Partial<Record<DliWriteName, keyof DliThings | 'new'>>;
type Single = keyof typeof singles;
const names = Object.keys(singles) as Single[]; // Object.keys widens the keys

const idsThere = async (): Promise<string[]> => {
  const all = await world.data(`{
    jobs(first: 100, filter: { service: DLI }) { nodes { id } }
    templates(first: 100, filter: { service: DLI }) { nodes { id } }
  }`);
  return JSON.stringify(all).match(/(?<="id":")[^"]+/g) ?? [];
};

/** Loses the answer of a write; tells what the client is told. */
const lost = async (name: Single, when?: 'before' | 'after', variables?: Write['variables']) => {
  const write = { ...writes[name], ...(variables && { variables }) };
  world.received();
  world.emulator.lose(write.endpoint, when);
  const { data, errors } = await send(world, name, write);
  const calls = world.received().filter(({ endpoint }) => endpoint === write.endpoint);
  expect([calls.length, data, errors?.length]).toEqual([1, { [name]: null }, 1]);
  expect(errors?.[0]).toMatchObject({ path: [name], extensions: { code: 'OUTCOME_UNKNOWN' } });
  return errors?.[0]?.extensions.settled;
};

describe('A write to DLI whose answer was lost', () => {
  test.each(names)('is found done if it was carried out: %s', async (name) => {
    const before = await idsThere();
    const settled = await lost(name);
    const at = singles[name];
    const fresh = (await idsThere()).filter((id) => !before.includes(id));
    const ids = at === 'new' ? fresh : [things[at]];
    expect(ids.map((id) => ({ outcome: 'DONE', id }))).toEqual([settled]);
  });

  test.each(names)('is not found if it was not: %s', async (name) => {
    const at = singles[name];
    const id = at === 'new' ? {} : { id: things[at] };
    expect(await lost(name, 'before')).toEqual({ outcome: 'NOT_SEEN', ...id });
  });
});

describe('What is there already is not taken for what was lost:', () => {
  const job = { service: 'DLI', name: 'lake_orders_live' };
  test.each<[Single, Write['variables']]>([
    ['createSqlJob', { input: { ...job, sql: 'SELECT 1' } }],
    ['createSqlJob', { input: { ...job, idleStateRetentionSeconds: 7 } }],
    ['createSqlJob', { input: { ...job, restartOnException: false } }],
    ['createJarJob', { input: { ...job, name: 'lake_replay', type: 'FLINK_JAR_JOB', args: '-x' } }],
    ['createTemplate', { input: { service: 'DLI', name: 'lake_weather_alarm', sql: 'SELECT 1' } }],
  ])('another thing of the same name, %s %j', async (name, variables) => {
    expect(await lost(name, 'before', variables)).toEqual({ outcome: 'UNKNOWN' });
  });

  test('a job of CS of the same name', async () => {
    const input = { service: 'DLI', name: 'orders_alarm' };
    expect(await lost('createSqlJob', 'before', { input })).toEqual({ outcome: 'NOT_SEEN' });
  });

  test('a job whose name only contains the other', async () => {
    const input = { service: 'DLI', name: 'lake' };
    expect(await lost('createSqlJob', 'before', { input })).toEqual({ outcome: 'NOT_SEEN' });
  });

  test('a job that was never there', async () => {
    const id = 'Job:dli:1';
    expect(await lost('runJob', 'before', { id })).toEqual({ outcome: 'NOT_SEEN', id });
    const update = { id, input: { description: 'x' } };
    expect(await lost('updateSqlJob', 'before', update)).toEqual({ outcome: 'UNKNOWN' });
  });
});

test('An update of what DLI tells, and CS does not, is settled', async () => {
  const input = { restartOnException: true, idleStateRetentionSeconds: 7 };
  const settled = await lost('updateSqlJob', 'after', { id: things.draft, input });
  expect(settled).toEqual({ outcome: 'DONE', id: things.draft });
  const other = { id: things.draft, input: { idleStateRetentionSeconds: 8 } };
  expect(await lost('updateSqlJob', 'before', other)).toEqual({
    outcome: 'NOT_SEEN',
    id: things.draft,
  });
});

test.each([
  [{ dirtyData: { strategy: 'FAIL' } }, { dirtyData: { strategy: 'SAVE', obsPath: 'a/b' } }],
  [
    { dliSettings: { runtimeConfig: '[{ "key": "a", "value": "b" }]' } },
    { dliSettings: { runtimeConfig: '[{ "key": "a", "value": "c" }]' } },
  ],
])(
  'An update is not taken for done because the rest of it is as it was: %j',
  async (one, other) => {
    const { draft: id } = things;
    const settled = await lost('updateSqlJob', 'after', { id, input: one });
    expect(settled).toEqual({ outcome: 'DONE', id });
    const described = { id, input: { ...other, restartOnException: false } };
    expect(await lost('updateSqlJob', 'before', described)).toEqual({ outcome: 'NOT_SEEN', id });
  },
);

const front = (status: number) => raw(status, { error_code: 'APIG.0602', error_msg: 'Something' });
describe('A write to DLI is not repeated', () => {
  test.each<[string, unknown]>([
    ...[401, 429, 500, 502, 503, 504].map((status): [string, unknown] => [
      String(status),
      front(status),
    ]),
    ['advice to try again', raw(400, { error_code: 'DLI.0012', error_msg: 'Busy' })],
    ['half an answer', raw(200, '{"is_success"')],
    ['a reset', reset],
  ])('after %s', (_, fault) =>
    withStub(
      ({ endpoint }) => (endpoint && endpoints[endpoint].write ? fault : raw(400, '')),
      async (stubbed) => {
        const all: Readonly<Record<DliWriteName, Write>> = dliWritesOn(anyDliThings);
        await Promise.all(dliWriteNames.map((name) => send(stubbed, name, all[name])));
        const received = stubbed.stub.requests
          .map(({ endpoint }) => endpoint)
          .filter((name) => name && endpoints[name].write);
        expect(received.toSorted()).toEqual(
          dliWriteNames.map((name) => all[name].endpoint).toSorted(),
        );
      },
      { ...noCircuit, env: { DLI: 'emulator' } },
    ),
  );
});

test('An answer that does not tell the id of what is new is as good as lost', async () => {
  const all: Readonly<Record<DliWriteName, Write>> = dliWritesOn(anyDliThings);
  for (const name of ['createSqlJob', 'createJarJob', 'createTemplate'] as const) {
    for (const answer of [
      {},
      { is_success: 'true' },
      { is_success: 'true', job: null, template: null },
      { is_success: 'true', job: { job_id: 0 }, template: { template_id: 'x' } },
    ]) {
      await withStub(
        ({ endpoint }) => (endpoint === all[name].endpoint ? answer : raw(400, '')),
        async (stubbed) => {
          const { errors } = await send(stubbed, name, all[name]);
          expect([name, answer, errors?.map(({ extensions }) => extensions.code)]).toEqual([
            name,
            answer,
            ['OUTCOME_UNKNOWN'],
          ]);
        },
        { ...noCircuit, env: { DLI: 'emulator' } },
      );
    }
  }
});

test.each(['false', 'False', false])('is_success %j is a refusal', async (is_success) => {
  const all: Readonly<Record<DliWriteName, Write>> = dliWritesOn(anyDliThings);
  await withStub(
    () => ({ is_success, message: 'No such luck' }),
    async (stubbed) => {
      for (const name of dliWriteNames.filter((one) =>
        /^(create|update|delete\w+[^s]$)/.test(one),
      )) {
        const { data, errors } = await send(stubbed, name, all[name]);
        expect([name, errors]).toEqual([name, undefined]);
        expect(data[name].userErrors).toMatchObject([
          { code: 'UNKNOWN', serviceMessage: 'No such luck' },
        ]);
      }
    },
    { env: { DLI: 'emulator' } },
  );
});
