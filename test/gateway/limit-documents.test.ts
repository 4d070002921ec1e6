import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/config.js';
import type { GraphQLClient } from '../support/client.js';
import { useWorld } from '../support/start.js';

const world = useWorld();

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
/** `depth` fields within each other. */
const nested = (depth: number, inner = 'id') =>
  `{ job(id: 1) { ${'parent { '.repeat(depth - 2)} ${inner} ${'} '.repeat(depth)}`;

const { default: maxTokens = 0 } = settings.MAX_TOKENS;
const { default: maxDepth = 0 } = settings.MAX_DEPTH;
const { default: maxAliases = 0 } = settings.MAX_ALIASES;
const { default: maxDirectives = 0 } = settings.MAX_DIRECTIVES;
const { default: maxRepeatedFields = 0 } = settings.MAX_REPEATED_FIELDS;

/** Fragments that double what they stand for, `levels` times. */
const bomb = (levels: number, twice: (next: string) => string) =>
  `{ job(id: 1) { ...F0 } } ${times(levels, (n) => `fragment F${n} on Job { ${twice(`F${n + 1}`)} }`)}
  fragment F${levels} on Job { id }`;

const overLimits: [name: string, code: string, limit: number, found: number, document: string][] = [
  [
    'tokens',
    'TOKEN_LIMIT_EXCEEDED',
    maxTokens,
    maxTokens + 1,
    `{ ${'__typename '.repeat(maxTokens - 1)} }`,
  ],
  ['depth', 'DEPTH_LIMIT_EXCEEDED', maxDepth, maxDepth + 1, nested(maxDepth + 1)],
  [
    'depth through fragments',
    'DEPTH_LIMIT_EXCEEDED',
    maxDepth,
    41,
    bomb(39, (next) => `parent { ...${next} }`),
  ],
  [
    'aliases',
    'ALIAS_LIMIT_EXCEEDED',
    maxAliases,
    1000,
    `{ ${times(1000, (n) => `a${n}: __typename`)} }`,
  ],
  [
    'aliases of one fragment in many places',
    'ALIAS_LIMIT_EXCEEDED',
    maxAliases,
    210,
    `{ ${times(21, () => 'jobs { ...F }')} } fragment F on JobConnection { ${times(10, (n) => `a${n}: totalCount`)} }`,
  ],
  [
    'directives',
    'DIRECTIVE_LIMIT_EXCEEDED',
    maxDirectives,
    maxDirectives + 1,
    `{ ${times(maxDirectives + 1, () => '...@include(if: true) { __typename }')} }`,
  ],
  [
    'repeated fields',
    'REPEATED_FIELD_LIMIT_EXCEEDED',
    maxRepeatedFields,
    1000,
    `{ ${'__typename '.repeat(1000)} }`,
  ],
  [
    'fields repeated by fragments',
    'REPEATED_FIELD_LIMIT_EXCEEDED',
    maxRepeatedFields,
    140,
    `{ ${times(140, (n) => `...F${n}`)} } ${times(140, (n) => `fragment F${n} on Query { __typename }`)}`,
  ],
  [
    'fragments that double twelve times',
    'TOKEN_LIMIT_EXCEEDED',
    maxTokens,
    2 + 4 * (2 ** 12 - 1) + 2 ** 12, // the way in, two fields and two spreads a fragment, and the last one's field
    bomb(12, (next) => `parent { ...${next} } parent { ...${next} }`),
  ],
  [
    'fragments that double a hundred times',
    'DEPTH_LIMIT_EXCEEDED',
    maxDepth,
    102,
    bomb(100, (next) => `a: parent { ...${next} } b: parent { ...${next} }`),
  ],
  ['brackets in brackets', 'DEPTH_LIMIT_EXCEEDED', 200, 2002, `{jobs(first:${'['.repeat(2_000)}`],
  ['fragments in fragments', 'DEPTH_LIMIT_EXCEEDED', 200, 201, `{${' ...{'.repeat(200)}`],
  ['braces without end', 'DEPTH_LIMIT_EXCEEDED', 200, 2_400, `${'{a'.repeat(2_400)} $`],
  [
    'tokens that nest',
    'TOKEN_LIMIT_EXCEEDED',
    maxTokens,
    maxTokens + 1,
    `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`,
  ],
];

