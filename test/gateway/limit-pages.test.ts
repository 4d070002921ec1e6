import { describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

const lists = ['jobs', 'clusters', 'templates', 'quotas'].flatMap((list): [string, string][] => [
  [`first of ${list}`, `{ ${list}(first: $n) { totalCount } }`],
  [`last of ${list}`, `{ ${list}(last: $n) { totalCount } }`],
]);
const below: [string, string][] = [
  ['the log', '{ auditLogs(resourceType: JOB, first: $n) { totalCount } }'],
  ['jobs of clusters', '{ clusters { nodes { jobs(last: $n) { totalCount } } } }'],
  [
    'hosts of clusters',
    '{ clusters { edges { node { hostMappings(first: $n) { totalCount } } } } }',
  ],
  ['logs of jobs', '{ jobs(first: 1) { nodes { auditLogs(first: $n) { totalCount } } } }'],
  ['parts of a job', '{ node(id: "Job:1") { ... on Job { children(first: $n) { totalCount } } } }'],
  ['a list behind another', '{ overview { totalCost } jobs(first: $n) { totalCount } }'],
  [
    'a list of what was written',
    'mutation { runJob(id: "Job:1") { job { children(first: $n) { totalCount } } } }',
  ],
];

describe.each(['application/json', 'application/graphql-response+json'])('For %s', (accept) => {
  describe.each([101, 2_147_483_647])('a page of %i', (found) => {
    test.each([...lists, ...below])('is refused at once: %s', async (_, document) => {
      world.calls();
      const { status, errors, data } = await world.query(
        document.replace('$n', String(found)),
        {},
        { accept },
      );
      expect(world.calls()).toEqual([]);
      expect(status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(new RegExp(`is ${found}; a page has at most 100 entries`)),
          extensions: { code: 'PAGE_SIZE_LIMIT_EXCEEDED', limit: 100, found },
        },
      ]);
    });
  });
});

test.each([
  ['a variable', 'query ($n: Int) { jobs(first: $n) { totalCount } }', { n: 101 }],
  ['a default', 'query ($n: Int = 101) { jobs(first: $n) { totalCount } }', {}],
  ['a fragment', '{ ...F } fragment F on Query { jobs(first: 101) { totalCount } }', {}],
])('A page is refused in %s', async (_, document, variables) => {
  const { errors } = await world.query(document, variables);
  expect(errors).toMatchObject([{ extensions: { code: 'PAGE_SIZE_LIMIT_EXCEEDED', found: 101 } }]);
});

test('A size that is no whole number is no size', async () => {
  const document = 'query ($n: Int) { jobs(first: $n) { totalCount } }';
  const { errors } = await world.query(document, { n: 100.5 });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('non-integer'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
});

test('What is not carried out is no matter', async () => {
  const document = '{ __typename ... @include(if: false) { jobs(first: 101) { totalCount } } }';
  expect(await world.data(document)).toEqual({ __typename: 'Query' });
});

test('The default page is no larger than the largest', async () => {
  const small = await world.startAnother({ maxPageSize: 5 });
  const { jobs } = await small.data('{ jobs { nodes { id } } }');
  expect(jobs.nodes).toHaveLength(5);
});

test('No mutation of a document is carried out if one of them is too large a batch', async () => {
  world.calls();
  const ids = Array.from({ length: 101 }, (_, index) => `"${index + 1}"`);
  const { status, errors } = await world.query(
    `mutation { registerService { registered } stopJobs(ids: [${ids}]) { userErrors { code } } }`,
  );
  expect(world.calls()).toEqual([]);
  expect(status).toBe(400);
  expect(errors).toMatchObject([
    { extensions: { code: 'BATCH_SIZE_LIMIT_EXCEEDED', limit: 100, found: 101 } },
  ]);
});
