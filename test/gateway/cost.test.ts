import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '../../src/api/endpoints.js';
import { createCosts } from '../../src/gateway/limits/field-cost.js';
import { readTypeDefs } from '../../src/gateway/schema.js';
import type { Answer, GraphQLClient } from '../support/client.js';
import { dliWriteNames, dliWritesOn, findDliThings } from '../support/dli-writes.js';
import { createQueryWriter } from '../support/every-field.js';
import { hasAll, planIn } from '../support/plans.js';
import { startWorld, useWorld } from '../support/start.js';
import { findThings, type Things } from '../support/things.js';
import { send, type Write, writesOn } from '../support/writes.js';
import { documentOf, mutationsWith } from '../support/writing.js';

const world = useWorld({ gateway: { maxAliases: 400, env: { DLI: 'emulator' } } });
const schema = buildSchema(readTypeDefs().join('\n'));
const explained = { 'x-explain': '1' };

interface Explained {
  readonly cost: { cost: number; maxCost: number; upstreamCalls: number; maxUpstreamCalls: number };
  readonly upstream: { calls: number; operations: { operation: string }[] };
}
const extensionsOf = ({ text }: Answer): Explained => JSON.parse(text).extensions;
const costOf = async (document: string, variables = {}) =>
  extensionsOf(await world.query(document, variables, explained)).cost;

/** How often an answer had all that calls at best rest on. */
let comparedWithBest = 0;

/**
 * What was asked of the service must not be more than was expected at worst, nor anything else. Where the answer has all
 * that was asked for, it must not be less than at best either; a dry run writes nothing.
 */
const expectWithin = (answer: Answer, document: string, variables = {}, jobServices = 2) => {
  expect(answer.errors, document).toBeUndefined();
  const { cost, upstream } = extensionsOf(answer);
  const plan = planIn(schema, document, variables, jobServices);
  expect(plan.upstreamCalls, document).toBe(cost.upstreamCalls);
  expect(upstream.calls, document).toBeLessThanOrEqual(cost.upstreamCalls);
  const named = new Set(plan.fields.flatMap(({ operations }) => operations));
  const others = upstream.operations.filter(({ operation }) => !named.has(operation));
  expect(others, document).toEqual([]);
  if ('dryRun' in variables || !hasAll(document, answer.data)) return;
  comparedWithBest += 1;
  expect(upstream.calls, document).toBeGreaterThanOrEqual(plan.best);
};

const fieldsOf = (name: string): GraphQLField<unknown, unknown>[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};
const directivesOf = ({ astNode }: GraphQLField<unknown, unknown>) =>
  (astNode?.directives ?? []).map(({ name }) => name.value);

