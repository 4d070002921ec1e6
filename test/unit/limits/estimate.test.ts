import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createEstimate } from '../../../src/gateway/limits/estimate.js';

const directives = readFileSync(
  new URL('../../../schema/directives.graphql', import.meta.url),
  'utf8',
);
const schema = buildSchema(`${directives}
  interface Thing { id: ID! }
  scalar Blob @cost(weight: "3")
  type Box implements Thing @cost(weight: "2") {
    id: ID!
    lid: String @upstream(operations: ["getIt"], face: "top")
    lock: String @upstream(operations: ["getIt"], calls: 4, face: "top")
    blob: Blob
    boxes: [Box!] @listSize(assumedSize: 4) @upstream(operations: ["getIt"], batch: 10)
    plain: [Box!]
    heavy: String @cost(weight: "1.5")
  }
  type Bag implements Thing { id: ID! thing: Thing }
  type Page { nodes: [Box!] edges: [Box!] total: Int }
  type Query {
    box: Box @upstream(operations: ["getIt"])
    reference: Box @upstream(operations: ["getIt"], known: ["id", "blob"])
    thing: Thing @upstream(operations: ["getIt"], calls: 2)
    things(ids: [ID!]!, names: [String!]): [Thing]
      @listSize(slicingArguments: ["ids"]) @upstream(operations: ["getIt"], page: 1)
    page(first: Int, last: Int = 6, size: Int): Page
      @listSize(assumedSize: 20, slicingArguments: ["first", "size"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
      @upstream(operations: ["getIt"], calls: 2, page: 10)
    usual(first: Int = 3): Page
      @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
  }
  type Mutation { remove(ids: [ID!]!): [Box!] @listSize(slicingArguments: ["ids"]) @upstream(operations: ["getIt"]) }
`);
const limits = { maxPageSize: 10, maxBatchSize: 3, maxRepresentations: 3 };
const estimate = (text: string, variables = {}) => {
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation');
  return createEstimate(schema, limits)(document, operation, variables);
};

describe('What an operation comes to at worst:', () => {
  test.each<[string, string, object, number, number]>([
    ['values are free', '{ box { id } }', {}, 2, 1],
    ['but for some', '{ box { blob heavy } }', {}, 6.5, 1],
    ['faces are read together', '{ box { lid lock } }', {}, 2, 5],
    ['in whichever order', '{ box { lock lid } }', {}, 2, 5],
    ['lists of an assumed size', '{ box { boxes { blob } } }', {}, 2 + 4 * (2 + 3), 2],
    [
      'keys are looked up together',
      '{ box { boxes { boxes { boxes { id } } } } }',
      {},
      170,
      1 + 1 + 1 + 2,
    ],
    ['lists without a size', '{ box { plain { id } } }', {}, 4, 1],
    ['a page by default, no larger than may be', '{ page { nodes { id } } }', {}, 21, 4],
    ['a page', '{ page(first: 9) { nodes { id } } }', {}, 19, 2],
    ['that is full', '{ page(first: 10) { nodes { id } } }', {}, 21, 4],
    ['the larger of two', '{ page(first: 2, size: 4) { nodes { id } } }', {}, 9, 2],
    ['lists that are not sized', '{ page(first: 9) { edges { id } } }', {}, 3, 2],
    ['an empty page', '{ page(first: 0) { nodes { id } } }', {}, 1, 2],
    ['a page below nothing', '{ page(first: -5) { nodes { id } } }', {}, 1, 2],
    ['a default in the SDL', '{ usual { nodes { id } } }', {}, 7, 0],
    ['ids', '{ things(ids: [1, 2]) { id } }', {}, 4, 2],
    ['a single one', '{ things(ids: 1) { id } }', {}, 2, 1],
    [
      'those of a variable',
      'query ($i: [ID!]!) { things(ids: $i) { id } }',
      { i: ['1', '2', '3'] },
      6,
      3,
    ],
    ['the dearest type', '{ thing { ... on Box { lid } ... on Bag { thing { id } } } }', {}, 3, 3],
    ['what both have', '{ thing { id ... on Thing { id } } }', {}, 2, 2],
    ['aliases', '{ a: box { id } b: box { id } }', {}, 4, 2],
    ['what is the same', '{ box { boxes { id } } box { boxes { lid } } }', {}, 10, 6],
    ['what is known is not read', '{ reference { __typename a: id ... { blob } } }', {}, 5, 0],
    ['unless more is selected', '{ reference { id } reference { id heavy } }', {}, 3.5, 1],
    ['and is included', '{ reference { id heavy @include(if: false) } }', {}, 2, 0],
    ['what is skipped', '{ box @skip(if: true) { id } }', {}, 0, 0],
    [
      'what is not included',
      'query ($b: Boolean = false) { ... @include(if: $b) { box { id } } }',
      {},
      0,
      0,
    ],
    [
      'an inherited variable',
      'query ($toString: Int) { page(first: $toString) { nodes { id } } }',
      {},
      21,
      4,
    ],
    ['a write', 'mutation { remove(ids: [1, 2, 3]) { id } }', {}, 6, 1],
    ['the schema', '{ __schema { types { name } } __typename }', {}, 0, 0],
  ])('%s', (_, document, variables, cost, upstreamCalls) => {
    expect(estimate(document, variables)).toEqual({ cost, upstreamCalls });
  });

  test.each([
    ['a page', '{ page(first: 11) { nodes { id } } }', 'PAGE_SIZE_LIMIT_EXCEEDED', 10, 11],
    ['ids', `{ things(ids: [${Array(11).fill(1)}]) { id } }`, 'PAGE_SIZE_LIMIT_EXCEEDED', 10, 11],
    ['a batch', 'mutation { remove(ids: [1, 2, 3, 4]) { id } }', 'BATCH_SIZE_LIMIT_EXCEEDED', 3, 4],
  ])('%s that is too large fails', (_, document, code, limit, found) => {
    expect(() => estimate(document)).toThrow(
      expect.objectContaining({ extensions: { code, limit, found } }),
    );
  });

  test('What is beyond all numbers is still a number', () => {
    const depth = 600;
    const { cost, upstreamCalls } = estimate(
      `{ box { ${'boxes { '.repeat(depth)} blob ${'} '.repeat(depth)} } }`,
    );
    expect(cost).toBeGreaterThan(1e15);
    expect(cost).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(upstreamCalls).toBeGreaterThan(1e12);
    expect(upstreamCalls).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  test('A schema without the directives is a mistake', () => {
    expect(() => createEstimate(buildSchema('type Query { a: Int }'), limits)).toThrow(/@cost/);
  });
});
