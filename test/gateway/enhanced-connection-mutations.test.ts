import { describe, expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { raw, reset } from '../support/stub.js';
import { forecast, refusal, refusesAtOnce, useWriting } from '../support/writing.js';

const env = { DLI: 'emulator' };
const writing = useWriting({ gateway: { env } });
const { world, done, refused, send } = writing;
const refuses = refusesAtOnce(writing);

const input = { name: 'cars', vpcId: 'vpc-1', networkId: 'net-1' };
/** A rule that has only the general code, as a dry run tells of it. */
const foretold = (field: string[]) =>
  expect.objectContaining({ code: 'DLI.0001', reason: 'PARAMETER_INVALID', field });
const nowhere = 'f1a2b0c4-0d3a-4c0a-9e6b-2f0a7c6d5e41';
const selected = `enhancedConnection { id name vpcId networkId hosts { hostname ip }
  queues { name status } pools { name status } }`;
const idOf = async (name: string): Promise<string> => {
  const { enhancedConnections } = await world.data(
    `{ enhancedConnections(filter: { name: "${name}" }) { nodes { id } } }`,
  );
  return enhancedConnections.nodes[0].id;
};
const count = async () =>
  (await world.data('{ enhancedConnections { totalCount } }')).enhancedConnections.totalCount;

describe('createEnhancedConnection', () => {
  const missing = (field: string) => forecast('DLI.0002', 'RESOURCE_NOT_EXIST', ['input', field]);
  const more = {
    queueIds: ['Queue:etl', 'Realtime'],
    poolIds: ['ElasticResourcePool:pool_streams'],
    routeTableId: 'rt-1',
    hosts: [{ hostname: 'a.local', ip: '10.1.1.1' }],
    tags: [{ key: 'team', value: 'cars' }],
  };

  test('gives the connection as the service then has it', async () => {
    const { payload, calls } = await done(
      'createEnhancedConnection',
      { input: { ...input, ...more } },
      selected,
    );
    expect(calls).toEqual(['createEnhancedConnection', 'getEnhancedConnection']);
    expect(payload.enhancedConnection).toEqual({
      id: expect.stringMatching(/^EnhancedConnection:[0-9a-f-]{36}$/),
      ...input,
      hosts: more.hosts,
      queues: [
        { name: 'etl', status: 'CREATING' },
        { name: 'realtime', status: 'CREATING' },
      ],
      pools: [{ name: 'pool_streams', status: 'CREATING' }],
    });
  });

  test('reads nothing back for the ids alone', async () => {
    const ids = 'enhancedConnection { id connectionId }';
    const { calls } = await done('createEnhancedConnection', { input }, ids);
    expect(calls).toEqual(['createEnhancedConnection']);
  });

  test('sends what the service takes', () =>
    withStub(
      () => raw(201, { is_success: true, message: '', connection_id: nowhere }),
      async ({ data, stub }) => {
        await data(
          `mutation ($input: CreateEnhancedConnectionInput!) {
            createEnhancedConnection(input: $input) { enhancedConnection { id } userErrors { code } } }`,
          { input: { ...input, ...more } },
        );
        expect(JSON.parse(stub.requests[0]?.body ?? '')).toEqual({
          name: 'cars',
          dest_vpc_id: 'vpc-1',
          dest_network_id: 'net-1',
          queues: ['etl', 'realtime'],
          elastic_resource_pools: ['pool_streams'],
          routetable_id: 'rt-1',
          hosts: [{ name: 'a.local', ip: '10.1.1.1' }],
          tags: more.tags,
        });
      },
      { env },
    ));

  test.each<[object, string, string, string[]?]>([
    [{ name: 'kafka_orders' }, 'DLI.0006', 'RESOURCE_EXIST', ['input', 'name']],
    [{ name: 'two words' }, 'DLI.0001', 'PARAMETER_INVALID'],
    [{ queueIds: ['nowhere'] }, 'DLI.0002', 'RESOURCE_NOT_EXIST'],
    [{ hosts: [{ hostname: '1st', ip: '10.1.1.1' }] }, 'DLI.0001', 'PARAMETER_INVALID'],
  ])('is refused for %j', async (change, code, reason, field) => {
    const before = await count();
    const args = { input: { ...input, ...change } };
    const { payload } = await refused('createEnhancedConnection', args, selected);
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(await count()).toBe(before);
  });

  test('tells in a dry run what would change, and which rules stand against it', async () => {
    const args = { input: { ...input, name: 'two words', hosts: more.hosts }, dryRun: true };
    const { payload, calls } = await send(
      'createEnhancedConnection',
      args,
      'enhancedConnection { id } changes { field before after }',
    );
    expect(calls).toEqual(['listEnhancedConnections']);
    expect(payload.enhancedConnection).toBeNull();
    expect(payload.changes).toEqual([
      { field: 'name', before: null, after: 'two words' },
      { field: 'vpcId', before: null, after: 'vpc-1' },
      { field: 'networkId', before: null, after: 'net-1' },
      { field: 'hosts', before: null, after: more.hosts },
    ]);
    expect(payload.userErrors).toEqual([foretold(['input', 'name'])]);
    expect(payload.userErrors[0].message).toContain('64');
  });

  test.each([
    [{ queueIds: ['etl'], poolIds: ['pool_streams'] }, []],
    [{ queueIds: ['etl', 'nowhere'] }, [missing('queueIds')]],
    [{ poolIds: ['nowhere'] }, [missing('poolIds')]],
    [{ queueIds: ['etl'], poolIds: ['nowhere'] }, [missing('poolIds')]],
    [{ queueIds: ['nowhere'], poolIds: ['pool_streams'] }, [missing('queueIds')]],
    [{ queueIds: ['nowhere'], poolIds: ['nowhere'] }, [missing('queueIds'), missing('poolIds')]],
    [{ name: 'kafka_orders' }, [forecast('DLI.0006', 'RESOURCE_EXIST', ['input', 'name'])]],
  ])(
    'tells in a dry run whether the name is free, and queues and pools are there: %j',
    async (change, userErrors) => {
      const args = { input: { ...input, ...change }, dryRun: true };
      expect((await send('createEnhancedConnection', args)).payload.userErrors).toEqual(userErrors);
    },
  );

  test.each<[object, RegExp]>([
    [{ queueIds: ['a/b'] }, /not a valid id/],
    [{ poolIds: ['Queue:etl'] }, /not a valid id/],
    [{ queueIds: ['etl', 'Queue:ETL'] }, /`queueIds` names Queue:ETL twice/],
    [{ poolIds: ['a', 'a'] }, /`poolIds` names a twice/],
  ])('sends nothing for %j', async (change, says) => {
    const args = { input: { ...input, ...change } };
    await refuses('createEnhancedConnection', args, says);
    await refuses('createEnhancedConnection', { ...args, dryRun: true }, says);
  });

  test.each(['queueIds', 'poolIds'])('sends no more %s than a batch may have', (list) =>
    withStub(
      () => raw(500, {}),
      async ({ query, stub }) => {
        const { errors } = await query(
          'mutation ($input: CreateEnhancedConnectionInput!) { createEnhancedConnection(input: $input) { userErrors { code } } }',
          { input: { ...input, [list]: ['a', 'b', 'c'] } },
        );
        expect(errors?.[0]?.message).toMatch(/^At most 2 .+ 3\.$/);
        expect(stub.calls()).toEqual([]);
      },
      { env: { ...env, MAX_BATCH_SIZE: '2' } },
    ),
  );
});

describe('deleteEnhancedConnection', () => {
  test('deletes it by its id', async () => {
    const id = await idOf('unused');
    const { payload, calls } = await done('deleteEnhancedConnection', { id }, 'deletedId');
    expect(payload.deletedId).toBe(id);
    expect(calls).toEqual(['deleteEnhancedConnection']);
    expect(await world.data(`{ enhancedConnection(id: "${id}") { id } }`)).toEqual({
      enhancedConnection: null,
    });
  });

  test('is refused while something is being connected', async () => {
    const { payload } = await refused('deleteEnhancedConnection', { id: await idOf('warehouse') });
    expect(payload.userErrors).toEqual([refusal('DLI.0007', 'OPERATION_UNSUPPORTED', ['id'])]);
  });
});

describe('associateQueues and disassociateQueues', () => {
  const queueIds = ['Queue:ETL'];
  const poolIds = ['pool_streams'];

  test('bind queues and pools, and unbind them', async () => {
    const id = await idOf('unused');
    const bound = await done('associateQueues', { id, queueIds, poolIds }, selected);
    expect(bound.calls).toEqual(['associateQueues', 'getEnhancedConnection']);
    expect(bound.payload.enhancedConnection).toMatchObject({
      queues: [{ name: 'etl', status: 'CREATING' }],
      pools: [{ name: 'pool_streams', status: 'CREATING' }],
    });
    const half = await done('disassociateQueues', { id, queueIds }, selected);
    expect(half.calls).toEqual(['disassociateQueues', 'getEnhancedConnection']);
    expect(half.payload.enhancedConnection).toMatchObject({ queues: [], pools: [{}] });
    const none = await done('disassociateQueues', { id, poolIds }, selected);
    expect(none.payload.enhancedConnection).toMatchObject({ queues: [], pools: [] });
  });

  test.each(['associateQueues', 'disassociateQueues'])('%s sends only what is named', (field) =>
    withStub(
      () => ({ is_success: true, message: '' }),
      async ({ data, stub }) => {
        await data(`mutation { ${field}(id: "${nowhere}", queueIds: [], poolIds: ["p"]) {
          enhancedConnection { id } } }`);
        expect(stub.requests.map(({ body }) => JSON.parse(body))).toEqual([
          { elastic_resource_pools: ['p'] },
        ]);
      },
      { env },
    ),
  );

  test.each(['associateQueues', 'disassociateQueues'])(
    '%s is refused for a queue that is not there',
    async (field) => {
      const args = { id: await idOf('unused'), queueIds: ['nowhere'] };
      const { payload } = await refused(field, args, selected);
      expect(payload.userErrors).toEqual([refusal('DLI.0002', 'RESOURCE_NOT_EXIST')]);
    },
  );

  test.each([
    [{ id: nowhere }, /empty/],
    [{ id: nowhere, queueIds: [], poolIds: [] }, /empty/],
    [{ id: nowhere, queueIds: ['etl', 'Queue:etl'] }, /twice/],
    [{ id: 'a b', queueIds }, /not a valid id/],
    [{ id: nowhere, queueIds: ['a.b'] }, /not a valid id/],
  ])('send nothing for %j', async (args, says) => {
    await refuses('associateQueues', args, says);
    await refuses('disassociateQueues', args, says);
  });
});

describe('createConnectionRoute and deleteConnectionRoute', () => {
  const route = { name: 'far', destination: '10.9.0.0/16' };

  test('make a route and delete it by its name', async () => {
    const connectionId = await idOf('unused');
    const args = { connectionId, input: route };
    const gives = 'route { name destination } enhancedConnection { id }';
    const made = await done('createConnectionRoute', args, gives);
    expect(made.calls).toEqual(['createConnectionRoute']);
    expect(made.payload).toMatchObject({ route, enhancedConnection: { id: connectionId } });
    const again = await refused('createConnectionRoute', args, gives);
    expect(again.payload.userErrors).toEqual([
      refusal('DLI.0006', 'RESOURCE_EXIST', ['input', 'name']),
    ]);
    const gone = { connectionId, name: 'far' };
    const dropped = await done(
      'deleteConnectionRoute',
      gone,
      'deletedName enhancedConnection { name }',
    );
    expect(dropped.calls).toEqual(['deleteConnectionRoute', 'getEnhancedConnection']);
    expect(dropped.payload).toMatchObject({
      deletedName: 'far',
      enhancedConnection: { name: 'unused' },
    });
    const late = await refused('deleteConnectionRoute', gone, 'deletedName');
    expect(late.payload.userErrors).toEqual([refusal('DLI.0002', 'RESOURCE_NOT_EXIST')]);
  });

  test('are refused for what is no network, as a dry run tells as well', async () => {
    const connectionId = await idOf('unused');
    const args = { connectionId, input: { ...route, destination: '10.9.0.0' } };
    const { payload } = await refused('createConnectionRoute', args);
    expect(payload.userErrors).toEqual([refusal('DLI.0001', 'PARAMETER_INVALID')]);
    const told = await send(
      'createConnectionRoute',
      { ...args, dryRun: true },
      'changes { field }',
    );
    expect(told.calls).toEqual(['getEnhancedConnection']);
    expect(told.payload).toEqual({
      changes: [{ field: 'name' }, { field: 'destination' }],
      userErrors: [foretold(['input', 'destination'])],
    });
  });

  test.each(['', 'a/b', 'x'.repeat(200)])('send nothing for the name %j', async (name) => {
    await refuses('deleteConnectionRoute', { connectionId: nowhere, name }, /name of a route/);
  });
});

/** Where a code may be about the connection or about something else, no field is named. */
const onNothing: [string, object, string[]?][] = [
  ['deleteEnhancedConnection', { id: nowhere }, ['id']],
  ['associateQueues', { id: nowhere, queueIds: ['etl'] }],
  ['disassociateQueues', { id: nowhere, queueIds: ['etl'] }],
  [
    'createConnectionRoute',
    { connectionId: nowhere, input: { name: 'a', destination: '10.0.0.0/8' } },
    ['connectionId'],
  ],
  ['deleteConnectionRoute', { connectionId: nowhere, name: 'a' }],
];
test.each(onNothing)(
  '%s of a connection that is not there is refused',
  async (name, args, field) => {
    const { payload } = await refused(name, { ...args });
    expect(payload.userErrors).toEqual([refusal('DLI.0002', 'RESOURCE_NOT_EXIST', field)]);
  },
);

test('A dry run tells that the connection of a route is not there', async () => {
  const input = { name: 'a', destination: '10.0.0.0/8' };
  const args = { connectionId: nowhere, input, dryRun: true };
  const { payload } = await send('createConnectionRoute', args);
  expect(payload.userErrors).toEqual([
    forecast('DLI.0002', 'RESOURCE_NOT_EXIST', ['connectionId']),
  ]);
});

describe('A lost answer', () => {
  const there = {
    id: nowhere,
    name: 'cars',
    status: 'ACTIVE',
    dest_vpc_id: 'vpc-1',
    dest_network_id: 'net-1',
    available_queue_info: [{ name: 'etl', status: 'CREATING' }],
  };
  const id = `EnhancedConnection:${nowhere}`;
  const create =
    'createEnhancedConnection(input: { name: "cars", vpcId: "vpc-1", networkId: "net-1", queueIds: ["etl"] })';
  const other =
    'createEnhancedConnection(input: { name: "cars", vpcId: "vpc-2", networkId: "net-1" })';
  const route = `createConnectionRoute(connectionId: "${nowhere}", input: { name: "a", destination: "10.0.0.0/8" })`;

  test.each<[string, object | null, object]>([
    [create, there, { outcome: 'DONE', id }],
    [create, null, { outcome: 'NOT_SEEN' }],
    [other, there, { outcome: 'UNKNOWN' }],
    [`deleteEnhancedConnection(id: "${nowhere}")`, null, { outcome: 'DONE', id }],
    [`deleteEnhancedConnection(id: "${nowhere}")`, there, { outcome: 'NOT_SEEN', id }],
    [`associateQueues(id: "${nowhere}", queueIds: ["ETL"])`, there, { outcome: 'DONE', id }],
    [`associateQueues(id: "${nowhere}", poolIds: ["p"])`, there, { outcome: 'NOT_SEEN', id }],
    [`disassociateQueues(id: "${nowhere}", queueIds: ["etl"])`, there, { outcome: 'NOT_SEEN', id }],
    [`disassociateQueues(id: "${nowhere}", queueIds: ["x"])`, there, { outcome: 'DONE', id }],
    [`disassociateQueues(id: "${nowhere}", queueIds: ["x"])`, null, { outcome: 'UNKNOWN' }],
    [route, there, { outcome: 'UNKNOWN' }],
  ])('of %s is told with what reading back shows of %j: %j', (field, found, settled) =>
    withStub(
      ({ endpoint }) => {
        if (endpoint === 'listEnhancedConnections') {
          return { is_success: true, count: 1, connections: found ? [found] : [] };
        }
        if (endpoint !== 'getEnhancedConnection') return reset;
        return found ? { is_success: true, ...found } : raw(404, { error_code: 'DLI.0023' });
      },
      async ({ query, stub }) => {
        const { errors } = await query(`mutation { ${field} { userErrors { code } } }`);
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'OUTCOME_UNKNOWN', settled });
        const writes = stub.calls().filter((name) => !/^(get|list)/.test(name ?? ''));
        expect(writes).toHaveLength(1);
      },
      { env },
    ),
  );
});

test('Without DLI nothing is written', async () => {
  const without = await world.startAnother({ env: {} });
  world.calls();
  const { errors } = await without.query(
    `mutation { deleteEnhancedConnection(id: "${nowhere}") { deletedId } }`,
  );
  expect(errors?.[0]?.extensions.code).toBe('SERVICE_NOT_CONFIGURED');
  expect(world.calls()).toEqual([]);
});
