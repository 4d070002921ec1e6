import { buildSchema, execute, parse, validate } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../src/emulator/fault.js';
import { readTypeDefs } from '../../src/gateway/schema.js';
import type { Answer } from '../support/client.js';
import { createRandomQueries, type RandomQuery } from '../support/random-query.js';
import { noCircuit, useWorld } from '../support/start.js';
import { anyThings } from '../support/things.js';

/** Operations of this name are carried out by graphql-js itself. */
const reference = 'Theirs';
const own = 'Plan01'; // as long, so that all stands in the same columns

vi.mock('../../src/gateway/execution/executor.js', async (original) => {
  const { createExecutor } =
    await original<typeof import('../../src/gateway/execution/executor.js')>();
  const mocked: typeof createExecutor = (schema) => {
    const planned = createExecutor(schema);
    return (request) => {
      const { document, variables, context, operationName } = request;
      if (request.operation?.name?.value !== 'Theirs') return planned(request);
      const theirs = { schema, document, operationName, contextValue: context };
      return execute({ ...theirs, variableValues: variables });
    };
  };
  return { createExecutor: mocked };
});

const schema = buildSchema(readTypeDefs().join('\n'));
const literals = {
  'Query.node': [
    '(id: "Job:11")',
    '(id: "Cluster:21")',
    '(id: "Template:41")',
    '(id: "Job:404404")',
    '(id: "x")',
  ],
  'Query.nodes': ['(ids: ["Job:11", "Cluster:21", "x", "Template:41", "Job:404404"])', '(ids: [])'],
  'Query.job': ['(id: "Job:11")', '(id: "12")', '(id: "Job:404404")', '(id: "Cluster:21")'],
  'Query.planMigration': ['(jobIds: ["11", "12"])', '(jobIds: ["x"])'],
  'Query.cluster': ['(id: "Cluster:21")', '(id: "404404")'],
  'Query.template': ['(id: "Template:41")'],
  'Query.quota': [`(userId: ${JSON.stringify(anyThings.quota)})`],
  'Query.peering': [`(id: ${JSON.stringify(anyThings.peering)})`, '(id: "x")'],
  'Query.auditLogs': ['(resourceType: JOB, first: 2)', '(resourceType: CLUSTER)'],
  'Query.jobs': [
    '(first: 3)',
    '(first: 2, orderBy: ASC)',
    '(last: 2)',
    '(first: -1)',
    '(first: 2, after: "x")',
  ],
  'Query.clusters': ['(first: 2)', '(last: 1)'],
  'Query.templates': ['(first: 2)'],
  'Query.quotas': ['(first: 2)'],
  'Query.errorCatalog': ['(codes: ["CS.10001", "CS.0"])'],
  'Cluster.jobs': ['(first: 2)', '(first: 100000)'],
  'Cluster.hostMappings': ['(first: 2)'],
  'Job.children': ['(first: 2)'],
};
const random = createRandomQueries(schema, literals);

const roomy = { maxCost: 1e9, maxUpstreamCalls: 1e6, maxAliases: 1_000, maxDepth: 100 };
const world = useWorld({ gateway: { ...noCircuit, ...roomy, maxDirectives: 1_000 } });

/** What an answer says, but for the id of its request; errors may come in any order. */
const said = ({ status, data, errors = [] }: Answer) => ({
  status,
  data: JSON.stringify(data, null, 1),
  errors: errors
    .map(({ extensions: { requestId: _, ...extensions }, ...error }) =>
      JSON.stringify({ ...error, extensions }),
    )
    .sort(),
});

/** Asks both executors the same, and gives what they both said. */
const ask = async ({ document, variables }: RandomQuery) => {
  const answers: (ReturnType<typeof said> & { calls: unknown[] })[] = [];
  for (const name of [own, reference]) {
    const answer = said(await world.query(document(name), variables));
    answers.push({ ...answer, calls: world.calls().sort() });
  }
  const [planned, theirs] = answers;
  expect(planned, document(own)).toEqual(theirs);
  return planned;
};

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);

/** Random queries, but for those that GraphQL forbids, since one key would stand for two things. */
const valid = (seedsOfAll: readonly number[]): RandomQuery[] =>
  seedsOfAll
    .map(random)
    .filter((query) => validate(schema, parse(query.document(own))).length === 0);

test('Random queries are answered as graphql-js answers them', async () => {
  const queries = valid(seeds(0, 250));
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (const query of queries) answers.push(await ask(query));
  const share = (of: (answer: (typeof answers)[number]) => unknown) =>
    answers.filter(of).length / seeds(0, 250).length;
  // Else nothing would have been compared.
  expect(share((answer) => answer?.status === 200)).toBeGreaterThan(0.5);
  expect(share((answer) => answer?.errors.length)).toBeGreaterThan(0.1);
  expect(share((answer) => answer?.calls.length)).toBeGreaterThan(0.3);
}, 120_000);

describe('So they are on an upstream where', () => {
  const faults: Fault[] = [
    { kind: 'refusal', code: 'CS.10007', endpoints: ['getCluster', 'listClusters'] },
    { kind: 'refusal', code: 'CS.11005', endpoints: ['getJob', 'listJobs'] },
    { kind: 'malformed-json', endpoints: ['queryJobMetrics', 'listClusterHosts', 'listTemplates'] },
    { kind: 'wrong-type', endpoints: ['getPeering', 'listUserQuotas', 'getJobExecutionPlan'] },
  ];
  test.each(faults)(
    '%j',
    async (fault) => {
      const takeBack = world.emulator.inject(fault);
      let failed = 0;
      for (const query of valid(seeds(1_000, 60))) failed += (await ask(query))?.errors.length ?? 0;
      takeBack();
      expect(failed).toBeGreaterThan(10);
    },
    60_000,
  );
});
