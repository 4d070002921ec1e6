import { expect, test } from 'vitest';
import { startWorld, useWorld, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });
const onDli = { env: { DLI: 'emulator' } };

const peer = 'name peerId status statusRaw errorReason updatedAt';
const whole = `id connectionId name status statusRaw vpcId networkId createdAt ipv6Enabled
  hosts { hostname ip } queues { ${peer} } pools { ${peer} }`;
const nowhere = 'f1a2b0c4-0d3a-4c0a-9e6b-2f0a7c6d5e41';

const connections = async () => {
  const { connections: all } = await world.rest('/datasource/enhanced-connections', 'v2.0');
  world.calls();
  return all;
};
const iso = (time: number) => new Date(time).toISOString();
// biome-ignore lint/suspicious/noExplicitAny: as the service has it
const peerOf = (wire: any) => ({
  name: wire.name,
  peerId: wire.peer_id,
  status: wire.status,
  statusRaw: wire.status,
  errorReason: wire.err_msg || null,
  updatedAt: iso(wire.update_time),
});
// biome-ignore lint/suspicious/noExplicitAny: as the service has it
const modelOf = (wire: any) => ({
  id: `EnhancedConnection:${wire.id}`,
  connectionId: wire.id,
  name: wire.name,
  status: wire.status,
  statusRaw: wire.status,
  vpcId: wire.dest_vpc_id,
  networkId: wire.dest_network_id,
  createdAt: iso(wire.create_time),
  ipv6Enabled: false,
  hosts: wire.hosts.map(({ name, ip }: { name: string; ip: string }) => ({ hostname: name, ip })),
  queues: wire.available_queue_info.map(peerOf),
  pools: wire.elastic_resource_pools.map(peerOf),
});

test('Connections are listed as the service lists them, in one call', async () => {
  const wire = await connections();
  const { enhancedConnections } = await world.data(
    `{ enhancedConnections { totalCount nodes { ${whole} isPrivate } } }`,
  );
  expect(world.calls()).toEqual(['listEnhancedConnections']);
  expect(enhancedConnections.totalCount).toBe(5);
  expect(enhancedConnections.nodes).toEqual(
    wire.map((one: unknown) => ({ ...modelOf(one), isPrivate: true })),
  );
  const statuses = enhancedConnections.nodes.flatMap((node: ReturnType<typeof modelOf>) =>
    node.queues.map(({ status }: { status: string }) => status),
  );
  expect(new Set(statuses)).toEqual(new Set(['ACTIVE', 'FAILED', 'CREATING']));
});

test('Queues and pools are read together', async () => {
  const { enhancedConnections } = await world.data(`{ enhancedConnections { nodes {
    queues { name queue { name ownerName } } pools { name pool { name ownerName } } } } }`);
  expect(world.calls().toSorted()).toEqual([
    'listElasticResourcePools',
    'listEnhancedConnections',
    'listQueues',
  ]);
  for (const { queues, pools } of enhancedConnections.nodes) {
    for (const { name, queue } of queues) expect(queue.name).toBe(name);
    for (const { name, pool } of pools) expect(pool.name).toBe(name);
  }
});

test('A page goes on behind a cursor', async () => {
  const wire = await connections();
  const page = (rest: string) =>
    world.data(`{ enhancedConnections(first: 2${rest}) {
      pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { name } } } }`);
  const first = (await page('')).enhancedConnections;
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const after = `, after: ${JSON.stringify(first.pageInfo.endCursor)}`;
  const second = (await page(after)).enhancedConnections;
  const names = [...first.edges, ...second.edges].map(({ node }) => node.name);
  expect(names).toEqual(wire.slice(0, 4).map(({ name }: { name: string }) => name));
  expect(world.calls()).toEqual(['listEnhancedConnections', 'listEnhancedConnections']);
});

test.each([
  ['{ name: "kafka" }', ['kafka_orders']],
  ['{ status: DELETED }', []],
  ['{ name: "un", status: ACTIVE }', ['unused']],
])('A list can be filtered by %s', async (filter, names) => {
  const { enhancedConnections } = await world.data(
    `{ enhancedConnections(filter: ${filter}) { nodes { name } } }`,
  );
  expect(enhancedConnections.nodes.map(({ name }: { name: string }) => name)).toEqual(names);
});

