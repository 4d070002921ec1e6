import { buildSchema, type GraphQLResolveInfo, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { entries, selection, selectsOnly } from '../../src/gateway/selection.js';

const schema = buildSchema(`
  interface Node { id: ID }
  type Thing implements Node { id: ID name: String other: Thing }
  type Edge { node: Thing }
  type List { nodes: [Thing] edges: [Edge] }
  type Query { thing(text: String): Thing node: Node list: List }
`);

/** What `judge` says of the first field of a query. */
const judge = async <Result>(
  query: string,
  use: (info: GraphQLResolveInfo) => Result,
  variableValues: Record<string, unknown> = {},
): Promise<Result | undefined> => {
  let result: Result | undefined;
  const field = (_: unknown, __: unknown, info: GraphQLResolveInfo) => {
    result = use(info);
    return null;
  };
  const rootValue = { thing: field, node: field, list: field };
  const { errors } = await graphql({ schema, source: query, rootValue, variableValues });
  expect(errors).toBeUndefined();
  return result;
};
const names = (query: string, variables?: Record<string, unknown>) =>
  judge(query, (info) => [...selection(info).names].sort(), variables);

describe('Selected are', () => {
  test.each([
    ['fields', '{ thing { id name } }', ['id', 'name']],
    ['fields under an alias', '{ thing { x: id y: id } }', ['id']],
    ['no introspection', '{ thing { __typename id } }', ['id']],
    ['fields of several places', '{ thing { id } thing { name } }', ['id', 'name']],
    ['inline fragments', '{ thing { ... on Thing { id } ... { name } } }', ['id', 'name']],
    [
      'named fragments',
      '{ thing { ...F } } fragment F on Thing { id ...G } fragment G on Node { id }',
      ['id'],
    ],
    ['fragments on an interface', '{ thing { ... on Node { id } } }', ['id']],
    ['what @skip leaves', '{ thing { id @skip(if: true) name @skip(if: false) } }', ['name']],
    [
      'what @include leaves',
      '{ thing { id @include(if: false) ... on Thing @include(if: true) { name } } }',
      ['name'],
    ],
    [
      'nothing of skipped fragments',
      '{ thing { id ...F @skip(if: true) } } fragment F on Thing { name }',
      ['id'],
    ],
  ])('%s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test.each([true, false])('what variables leave: %s', async (more) => {
    const query = 'query ($more: Boolean!) { thing { id name @include(if: $more) } }';
    expect(await names(query, { more })).toEqual(more ? ['id', 'name'] : ['id']);
  });
});

test('Below a field is what all its places select', async () => {
  const query = '{ thing { a: other { id } other { other { name } } } }';
  const below = await judge(query, (info) => {
    const other = selection(info).below('other');
    return [[...other.names], [...other.below('other').names], [...other.below('id').names]];
  });
  expect(below).toEqual([['id', 'other'], ['name'], []]);
});

describe('A selection is worked out', () => {
  const query =
    'query ($more: Boolean!, $text: String) { thing(text: $text) { id name @include(if: $more) } }';
  const judged = <Result>(use: (info: GraphQLResolveInfo) => Result) =>
    judge(query, use, { more: true, text: 'a' });

  test('once for a place of a document', async () => {
    await judged((info) => {
      const again = { ...info, variableValues: { ...info.variableValues, text: 'b' } };
      expect(selection(again)).toBe(selection(info));
      expect(entries(selection(again))).toBe(entries(selection(info)));
    });
  });

  test('anew for other variables that it goes by', async () => {
    await judged((info) => {
      const other = { ...info, variableValues: { ...info.variableValues, more: false } };
      expect([...selection(info).names]).toEqual(['id', 'name']);
      expect([...selection(other).names]).toEqual(['id']);
      expect([...selection(info).names]).toEqual(['id', 'name']);
    });
  });
});

test('Of an interface only what applies to a type is selected', async () => {
  const query = '{ node { id ... on Thing { name } } }';
  expect(await judge(query, (info) => [...selection(info, 'Thing').names])).toEqual(['id', 'name']);
  expect(await judge(query, (info) => [...selection(info).names])).toEqual([]);
});

test.each([
  ['{ thing { id } }', true],
  ['{ thing { __typename } }', true],
  ['{ thing { id name } }', false],
  ['{ thing { id name @skip(if: true) } }', true],
])('%s selects only an id: %s', async (query, only) => {
  expect(await judge(query, (info) => selectsOnly(info, 'id'))).toBe(only);
});

test('Entries of a list are selected through nodes and edges alike', async () => {
  const query = '{ list { nodes { id } edges { node { name } } } }';
  expect(await judge(query, (info) => [...entries(selection(info)).names])).toEqual(['id', 'name']);
});
