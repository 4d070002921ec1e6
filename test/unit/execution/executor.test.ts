import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createExecutor } from '../../../src/gateway/execution/executor.js';
import type { ResolveInfo } from '../../../src/gateway/execution/info.js';
import { createBoth, expectSame } from '../../support/executions.js';

const sdl = `
  interface Node { id: ID }
  type Thing implements Node { id: ID name(x: Int = 1, of: Filter): String strict: String! other: Thing things: [Thing!] }
  type Other implements Node { id: ID }
  type Stranger { id: ID }
  input Filter { text: [String!] }
  type Query { thing: Thing things: [Thing] strict: [Thing!] node: Node list(ids: [Int!]): String text(x: Int!): String }
  type Mutation { first: Thing second: Thing third: Thing! fourth: Thing }
  type Subscription { thing: Thing }
`;

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** The schema with resolvers by `Type.field`, and whatever else types can be told. */
const schemaWith = (
  resolvers: Record<string, Resolve>,
  change: (schema: GraphQLSchema) => void = () => {},
): GraphQLSchema => {
  const schema = buildSchema(sdl);
  for (const [path, resolve] of Object.entries(resolvers)) {
    const [typeName = '', fieldName = ''] = path.split('.');
    const type = schema.getType(typeName);
    const field = isObjectType(type) && type.getFields()[fieldName];
    if (!field) throw new Error(`There is no ${path}`);
    field.resolve = resolve;
  }
  change(schema);
  return schema;
};

/** What both executors say to a query, when they say the same. */
const ask = async (
  schema: GraphQLSchema,
  text: string,
  variables?: Record<string, unknown>,
  operationName?: string,
) => {
  const asked = {
    document: parse(text),
    ...(variables && { variables }),
    ...(operationName && { operationName }),
  };
  const { own, theirs } = await createBoth(schema)(asked);
  expectSame(own, theirs, text);
  return {
    data: JSON.parse(JSON.stringify(own.data ?? null)),
    messages: (own.errors ?? []).map(({ message }) => message),
  };
};

const own = (schema: GraphQLSchema) => {
  const execute = createExecutor(schema);
  const documents = new Map<string, ReturnType<typeof parse>>();
  return (text: string, variables: Record<string, unknown> = {}) => {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const operation = document.definitions[0] as OperationDefinitionNode; // the tests write it first
    return execute({ document, operation, operationName: null, variables, context: {} });
  };
};

const ways: [string, (value: () => unknown) => unknown][] = [
  ['at once', (value) => value()],
  ['later', async (value) => value()],
];

describe.each(ways)('The type of an object, told %s,', (_, tell) => {
  const withType = (given: () => unknown) =>
    schemaWith({ 'Query.node': () => ({ id: 1 }), 'Query.things': () => [{ id: 2 }] }, (schema) => {
      const node = schema.getType('Node');
      if (isInterfaceType(node)) node.resolveType = () => tell(given) as string;
    });

  test.each([
    ['is right', () => 'Other', null],
    ['is missing', () => undefined, /must resolve to an Object type/],
    ['is no name', () => 7, /received "7"/],
    ['is unknown', () => 'Nothing', /does not exist inside the schema/],
    ['is no object', () => 'Filter', /non-object type/],
    ['is none of the interface', () => 'Stranger', /not a possible type/],
    ['is the type itself', () => buildSchema(sdl).getType('Other'), /removed in graphql-js/],
    [
      'fails',
      () => {
        throw new Error('no type');
      },
      /no type/,
    ],
  ])('%s', async (_what, given, message) => {
    const { data, messages } = await ask(
      withType(given),
      '{ node { __typename id } things { id } }',
    );
    expect(data.node).toEqual(message ? null : { __typename: 'Other', id: '1' });
    expect(messages).toEqual(message ? [expect.stringMatching(message)] : []);
  });

  test.each([true, false])('may be asked of the object: %s', async (is) => {
    const schema = schemaWith(
      { 'Query.thing': () => ({ id: 1 }), 'Query.node': () => ({ id: 2 }) },
      (all) => {
        for (const name of ['Thing', 'Other']) {
          const type = all.getType(name);
          if (isObjectType(type)) type.isTypeOf = () => tell(() => is) as boolean;
        }
      },
    );
    const { messages } = await ask(schema, '{ thing { id } node { id } }');
    expect(messages).toHaveLength(is ? 0 : 2);
  });
});