let things: Things;
/** A gateway that lets everything pass. */
let generous: GraphQLClient;
/** How long the lists of a query are. */
type Sizes = Record<'jobs' | 'clusters' | 'templates' | 'quotas' | 'below', number>;
/** As long as they may be, and as long as they are. */
const asking = { much: {} as Sizes, enough: {} as Sizes };
beforeAll(async () => {
  things = await findThings(world);
  generous = await world.startAnother({ maxCost: 1e9, maxUpstreamCalls: 1e9 });
  const { jobs, clusters, templates, quotas } = await world.data(
    '{ jobs { totalCount } clusters { totalCount } templates { totalCount } quotas { totalCount } }',
  );
  const most = 100;
  const there = ({ totalCount }: { totalCount: number }) => Math.min(totalCount, most);
  asking.much = { jobs: most, clusters: most, templates: most, quotas: most, below: most };
  asking.enough = {
    jobs: there(jobs),
    clusters: there(clusters),
    templates: there(templates),
    quotas: there(quotas),
    below: 1,
  };
});
const writerFor = ({ jobs, clusters, templates, quotas, below }: Sizes) => {
  const first = (size: number) => ({ first: `${size}` });
  return createQueryWriter(schema, {
    'Query.node': { id: JSON.stringify(things.peering) },
    'Query.nodes': {
      ids: JSON.stringify([things.running, things.program, things.cluster, things.route]),
    },
    'Query.job': { id: JSON.stringify(things.running) },
    'Query.planMigration': { jobIds: JSON.stringify([things.running, things.program]) },
    'Query.cluster': { id: JSON.stringify(things.cluster) },
    'Query.template': { id: JSON.stringify(things.template) },
    'Query.quota': { userId: JSON.stringify(things.quota) },
    'Query.peering': { id: JSON.stringify(things.peering) },
    'Query.queue': { id: '"etl"' },
    'Query.elasticResourcePool': { id: '"pool_streams"' },
    'Query.table': { id: JSON.stringify(things.table) },
    'Query.databases': first(Math.min(below, 3)),
    'Database.tables': first(Math.min(below, 5)),
    'Query.tables': { databaseName: '"sales"' },
    'Query.enhancedConnection': { id: JSON.stringify(things.connection) },
    'Query.sparkBatch': { id: JSON.stringify(things.batch) },
    'Query.auditLogs': { resourceType: 'JOB', ...first(below) },
    'Query.jobs': first(jobs),
    'Query.clusters': first(clusters),
    'Query.templates': first(templates),
    'Query.quotas': first(quotas),
    'Job.auditLogs': first(below),
    'Job.metricsHistory': { last: '1' },
    'Job.children': first(Math.min(below, 20)),
    'Cluster.auditLogs': first(Math.min(below, 20)),
    'Cluster.hostMappings': first(Math.min(below, 20)),
    'Cluster.jobs': first(Math.min(below, 20)),
    'Template.auditLogs': first(Math.min(below, 20)),
  });
};

describe.each(['much', 'enough'] as const)(
  'No query makes calls beyond what is planned, asking for %s:',
  (size) => {
    test.each(fieldsOf('Query').map(({ name }) => name))(
      '%s with all that it has',
      async (name) => {
        for (const hops of ['jobs', 'clusters', 'quotas'].includes(name) ? [1] : [1, 2]) {
          const document = writerFor(asking[size]).root(name, hops);
          const answer = await world.query(document, {}, explained);
          expectWithin(answer, document);
        }
      },
    );

    /** Where entities of each kind are found by as few calls as can be, so that each field shows its own. */
    const placesOf = (sizes: Sizes): Record<string, (field: string) => string> => {
      const jobs = (field: string) => `{ jobs(first: ${sizes.jobs}) { nodes { ${field} } } }`;
      const clusters = (field: string) =>
        `{ clusters(first: ${sizes.clusters}) { nodes { ${field} } } }`;
      const quotas = (field: string) => `{ quotas(first: ${sizes.quotas}) { nodes { ${field} } } }`;
      const peering = (field: string) => `{ peering(id: "${things.peering}") { ${field} } }`;
      const pools = (field: string) => `{ elasticResourcePools { nodes { ${field} } } }`;
      const { below } = sizes;
      return {
        Job: jobs,
        'Job of a cluster': (field) => clusters(`jobs(first: ${below}) { nodes { ${field} } }`),
        'Job by id': (field) => `{ jobs: job(id: "${things.running}") { ${field} } }`,
        Cluster: clusters,
        'Cluster by id': (field) => `{ cluster(id: "${things.cluster}") { ${field} } }`,
        'Cluster of a job': (field) => jobs(`cluster { ${field} }`),
        'Cluster of a quota': (field) => quotas(`clusters { ${field} }`),
        Template: (field) => `{ templates(first: ${sizes.templates}) { nodes { ${field} } } }`,
        Quota: quotas,
        'Quota of a job': (field) => jobs(`owner { ${field} }`),
        Peering: peering,
        'Peering of a cluster': (field) => clusters(`peerings { ${field} }`),
        Route: (field) => peering(`routes { ${field} }`),
        HostMapping: (field) =>
          clusters(`hostMappings(first: ${Math.min(below, 3)}) { nodes { ${field} } }`),
        Project: (field) => `{ projects { ${field} } }`,
        Queue: (field) => `{ queues { nodes { ${field} } } }`,
        'Queue by id': (field) => `{ queue(id: "etl") { ${field} } }`,
        'Queue of a pool': (field) => pools(`queues { ${field} }`),
        ElasticResourcePool: pools,
        'ElasticResourcePool by id': (field) =>
          `{ elasticResourcePool(id: "pool_streams") { ${field} } }`,
        'ElasticResourcePool of a queue': (field) => `{ queues { nodes { pool { ${field} } } } }`,
        EnhancedConnection: (field) => `{ enhancedConnections(first: 5) { nodes { ${field} } } }`,
        'EnhancedConnection by id': (field) =>
          `{ enhancedConnection(id: "${things.connection}") { ${field} } }`,
        SparkBatch: (field) => `{ sparkBatches(first: 12) { nodes { ${field} } } }`,
        'SparkBatch by id': (field) => `{ sparkBatch(id: "${things.batch}") { ${field} } }`,
        'Queue of a batch': (field) => `{ sparkBatches { nodes { queue { ${field} } } } }`,
        DliCluster: (field) => `{ dliClusters { ${field} } }`,
        Database: (field) => `{ databases { nodes { ${field} } } }`,
        Table: (field) => `{ tables(databaseName: "sales") { nodes { ${field} } } }`,
        'Table by id': (field) => `{ table(id: "${things.table}") { ${field} } }`,
        TablePreview: (field) => `{ table(id: "${things.table}") { preview { ${field} } } }`,
      };
    };
    const places = Object.keys(placesOf(asking.much));
    test.each(places)('each field of a %s', async (place) => {
      const writer = writerFor(asking[size]);
      const [type = ''] = place.split(' ');
      for (const field of fieldsOf(type)) {
        const named = getNamedType(field.type);
        const below = isLeafType(named) ? '' : writer.selection(named.name, 1);
        const asked = `${writer.call(type, field.name)} ${below}`;
        const document = placesOf(asking[size])[place]?.(asked) ?? '';
        const answer = await generous.query(document, {}, explained);
        expectWithin(answer, document);
      }
    });
  },
);

