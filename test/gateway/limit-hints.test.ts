import { beforeAll, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();
let discreet: Awaited<ReturnType<typeof world.startAnother>>;
beforeAll(async () => {
  discreet = await world.startAnother({ hints: false, introspection: false });
});

/** Mistakes, and what errors about them tell of the schema where that is not hidden. */
const mistakes: [name: string, document: string, variables: object, secrets: string[]][] = [
  ['a field', '{ job(id: 1) { nam } }', {}, ['"name"', 'Job']],
  ['a root field', '{ job }', {}, ['jobs', 'Query', '"Job', '"id"']],
  ['an argument', '{ jobs(frst: 1) { totalCount } }', {}, ['first', 'Query']],
  ['an argument that is left out', '{ job { name } }', {}, ['"id"', 'ID']],
  ['selections that are left out', '{ jobs }', {}, ['JobConnection']],
  ['a type', '{ node(id: "Job:1") { ... on Jo { id } } }', {}, ['Job"']],
  [
    'an enum value',
    '{ jobs(filter: { status: RUNING }) { totalCount } }',
    {},
    ['RUNNING', 'JobStatus'],
  ],
  ['a key', '{ jobs(filter: { nme: "x" }) { totalCount } }', {}, ['name', 'JobFilter']],
  [
    'an enum value in a variable',
    'query ($f: JobFilter) { jobs(filter: $f) { totalCount } }',
    { f: { status: 'RUNING' } },
    ['RUNNING', 'JobStatus'],
  ],
  [
    'a key in a variable',
    'query ($f: JobFilter) { jobs(filter: $f) { totalCount } }',
    { f: { nme: 'x' } },
    ['"name"'],
  ],
  [
    'a key that is left out of a variable',
    'mutation ($i: CreateTemplateInput!) { createTemplate(input: $i) { userErrors { code } } }',
    { i: { sql: '' } },
    ['"name"', 'String!'],
  ],
  [
    'a key that is left out beside a text with a quotation mark',
    'mutation ($i: CreateTemplateInput!) { createTemplate(input: $i) { userErrors { code } } }',
    { i: { sql: '5"' } },
    ['"name"', 'String!'],
  ],
  [
    'a key with a quotation mark',
    'mutation ($i: CreateTemplateInput!) { createTemplate(input: $i) { userErrors { code } } }',
    { i: { sql: '', 'a"b': 1 } },
    ['"name"', 'String!'],
  ],
  [
    'a key that ends in a backslash',
    'mutation ($i: CreateTemplateInput!) { createTemplate(input: $i) { userErrors { code } } }',
    { i: { name: 'a', sql: '', 'b\\': 1 } },
    ['type "CreateTemplateInput'],
  ],
  [
    'the type of a variable',
    'query ($s: String) { jobs(orderBy: $s) { totalCount } }',
    {},
    ['SortOrder'],
  ],
];

describe('Without hints', () => {
  test.each(mistakes)('errors about %s name nothing', async (_, document, variables, secrets) => {
    const plain = await world.query(document, variables as Record<string, unknown>);
    const said = plain.errors?.map(({ message }) => message).join(' ') ?? '';
    expect(
      secrets.some((secret) => said.includes(secret)),
      said,
    ).toBe(true);

    const hidden = await discreet.query(document, variables as Record<string, unknown>);
    const told = hidden.errors?.map(({ message }) => message).join(' ') ?? '';
    expect(told.length).toBeGreaterThan(10);
    expect(told).not.toContain('Did you mean');
    for (const secret of secrets) expect(told).not.toContain(secret);
    expect(hidden.errors?.map(({ extensions }) => extensions.code)).toEqual(
      plain.errors?.map(({ extensions }) => extensions.code),
    );
  });

  test('variables may be as deep as they like', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const response = await fetch(discreet.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{ "query": "{ nope }", "variables": { "a": ${deep} } }`,
    });
    const { errors } = await response.json();
    expect(errors[0].message).toBe('Cannot query field "nope" on type "…".');
  });

  test('errors still name what the client wrote', async () => {
    const { errors } = await discreet.query('{ job(id: 1) { nam } }');
    expect(errors?.[0]?.message).toBe('Cannot query field "nam" on type "…".');
  });

  test('errors of fields are as they are', async () => {
    const { errors } = await discreet.query('{ job(id: "Cluster:1") { name } }');
    const plain = await world.query('{ job(id: "Cluster:1") { name } }');
    expect(errors?.[0]?.message).toBe(plain.errors?.[0]?.message);
  });
});
