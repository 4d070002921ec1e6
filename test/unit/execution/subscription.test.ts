import {
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { createExecutableSchema } from '../../../src/gateway/execution/executable-schema.js';
import { createExecutor } from '../../../src/gateway/execution/executor.js';
import { failureOf, openSource } from '../../../src/gateway/execution/source.js';
import { unconditionalSubscriptions } from '../../../src/gateway/limits/subscription-rule.js';

const sdl = `
  type Query { one: Int }
  type Thing { id: ID! name: String strict: String! later: String }
  type Subscription {
    things(count: Int! = 2, name: String): Thing
    made(text: String): String!
    strict: Thing!
    refused: Thing
    broken: Thing
    none: Thing
    unlike: Thing
  }
`;

async function* events(_: unknown, { count, name }: { count: number; name?: string }) {
  for (let id = 1; id <= count; id += 1) yield { id, name, later: async () => `later ${id}` };
}
async function* texts() {
  yield 'a';
  yield null;
  yield 'b';
}
async function* incomplete() {
  yield { id: 1, strict: null };
  yield { id: 2, strict: 'here' };
}

const resolvers = {
  Subscription: {
    things: { subscribe: events },
    made: {
      subscribe: texts,
      resolve: (event: string | null, { text }: { text?: string }) => event && `${text}${event}`,
    },
    strict: { subscribe: incomplete },
    refused: {
      subscribe() {
        throw new Error('Not you');
      },
    },
    broken: { subscribe: async () => new Error('It is broken') },
    none: { subscribe: () => 'no events' },
    unlike: { subscribe: texts },
  },
};
// By codegen's type, resolvers are those of the real schema.
const schema = createExecutableSchema(parse(sdl), [resolvers as never]);
const execute = createExecutor(schema);

type Variables = Record<string, unknown>;

/** All results of a subscription, as plain JSON; what is thrown, as text. */
const ofOurs = async (text: string, variables?: Variables, operationName?: string) => {
  const document = parse(text);
  const operation = getOperationAST(document, operationName) ?? undefined;
  const asked = { document, operation, operationName, variables, context: {} };
  const opened = await openSource(schema, asked);
  if (!(Symbol.asyncIterator in opened)) return [opened];
  const results: ExecutionResult[] = [];
  for await (const event of opened) results.push(await execute({ ...asked, event }));
  return results;
};
const ofTheirs = async (of: GraphQLSchema, text: string, variables?: Variables, name?: string) => {
  const asked = { schema: of, document: parse(text), contextValue: {} };
  const opened = await subscribe({ ...asked, variableValues: variables, operationName: name });
  if (!(Symbol.asyncIterator in opened)) return [opened];
  const results: ExecutionResult[] = [];
  for await (const result of opened) results.push(result);
  return results;
};
const written = (results: Promise<ExecutionResult[]>) =>
  results.then((all) => JSON.parse(JSON.stringify(all)), String);

test.each<[string, string, Variables?, string?]>([
  ['the event itself', 'subscription { things { id name later } }'],
  ['what is made of the event', 'subscription { made(text: "x") }'],
  ['an alias', 'subscription { a: things { b: id } }'],
  [
    'a fragment',
    'subscription { ...F } fragment F on Subscription { things { ...G } } fragment G on Thing { id }',
  ],
  ['arguments', 'subscription ($n: Int!) { things(count: $n, name: "y") { id name } }', { n: 3 }],
  [
    'conditions',
    'subscription ($n: Boolean!) { things { id @skip(if: $n) name @include(if: $n) } }',
    { n: true },
  ],
  [
    'the operation of the name',
    'subscription A { things { id } } subscription B { made }',
    {},
    'B',
  ],
  ['null for what must be there', 'subscription { strict { id strict } }'],
  ['events of another kind', 'subscription { unlike { id } }'],
  ['a resolver that throws', 'subscription { refused { id } }'],
  ['a resolver that gives an error', 'subscription { a: broken { id } }'],
  ['a resolver that gives no events', 'subscription { none { id } }'],
  ['a variable that is missing', 'subscription ($n: Int!) { things(count: $n) { id } }'],
  ['a variable that is wrong', 'subscription ($n: Int!) { things(count: $n) { id } }', { n: 'x' }],
  ['an argument that is wrong', 'subscription { things(count: "x") { id } }'],
  ['a field that is not there', 'subscription { nothing }'],
  ['no operation', 'fragment F on Thing { id }'],
])('%s: the results are those of graphql-js', async (_, text, variables, name) => {
  const ours = await written(ofOurs(text, variables, name));
  expect(ours).toEqual(await written(ofTheirs(schema, text, variables, name)));
  expect(ours.length).toBeGreaterThan(0);
});

test('What a source fails with stands at its field', () => {
  const document = parse('subscription { ...F } fragment F on Subscription { a: things { id } }');
  const operation = getOperationAST(document) ?? undefined;
  const asked = { document, operation, operationName: null, variables: null, context: {} };
  const { errors } = failureOf(asked, new Error('Gone'));
  expect(JSON.parse(JSON.stringify(errors))).toEqual([
    { message: 'Gone', path: ['a'], locations: [{ line: 1, column: 52 }] },
  ]);
});

test.each([
  ['a variable', 'subscription ($x: Boolean!) { things @skip(if: $x) { id } }'],
  ['a constant', 'subscription { things @include(if: true) { id } }'],
  ['on a fragment', 'subscription ($x: Boolean!) { ... @skip(if: $x) { things { id } } }'],
  [
    'in a fragment that spreads itself',
    'subscription ($x: Boolean!) { ...F } fragment F on Subscription { ...F ...G } fragment G on Subscription { things @skip(if: $x) { id } }',
  ],
])('A condition on the field of a subscription is refused: %s', (_, text) => {
  const all = validate(schema, parse(text), [unconditionalSubscriptions]);
  expect(all.map(({ message }) => message)).toEqual([
    'The field of a subscription must not have `@skip` or `@include`.',
  ]);
});

test.each([
  'subscription ($x: Boolean!) { ...F @include(if: $x) } fragment F on Subscription { things { id } }',
  'subscription ($x: Boolean!) { ...F } fragment F on Subscription { things @skip(if: $x) { id } }',
])('nothing else is said of what it uses: %s', (text) => {
  const all = validate(schema, parse(text), [...specifiedRules, unconditionalSubscriptions]);
  expect(all.map(({ message }) => message)).toEqual([
    'The field of a subscription must not have `@skip` or `@include`.',
  ]);
});

test('what else is wrong with it is told as well', () => {
  const text = 'subscription ($x: Boolean!, $y: Int) { things @skip(if: $x) { none } }';
  const all = validate(schema, parse(text), [...specifiedRules, unconditionalSubscriptions]);
  expect(all.map(({ message }) => message)).toEqual([
    'The field of a subscription must not have `@skip` or `@include`.',
    expect.stringContaining('Cannot query field "none"'),
    expect.stringContaining('Variable "$y" is never used'),
  ]);
});

test.each([
  'query ($x: Boolean!) { one @skip(if: $x) }',
  'subscription ($x: Boolean!) { things { id @skip(if: $x) } }',
])('elsewhere it is none of that rule: %s', (text) => {
  expect(validate(schema, parse(text), [unconditionalSubscriptions])).toEqual([]);
});