describe.each(['application/json', 'application/graphql-response+json'])('For %s', (accept) => {
  test.each(overLimits)('too many %s are refused', async (_, code, limit, found, document) => {
    world.calls();
    const { status, errors, data } = await world.query(document, {}, { accept });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code, limit, found });
    expect(errors?.[0]?.message).toMatch(
      new RegExp(`${found}.* ${limit}\\b|${limit}.* ${found}\\b`),
    );
    expect(world.calls()).toEqual([]);
  });
});

test.each([
  ['depth', nested(maxDepth)],
  ['aliases', `{ ${times(maxAliases, (n) => `a${n}: __typename`)} }`],
  ['directives', `{ ${times(maxDirectives - 1, (n) => `a${n}: __typename @include(if: true)`)} }`],
  ['repeated fields', `{ ${'__typename '.repeat(maxRepeatedFields)} }`],
  ['brackets', `{${' ...{'.repeat(199)} __typename ${'}'.repeat(200)}`],
  ['brackets', `{ __typename } # ${'{'.repeat(2_000)}`],
  [
    'brackets',
    `{ __type(name: "${'['.repeat(300)}") { name } jobs(filter: {name: """${'['.repeat(300)}"""}) { totalCount } }`,
  ],
])('As many %s as are allowed pass', async (_, document) => {
  expect((await world.query(document)).errors).toBeUndefined();
});

test.each([
  ['2 MB of blanks', `{ __typename ${' '.repeat(2_000_000)} }`, 413],
  ['100,000 tokens', `{ ${'a '.repeat(100_000)} }`, 400],
  ['10,000 braces', '{a'.repeat(10_000), 400],
  ['10,000 brackets', `{ job(id: ${'['.repeat(10_000)}1${']'.repeat(10_000)}) { id } }`, 400],
  ['a fragment of itself', '{ ...F } fragment F on Query { ...F }', 200],
  [
    'fragments in a circle',
    '{ ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }',
    200,
  ],
  [
    'a fragment of itself, one field below',
    '{ job(id: 1) { ...F } } fragment F on Job { parent { ...F } }',
    200,
  ],
  [
    'a fragment that doubles without end',
    '{ job(id: 1) { ...F } } fragment F on Job { a: parent { ...F } b: parent { ...F } }',
    200,
  ],
  ['a subscription of nothing', 'subscription { jobStatusChanged }', 200],
  [
    'a subscription of two fields',
    'subscription { jobStatusChanged { cursor } clusterStatusChanged { cursor } }',
    200,
  ],
  ['a subscription to the schema', 'subscription { __typename }', 200],
  [
    'a subscription under a condition',
    'subscription ($on: Boolean!) { jobStatusChanged @include(if: $on) { cursor } }',
    200,
  ],
  [
    'the same in a fragment',
    'subscription ($on: Boolean!) { ...A } fragment A on Subscription { ...B } fragment B on Subscription { jobStatusChanged @skip(if: $on) { cursor } ...A }',
    200,
  ],
  ['a field called __proto__', '{ __proto__ }', 200],
  ['a field called constructor', '{ constructor { name } }', 200],
  ['an argument called __proto__', '{ job(id: 1, __proto__: 1) { id } }', 200],
  ['a key called __proto__', '{ jobs(filter: { __proto__: { name: "x" } }) { totalCount } }', 200],
  ['a key called constructor', '{ jobs(filter: { constructor: 1 }) { totalCount } }', 200],
  ['a fragment called __proto__ that is not there', '{ ...__proto__ }', 200],
  ['a directive called constructor', '{ __typename @constructor }', 200],
])('%s is refused plainly', async (_, document, status) => {
  world.calls();
  const answer = await world.query(document);
  expect(answer.status).toBe(status);
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.length).toBeGreaterThan(0);
  for (const { extensions } of answer.errors ?? []) {
    expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  }
  expect(world.calls()).toEqual([]);
});

