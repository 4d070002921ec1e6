import { describe, expect, test } from 'vitest';
import { useWorld, withStub } from '../support/start.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });
const onDli = { env: { DLI: 'emulator' } };

const fields = `id name poolNumber description status statusRaw errorReason cuMin cuMax cuActual cuCurrent cuPrepaid
  chargingMode chargingModeRaw edition vpcCidr ipv6Enabled ipv6SubnetCidr ownerName managerName resourceId
  enterpriseProjectId createdAt updatedAt`;

describe('Elastic resource pools', () => {
  test('are listed with all that the service tells', async () => {
    world.calls();
    const { elasticResourcePools: pools } = await world.data(
      `{ elasticResourcePools { totalCount nodes { ${fields} queues { name cuCount } } } }`,
    );
    expect(world.calls()).toEqual(['listElasticResourcePools', 'listQueues']);
    expect(pools.totalCount).toBe(3);
    expect(pools.nodes[0]).toMatchObject({
      id: 'ElasticResourcePool:pool_streams',
      name: 'pool_streams',
      poolNumber: '1',
      status: 'AVAILABLE',
      statusRaw: 'AVAILABLE',
      errorReason: null,
      cuMin: 128,
      cuMax: 256,
      cuActual: 128,
      cuCurrent: 128,
      cuPrepaid: 0,
      chargingMode: 'PAY_PER_USE',
      edition: null,
      vpcCidr: '172.16.0.0/12',
      ipv6Enabled: true,
      ownerName: 'cs_demo',
      enterpriseProjectId: '0',
      queues: [
        { name: 'etl', cuCount: 64 },
        { name: 'realtime', cuCount: 64 },
      ],
    });
    expect(pools.nodes[1]).toMatchObject({ edition: 'basic', ipv6SubnetCidr: null, queues: [] });
    expect(pools.nodes[2]).toMatchObject({
      name: 'pool_branch',
      status: 'FAILED',
      errorReason: 'No room for its address range',
    });
  });

  test('tell the names of their queues without another call', async () => {
    world.calls();
    const { elasticResourcePool } = await world.data(
      '{ elasticResourcePool(id: "ElasticResourcePool:pool_streams") { queues { id name } } }',
    );
    expect(elasticResourcePool.queues).toEqual([
      { id: 'Queue:etl', name: 'etl' },
      { id: 'Queue:realtime', name: 'realtime' },
    ]);
    expect(world.calls()).toEqual(['listElasticResourcePools']);
  });

  test.each([
    ['filter: { name: "lab" }', ['pool_lab']],
    ['filter: { status: AVAILABLE }', ['pool_streams', 'pool_lab']],
    ['filter: { status: FAILED }', ['pool_branch']],
    ['first: 1', ['pool_streams']],
  ])('%s', async (args, expected) => {
    const { elasticResourcePools } = await world.data(
      `{ elasticResourcePools(${args}) { nodes { name } } }`,
    );
    expect(elasticResourcePools.nodes.map(({ name }: { name: string }) => name)).toEqual(expected);
  });

  test('go on behind a cursor', async () => {
    const page = 'nodes { name } pageInfo { hasNextPage endCursor }';
    const first = await world.data(`{ elasticResourcePools(first: 1) { ${page} } }`);
    const { endCursor, hasNextPage } = first.elasticResourcePools.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = await world.data(
      `{ elasticResourcePools(first: 1, after: "${endCursor}") { ${page} } }`,
    );
    expect(next.elasticResourcePools).toMatchObject({
      nodes: [{ name: 'pool_lab' }],
      pageInfo: { hasNextPage: true },
    });
  });

  test('are found by name in any case, several at once; null where there is none', async () => {
    world.calls();
    expect(
      await world.data(
        '{ a: elasticResourcePool(id: "Pool_Lab") { name } b: elasticResourcePool(id: "pool_streams") { name } c: elasticResourcePool(id: "pool") { name } }',
      ),
    ).toEqual({ a: { name: 'pool_lab' }, b: { name: 'pool_streams' }, c: null });
    expect(world.calls()).toEqual(['listElasticResourcePools']);
    expect(await world.data('{ node(id: "ElasticResourcePool:pool") { id } }')).toEqual({
      node: null,
    });
    expect(world.calls()).toEqual(['listElasticResourcePools']);
  });

  test('are not filtered by what is unknown', async () => {
    world.calls();
    const { errors } = await world.query(
      '{ elasticResourcePools(filter: { status: UNKNOWN }) { totalCount } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(world.calls()).toEqual([]);
  });

  test('that are more than a page are all looked at', () => {
    const pools = Array.from({ length: 130 }, (_, index) => ({
      elastic_resource_pool_name: `pool_${index}`,
      max_cu: index,
    }));
    return withStub(
      ({ query }) => {
        const offset = Number(query.get('offset'));
        const page = pools.slice(offset, offset + Number(query.get('limit')));
        return { is_success: true, count: pools.length, elastic_resource_pools: page };
      },
      async ({ data, stub }) => {
        expect(
          await data(
            '{ a: elasticResourcePool(id: "pool_1") { cuMax } b: elasticResourcePool(id: "pool_129") { cuMax } }',
          ),
        ).toEqual({ a: { cuMax: 1 }, b: { cuMax: 129 } });
        expect(stub.calls()).toHaveLength(2);
      },
      onDli,
    );
  });
});

test('Clusters of DLI are listed by their own call', async () => {
  world.calls();
  const { dliClusters } = await world.data(
    '{ dliClusters { name description status statusRaw cuCount resourceMode resourceModeRaw ownerName createdAt } }',
  );
  expect(world.calls()).toEqual(['listDliClusters']);
  expect(dliClusters).toHaveLength(4);
  expect(dliClusters[0]).toEqual({
    name: 'default',
    description: 'There from the beginning',
    status: 'AVAILABLE',
    statusRaw: 'AVAILABLE',
    cuCount: 64,
    resourceMode: 'SHARED',
    resourceModeRaw: '0',
    ownerName: 'cs_demo',
    createdAt: expect.any(String),
  });
});

test('A cluster of DLI in a status that nobody knows is read', () =>
  withStub(
    () => ({ clusters: [{ cluster_name: 'c', status: 'ASLEEP', create_time: 1508143955000 }] }),
    async ({ data }) =>
      expect(await data('{ dliClusters { name status statusRaw createdAt } }')).toEqual({
        dliClusters: [
          {
            name: 'c',
            status: 'UNKNOWN',
            statusRaw: 'ASLEEP',
            createdAt: '2017-10-16T08:52:35.000Z',
          },
        ],
      }),
    onDli,
  ));
