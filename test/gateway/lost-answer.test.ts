import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/endpoints.js';
import { createClient } from '../support/client.js';
import { noCircuit, startOn, useWorld, withStub } from '../support/start.js';
import { hang, raw, startStub } from '../support/stub.js';
import { anyThings, findThings, type Things } from '../support/things.js';
import { send, type Write, type WriteName, writesOn } from '../support/writes.js';
import { documentOf } from '../support/writing.js';

const world = useWorld({ gateway: { ...noCircuit, env: { DLI: 'emulator' } } });
let things: Things;
let writes: Readonly<Record<WriteName, Write>>;

beforeAll(async () => {
  things = await findThings(world);
  writes = writesOn(things);
});
beforeEach(() => {
  world.emulator.reset();
  world.received();
});

const names = Object.keys(writesOn(anyThings)) as WriteName[]; // Object.keys widens the keys

/** What a lost write is to be found to have done, and whereto: one of the things, or `new`. */
interface Finding {
  readonly at?: keyof Things | 'new';
  /** Whether nothing that can be read tells of it. */
  readonly untold?: true;
  /** Whether that it is not done can be told, but not that it is. */
  readonly isPartlyTold?: true;
}
const findings: Readonly<Record<WriteName, Finding>> = {
  registerService: { untold: true },
  authorizeBuckets: { untold: true },
  createSqlJob: { at: 'new' },
  updateSqlJob: { at: 'draft' },
  createJarJob: { at: 'new' },
  updateJarJob: { at: 'program', isPartlyTold: true }, // nobody can read the file back
  migrateJob: { at: 'new' },
  runJob: { at: 'draft' },
  stopJob: { at: 'running' },
  deleteJob: { at: 'draft' },
  runJobs: {},
  stopJobs: {},
  deleteJobs: {},
  createTemplate: { at: 'new' },
  updateTemplate: { at: 'template' },
  deleteTemplate: { at: 'template' },
  createCluster: { at: 'new' },
  updateCluster: { at: 'cluster' },
  deleteCluster: { at: 'cluster' },
  stopCluster: { at: 'cluster' },
  restartCluster: { at: 'stopped' },
  addHostMappings: {},
  updateHostMapping: { at: 'host' },
  deleteHostMappings: {},
  uploadHostsFile: { untold: true },
  updateQuota: { at: 'quota' },
  createPeering: { at: 'new' },
  acceptPeering: { at: 'pending' },
  deletePeering: { at: 'pending' },
  createRoute: { at: 'new' },
  createPeerRoute: { untold: true },
  deleteRoute: { at: 'route' },
  createQueue: { at: 'new' },
  deleteQueue: { at: 'queue' },
  setQueuePrivileges: { at: 'queue' },
  createElasticResourcePool: { at: 'new' },
  deleteElasticResourcePool: { at: 'pool' },
  deleteTable: { at: 'table' },
  createCdmJob: { untold: true },
  createEnhancedConnection: { at: 'new' },
  deleteEnhancedConnection: { at: 'connection' },
  associateQueues: { at: 'connection' },
  disassociateQueues: { at: 'connection' },
  createConnectionRoute: { untold: true },
  deleteConnectionRoute: { untold: true },
  createSparkBatch: { untold: true }, // without a name none can be told from others
  cancelSparkBatch: { at: 'batch' },
};
const batches: ReadonlySet<string> = new Set(['runJobs', 'stopJobs', 'deleteJobs']);
const singles = names.filter((name) => !batches.has(name));

/** Ids of what a project has, to tell what is new. */
const idsThere = async (): Promise<string[]> => {
  const all = await world.data(`{
    jobs(first: 100) { nodes { id } } templates(first: 100) { nodes { id } }
    clusters(first: 100) { nodes { id peerings { id routes { id } } } }
    queues { nodes { id } } elasticResourcePools { nodes { id } }
    enhancedConnections { nodes { id } }
  }`);
  return JSON.stringify(all).match(/(?<="id":")[^"]+/g) ?? [];
};

const received = ({ endpoint }: Write) =>
  world.received().filter((request) => request.endpoint === endpoint).length;

