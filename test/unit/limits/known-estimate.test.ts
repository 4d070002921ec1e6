import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createEstimate } from '../../../src/gateway/limits/estimate.js';
import { LimitExceeded } from '../../../src/gateway/limits/exceeded.js';
import type { Variables } from '../../../src/gateway/limits/list-size.js';
import { readTypeDefs } from '../../../src/gateway/schema.js';

const schema = buildSchema(readTypeDefs().join('\n'));
const limits = { maxPageSize: 100, maxBatchSize: 5, maxRepresentations: 5 };

/** One generator for all runs: what fails once fails again. */
let state = 7;
const below = (end: number): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state % end;
};
const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;

const documents = [
  'query ($id: ID!) { job(id: $id) { id name cluster { id } } }',
  'query ($n: Int) { jobs(first: $n) { nodes { id metrics { totalReadRate } } } }',
  'query ($n: Int = 30) { jobs(first: $n) { nodes { id } } clusters(first: $n) { nodes { id } } }',
  'query ($b: Boolean!, $c: Boolean = true) { jobs(first: 9) { nodes { id @skip(if: $b) metrics @include(if: $b) { totalReadRate } ...F @skip(if: $c) } } } fragment F on Job { cluster { id } }',
  'query ($n: Int) { ...Q } fragment Q on Query { jobs(first: $n) { nodes { executionPlan } } }',
  'query ($n: Int, $b: Boolean!, $id: ID!) { job(id: $id) { id } ... @include(if: $b) { jobs(first: $n) { nodes { cluster { id } } } } }',
  'query ($toString: Int, $__proto__: Int = 4) { a: jobs(first: $toString) { nodes { id } } b: jobs(first: $__proto__) { nodes { id } } }',
  'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Job { name cluster { id } } } }',
  'query ($id: ID!) { nodes(ids: [$id, $id]) { id } }',
  'mutation ($ids: [ID!]!) { stopJobs(ids: $ids) { jobs { id } } }',
];
const values: readonly unknown[] = [
  ...[null, undefined, true, false, -3, 0, 1, 2, 30, 99, 100, 101, 5_000, 2.5, '7', '', {}],
  ...[[], ['1'], ['1', '2'], Array(5).fill('1'), Array(6).fill('1'), Array(101).fill('1')],
];

const operationOf = (document: ReturnType<typeof parse>): OperationDefinitionNode => {
  const found = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation');
  return found;
};
const parsed = documents.map((text) => {
  const document = parse(text);
  const operation = operationOf(document);
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  return { document, operation, names };
});

/** Some of the variables, and now and then one that the operation does not know. */
const variablesFor = (names: readonly string[]): Variables => {
  const sent = [...names, 'other'].filter(() => below(5) > 0);
  return Object.fromEntries(sent.map((name) => [name, oneOf(values)]));
};

const outcomeOf = (estimate: () => unknown): unknown => {
  try {
    return estimate();
  } catch (error) {
    if (!(error instanceof LimitExceeded)) throw error;
    const { code, message, limit, found, extensions } = error;
    return { code, message, limit, found, extensions };
  }
};

test('An estimate that is known is the one that walking anew would give', () => {
  const estimate = createEstimate(schema, limits);
  const outcomes = new Set<string>();
  for (let round = 0; round < 2_000; round += 1) {
    const { document, operation, names } = oneOf(parsed);
    const variables = variablesFor(names);
    const known = outcomeOf(() => estimate(document, operation, variables));
    // Who wants to hear of its fields has the operation walked.
    const anew = outcomeOf(() => estimate(document, operation, variables, () => {}));
    expect(known, document.loc?.source.body).toEqual(anew);
    outcomes.add(JSON.stringify(known));
  }
  expect(outcomes.size).toBeGreaterThan(30);
});

test('Variables that neither size anything nor leave anything out do not matter', () => {
  const estimate = createEstimate(schema, limits);
  const document = parse(documents[0] ?? '');
  const operation = operationOf(document);
  const first = estimate(document, operation, { id: '1' });
  expect(estimate(document, operation, { id: '2' })).toBe(first);
});