test('So it is in a large project, where lists have several pages', async () => {
  const large = await startWorld({ emulator: { jobs: 320 }, gateway: { maxPageSize: 300 } });
  const { jobs } = await large.data('{ jobs(first: 300) { nodes { id } } }');
  const ids: string[] = jobs.nodes.map(({ id }: { id: string }) => id);
  const job =
    '... on Job { sql ownerName parent { name sql ownerName } cluster { name } owner { userName } }';
  const insightOfJob =
    'health { status findings { kind } } preflight { ok } lastAction { at } metrics { totalReadRate }';
  for (const count of [1, 2, 4, 5, 6, 50, 101, 300]) {
    const spread = ids.filter((_, index) => index % Math.floor(ids.length / count) === 0);
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${job} } }`;
    const variables = { ids: spread.slice(0, 300) };
    expectWithin(await large.query(document, variables, explained), document, variables, 1);
    const list = `{ jobs(first: ${count}) { pageInfo { hasNextPage } nodes { ${job} metrics { totalReadRate } } } }`;
    expectWithin(await large.query(list, {}, explained), list, {}, 1);
    const insight = `{ jobs(first: ${count}) { pageInfo { hasNextPage } nodes { ${insightOfJob} } } }`;
    expectWithin(await large.query(insight, {}, explained), insight, {}, 1);
    const log = `{ auditLogs(resourceType: JOB, first: ${count}) { pageInfo { hasNextPage } nodes { at } } }`;
    expectWithin(await large.query(log, {}, explained), log, {}, 1);
  }
  await large.close();
});

describe('No mutation makes calls beyond what is planned:', () => {
  const names = mutationsWith();
  const writable = new Set(mutationsWith('dryRun'));
  const payloadOf = (name: string) => {
    const field = schema.getMutationType()?.getFields()[name];
    const payload = field ? getNamedType(field.type).name : '';
    return fieldsOf(payload)
      .filter((one) => one.name !== 'userErrors')
      .map((one) => {
        const named = getNamedType(one.type);
        return `${one.name} ${isLeafType(named) ? '' : writerFor(asking.enough).selection(named.name, 1)}`;
      })
      .join(' ');
  };
  beforeEach(() => world.emulator.reset());

  const staysWithin = async (name: string, write: Write | undefined) => {
    if (!write) throw new Error(`There is no example of ${name}`);
    const gives = payloadOf(name);
    const { variables } = write;
    if (writable.has(name) && !write.files) {
      const rehearsed = { ...variables, dryRun: true };
      const document = documentOf(name, rehearsed, gives);
      expectWithin(await world.query(document, rehearsed, explained), document, rehearsed);
    }
    const answer = await send(world, name, { ...write, gives }, explained);
    expect(answer.data?.[name]?.userErrors).toEqual([]);
    expectWithin(answer, documentOf(name, variables, gives), variables);
  };

  test.each(names)('%s, with all that it gives back, and in a dry run', (name) => {
    const writes: Readonly<Record<string, Write>> = writesOn(things);
    return staysWithin(name, writes[name]);
  });

  test.each(dliWriteNames)('%s of DLI likewise', async (name) => {
    await staysWithin(name, dliWritesOn(await findDliThings(world))[name]);
  });

  test('a dry run that has to look at all clusters of a similar name', async () => {
    const variables = { input: { name: 'a' }, dryRun: true };
    const document = documentOf('createCluster', variables, 'changes { field }');
    expectWithin(await world.query(document, variables, explained), document, variables);
  });
});

test('Many of these answers had all that was asked for', () => {
  expect(comparedWithBest).toBeGreaterThan(300);
});

describe('In the SDL', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__'),
  );

  test('every list of objects has a size', () => {
    const sized = new Set<string>();
    const lists = types.flatMap((type) =>
      fieldsOf(type.name).flatMap((field) => {
        const listSize = field.astNode?.directives?.find(({ name }) => name.value === 'listSize');
        const below = listSize?.arguments?.find(({ name }) => name.value === 'sizedFields')?.value;
        const named = getNamedType(field.type).name;
        if (below?.kind === 'ListValue') {
          for (const one of below.values) {
            if (one.kind === 'StringValue') sized.add(`${named}.${one.value}`);
          }
        }
        const isList = isListType(getNullableType(field.type));
        if (!isList || isLeafType(getNamedType(field.type)) || listSize) return [];
        return [`${type.name}.${field.name}`];
      }),
    );
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter((list) => !sized.has(list))).toEqual([]);
  });

  test('every root field says how many calls it makes', () => {
    const silent = [...fieldsOf('Query'), ...fieldsOf('Mutation')]
      .filter((field) => !directivesOf(field).includes('upstream'))
      .map(({ name }) => name);
    expect(silent).toEqual(['errorCatalog']); // it is part of the gateway
  });

  test('every field that makes calls names them, and what is known without, as they are', () => {
    const costs = createCosts(schema);
    const wrong = types.flatMap(({ name: type }) =>
      fieldsOf(type).flatMap((field) => {
        const { operations, known } = costs.ofField(field).upstream ?? {};
        const names = fieldsOf(getNamedType(field.type).name).map(({ name }) => name);
        const isRight =
          operations === undefined ||
          (operations.length > 0 &&
            operations.every((name) => name in endpoints) &&
            (known ?? []).every((name) => names.includes(name)));
        return isRight ? [] : [`${type}.${field.name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('The cost', () => {
  const page = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8');

  test('is what docs/limits.md says', async () => {
    const [, document, cost] =
      /<!-- cost -->\n\n```graphql\n([\s\S]*?)```[\s\S]*?```json cost\n([\s\S]*?)```/.exec(page) ??
      [];
    const alone = await world.startAnother({ env: { DLI: 'off' } });
    const answer = await alone.query(document ?? '', {}, explained);
    expect(extensionsOf(answer).cost).toEqual(JSON.parse(cost ?? ''));
  });

  test('is told only to those who ask', async () => {
    expect((await world.query('{ jobs { totalCount } }')).extensions).toBeUndefined();
  });

  const jobs = (size: string, declared = '') =>
    `query ${declared} { jobs${size} { nodes { id } } }`;
  test.each<[string, string, object, number]>([
    ['a literal', jobs('(first: 7)'), {}, 8],
    ['the end of the list', jobs('(last: 7)'), {}, 8],
    ['a variable', jobs('(first: $n)', '($n: Int)'), { n: 9 }, 10],
    ['a variable by default', jobs('(first: $n)', '($n: Int = 3)'), {}, 4],
    ['a variable that is null', jobs('(first: $n)', '($n: Int = 3)'), { n: null }, 21],
    ['a variable that is not given', jobs('(first: $n)', '($n: Int)'), {}, 21],
    ['nothing', jobs(''), {}, 21],
    ['what is skipped', '{ jobs { nodes @skip(if: true) { id } } }', {}, 1],
    [
      'what is included by a variable',
      'query ($is: Boolean!) { jobs { totalCount nodes @include(if: $is) { id } } }',
      { is: false },
      1,
    ],
    ['one field twice', '{ jobs { nodes { id } } jobs { nodes { name } } }', {}, 21],
    ['one field under two names', '{ a: jobs { nodes { id } } b: jobs { nodes { id } } }', {}, 42],
    [
      'fragments',
      '{ jobs { ...F } ...G } fragment F on JobConnection { nodes { id } } fragment G on Query { jobs { ...F } }',
      {},
      21,
    ],
    [
      'the dearest of types',
      `{ node(id: "Job:1") { ... on Job { checkpoint { mode } } ... on Quota { id } } }`,
      {},
      2,
    ],
    ['a plan', '{ job(id: "Job:1") { executionPlan } }', {}, 6],
    ['the schema', '{ __schema { queryType { name } } }', {}, 0],
  ])('goes by %s', async (_, document, variables, cost) => {
    expect((await costOf(document, variables)).cost).toBe(cost);
  });

  test('of one document is another one for other variables', async () => {
    const document = 'query Varying($n: Int) { jobs(first: $n) { nodes { id } } }';
    expect((await costOf(document, { n: 5 })).cost).toBe(6);
    expect((await costOf(document, { n: 50 })).cost).toBe(51);
  });

  test('of the headline query is a few calls, and that of all plans hundreds', async () => {
    const { upstreamCalls } = await costOf(
      '{ jobs(first: 100) { nodes { executionPlan auditLogs { nodes { at } } apiGateway { sinks { url } } } } }',
    );
    expect(upstreamCalls).toBeGreaterThan(300);
    expect(upstreamCalls).toBeLessThan(500);
  });
});

test.each([
  [
    'COST_LIMIT_EXCEEDED',
    '{ clusters(first: 100) { nodes { jobs(first: 100) { nodes { children(first: 100) { nodes { name } } } } } } }',
  ],
  [
    'UPSTREAM_CALL_LIMIT_EXCEEDED',
    '{ clusters(first: 100) { nodes { jobs(first: 100) { nodes { executionPlan } } } } }',
  ],
  [
    'UPSTREAM_CALL_LIMIT_EXCEEDED',
    '{ jobs(first: 100) { nodes { children(first: 15) { nodes { apiGateway { sinks { url } } executionPlan } } } } }',
  ],
])('%s stands for lists within lists: %s', async (code, document) => {
  world.calls();
  const { status, data, errors } = await world.query(document);
  expect(world.calls()).toEqual([]);
  expect(status).toBe(400);
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  const { limit, found }: Record<string, unknown> = errors?.[0]?.extensions ?? {};
  expect(errors?.[0]?.extensions).toMatchObject({ code });
  expect(Number(found)).toBeGreaterThan(Number(limit));
  expect(errors?.[0]?.message).toContain(String(found));
  expect(errors?.[0]?.message).toContain(String(limit));
});
