import { describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();
const cursor = (text: string) => Buffer.from(text).toString('base64url');

const pages: [name: string, args: string, says: RegExp][] = [
  ['first: 0', 'first: 0', /`first` is 0.*at least 1/],
  ['a negative first', 'first: -5', /`first` is -5.*at least 1/],
  ['garbage for a cursor', 'first: 1, after: "garbage"', /not a cursor of this list/],
  ['an empty cursor', 'after: ""', /not a cursor of this list/],
  ['a cursor of another list', `after: "${cursor('Nothing|1|9|1')}"`, /not a cursor of this list/],
  [
    'a cursor without a rank',
    `after: "${cursor('Job:project||9|1')}"`,
    /not a cursor of this list/,
  ],
  ['a cursor of rank 0', `after: "${cursor('Job:project|0|9|1')}"`, /not a cursor of this list/],
  [
    'a cursor with an evil id',
    `after: "${cursor('Job:project|1|9|../x')}"`,
    /not a cursor of this list/,
  ],
  ['a long cursor', `after: "${'A'.repeat(5000)}"`, /not a cursor of this list/],
];
const bothWays: typeof pages = [
  ['first and last', 'first: 1, last: 1', /not both/],
  ['last: 0', 'last: 0', /`last` is 0.*at least 1/],
  ['a negative last', 'last: -1', /`last` is -1.*at least 1/],
  ['garbage to stop at', 'before: "garbage"', /not a cursor of this list/],
];
const lists = {
  jobs: [...pages, ...bothWays],
  clusters: [...pages, ...bothWays],
  templates: [...pages, ...bothWays],
  quotas: [...pages, ...bothWays],
  auditLogs: pages,
};
const cases = Object.entries(lists).flatMap(([list, all]) =>
  all.map(([name, args, says]) => {
    const type = list === 'auditLogs' ? 'resourceType: JOB, ' : '';
    return { list, name, says, document: `{ ${list}(${type}${args}) { totalCount } }` };
  }),
);

describe('Refused before anything is sent:', () => {
  test.each(cases)('$list with $name', async ({ list, document, says }) => {
    world.calls();
    const { data, errors, status } = await world.query(document);
    expect(world.calls()).toEqual([]);
    expect(data).toEqual({ [list]: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: [list], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toMatch(says);
    expect(status).toBe(200);
  });

  test.each([
    ['jobs(filter: { status: UNKNOWN })', /UNKNOWN/],
    ['clusters(filter: { status: UNKNOWN })', /UNKNOWN/],
  ])('%s', async (field, says) => {
    world.calls();
    const { errors } = await world.query(`{ ${field} { totalCount } }`);
    expect(world.calls()).toEqual([]);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(says);
  });

  test.each([
    'clusters(after: $after) { totalCount }',
    'cluster(id: 1002641) { jobs(after: $after) { totalCount } }',
    'job(id: 50320) { children(after: $after) { totalCount } }',
  ])('cursors of one list in another: %s', async (field) => {
    const { jobs } = await world.data('{ jobs(first: 1) { pageInfo { endCursor } } }');
    const query = `query ($after: String) { ${field} }`;
    const { errors } = await world.query(query, { after: jobs.pageInfo.endCursor });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('not a cursor of this list');
  });
});

describe('A document or variable that does not fit the schema', () => {
  test.each([
    ['no query at all', '', {}, 'BAD_REQUEST', 400],
    ['broken syntax', '{ jobs(', {}, 'GRAPHQL_PARSE_FAILED', 200],
    ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED', 200],
    [
      'a wrong enum',
      '{ jobs(filter: { status: FLYING }) { totalCount } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      200,
    ],
    [
      'a wrong enum in a variable',
      'query ($status: JobStatus) { jobs(filter: { status: $status }) { totalCount } }',
      { status: 'job_running' },
      'BAD_USER_INPUT',
      200,
    ],
    ['a missing variable', 'query ($id: ID!) { job(id: $id) { id } }', {}, 'BAD_USER_INPUT', 200],
    [
      'a null for an id',
      'query ($id: ID!) { job(id: $id) { id } }',
      { id: null },
      'BAD_USER_INPUT',
      200,
    ],
    [
      'a list for an id',
      'query ($id: ID!) { job(id: $id) { id } }',
      { id: ['1'] },
      'BAD_USER_INPUT',
      200,
    ],
    [
      'two operations and no name',
      'query A { __typename } query B { __typename }',
      {},
      'OPERATION_RESOLUTION_FAILURE',
      200,
    ],
  ])('%s', async (_, document, variables, code, status) => {
    world.calls();
    const answer = await world.query(document, variables);
    expect(world.calls()).toEqual([]);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(answer.errors?.[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(answer.data).toBeUndefined();
    expect(answer.status).toBe(status);
    const strict = await world.query(document, variables, {
      accept: 'application/graphql-response+json',
    });
    expect(strict.status).toBe(400);
    expect(strict.errors?.[0]?.extensions.requestId).toBe(strict.headers.get('x-request-id'));
  });
});

describe('Null where there must be something, by a variable that may be null:', () => {
  test.each([
    [
      'for an argument',
      'mutation ($x: Boolean) { runJob(id: "1", resumeSavepoint: $x) { job { id } } }',
    ],
    ['for a condition', 'query ($x: Boolean = true) { jobs { totalCount @include(if: $x) } }'],
  ])('%s', async (_, document) => {
    world.calls();
    const { errors } = await world.query(document, { x: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(/^Argument "\w+" .*must not be null/);
    expect(world.calls().filter((call) => call !== 'listJobs')).toEqual([]);
  });
});
