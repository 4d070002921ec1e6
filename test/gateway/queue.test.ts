import { describe, expect, test } from 'vitest';
import { useWorld, withStub } from '../support/start.js';
import { raw } from '../support/stub.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });
const onDli = { env: { DLI: 'emulator' } };
const names = ({ queues }: { queues: { nodes: { name: string }[] } }) =>
  queues.nodes.map(({ name }) => name);

/** What the detail call tells. */
const detail = `id name description type typeRaw cuCount cuSpec cuScaleOutLimit cuScaleInLimit chargingMode chargingModeRaw
  resourceMode resourceModeRaw resourceType resourceTypeRaw resourceId ownerName createdAt enterpriseProjectId
  supportedSparkVersions defaultSparkVersion supportedFlinkSqlVersions defaultFlinkSqlVersion
  supportedFlinkJarVersions defaultFlinkJarVersion supportedOpenSourceFlinkVersions pool { name }`;
/** What the list alone tells. */
const listed =
  'queueNumber engine cuUsed platform platformRaw vpcCidr managementCidr subnetCidr restarting labels';

describe('Queues', () => {
  test('are listed as the service lists them, of both types, in one call', async () => {
    const wire = (await world.rest('/queues?queue_type=all')).queues;
    world.calls();
    const { queues } = await world.data(
      `{ queues { totalCount nodes { ${detail} ${listed} } pageInfo { hasNextPage } } }`,
    );
    expect(world.calls()).toEqual(['listQueues']);
    expect(queues.totalCount).toBe(4);
    expect(queues.pageInfo.hasNextPage).toBe(false);
    expect(names({ queues })).toEqual(['adhoc', 'default', 'etl', 'realtime']);
    const [one] = wire.filter((queue: { queue_name: string }) => queue.queue_name === 'realtime');
    expect(queues.nodes[3]).toEqual({
      id: 'Queue:realtime',
      name: 'realtime',
      description: one.description,
      type: 'GENERAL',
      typeRaw: 'general',
      cuCount: 64,
      cuSpec: 64,
      cuScaleOutLimit: 64,
      cuScaleInLimit: 64,
      chargingMode: 'PAY_PER_USE',
      chargingModeRaw: '1',
      resourceMode: 'DEDICATED',
      resourceModeRaw: '1',
      resourceType: 'VM',
      resourceTypeRaw: 'vm',
      resourceId: one.resource_id,
      ownerName: 'cs_demo',
      createdAt: new Date(one.create_time).toISOString(),
      enterpriseProjectId: '0',
      supportedSparkVersions: one.support_spark_versions,
      defaultSparkVersion: one.default_spark_version,
      supportedFlinkSqlVersions: one.support_flink_sql_versions,
      defaultFlinkSqlVersion: one.default_flink_sql_version,
      supportedFlinkJarVersions: one.support_flink_jar_versions,
      defaultFlinkJarVersion: one.default_flink_jar_version,
      supportedOpenSourceFlinkVersions: one.support_opensource_flink_versions,
      pool: { name: 'pool_streams' },
      queueNumber: String(one.queue_id),
      engine: null,
      cuUsed: one.used_cu,
      platform: 'X86_64',
      platformRaw: 'x86_64',
      vpcCidr: one.cidr_in_vpc,
      managementCidr: one.cidr_in_mgntsubnet,
      subnetCidr: one.cidr_in_subnet,
      restarting: false,
      labels: ['multi_az=2'],
    });
  });

  test.each([
    ['orderBy: NAME_DESC', ['realtime', 'etl', 'default', 'adhoc']],
    ['orderBy: CU_ASC', ['adhoc', 'default', 'etl', 'realtime']],
    ['orderBy: CU_DESC', ['default', 'etl', 'realtime', 'adhoc']],
    ['filter: { name: "EA" }', ['realtime']],
    ['filter: { type: SQL }', ['adhoc', 'default']],
    ['filter: { poolId: "ElasticResourcePool:pool_streams" }', ['etl', 'realtime']],
    ['filter: { poolId: "pool_streams", name: "etl", type: GENERAL }', ['etl']],
    ['filter: { name: "nothing" }', []],
    ['filter: null, orderBy: null', ['adhoc', 'default', 'etl', 'realtime']],
  ])('%s', async (args, expected) => {
    world.calls();
    const { queues } = await world.data(`{ queues(${args}) { totalCount nodes { name } } }`);
    expect(names({ queues })).toEqual(expected);
    expect(queues.totalCount).toBe(expected.length);
    expect(world.calls()).toEqual(['listQueues']);
  });

  test('go on behind a cursor', async () => {
    const page =
      'edges { cursor node { name } } pageInfo { hasNextPage hasPreviousPage endCursor }';
    const first = await world.data(`{ queues(first: 3) { ${page} } }`);
    const { endCursor } = first.queues.pageInfo;
    expect(first.queues.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(first.queues.edges[2].cursor).toBe(endCursor);
    const { queues } = await world.data(`{ queues(first: 3, after: "${endCursor}") { ${page} } }`);
    expect(queues.edges).toMatchObject([{ node: { name: 'realtime' } }]);
    expect(queues.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  test('take no cursor of another order, and no filter by what is unknown', async () => {
    const first = await world.data('{ queues(first: 1) { pageInfo { endCursor } } }');
    world.calls();
    const { endCursor } = first.queues.pageInfo;
    for (const args of [`orderBy: CU_DESC, after: "${endCursor}"`, 'filter: { type: UNKNOWN }']) {
      const { errors } = await world.query(`{ queues(${args}) { totalCount } }`);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    expect(world.calls()).toEqual([]);
  });

  test('are found by their names in one call: a single one by its own, several by the list', async () => {
    world.calls();
    const { queue } = await world.data('{ queue(id: "Queue:etl") { id cuCount type } }');
    expect(queue).toEqual({ id: 'Queue:etl', cuCount: 64, type: 'GENERAL' });
    expect(world.calls()).toEqual(['getQueue']);
    const both = await world.data(
      '{ a: queue(id: "etl") { cuCount } b: queue(id: "adhoc") { cuCount } }',
    );
    expect(both).toEqual({ a: { cuCount: 64 }, b: { cuCount: 16 } });
    expect(world.calls()).toEqual(['listQueues']);
    const nodes = await world.data(
      '{ nodes(ids: ["Queue:etl", "Queue:none", "Queue:default"]) { ... on Queue { name cuUsed } } }',
    );
    expect(nodes.nodes.map((node: { name: string } | null) => node?.name)).toEqual([
      'etl',
      undefined,
      'default',
    ]);
    expect(world.calls()).toEqual(['listQueues']);
  });

  test('are read by the list where only that tells what is selected', async () => {
    world.calls();
    const { queue } = await world.data(`{ queue(id: "adhoc") { ${listed} cuCount } }`);
    expect(queue).toMatchObject({ engine: 'spark', platform: 'X86_64', cuCount: 16 });
    expect(world.calls()).toEqual(['listQueues']);
  });

  test('have the same names in any case', async () => {
    const { queue } = await world.data('{ queue(id: "ETL") { id name } }');
    expect(queue).toEqual({ id: 'Queue:etl', name: 'etl' });
  });

  test.each(['{ queue(id: "nothing") { id } }', '{ queue(id: "nothing") { cuUsed } }'])(
    'that are not there are null: %s',
    async (query) => expect(await world.data(query)).toEqual({ queue: null }),
  );

  test.each(['Job:1', 'Queue:', 'a b', '../etl', 'x'.repeat(129), 'ElasticResourcePool:x'])(
    'are not asked for by %j',
    async (id) => {
      world.calls();
      const { errors } = await world.query('query ($id: ID!) { queue(id: $id) { name } }', { id });
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(world.calls()).toEqual([]);
    },
  );

  test('know their pools in one call, or in none for their names', async () => {
    world.calls();
    const { queues } = await world.data('{ queues { nodes { name pool { id name } } } }');
    expect(world.calls()).toEqual(['listQueues']);
    expect(queues.nodes[0].pool).toBeNull();
    expect(queues.nodes[2].pool).toEqual({
      id: 'ElasticResourcePool:pool_streams',
      name: 'pool_streams',
    });
    const more = await world.data('{ queues { nodes { pool { cuMax } } } }');
    expect(more.queues.nodes[3].pool).toEqual({ cuMax: 256 });
    expect(world.calls()).toEqual(['listQueues', 'listElasticResourcePools']);
  });
});

describe('Users of a queue', () => {
  const users = 'nodes { userName isAdmin privileges privilegesRaw } totalCount';

  test('are listed with what they may do', async () => {
    world.calls();
    const { queue } = await world.data(`{ queue(id: "etl") { users { ${users} } } }`);
    expect(world.calls()).toEqual(['getQueue', 'listQueueUsers']);
    expect(queue.users.totalCount).toBe(3);
    expect(queue.users.nodes[0]).toEqual({
      userName: 'cs_demo',
      isAdmin: true,
      privileges: ['ALL'],
      privilegesRaw: ['ALL'],
    });
    expect(queue.users.nodes[1]).toEqual({
      userName: 'li_wei',
      isAdmin: false,
      privileges: ['SUBMIT_JOB', 'CANCEL_JOB', 'SHOW_PRIVILEGES'],
      privilegesRaw: ['SUBMIT_JOB', 'CANCEL_JOB', 'SHOW_PRIVILEGES'],
    });
  });

  test('go on behind a cursor of the same queue', async () => {
    const page = 'nodes { userName } pageInfo { hasNextPage endCursor }';
    const first = await world.data(`{ queue(id: "etl") { users(first: 2) { ${page} } } }`);
    const { endCursor, hasNextPage } = first.queue.users.pageInfo;
    expect(hasNextPage).toBe(true);
    const rest = await world.data(
      `{ queue(id: "etl") { users(after: "${endCursor}") { ${page} } } }`,
    );
    expect(rest.queue.users.nodes).toEqual([{ userName: 'fleet_ops' }]);
    const { errors } = await world.query(
      `{ queue(id: "adhoc") { users(after: "${endCursor}") { ${page} } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('Whatever the service sends', () => {
  const rows = [
    {
      queue_name: 'a',
      queue_type: 'spark',
      resource_mode: 7,
      labels: ['x=1', 'y=2'],
      cu_count: '16',
    },
    { queue_name: 'b', platform: 'riscv', labels: '', charging_mode: 2, is_restarting: 'true' },
  ];

  test('is read: words that nobody knows, switches as text, labels as text or list', () =>
    withStub(
      () => ({ is_success: 'true', message: '', queues: rows }),
      async ({ data }) => {
        const { queues } = await data(
          '{ queues { nodes { type typeRaw resourceMode resourceModeRaw labels cuCount platform platformRaw chargingMode restarting } } }',
        );
        expect(queues.nodes).toEqual([
          {
            type: 'UNKNOWN',
            typeRaw: 'spark',
            resourceMode: 'UNKNOWN',
            resourceModeRaw: '7',
            labels: ['x=1', 'y=2'],
            cuCount: 16,
            platform: null,
            platformRaw: null,
            chargingMode: null,
            restarting: null,
          },
          {
            type: null,
            typeRaw: null,
            resourceMode: null,
            resourceModeRaw: null,
            labels: null,
            cuCount: null,
            platform: 'UNKNOWN',
            platformRaw: 'riscv',
            chargingMode: 'SUBSCRIPTION',
            restarting: true,
          },
        ]);
      },
      onDli,
    ));

  test('of a single queue is read in snake case, too', () =>
    withStub(
      () => ({
        is_success: true,
        queue_name: 'a',
        queue_type: 'sql',
        cu_count: 16,
        charging_mode: 1,
      }),
      async ({ data }) => {
        const { queue } = await data('{ queue(id: "a") { name type cuCount chargingMode } }');
        expect(queue).toEqual({ name: 'a', type: 'SQL', cuCount: 16, chargingMode: 'PAY_PER_USE' });
      },
      onDli,
    ));

  test.each(['false', false])('is an error if it says is_success: %j with HTTP 200', (is_success) =>
    withStub(
      () => ({ is_success, message: 'Not today' }),
      async ({ query }) => {
        const { data, errors } = await query('{ queues { nodes { name } } }');
        expect(data).toEqual({ queues: null });
        expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_ERROR');
        expect(errors?.[0]?.message).toContain('Not today');
      },
      onDli,
    ),
  );

  test('is no list of queues if there is none', () =>
    withStub(
      () => ({ is_success: true }),
      async ({ query }) => {
        const { errors } = await query('{ queues { nodes { name } } }');
        expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_BAD_RESPONSE');
      },
      onDli,
    ));

  test('if it fails, leaves the rest of the answer alone', () =>
    withStub(
      ({ endpoint }) =>
        endpoint === 'listQueues'
          ? raw(503, {})
          : { message_id: 'CS.10001', payload: { job_overview: {}, total_cost: 1 } },
      async ({ query }) => {
        const { data, errors } = await query('{ queues { totalCount } overview { totalCost } }');
        expect(data).toEqual({ queues: null, overview: { totalCost: 1 } });
        expect(errors).toHaveLength(1);
        expect(errors?.[0]?.path).toEqual(['queues']);
      },
      onDli,
    ));
});

describe('Without DLI', () => {
  const none = useWorld();

  test.each([
    '{ it: queues { totalCount } }',
    '{ it: queue(id: "etl") { cuCount } }',
    '{ it: node(id: "Queue:etl") { ... on Queue { cuCount } } }',
    '{ it: elasticResourcePools { totalCount } }',
    '{ it: elasticResourcePool(id: "pool_lab") { cuMax } }',
    '{ it: dliClusters { name } }',
    'mutation { it: deleteQueue(id: "etl") { deletedId } }',
    'mutation { it: createQueue(input: { name: "x", cuCount: 16 }) { queue { id } } }',
    'mutation { it: setQueuePrivileges(queueId: "etl", userName: "li_wei", action: GRANT, privileges: [RESTART]) { queue { id } } }',
    'mutation { it: createElasticResourcePool(input: { name: "x", cuMin: 64, cuMax: 64 }) { elasticResourcePool { id } } }',
    'mutation { it: deleteElasticResourcePool(id: "pool_lab") { deletedId } }',
  ])('%s says so', async (document) => {
    const { data, errors } = await none.query(document);
    expect(data).toEqual({ it: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('SERVICE_NOT_CONFIGURED');
    expect(none.calls()).toEqual([]);
  });
});