describe.each(ways)('Fields of a mutation, carried out %s,', (_, tell) => {
  const steps: string[] = [];
  const step =
    (name: string, fails = false) =>
    () =>
      tell(() => {
        steps.push(name);
        if (fails) throw new Error(name);
        return {
          other: () =>
            tell(() => {
              steps.push(`${name} below`);
              return null;
            }),
        };
      });
  const query = (names: string) => `mutation { ${names.replace(/\w+/g, '$& { other { id } }')} }`;

  test('wait for all that is below the one before', async () => {
    steps.length = 0;
    const schema = schemaWith({
      'Mutation.first': step('first'),
      'Mutation.second': step('second', true),
      'Mutation.fourth': step('fourth'),
    });
    const { data } = await ask(schema, query('first second fourth'));
    expect(data).toEqual({ first: { other: null }, second: null, fourth: { other: null } });
    const order = ['first', 'first below', 'second', 'fourth', 'fourth below'];
    steps.length = 0;
    await own(schema)(query('first second fourth'));
    expect(steps).toEqual(order);
  });

  test('end with the one that leaves nothing of the answer', async () => {
    const schema = schemaWith({
      'Mutation.first': step('first'),
      'Mutation.third': step('third', true),
      'Mutation.fourth': step('fourth'),
    });
    steps.length = 0;
    expect(await own(schema)(query('first third fourth'))).toMatchObject({ data: null });
    expect(steps).toEqual(['first', 'first below', 'third']);
    await ask(schema, query('first third fourth'));
  });
});

describe('As with graphql-js,', () => {
  const schema = schemaWith({
    'Query.thing': () => ({
      id: 1,
      name: (args: object) => JSON.stringify(args),
      other: { id: 2, strict: 's' },
      things: new Set([{ id: 3 }]),
    }),
    'Query.list': (_, args) => JSON.stringify(args),
    'Query.text': (_, { x }) => String(x),
    'Query.things': () => [1, 'text', () => {}, Object.assign(() => {}, { id: 4 })],
  });

  test.each<[string, string, Record<string, unknown>?, string?]>([
    ['no operation is meant', 'query A { __typename } query B { __typename }'],
    ['an operation is not there', 'query A { __typename }', {}, 'B'],
    ['an operation is meant', 'query A { a: __typename } query B { b: __typename }', {}, 'B'],
    ['there is no event for a subscription', 'subscription { thing { id } }'],
    ['a document has no operation', 'fragment F on Query { __typename }'],
    ['a variable is missing', 'query ($x: Int!) { text(x: $x) }'],
    ['a variable is wrong', 'query ($x: Int!) { text(x: $x) }', { x: 'x' }],
    [
      'too many variables are wrong',
      'query ($ids: [Int!]) { list(ids: $ids) }',
      { ids: Array(80).fill('x') },
    ],
    ['a default stands in', 'query ($x: Int! = 3) { text(x: $x) }'],
    [
      'a default is overruled by null',
      'query ($x: Int = 3) { text(x: $x) thing { id } }',
      { x: null },
    ],
    ['arguments have defaults', '{ thing { name a: name(x: null) b: name(of: { text: "t" }) } }'],
    [
      'arguments have variables within',
      'query ($t: String! = "a") { thing { a: name(of: { text: [$t, "b"] }) } }',
      { t: 'z' },
    ],
    ['arguments leave variables out', 'query ($x: Int) { thing { name(x: $x) } }'],
    [
      'a condition is null',
      'query ($no: Boolean = true) { thing { id @skip(if: $no) } }',
      { no: null },
    ],
    [
      'a condition of the root is null',
      'query ($no: Boolean = true) { thing @include(if: $no) { id } }',
      { no: null },
    ],
    [
      'keys are strange',
      '{ __proto__: __typename constructor: __typename toString: thing { __proto__: id } }',
    ],
    ['there is no source', '{ node { id } }'],
    ['a field is unknown', '{ nothing thing { constructor id } }'],
    ['a fragment is unknown', '{ ...F thing { ... on Nothing { id } id } }'],
    ['sources are no objects', '{ things { id name } }'],
    [
      'fields are merged',
      '{ thing { other { id } } ...F thing { id } } fragment F on Query { thing { other { strict } } }',
    ],
    [
      'the schema is asked for',
      '{ __schema { types { name } } __type(name: "Thing") { fields { name } } thing { __schema } }',
    ],
  ])('%s', async (_, text, variables, operationName) => {
    await ask(schema, text, variables, operationName);
  });

  test('variables must be an object', () => {
    const document = parse('{ __typename }');
    const [operation] = document.definitions as OperationDefinitionNode[];
    const execute = createExecutor(schema);
    const variables = 'text' as unknown as Record<string, unknown>; // as a careless transport might have it
    expect(() =>
      execute({ document, operation, operationName: null, variables, context: {} }),
    ).toThrow(/must be provided as an Object/);
  });
});