describe('A write that was carried out, but whose answer was lost', () => {
  test.each(singles)('is found done: %s', async (name) => {
    const write = writes[name];
    const { at, untold, isPartlyTold } = findings[name];
    const before = await idsThere();
    world.received();
    world.emulator.lose(write.endpoint);
    const { data, errors } = await send(world, name, write);
    expect(received(write)).toBe(1);
    expect(data).toEqual({ [name]: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual([name]);
    const settled = errors?.[0]?.extensions.settled;
    expect(errors?.[0]?.extensions.code).toBe('OUTCOME_UNKNOWN');
    if (untold || isPartlyTold) return expect(settled).toEqual({ outcome: 'UNKNOWN' });
    if (at === undefined) return expect(settled).toEqual({ outcome: 'DONE' });
    const fresh = (await idsThere()).filter((id) => !before.includes(id));
    const ids = at === 'new' ? fresh : [things[at]];
    expect(ids.map((id) => ({ outcome: 'DONE', id }))).toEqual([settled]);
  });
});

describe('A write that got lost on its way', () => {
  test.each(singles)('is not found: %s', async (name) => {
    const write = writes[name];
    const { at, untold } = findings[name];
    world.emulator.lose(write.endpoint, 'before');
    const { errors } = await send(world, name, write);
    expect(received(write)).toBe(1);
    expect(errors).toHaveLength(1);
    const id = at === undefined || at === 'new' ? {} : { id: things[at] };
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(errors?.[0]?.extensions.settled).toEqual(
      untold ? { outcome: 'UNKNOWN' } : { outcome: 'NOT_SEEN', ...id },
    );
  });
});

describe('A batch whose answer was lost', () => {
  test.each([...batches] as WriteName[])(
    'tells it if nobody asks what became of each: %s',
    async (name) => {
      const write = { ...writes[name], gives: '__typename' };
      world.emulator.lose(write.endpoint);
      const { errors } = await send(world, name, write);
      expect(received(write)).toBe(1);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['OUTCOME_UNKNOWN']);
    },
  );

  test.each([...batches] as WriteName[])(
    'and of which nothing can be read back tells it: %s',
    async (name) => {
      const write = writes[name];
      world.emulator.lose(write.endpoint);
      for (let attempt = 0; attempt < 3; attempt++) world.emulator.lose('listJobs', 'before');
      const { errors } = await send(world, name, write);
      expect(received(write)).toBe(1);
      const codes = new Set(errors?.map(({ extensions }) => extensions.code));
      expect([...codes]).toEqual(['OUTCOME_UNKNOWN']);
    },
  );
});

test('A failure to read back is not what the client is told', async () => {
  world.emulator.lose('runJob');
  world.emulator.refuse('getJob', 'CS.10001');
  const { errors } = await send(world, 'runJob', writes.runJob);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'OUTCOME_UNKNOWN',
    settled: { outcome: 'UNKNOWN' },
  });
});

const stubWrites: Readonly<Record<WriteName, Write>> = writesOn(anyThings);

test('No answer in time is a lost one', () =>
  withStub(
    ({ endpoint }) => (endpoint && endpoints[endpoint].write ? hang : raw(500, '')),
    async (stubbed) => {
      const answers = await Promise.all(
        singles
          .filter((name) => name !== 'createPeerRoute' && name !== 'migrateJob') // they would read first
          .map((name) => send(stubbed, name, stubWrites[name])),
      );
      for (const { errors } of answers) {
        expect(errors).toHaveLength(1);
        expect(errors?.[0]?.extensions).toMatchObject({
          code: 'OUTCOME_UNKNOWN',
          settled: { outcome: 'UNKNOWN' },
        });
      }
      const calls = stubbed.stub.calls().filter((name) => name && endpoints[name].write);
      expect(calls.toSorted()).toEqual([...new Set(calls)].sort());
      expect(calls).toHaveLength(answers.length);
    },
    { ...noCircuit, env: { HEADERS_TIMEOUT_MS: '50', DLI: 'emulator' } },
  ));

test('A connection that is refused means that nothing was sent', async () => {
  const stub = await startStub(() => null);
  await stub.close();
  const defaultCaller = { token: 'stub-token', projectId: 'p1' };
  const gateway = await startOn(stub.url, { defaultCaller, env: { DLI: 'emulator' } });
  try {
    for (const name of names) {
      const { data, errors } = await send(createClient(gateway.url), name, stubWrites[name]);
      expect([name, data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
        name,
        { [name]: null },
        ['UPSTREAM_UNAVAILABLE'],
      ]);
      expect(errors?.[0]?.extensions).not.toHaveProperty('settled');
    }
  } finally {
    await gateway.close();
  }
});

test('A client that goes away does not make the write go twice', async () => {
  let answer: (value: unknown) => void = () => {};
  const answered = new Promise((resolve) => {
    answer = resolve;
  });
  await withStub(
    ({ endpoint }) => (endpoint === 'runJob' ? answered : raw(404, '')),
    async ({ url, query, stub }) => {
      const client = new AbortController();
      const { variables } = stubWrites.runJob;
      const body = JSON.stringify({ query: documentOf('runJob', variables), variables });
      const headers = { 'content-type': 'application/json' };
      const asked = fetch(url, { method: 'POST', headers, body, signal: client.signal });
      await expect.poll(() => stub.requests.length).toBe(1);
      client.abort();
      await expect(asked).rejects.toThrow('abort');
      answer({ message_id: 'CS.10001' });
      await query('{ overview { totalCost } }');
      expect(stub.requests.map(({ endpoint }) => endpoint)).toEqual(['runJob', 'getOverview']);
    },
  );
});
