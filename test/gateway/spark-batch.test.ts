import { expect, test } from 'vitest';
import { startWorld, useWorld, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';

const env = { DLI: 'emulator' };
const world = useWorld({ gateway: { env } });

const listed = `id batchId name status statusRaw applicationId ownerName proxyUser kind log resourceType resourceTypeRaw
  queueName image request createdAt updatedAt durationMs`;
const nowhere = '0a324461-d9d9-45da-a52a-3b3c7a3d809e';

const sessions = async () => {
  const { sessions: all } = await world.rest('/batches', 'v2.0');
  world.calls();
  return all;
};
const iso = (time: number) => new Date(time).toISOString();
// biome-ignore lint/suspicious/noExplicitAny: as the service has it
const modelOf = (wire: any) => ({
  id: `SparkBatch:${wire.id}`,
  batchId: wire.id,
  name: wire.name || null,
  status: wire.state.toUpperCase(),
  statusRaw: wire.state,
  applicationId: wire.appId || null,
  ownerName: wire.owner,
  proxyUser: wire.proxyUser,
  kind: 'spark',
  log: wire.log,
  resourceType: wire.sc_type,
  resourceTypeRaw: wire.sc_type,
  queueName: wire.queue,
  image: wire.image || null,
  request: JSON.parse(wire.req_body),
  createdAt: iso(wire.create_time),
  updatedAt: iso(wire.update_time),
  durationMs: wire.duration,
});

test('Batches are listed as the service lists them, in one call', async () => {
  const wire = await sessions();
  const { sparkBatches } = await world.data(`{ sparkBatches { totalCount nodes { ${listed} } } }`);
  expect(world.calls()).toEqual(['listBatches']);
  expect(sparkBatches).toEqual({ totalCount: 12, nodes: wire.map(modelOf) });
  const statuses = new Set(sparkBatches.nodes.map(({ status }: { status: string }) => status));
  expect([...statuses].sort()).toEqual(['DEAD', 'RECOVERING', 'RUNNING', 'STARTING', 'SUCCESS']);
});

test('Queues are known by their names, and read together', async () => {
  const read = async (fields: string) =>
    (await world.data(`{ sparkBatches { nodes { queueName queue { ${fields} } } } }`)).sparkBatches;
  const known = await read('id name');
  expect(world.calls()).toEqual(['listBatches']);
  const told = await read('name ownerName');
  expect(world.calls()).toEqual(['listBatches', 'listQueues']);
  for (const nodes of [known.nodes, told.nodes]) {
    for (const { queueName, queue } of nodes) expect(queue.name).toBe(queueName);
  }
});

test('What the list does not tell is looked up for each', async () => {
  const { sparkBatches } = await world.data(
    `{ sparkBatches(first: 3) { nodes { name feature featureRaw sparkVersion } } }`,
  );
  for (const node of sparkBatches.nodes) {
    expect(node).toMatchObject({ feature: 'BASIC', featureRaw: 'basic', sparkVersion: '3.3.1' });
  }
  expect(world.calls()).toEqual(['listBatches', 'getBatch', 'getBatch', 'getBatch']);
});

test('A page goes on behind a cursor, also when batches have come meanwhile', async () => {
  const wire = await sessions();
  const page = (rest: string) =>
    world.data(`{ sparkBatches(first: 4${rest}) {
      pageInfo { hasNextPage endCursor } nodes { batchId } } }`);
  const first = (await page('')).sparkBatches;
  expect(first.pageInfo.hasNextPage).toBe(true);
  await world.data(
    'mutation { createSparkBatch(input: { file: "obs://b/c.jar", queueId: "etl" }) { sparkBatch { id } } }',
  );
  world.calls();
  const after = `, after: ${JSON.stringify(first.pageInfo.endCursor)}`;
  const second = (await page(after)).sparkBatches;
  const ids = [...first.nodes, ...second.nodes].map(({ batchId }) => batchId);
  expect(ids).toEqual(wire.slice(0, 8).map(({ id }: { id: string }) => id));
  world.emulator.reset();
});

test.each([
  ['{ name: "orders" }', 4],
  ['{ queueId: "Queue:Realtime" }', 4],
  ['{ queueId: "etl", status: STARTING }', 1],
  ['{ ownerName: "nobody" }', 0],
])('A list can be filtered by %s', async (filter, total) => {
  const { sparkBatches } = await world.data(
    `{ sparkBatches(filter: ${filter}) { totalCount nodes { id } } }`,
  );
  expect(sparkBatches.totalCount).toBe(total);
  expect(sparkBatches.nodes).toHaveLength(total);
});

test('One is found by either id in one call, a few in one each, many in the list', async () => {
  const wire = await sessions();
  const [{ id }] = wire;
  for (const given of [id, `SparkBatch:${id}`]) {
    const { sparkBatch } = await world.data(
      `{ sparkBatch(id: "${given}") { ${listed} feature featureRaw sparkVersion } }`,
    );
    expect(sparkBatch).toMatchObject(modelOf(wire[0]));
    expect(sparkBatch).toMatchObject({
      feature: 'BASIC',
      featureRaw: 'basic',
      sparkVersion: '3.3.1',
    });
    expect(world.calls()).toEqual(['getBatch']);
  }
  const ids = wire.map((one: { id: string }) => `SparkBatch:${one.id}`);
  const read = (some: string[]) =>
    world.data(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on SparkBatch { name } } }`, {
      ids: some,
    });
  await read(ids.slice(0, 3));
  expect(world.calls()).toEqual(['getBatch', 'getBatch', 'getBatch']);
  const { nodes } = await read(ids);
  expect(nodes.map((node: { id: string }) => node.id)).toEqual(ids);
  expect(world.calls()).toEqual(['listBatches']);
});

test.each([`sparkBatch(id: "${nowhere}")`, `node(id: "SparkBatch:${nowhere}")`])(
  'What is not there is null: %s',
  async (field) => {
    expect(await world.data(`{ found: ${field} { id } }`)).toEqual({ found: null });
    expect(world.calls()).toEqual(['getBatch']);
  },
);

test.each([
  'sparkBatch(id: "a/b") { id }',
  'sparkBatch(id: "Job:1") { id }',
  'sparkBatches(filter: { status: UNKNOWN }) { totalCount }',
  'sparkBatches(filter: { queueId: "a b" }) { totalCount }',
  'sparkBatches(first: -1) { totalCount }',
])('Nothing is sent for %s', async (field) => {
  const { errors } = await world.query(`{ found: ${field} }`);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(world.calls()).toEqual([]);
});

test('Without DLI the fields fail, and all else does not', async () => {
  const without = await startWorld();
  const { data, errors } = await without.query(
    `{ sparkBatches { totalCount } sparkBatch(id: "${nowhere}") { id } serviceVersion { id } }`,
  );
  expect(data).toMatchObject({ sparkBatches: null, sparkBatch: null });
  expect(data.serviceVersion).not.toBeNull();
  const codes = errors?.map(({ extensions }) => extensions.code);
  expect(codes).toEqual(['SERVICE_NOT_CONFIGURED', 'SERVICE_NOT_CONFIGURED']);
  await without.close();
});

test('Spellings of other documents are read, and words that nobody knows', () => {
  const rows = [
    { id: 'b1', state: 'Success', appId: ['application_1'], cluster_name: 'etl' },
    { id: 'b2', state: 'RUNNING', appId: '', queue: 'etl', cluster_name: 'old', log: null },
    { id: 'b3', state: 'odd', appId: null, req_body: 'no JSON', log: [] },
    { id: 'b4', appId: [], duration: '9007199254740993' },
  ];
  return withStub(
    () => ({ from: 0, total: 4, sessions: rows }),
    async ({ data }) => {
      const { sparkBatches } = await data(`{ sparkBatches { totalCount nodes {
        status statusRaw applicationId queueName request log durationMs } } }`);
      const blank = {
        status: null,
        statusRaw: null,
        applicationId: null,
        queueName: null,
        request: null,
        log: null,
        durationMs: null,
      };
      expect(sparkBatches).toEqual({
        totalCount: 4,
        nodes: [
          {
            ...blank,
            status: 'SUCCESS',
            statusRaw: 'Success',
            applicationId: 'application_1',
            queueName: 'etl',
          },
          { ...blank, status: 'RUNNING', statusRaw: 'RUNNING', queueName: 'etl' },
          { ...blank, status: 'UNKNOWN', statusRaw: 'odd', request: 'no JSON' },
          { ...blank, durationMs: '9007199254740993' },
        ],
      });
    },
    { env },
  );
});

test.each([
  ['is down', () => raw(503, ''), 'UPSTREAM_UNAVAILABLE'],
  ['forbids it', () => raw(403, { error_code: 'DLI.0003', error_msg: 'No' }), 'FORBIDDEN'],
  ['gives no list', () => ({ from: 0, total: 0 }), 'UPSTREAM_BAD_RESPONSE'],
])('A service that %s fails the list', (_, answer, code) =>
  withStub(
    answer,
    async ({ query }) => {
      const { data, errors } = await query('{ sparkBatches { totalCount } }');
      expect(data).toEqual({ sparkBatches: null });
      expect(errors?.[0]?.extensions.code).toBe(code);
    },
    { env },
  ),
);

test('A lookup that fails leaves what the list has told', () =>
  withStub(
    ({ endpoint }) =>
      endpoint === 'listBatches'
        ? { from: 0, total: 1, sessions: [{ id: 'b1', state: 'running' }] }
        : raw(400, { error_code: 'DLI.0999', error_msg: 'No' }),
    async ({ query }) => {
      const { data, errors } = await query('{ sparkBatches { nodes { status feature } } }');
      expect(data).toEqual({ sparkBatches: { nodes: [{ status: 'RUNNING', feature: null }] } });
      expect(errors?.map(({ path }) => path)).toEqual([['sparkBatches', 'nodes', 0, 'feature']]);
    },
    { env },
  ));