describe('Resolvers', () => {
  const infos: ResolveInfo[] = [];
  const args: unknown[] = [];
  const schema = schemaWith({
    'Query.things': () => [{ id: 1 }, { id: 2 }],
    'Thing.name': (_, given, __, info) => {
      infos.push(info);
      args.push(given);
      return 'name';
    },
  });
  const run = own(schema);
  const query =
    'query ($x: Int, $yes: Boolean = true) { things { name(x: $x) @include(if: $yes) b: name(of: { text: "t" }) } }';

  test('are told the same for all sources, and the same nodes in all requests of a plan', async () => {
    infos.length = 0;
    await run(query);
    await run(query, { x: 5 });
    await run(query, { yes: false });
    const names = infos.map(({ fieldNodes }) => fieldNodes);
    expect(infos).toHaveLength(10);
    expect(infos[2]).toBe(infos[0]);
    expect(infos[4]).not.toBe(infos[0]);
    expect(infos[4]?.variableValues).toEqual({ x: 5, yes: true });
    expect(names[4]).toBe(names[0]);
    expect(names[1]).not.toBe(names[0]);
    expect(infos[0]).not.toHaveProperty('path');
  });

  test('get arguments that are made once, and cannot change those of other requests', async () => {
    args.length = 0;
    await run(query, { x: 5 });
    await run(query, { x: 6 });
    expect(args).toEqual([
      { x: 5 },
      { x: 1, of: { text: ['t'] } },
      { x: 5 },
      { x: 1, of: { text: ['t'] } },
      { x: 6 },
      { x: 1, of: { text: ['t'] } },
      { x: 6 },
      { x: 1, of: { text: ['t'] } },
    ]);
    expect(args[2]).toBe(args[0]);
    expect(args[5]).toBe(args[1]);
    expect(Object.isFrozen((args[1] as { of: { text: unknown } }).of.text)).toBe(true);
  });
});

test('What arrives where all is null for an error by then, is passed over', async () => {
  const late = () => new Promise((resolve) => setImmediate(resolve, { id: 2 }));
  let asked = 0;
  const schema = schemaWith({
    'Query.strict': () => [{ id: 1 }, late()],
    'Query.thing': () => ({ id: 1 }),
    'Thing.strict': () => Promise.reject(new Error('first')),
    'Thing.other': late,
    'Thing.name': () => {
      asked += 1;
      throw new Error('never');
    },
  });
  const answer = own(schema)('{ strict { other { name } strict } thing { other { name } } }');
  const { data, errors } = await answer;
  expect(JSON.stringify(data)).toBe('{"strict":null,"thing":{"other":{"name":null}}}');
  expect(errors?.map(({ path }) => path)).toEqual([
    ['strict', 0, 'strict'],
    ['thing', 'other', 'name'],
  ]);
  expect(asked).toBe(1);
});

