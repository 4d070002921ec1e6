import { createClient } from 'graphql-sse';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Message, socketClient } from '../support/socket.js';
import { useWorld } from '../support/start.js';
import { transports } from '../support/subscribe.js';

const world = useWorld();
let prefixed: Awaited<ReturnType<typeof world.startAnother>>;
beforeAll(async () => {
  prefixed = await world.startAnother({ env: { GRAPH_PREFIX: 'Cs' } });
});

test('Every type has the prefix but those of GraphQL itself, and every root field', async () => {
  const { __schema } = await prefixed.data(`{ __schema {
    types { name }
    queryType { name fields { name } }
    mutationType { name fields { name } }
    subscriptionType { name fields { name } }
  } }`);
  const { types, queryType, mutationType, subscriptionType } = __schema;
  const without = types
    .map(({ name }: { name: string }) => name)
    .filter((name: string) => !/^(Cs[A-Z]|__)/.test(name));
  expect(without.toSorted()).toEqual(
    ['Boolean', 'Float', 'ID', 'Int', 'Mutation', 'Query', 'String', 'Subscription'].toSorted(),
  );
  for (const { fields } of [queryType, mutationType, subscriptionType]) {
    expect(fields.length).toBeGreaterThan(0);
    for (const { name } of fields) expect(name).toMatch(/^cs[A-Z]/);
  }
});

type Case = readonly [name: string, document: string, variables?: Record<string, unknown>];

/** Documents with `T_` in front of the names of types, and `f_` in front of those of root fields. */
const documents: Case[] = [
  [
    'a list',
    '{ jobs: f_jobs(first: 5) { nodes { id name status cluster { name } metrics { totalReadRate } } pageInfo { endCursor } totalCount } }',
  ],
  [
    'a filter',
    'query ($filter: T_JobFilter) { jobs: f_jobs(filter: $filter) { totalCount nodes { id } } }',
    { filter: { status: 'RUNNING' } },
  ],
  [
    'fragments',
    '{ clusters: f_clusters { nodes { ...parts } } } fragment parts on T_Cluster { id createdAt peerings { id routes { id } } }',
  ],
  [
    'entities by id',
    '{ node: f_node(id: "Job:50633") { id ... on T_Job { name sql durationMs ownerName } } nodes: f_nodes(ids: ["Job:50633", "Cluster:1"]) { id } }',
  ],
  ['refusals', '{ a: f_job(id: "x") { id } b: f_node(id: "Train:1") { id } }'],
  ['the catalogue', '{ errorCatalog: f_errorCatalog(codes: ["CS.11004"]) { code reason } }'],
  [
    'writes',
    'mutation ($input: T_CreateSqlJobInput!) { createSqlJob: f_createSqlJob(input: $input, dryRun: true) { changes { field } userErrors { reason field } } }',
    { input: { name: '', sql: '' } },
  ],
];
const rename = (document: string, prefix: string) =>
  document
    .replaceAll('T_', prefix)
    .replaceAll(/f_(\w)/g, (_, letter: string) =>
      prefix ? prefix.toLowerCase() + letter.toUpperCase() : letter,
    );

describe('Behind other names', () => {
  for (const [name, document, variables] of documents) {
    test(name, async () => {
      const ask = async (client: Pick<typeof world, 'query'>, prefix: string) => {
        const { data, errors } = await client.query(rename(document, prefix), variables);
        return { data, codes: errors?.map(({ path, extensions }) => [path, extensions.code]) };
      };
      const asked = await ask(world, '');
      expect(await ask(prefixed, 'Cs')).toEqual(asked);
      expect(asked.data).toBeTruthy();
    });
  }

  test('the same calls are made', async () => {
    const callsOf = async (client: typeof prefixed, prefix: string) => {
      const document = rename(documents[0]?.[1] ?? '', prefix);
      const { extensions } = await client.query(document, {}, { 'x-explain': '1' });
      return extensions?.upstream?.calls;
    };
    expect(await callsOf(prefixed, 'Cs')).toBe(3);
    expect(await callsOf(world, '')).toBe(3);
  });

  test('types tell their names as they are there', async () => {
    const { csNode } = await prefixed.data('{ csNode(id: "Job:50633") { __typename } }');
    expect(csNode).toEqual({ __typename: 'CsJob' });
  });

  test.each(transports)('subscriptions over %s', async (over) => {
    const client =
      over === 'WebSocket'
        ? socketClient(prefixed.url)
        : createClient({ url: `${prefixed.url}/stream` });
    const query =
      'subscription { csJobStatusChanged(ids: ["Job:50633"], snapshot: true) { __typename kind job { __typename id } } }';
    const { value }: { value?: Message } = await client.iterate({ query }).next();
    await client.dispose();
    expect(value?.data.csJobStatusChanged).toEqual({
      __typename: 'CsJobStatusEvent',
      kind: 'CURRENT',
      job: { __typename: 'CsJob', id: 'Job:50633' },
    });
  });
});

test('A subgraph has its prefix in the types of representations', async () => {
  const subgraph = await world.startAnother({ env: { GRAPH_PREFIX: 'Cs', SUBGRAPH: 'true' } });
  const { data, errors } = await subgraph.query(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on CsJob { __typename id } } }',
    {
      of: [
        { __typename: 'CsJob', jobId: '50633' },
        { __typename: 'Job', jobId: '50633' },
      ],
    },
  );
  expect(data?._entities).toEqual([{ __typename: 'CsJob', id: 'Job:50633' }, null]);
  expect(errors).toMatchObject([
    { path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});