describe('Where limits are lifted as far as can be, a document that is too much for its reader is refused plainly:', () => {
  let lenient: GraphQLClient;
  beforeAll(async () => {
    const none = 1_000_000;
    lenient = await world.startAnother({
      maxTokens: 20_000, // the most that can be set
      maxDepth: none,
      maxAliases: none,
      maxDirectives: none,
      maxRepeatedFields: none,
      maxCost: 10,
      maxUpstreamCalls: 10,
    });
  });

  test.each([
    ['10,000 braces', nested(10_000)],
    ['6,600 braces', nested(6600)],
    ['3,000 braces', nested(3000)],
    ['10,000 brackets', `{ job(id: ${'['.repeat(10_000)}1${']'.repeat(10_000)}) { id } }`],
    ['a chain of 10,000 fragments', bomb(10_000, (next) => `parent { ...${next} }`)],
    ['a chain of 1,700 fragments', bomb(1700, (next) => `parent { ...${next} }`)],
    ['fragments that double', bomb(12, (next) => `parent { ...${next} } parent { ...${next} }`)],
    ['10,000 repeated fields', `{ ${'__typename '.repeat(10_000)} }`],
  ])('%s', async (_, document) => {
    world.calls();
    const { status, data, errors } = await lenient.query(document);
    expect(status).toBeLessThan(500);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toMatch(/GRAPHQL|LIMIT/);
    expect(world.calls()).toEqual([]);
  });
});

test('Many errors about one large variable do not repeat it each', async () => {
  const unknown = Array.from({ length: 60 }, (_, n) => [`a${n}`, n] as const);
  const filter = { name: 'x'.repeat(500_000), ...Object.fromEntries(unknown) };
  const { errors } = await world.query(
    'query ($filter: JobFilter) { jobs(filter: $filter) { totalCount } }',
    { filter },
  );
  expect(errors?.length).toBeGreaterThan(10);
  expect(errors?.[0]?.message).toMatch(
    /^Variable "\$filter" .+ … .+ not defined by type "JobFilter"/,
  );
  expect(JSON.stringify(errors).length).toBeLessThan(200_000);
});

test('Evil names are nothing but names', async () => {
  const { data, errors } = await world.query(
    'query ($__proto__: Int = 1, $constructor: Boolean = true) { __proto__: jobs(first: $__proto__) { toString: totalCount } constructor: __typename @include(if: $constructor) }',
    JSON.parse('{ "__proto__": 2, "constructor": true }'),
  );
  expect(errors).toBeUndefined();
  expect(data.constructor).toBe('Query');
  world.calls();

  const filter = JSON.parse('{ "__proto__": { "name": "x" } }');
  const refused = await world.query(
    'query ($filter: JobFilter) { jobs(filter: $filter) { totalCount } }',
    { filter },
  );
  expect(refused.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(world.calls()).toEqual([]);
});

describe('The schema', () => {
  let hidden: GraphQLClient;
  beforeAll(async () => {
    hidden = await world.startAnother({ introspection: false });
  });

  test('is shown with all that tools ask for', async () => {
    const everything = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const data = await world.data(everything);
    expect(data.__schema.directives.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['cost', 'listSize', 'upstream']),
    );
  });

  test.each([
    [
      'chains of types',
      `{ __type(name: "Job") { ${'ofType { '.repeat(40)} name ${'} '.repeat(40)} } }`,
    ],
    [
      'fields of types of fields',
      `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`,
    ],
  ])('is not shown without end: %s', async (_, document) => {
    const { errors, data } = await world.query(document);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeGreaterThan(0);
  });

  test.each(['{ __schema { queryType { name } } }', '{ __type(name: "Job") { name } }'])(
    'is not shown where it is turned off: %s',
    async (document) => {
      const { errors, data } = await hidden.query(document);
      expect(data).toBeUndefined();
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toMatch(/does not show its schema.*turned off/);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'GRAPHQL_VALIDATION_FAILED',
        validationErrorCode: 'INTROSPECTION_DISABLED',
      });
      expect(await hidden.data('{ __typename }')).toEqual({ __typename: 'Query' });
    },
  );
});
