import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { planOf } from '../../../build/plan/plan.js';
import { readTypeDefs } from '../../../src/gateway/schema.js';

const schema = buildSchema(readTypeDefs().join('\n'));
const limits = { maxPageSize: 1000, maxBatchSize: 100, maxRepresentations: 100 };
const plan = (text: string, variables = {}) => {
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('There is no operation');
  return planOf(schema, limits, { document, operation, variables });
};

describe('What an operation comes to at best:', () => {
  test.each<[string, number, string]>([
    [
      'fifty jobs with what hangs on them',
      3,
      '{ jobs(first: 50) { nodes { name cluster { name } metrics { totalReadRate } } } }',
    ],
    ['one of them', 3, '{ job(id: 1) { name cluster { name } metrics { totalReadRate } } }'],
    ['a thousand in one page', 1, '{ jobs(first: 1000) { nodes { name status } } }'],
    ['what each job has to itself', 51, '{ jobs(first: 50) { nodes { executionPlan } } }'],
    [
      'full batches',
      4,
      '{ jobs(first: 201) { nodes { metrics { totalReadRate totalWriteRate } } } }',
    ],
    ['a page by default', 21, '{ jobs { nodes { executionPlan } } }'],
    [
      'an event with what the poll has read',
      0,
      'subscription { jobStatusChanged { job { __typename id name status } current } }',
    ],
    [
      'an event with more than that',
      2,
      'subscription { jobStatusChanged { job { sql metrics { totalReadRate } cluster { name } } } }',
    ],
    [
      'figures of a job by its id',
      0,
      'subscription { jobMetricsUpdated(ids: [1]) { job { id } metrics { totalReadRate } } }',
    ],
    [
      'figures of a job by its name',
      0,
      'subscription { jobMetricsUpdated(ids: [1]) { job { name } metrics { totalReadRate } } }',
    ],
    ['nothing', 0, '{ __typename errorCatalog { code } }'],

    ['a reference of which all is known', 1, '{ jobs { nodes { cluster { __typename id } } } }'],
    ['one that is read once for many', 2, '{ jobs { nodes { cluster { id name } } } }'],
    [
      'what hangs on the one thing that all refer to',
      3,
      '{ jobs { nodes { cluster { jobs(first: 7) { totalCount } } } } }',
    ],
    [
      'a reference back',
      1 + 20,
      '{ clusters { nodes { jobs { nodes { cluster { name } owner { id } } } } } }',
    ],
    [
      'references to what a list elsewhere tells',
      2,
      '{ jobs { nodes { cluster { name } } } clusters { nodes { name } } }',
    ],
    ['but not one that hangs on them', 3, '{ job(id: 1) { cluster { jobs { nodes { name } } } } }'],
    ['one thing by several names', 1, '{ a: job(id: 1) { name } b: job(id: 2) { name } }'],
    [
      'one list by several names',
      11,
      '{ a: jobs(first: 9) { nodes { executionPlan } } b: jobs(first: 10) { nodes { executionPlan } } }',
    ],
    [
      'nodes and edges',
      21,
      '{ jobs { nodes { executionPlan } edges { node { executionPlan } } } }',
    ],

    [
      'lists that may need no call are empty',
      1,
      '{ jobs { nodes { children { nodes { executionPlan } } } } }',
    ],
    [
      'so are those of which nobody says how long',
      21,
      '{ clusters { nodes { peerings { routes { id } } } } }',
    ],
    [
      'objects of an interface may be of any type',
      1,
      '{ node(id: 1) { ... on Job { executionPlan } } }',
    ],
    [
      'and are what else is read',
      1,
      '{ node(id: 1) { id } nodes(ids: [2]) { id } template(id: 1) { name } }',
    ],
    ['what is found with the thing', 1, '{ cluster(id: 1) { vpcCidr subnetCidr } }'],

    ['a write', 1, 'mutation { runJob(id: 1) { job { id } } }'],
    ['a write and what is read back', 2, 'mutation { runJob(id: 1) { job { status } } }'],
    [
      'writes for themselves',
      4,
      'mutation { a: runJob(id: 1) { job { status } } b: runJob(id: 2) { job { status } } }',
    ],
    [
      'a batch read back once',
      2,
      'mutation { deleteJobs(ids: [1, 2]) { deletedIds results { outcome job { status } } } }',
    ],
  ])('%s, %i', (_, best, document) => {
    expect(plan(document)).toMatchObject({ best });
  });

  test('is told field by field', () => {
    const { fields, best, upstreamCalls } = plan(
      '{ list: jobs(first: 50) { nodes { at: cluster { name } executionPlan } } node(id: 1) { ... on Job { executionPlan } } }',
    );
    expect(fields.map(({ path, best, worst }) => [path, best, worst])).toEqual([
      ['list', 1, 2],
      ['list.nodes.at', 1, 2],
      ['list.nodes.executionPlan', 50, 50],
      ['node', 0, 3],
      ['node[Job].executionPlan', 0, 1],
    ]);
    expect(fields[1]?.operations).toEqual(['listClusters', 'getCluster']);
    expect([best, upstreamCalls]).toEqual([52, 58]);
  });
});
