import { beforeAll, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld({ gateway: { env: { DLI: 'emulator' } } });
const ids: Record<string, string> = {};

beforeAll(async () => {
  const found = await world.data(`{
    jobs(first: 1) { nodes { id } }
    clusters(first: 1, orderBy: ASC) { nodes { id peerings { id routes { id } } hostMappings(first: 1) { nodes { id } } } }
    templates(first: 1, filter: { service: CS }) { nodes { id } }
    quotas(first: 1) { nodes { id } }
    projects { id }
    enhancedConnections(first: 1) { nodes { id } }
    sparkBatches(first: 1) { nodes { id } }
  }`);
  const cluster = found.clusters.nodes[0];
  Object.assign(ids, {
    Job: found.jobs.nodes[0].id,
    Cluster: cluster.id,
    Template: found.templates.nodes[0].id,
    Quota: found.quotas.nodes[0].id,
    Peering: cluster.peerings[0].id,
    Route: cluster.peerings[0].routes[0].id,
    HostMapping: cluster.hostMappings.nodes[0].id,
    Project: found.projects[0].id,
    Queue: 'Queue:etl',
    ElasticResourcePool: 'ElasticResourcePool:pool_lab',
    Table: 'Table:sales:orders',
    EnhancedConnection: found.enhancedConnections.nodes[0].id,
    SparkBatch: found.sparkBatches.nodes[0].id,
  });
});

const nobody = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';
const absent: Record<string, () => string[]> = {
  Job: () => ['Job:1'],
  Cluster: () => ['Cluster:1'],
  Template: () => ['Template:1'],
  Quota: () => ['Quota:nobody'],
  Peering: () => [`${ids.Cluster?.replace('Cluster', 'Peering')}:${nobody}`, `Peering:1:${nobody}`],
  Route: () => [
    `${ids.Peering?.replace('Peering', 'Route')}:${nobody}`,
    `${ids.Cluster?.replace('Cluster', 'Route')}:${nobody}:${nobody}`,
    `Route:1:${nobody}:${nobody}`,
  ],
  HostMapping: () => [`${ids.Cluster?.replace('Cluster', 'HostMapping')}:1`, 'HostMapping:1:1'],
  Project: () => ['Project:nothing'],
  Queue: () => ['Queue:nothing'],
  ElasticResourcePool: () => ['ElasticResourcePool:nothing'],
  Table: () => ['Table:sales:nothing', 'Table:nowhere:orders'],
  EnhancedConnection: () => [`EnhancedConnection:${nobody}`],
  SparkBatch: () => [`SparkBatch:${nobody}`],
};
const types = Object.keys(absent);

const node = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';

test('Every type that is a Node is covered here', async () => {
  const { __type } = await world.data('{ __type(name: "Node") { possibleTypes { name } } }');
  expect(__type.possibleTypes.map(({ name }: { name: string }) => name).sort()).toEqual(
    types.toSorted(),
  );
});

describe.each(types)('A %s', (type) => {
  test('is found again by its id', async () => {
    const id = ids[type];
    expect((await world.data(node, { id })).node).toEqual({ __typename: type, id });
  });

  test('that does not exist is null without an error', async () => {
    for (const id of absent[type]?.() ?? []) {
      const { data, errors } = await world.query(node, { id });
      expect(errors, id).toBeUndefined();
      expect(data).toEqual({ node: null });
    }
  });
});

test.each([
  ['job', 'id', 'Job', 'jobId'],
  ['cluster', 'id', 'Cluster', 'clusterId'],
  ['template', 'id', 'Template', 'templateId'],
  ['quota', 'userId', 'Quota', 'userId'],
])(
  '%s(%s:) takes the global and the raw id, and answers null for neither',
  async (field, argument, type, raw) => {
    const id = ids[type];
    const rawId = id?.split(':')[1];
    const query = `query ($id: ID!) { answer: ${field}(${argument}: $id) { id ${raw} } }`;
    const entity = { answer: { id, [raw]: rawId } };
    expect(await world.data(query, { id })).toEqual(entity);
    expect(await world.data(query, { id: rawId })).toEqual(entity);
    const missing = absent[type]?.()[0];
    for (const none of [missing, missing?.split(':')[1]]) {
      const { data, errors } = await world.query(query, { id: none });
      expect(errors).toBeUndefined();
      expect(data).toEqual({ answer: null });
    }
  },
);

test('A peering that does not exist is null without an error', async () => {
  for (const id of absent.Peering?.() ?? []) {
    for (const field of ['name', 'requester { vpcCidr }', 'routes { id }']) {
      const { data, errors } = await world.query(`{ peering(id: "${id}") { ${field} } }`);
      expect(errors, `${id} ${field}`).toBeUndefined();
      expect(data).toEqual({ peering: null });
    }
  }
});

test('Nodes of all types come in the order asked for, with null for what is not there', async () => {
  const asked = types.flatMap((type) => [ids[type] ?? '', ...(absent[type]?.() ?? [])]).reverse();
  const { data, errors } = await world.query(nodes, { ids: asked });
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual(
    asked.map((id) => {
      const [__typename = ''] = id.split(':');
      return ids[__typename] === id ? { __typename, id } : null;
    }),
  );
});

test('One malformed id among nodes fails alone', async () => {
  const { data, errors } = await world.query(nodes, { ids: [ids.Job, 'Job:../x', ids.Cluster] });
  expect(data.nodes).toEqual([
    { __typename: 'Job', id: ids.Job },
    null,
    { __typename: 'Cluster', id: ids.Cluster },
  ]);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({ path: ['nodes', 1], extensions: { code: 'BAD_USER_INPUT' } });
});

test('More nodes than a page may hold are refused', async () => {
  world.calls();
  const { errors } = await world.query(nodes, { ids: Array.from({ length: 101 }, () => ids.Job) });
  expect(errors?.[0]?.extensions.code).toBe('PAGE_SIZE_LIMIT_EXCEEDED');
  expect(errors?.[0]?.message).toMatch(/100.*101/);
  expect(world.calls()).toEqual([]);
});

test('No nodes are no calls', async () => {
  world.calls();
  expect(await world.data(nodes, { ids: [] })).toEqual({ nodes: [] });
  expect(world.calls()).toEqual([]);
});