test('An answer that is all null comes at once', async () => {
  const schema = schemaWith(
    {
      'Mutation.third': () => Promise.reject(new Error('third')),
    },
    () => {},
  );
  const never = schemaWith({
    'Mutation.third': async () => ({ strict: null, other: new Promise(() => {}) }),
  });
  expect(await own(schema)('mutation { third { id } }')).toMatchObject({ data: null });
  expect(await own(never)('mutation { third { other { id } strict } }')).toMatchObject({
    data: null,
  });
});

test('Items behind one that fails may fail as well, unheard', async () => {
  const failing = () => [Promise.reject(new Error('a')), null, Promise.reject(new Error('b'))];
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  const { data, errors } = await own(schemaWith({ 'Query.strict': failing }))('{ strict { id } }');
  await new Promise(setImmediate);
  process.off('unhandledRejection', hear);
  expect([data?.strict, errors?.length, unheard]).toEqual([null, 1, []]);
});

test('A list that breaks off midway tells of that, and of nothing that comes later', async () => {
  const { things } = {
    *things() {
      yield new Promise((_, reject) => setImmediate(reject, new Error('late')));
      throw new Error('broken off');
    },
  };
  // The answer waits for the clock to have gone round.
  const other = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve, null)));
  const schema = schemaWith({ 'Query.things': things, 'Query.thing': other });
  const { errors } = await own(schema)('{ things { id } thing { id } }');
  expect(errors?.map(({ message }) => message)).toEqual(['broken off']);
});

describe('A plan', () => {
  let last: unknown;
  const schema = schemaWith({
    'Query.list': (_, __, ___, info) => {
      last = info.fieldNodes;
      return null;
    },
  });
  const run = own(schema);
  /** The nodes that the field is told of, which are the plan's own. */
  const planOf = async (text: string, variables?: Record<string, unknown>) => {
    await run(text, variables);
    return last;
  };
  const count = 6;
  const flags = Array.from({ length: count }, (_, at) => `f${at}`);
  const skipping = flags.map((name) => `${name}: __typename @skip(if: $${name})`).join(' ');
  const conditional = `query (${flags.map((name) => `$${name}: Boolean!`).join()}) { list ...F } fragment F on Query { ${skipping} }`;
  /** Every flag is a bit of the number. */
  const bits = (number: number) =>
    Object.fromEntries(flags.map((name, at) => [name, (number & (1 << at)) !== 0]));

  test('is made for the values of conditions, in fragments too', async () => {
    for (const number of [0, 1, 63]) {
      const { data } = await run(conditional, bits(number));
      const left = flags.filter((name) => !bits(number)[name]);
      expect(Object.keys(data ?? {})).toEqual(['list', ...left]);
    }
  });

  test('is kept for so many of them', async () => {
    const first = await planOf(conditional, bits(0));
    for (let number = 1; number < 15; number++) await planOf(conditional, bits(number));
    expect(await planOf(conditional, bits(0))).toBe(first);
    for (let number = 15; number < 48; number++) await planOf(conditional, bits(number));
    expect(await planOf(conditional, bits(0))).not.toBe(first);
  });

  test('is kept while they take not too much room', async () => {
    const long = (start: number) =>
      `{ list ${Array.from({ length: 3_000 }, (_, at) => `a${start + at}: __typename`).join(' ')} }`;
    const first = await planOf('{ list }');
    await planOf(long(0));
    expect(await planOf('{ list }')).toBe(first);
    for (const start of [1, 2, 3]) await planOf(long(start));
    expect(await planOf('{ list }')).not.toBe(first);
  });

  test('counts for all of its document, comments too', async () => {
    const long = `{ list }${'\n#'.repeat(20_000)}`;
    const first = await planOf('{ list }');
    for (const end of ['', ' ', '  ', '   ']) await planOf(`${long}${end}`);
    expect(await planOf('{ list }')).not.toBe(first);
  });

  test('of a document beyond all bounds is not kept, nor takes the place of others', async () => {
    const first = await planOf('{ list }');
    const long = `{ list }${'\n#'.repeat(100_000)}`;
    expect(await planOf(long)).not.toBe(await planOf(long));
    expect(await planOf('{ list }')).toBe(first);
  });
});