test('One is found by either id in one call, several together in one', async () => {
  const wire = await connections();
  const [{ id }] = wire;
  for (const given of [id, `EnhancedConnection:${id}`]) {
    const { enhancedConnection } = await world.data(
      `{ enhancedConnection(id: "${given}") { ${whole} isPrivate } }`,
    );
    expect(enhancedConnection).toEqual({ ...modelOf(wire[0]), isPrivate: null });
    expect(world.calls()).toEqual(['getEnhancedConnection']);
  }
  const ids = wire.map((one: { id: string }) => `EnhancedConnection:${one.id}`);
  const { nodes } = await world.data(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on EnhancedConnection { name } } }`,
    { ids: [...ids, `EnhancedConnection:${nowhere}`] },
  );
  expect(nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([...ids, null]);
  expect(world.calls()).toEqual(['listEnhancedConnections']);
});

test.each([`enhancedConnection(id: "${nowhere}")`, `node(id: "EnhancedConnection:${nowhere}")`])(
  'What is not there is null: %s',
  async (field) => {
    expect(await world.data(`{ found: ${field} { id } }`)).toEqual({ found: null });
    expect(world.calls()).toEqual(['getEnhancedConnection']);
  },
);

test.each([
  'enhancedConnection(id: "a/b") { id }',
  'enhancedConnection(id: "Queue:etl") { id }',
  'node(id: "EnhancedConnection:") { id }',
  'enhancedConnections(filter: { status: UNKNOWN }) { totalCount }',
  'enhancedConnections(first: 0) { totalCount }',
  'enhancedConnections(after: "x") { totalCount }',
])('Nothing is sent for %s', async (field) => {
  const { errors } = await world.query(`{ found: ${field} }`);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(world.calls()).toEqual([]);
});

test('Without DLI the fields fail, and all else does not', async () => {
  const without = await startWorld();
  const { data, errors } = await without.query(`{ enhancedConnections { totalCount }
    enhancedConnection(id: "${nowhere}") { id } serviceVersion { id } }`);
  expect(data).toMatchObject({ enhancedConnections: null, enhancedConnection: null });
  expect(data.serviceVersion).not.toBeNull();
  const codes = errors?.map(({ extensions }) => extensions.code);
  expect(codes).toEqual(['SERVICE_NOT_CONFIGURED', 'SERVICE_NOT_CONFIGURED']);
  await without.close();
});

test('Spellings of other documents are read, and words that nobody knows', () =>
  withStub(
    () => ({
      is_success: 'true',
      count: 0,
      connections: [
        {
          id: 'c1',
          status: 'Active',
          available_queue_info: [{ uuid: 'p1', name: 'etl', status: 'PAUSED' }],
        },
        { id: 'c2', status: 'odd', hosts: null },
      ],
    }),
    async ({ data }) => {
      const { enhancedConnections } = await data(`{ enhancedConnections { totalCount nodes {
        connectionId status statusRaw hosts { ip } queues { peerId status statusRaw } pools { name } } } }`);
      expect(enhancedConnections).toEqual({
        totalCount: null,
        nodes: [
          {
            connectionId: 'c1',
            status: 'ACTIVE',
            statusRaw: 'Active',
            hosts: null,
            queues: [{ peerId: 'p1', status: 'UNKNOWN', statusRaw: 'PAUSED' }],
            pools: [],
          },
          {
            connectionId: 'c2',
            status: 'UNKNOWN',
            statusRaw: 'odd',
            hosts: null,
            queues: [],
            pools: [],
          },
        ],
      });
    },
    onDli,
  ));

test.each([
  ['says so with HTTP 200', () => ({ is_success: 'false', message: 'No' }), 'UPSTREAM_ERROR'],
  ['is down', () => raw(503, ''), 'UPSTREAM_UNAVAILABLE'],
  [
    'knows no token',
    () => raw(401, { error_code: 'DLI.0013', error_msg: 'No' }),
    'UNAUTHENTICATED',
  ],
])('A service that %s fails the list', (_, answer, code) =>
  withStub(
    answer,
    async ({ query }) => {
      const { data, errors } = await query('{ enhancedConnections { totalCount } }');
      expect(data).toEqual({ enhancedConnections: null });
      expect(errors?.[0]?.extensions.code).toBe(code);
    },
    onDli,
  ),
);
