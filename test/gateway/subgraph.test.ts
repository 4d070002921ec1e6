import { beforeAll, describe, expect, test } from 'vitest';
import { subgraphSdl } from '../../src/gateway/federation/sdl.js';
import { useWorld } from '../support/start.js';

const world = useWorld({ gateway: { env: { SUBGRAPH: 'true', DLI: 'emulator' } } });

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Job { id jobId jobName: name }
    ... on Cluster { id clusterId }
    ... on Template { id templateId }
    ... on Quota { id userId }
    ... on Peering { id peeringId }
    ... on Route { id routeId }
    ... on HostMapping { id hostId cluster { clusterId } }
    ... on Project { id projectId }
    ... on Queue { id name }
    ... on ElasticResourcePool { id name }
    ... on Table { id databaseName name }
    ... on EnhancedConnection { id connectionId }
    ... on SparkBatch { id batchId }
  }
}`;
type Representation = Record<string, unknown>;
const ask = (...representations: unknown[]) => world.query(entities, { representations });

/** One thing of each kind, as an answer shows it with all its ids. */
const things: Record<string, Representation> = {};
/** The fields of its key of raw ids. */
const rawKeys: Record<string, readonly string[]> = {
  Job: ['jobId'],
  Cluster: ['clusterId'],
  Template: ['templateId'],
  Quota: ['userId'],
  Peering: ['peeringId'],
  Route: ['routeId'],
  HostMapping: ['cluster', 'hostId'],
  Project: ['projectId'],
  Queue: ['name'],
  ElasticResourcePool: ['name'],
  Table: ['databaseName', 'name'],
  EnhancedConnection: ['connectionId'],
  SparkBatch: ['batchId'],
};
const types = Object.keys(rawKeys);
const rawOf = (type: string): Representation => ({
  __typename: type,
  ...Object.fromEntries((rawKeys[type] ?? []).map((field) => [field, things[type]?.[field]])),
});

beforeAll(async () => {
  const found = await world.data(`{
    jobs(first: 1) { nodes { __typename id jobId jobName: name } }
    clusters(first: 1, orderBy: ASC) { nodes {
      __typename id clusterId
      peerings { __typename id peeringId routes { __typename id routeId } }
      hostMappings(first: 1) { nodes { __typename id hostId cluster { clusterId } } }
    } }
    templates(first: 1, filter: { service: CS }) { nodes { __typename id templateId } }
    quotas(first: 1) { nodes { __typename id userId } }
    projects { __typename id projectId }
    queues(first: 1) { nodes { __typename id name } }
    elasticResourcePools(first: 1) { nodes { __typename id name } }
    tables(databaseName: "sales", first: 1) { nodes { __typename id databaseName name } }
    enhancedConnections(first: 1) { nodes { __typename id connectionId } }
    sparkBatches(first: 1) { nodes { __typename id batchId } }
  }`);
  const { peerings, hostMappings, ...cluster } = found.clusters.nodes[0];
  const { routes, ...peering } = peerings[0];
  const all = [
    found.jobs.nodes[0],
    cluster,
    peering,
    routes[0],
    hostMappings.nodes[0],
    found.templates.nodes[0],
    found.quotas.nodes[0],
    found.projects[0],
    found.queues.nodes[0],
    found.elasticResourcePools.nodes[0],
    found.tables.nodes[0],
    found.enhancedConnections.nodes[0],
    found.sparkBatches.nodes[0],
  ];
  for (const thing of all) things[thing.__typename] = thing;
});

describe('The schema of a subgraph', () => {
  test('tells composers its SDL, and leaves out node and nodes', async () => {
    const { _service, __type } = await world.data(
      '{ _service { sdl } __type(name: "Query") { fields { name } } }',
    );
    expect(`${_service.sdl}\n`).toBe(subgraphSdl());
    const fields = __type.fields.map(({ name }: { name: string }) => name);
    expect(fields).toEqual(expect.arrayContaining(['jobs', 'job', '_entities', '_service']));
    expect(fields).not.toContain('node');
    expect(fields).not.toContain('nodes');
  });

  test('has every Node as an entity', async () => {
    const { node, entity } = await world.data(`{
      node: __type(name: "Node") { possibleTypes { name } }
      entity: __type(name: "_Entity") { possibleTypes { name } }
    }`);
    const names = ({ possibleTypes }: { possibleTypes: { name: string }[] }) =>
      possibleTypes.map(({ name }) => name).sort();
    expect(names(entity)).toEqual(names(node));
    expect(names(entity)).toEqual(types.toSorted());
  });

  test('is not shown where the schema is not', async () => {
    const discreet = await world.startAnother({
      env: { SUBGRAPH: 'true', INTROSPECTION: 'false' },
    });
    const { errors } = await discreet.query('{ _service { sdl } }');
    expect(errors?.[0]?.message).toMatch('_service');
    const representations = [rawOf('Job')];
    expect((await discreet.data(entities, { representations }))._entities).toEqual([things.Job]);
  });

  test('is that of the whole graph where the gateway is no subgraph', async () => {
    const whole = await world.startAnother({ env: { SUBGRAPH: 'false' } });
    const { errors } = await whole.query('{ _service { sdl } }');
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(await whole.data('{ node(id: "Job:1") { id } }')).toEqual({ node: null });
    const { __schema } = await whole.data('{ __schema { directives { name } } }');
    const names = __schema.directives.map(({ name }: { name: string }) => name);
    expect(names).not.toContain('key');
    expect(names).not.toContain('shareable');
  });
});

describe.each(types)('A %s', (type) => {
  test('is found by its global id', async () => {
    const { data, errors } = await ask({ __typename: type, id: things[type]?.id });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([things[type]]);
  });

  test('is found by the ids of the service', async () => {
    const { data, errors } = await ask(rawOf(type));
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([things[type]]);
  });

  test('is found by both, if they agree', async () => {
    const both = { ...rawOf(type), id: things[type]?.id };
    expect((await ask(both)).data?._entities).toEqual([things[type]]);
    const field = rawKeys[type]?.at(-1) ?? '';
    const { data, errors } = await ask({ ...both, [field]: '1' });
    expect(data?._entities).toEqual([null]);
    expect(errors).toMatchObject([
      { path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(errors?.[0]?.message).toMatch(/two different things/);
  });

  test('is null where there is none', async () => {
    const nothing = type === 'Peering' || type === 'Route' ? crypto.randomUUID() : '1';
    const field = rawKeys[type]?.at(-1) ?? '';
    const { data, errors } = await ask({ ...rawOf(type), [field]: nothing });
    expect(errors).toBeUndefined();
    expect(data?._entities).toEqual([null]);
  });

  test.each([
    ['no key', {}],
    ['a key of nothing', { id: null }],
    ['an id of another type', { id: type === 'Job' ? 'Cluster:1' : 'Job:1' }],
    ['an id that is none', { id: { jobId: '1' } }],
    ['an id with a path in it', { id: `${type}:../1` }],
  ])('is refused by itself with %s', async (_, key) => {
    const { data, errors } = await ask({ __typename: type, ...key }, rawOf('Job'));
    expect(data?._entities).toEqual([null, things.Job]);
    expect(errors).toMatchObject([
      { path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test('is refused with ids of the service that are none', async () => {
    const field = rawKeys[type]?.at(-1) ?? '';
    world.received();
    const { errors } = await ask({ ...rawOf(type), [field]: 'a/../b' });
    expect(errors).toMatchObject([
      { path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(world.calls()).toEqual([]);
  });
});

describe('Representations', () => {
  test.each([
    ['of no type', { id: 'Job:1' }],
    ['of an unknown type', { __typename: 'Train', id: 'Train:1' }],
    ['of a type that is no entity', { __typename: 'PageInfo', id: '1' }],
    ['with the type as no text', { __typename: ['Job'], id: 'Job:1' }],
    ['that are a word', 'Job:1'],
    ['that are a list', [{ __typename: 'Job', id: 'Job:1' }]],
    ['that are a number', 1],
  ])('%s are refused each by itself', async (_, representation) => {
    const { data, errors } = await ask(rawOf('Job'), representation, rawOf('Cluster'));
    expect(data?._entities).toEqual([things.Job, null, things.Cluster]);
    expect(errors).toMatchObject([
      { path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(errors?.[0]?.extensions?.requestId).toEqual(expect.any(String));
  });

  test('may be written into the document', async () => {
    const { _entities } = await world.data(`{
      _entities(representations: [{ __typename: "Job", jobId: ${things.Job?.jobId} }]) {
        ... on Job { id }
      }
    }`);
    expect(_entities).toEqual([{ id: things.Job?.id }]);
  });

  test('may have integers in the document that no number holds', async () => {
    const document = `{
      _entities(representations: [{ __typename: "Job", jobId: 9007199254740993 }, { __typename: "Job", jobId: 1e30 }]) {
        ... on Job { id }
      }
    }`;
    world.received();
    const { data, errors } = await world.query(document);
    expect(data?._entities).toEqual([null, null]);
    expect(errors).toMatchObject([
      { path: ['_entities', 1], message: expect.stringMatching('send it as text') },
    ]);
    const [request] = world.received();
    expect(request?.url).toMatch('/9007199254740993');
  });

  test.each([2 ** 53, 2 ** 63, 1e25, Number.MAX_VALUE])(
    'with %d for an id are refused, since it is not that of what was meant',
    async (jobId) => {
      world.received();
      const { data, errors } = await ask({ __typename: 'Job', jobId }, rawOf('Job'));
      expect(data?._entities).toEqual([null, things.Job]);
      expect(errors).toMatchObject([
        {
          path: ['_entities', 0],
          message:
            '`jobId` of a representation of Job cannot be told exactly as a number: send it as text.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    },
  );

  test.each<[Representation, string]>([
    [
      { __typename: 'Job', jobId: 'Job:50320' },
      '"Job:50320" is not a valid id: expected the service\'s own id as `jobId` of a Job, such as "50320".',
    ],
    [
      { __typename: 'HostMapping', hostId: '3', cluster: { clusterId: 'x' } },
      '"x" is not a valid id: expected the service\'s own id as `cluster.clusterId` of a HostMapping, such as "100000".',
    ],
    [
      { __typename: 'HostMapping', hostId: '100:3', cluster: { clusterId: '100' } },
      '"100:3" is not a valid id: expected the service\'s own id as `hostId` of a HostMapping, such as "3".',
    ],
    [
      { __typename: 'Peering', peeringId: 'Peering:1:2' },
      '"Peering:1:2" is not a valid id: expected the service\'s own id as `peeringId` of a Peering, such as "7e974044-bcc1-4f25-aff8-5f10cb347b0f".',
    ],
  ])('%o are told which field is wrong, in the words that were sent', async (sent, message) => {
    const { errors } = await ask(sent);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('are called by the names of the graph', async () => {
    const prefixed = await world.startAnother({ env: { SUBGRAPH: 'true', GRAPH_PREFIX: 'Cs' } });
    const { errors } = await prefixed.query(
      `{ _entities(representations: [
        { __typename: "CsJob", jobId: "x" }, { __typename: "CsJob", id: "Cluster:1" }
      ]) { __typename } }`,
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching('`jobId` of a CsJob, such as "50320"'),
      expect.stringMatching('expected the id of a CsJob, such as "Job:50320" '),
    ]);
  });

  test('are refused beyond their limit', async () => {
    const narrow = await world.startAnother({
      env: { SUBGRAPH: 'true', MAX_REPRESENTATIONS: '2' },
    });
    const representations = [rawOf('Job'), rawOf('Job'), rawOf('Job')];
    const { errors } = await narrow.query(entities, { representations });
    expect(errors).toMatchObject([
      { extensions: { code: 'BATCH_SIZE_LIMIT_EXCEEDED', limit: 2, found: 3 } },
    ]);
  });
});

test('One that cannot be read costs no other', async () => {
  world.emulator.refuse('listUserQuotas', 'CS.10001');
  world.emulator.refuse('getUserQuota', 'CS.10001');
  const { data, errors } = await ask(rawOf('Quota'), rawOf('Job'), rawOf('Cluster'));
  expect(data?._entities).toEqual([null, things.Job, things.Cluster]);
  expect(errors).toMatchObject([
    { path: ['_entities', 0], extensions: { code: 'UPSTREAM_ERROR', cs: { code: 'CS.10001' } } },
  ]);
});
