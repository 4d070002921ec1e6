import { buildASTSchema, buildSchema, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { withPrefix } from '../../../src/gateway/federation/document.js';
import { createNames } from '../../../src/gateway/federation/names.js';
import { effects, verbOf } from '../../../src/gateway/mcp/hints.js';
import { titleOf } from '../../../src/gateway/mcp/tool.js';
import { toolsOf } from '../../../src/gateway/mcp/tools.js';
import { readTypeDefs } from '../../../src/gateway/schema.js';
import { createLogBook } from '../../support/log.js';

const sdl = readTypeDefs().join('\n');
const graph = buildSchema(sdl);

/** The one tool of a document. */
const toolOf = (text: string, schema: GraphQLSchema = graph, names = createNames('')) => {
  const { log } = createLogBook();
  const [tool] = toolsOf({ schema, texts: new Set([text]) }, 'write', log, names).values();
  if (!tool) throw new Error('It makes no tool');
  return tool.tool;
};
const userErrors = '{ userErrors { code } }';

test.each([
  ['jobsInTrouble', 'Jobs in trouble'],
  ['JobsInTrouble', 'Jobs in trouble'],
  ['jobs_in_trouble', 'Jobs in trouble'],
  ['createSQLJob', 'Create SQL job'],
  ['_top10Jobs', 'Top10 jobs'],
  ['X', 'X'],
])('The title of %s is %s', (name, title) => {
  expect(titleOf(name)).toBe(title);
});

describe('A tool is described', () => {
  test('by the comment in front of its operation', () => {
    const { description } = toolOf(`
      # Of another company.

      # What there is,
      #   in figures.
      query Overview { overview { billingUnit } }
    `);
    expect(description).toBe('What there is,\nin figures.');
  });

  test('or by the fields that it begins with', () => {
    const { description } = toolOf(
      'query Both { a: serviceVersion { id } ...more } fragment more on Query { b: serviceVersion { id } errorCatalog { code } }',
    );
    const { serviceVersion, errorCatalog } = graph.getQueryType()?.getFields() ?? {};
    expect(description).toBe(`${serviceVersion?.description}\n${errorCatalog?.description}`);
  });
});

test('Arguments are described by their comments, or else by what they are used for', () => {
  const { inputSchema } = toolOf(`
    query Jobs(
      # How many to show.
      $first: Int = 5
      $after: String, $name: String, $ids: [ID!]!
      $with: Boolean! = true
    ) {
      jobs(first: $first, after: $after, filter: { name: $name }) { totalCount @include(if: $with) }
      nodes(ids: $ids) { id }
    }
  `);
  expect(inputSchema).toMatchObject({
    properties: {
      first: { description: 'How many to show.', default: 5 },
      after: { description: 'Continue behind this cursor.' },
      name: { description: 'Name or part of it, as the service matches names.' },
      ids: { description: expect.stringContaining('Global ids') },
      with: { description: expect.stringMatching(/^Included/), default: true },
    },
    required: ['ids'],
  });
});

test('Arguments may have defaults of any form', () => {
  const { inputSchema } = toolOf(
    'query Jobs($filter: JobFilter = { status: RUNNING, name: "a" }) { jobs(filter: $filter) { totalCount } }',
  );
  expect(inputSchema.properties?.filter).toMatchObject({
    default: { status: 'RUNNING', name: 'a' },
  });
});

describe('The hints of a tool', () => {
  const closed = { openWorldHint: false };

  test.each<[string, boolean, boolean]>([
    [`runJob(id: "1") ${userErrors}`, false, false],
    [`stopJob(id: "1") ${userErrors}`, true, true],
    [`deleteJobs(ids: ["1"]) ${userErrors}`, true, true],
    [`restartCluster(id: "1") ${userErrors}`, true, false],
    [`authorizeBuckets(buckets: ["b"]) ${userErrors}`, false, true],
    [`runJob(id: "1") ${userErrors} deleteJob(id: "1") ${userErrors}`, true, false],
  ])('%s', (fields, destructiveHint, idempotentHint) => {
    const { annotations } = toolOf(`mutation Write { ${fields} }`);
    expect(annotations).toEqual({
      readOnlyHint: false,
      destructiveHint,
      idempotentHint,
      ...closed,
    });
  });

  test('a query only reads', () => {
    const { annotations } = toolOf('query Read { serviceVersion { id } }');
    expect(annotations).toEqual({ readOnlyHint: true, ...closed });
  });

  test('of what is not known, the worst is to be expected', () => {
    const other = buildSchema('type Query { a: Int } type Mutation { shredJob: Int }');
    const { annotations } = toolOf('mutation Shred { shredJob }', other);
    expect(annotations).toMatchObject({ destructiveHint: true, idempotentHint: false });
  });

  test.each(Object.keys(graph.getMutationType()?.getFields() ?? {}))('%s is known', (name) => {
    expect(Object.keys(effects)).toContain(verbOf(name, createNames('')));
  });
});

test.each(['Cs', 'HW', 'HWCloud'])('The verb of a field is known behind %s', (prefix) => {
  const names = createNames(prefix);
  expect(verbOf(names.rootField('createSqlJob'), names)).toBe('create');
});

test('A graph with a prefix makes the same tools', () => {
  const names = createNames('Cs');
  const schema = buildASTSchema(withPrefix(parse(sdl), 'Cs'));
  const document = (job: string, input: string) =>
    `mutation Write($in: ${input}!) { ${job}(input: $in) ${userErrors} }`;
  const plain = toolOf(document('createSqlJob', 'CreateSqlJobInput'));
  const prefixed = toolOf(document('csCreateSqlJob', 'CsCreateSqlJobInput'), schema, names);
  expect(prefixed).toEqual(plain);
  const upload = document('csCreateJarJob', 'CsCreateJarJobInput');
  expect(() => toolOf(upload, schema, names)).toThrow('It makes no tool');
});

test('The name of the root type is no part of what a tool is', () => {
  const tool = toolOf(`mutation Stop { __typename stopJob(id: 1) ${userErrors} }`);
  expect(tool.description).toBe(graph.getMutationType()?.getFields().stopJob?.description);
  expect(tool.annotations).toMatchObject({ idempotentHint: true });
});
