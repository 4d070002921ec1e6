import { expect, test } from 'vitest';
import { changesBetween } from '../../../build/schema/changes.js';
import { clientGraph } from '../../../build/schema/graph.js';

const changes = async (before: string, now: string) =>
  (await changesBetween(clientGraph(before), clientGraph(now))).map(
    ({ severity, coordinate }) => `${severity} ${coordinate}`,
  );

const rest = 'type Query { job(id: ID!): Job sort(by: Sort, in: Filter): Int any: Any node: Node }';
const graph = `
  ${rest}
  interface Node { id: ID! }
  type Job implements Node { id: ID! name: String list(first: Int, size: Int! = 1): [Int!] }
  type Other { id: ID! }
  enum Sort { UP DOWN }
  input Filter { name: String size: Int! = 1 }
  union Any = Job | Other
`;
const onQuery = (field: string) => rest.replace('}', `${field} }`);

test.each([
  ['a field goes', 'name: String', '', ['breaking Job.name']],
  ['an argument goes', 'first: Int,', '', ['breaking Job.list(first:)']],
  ['a value goes', 'UP DOWN', 'UP', ['breaking Sort.DOWN']],
  [
    'an input field goes',
    'input Filter { name: String',
    'input Filter {',
    ['breaking Filter.name'],
  ],
  [
    'a type is renamed',
    /Other/g,
    'Another',
    ['breaking Other', 'breaking Other', 'dangerous Any', 'safe Another'],
  ],
  ['a field has another type', 'name: String', 'name: Int', ['breaking Job.name']],
  [
    'a field may be null',
    'list(first: Int, size: Int! = 1): [Int!]',
    'list(first: Int, size: Int! = 1): [Int]',
    ['breaking Job.list'],
  ],
  ['a field is never null', 'name: String', 'name: String!', ['safe Job.name']],
  ['an argument has another type', 'by: Sort', 'by: Int', ['breaking Query.sort(by:)']],
  ['an argument becomes a must', 'by: Sort', 'by: Sort!', ['breaking Query.sort(by:)']],
  ['an argument is no must any more', 'id: ID!):', 'id: ID):', ['safe Query.job(id:)']],
  ['a new argument is a must', 'by: Sort', 'by: Sort, to: Int!', ['breaking Query.sort(to:)']],
  ['a new argument is none', 'by: Sort', 'by: Sort, to: Int', ['dangerous Query.sort(to:)']],
  [
    'a new input field is a must',
    'input Filter {',
    'input Filter { to: Int!',
    ['breaking Filter.to'],
  ],
  [
    'a new input field has a default',
    'input Filter {',
    'input Filter { to: Int! = 1',
    ['dangerous Filter.to'],
  ],
  ['a new input field is none', 'input Filter {', 'input Filter { to: Int', ['safe Filter.to']],
  ['a default changes', 'in: Filter', 'in: Filter = {}', ['dangerous Query.sort(in:)']],
  [
    'an argument loses the default that it needs',
    'size: Int! = 1):',
    'size: Int!):',
    ['breaking Job.list(size:)'],
  ],
  [
    'an input field loses the default that it needs',
    'size: Int! = 1 }',
    'size: Int! }',
    ['breaking Filter.size'],
  ],
  [
    'an input takes one field only',
    'input Filter { name: String size: Int! = 1 }',
    'input Filter @oneOf { name: String size: Int }',
    ['breaking Filter.@oneOf', 'dangerous Filter.size', 'safe Filter.size'],
  ],
  ['a value is new', 'UP DOWN', 'UP DOWN LEFT', ['dangerous Sort.LEFT']],
  ['an interface is left', 'Job implements Node', 'Job', ['breaking Job']],
  ['an interface is new', 'type Other', 'type Other implements Node', ['dangerous Other']],
  ['a field is new', rest, onQuery('jobs(first: Int!): [Job!]'), ['safe Query.jobs']],
  ['a description changes', 'name: String', '"What it is called." name: String', []],
  ['fields are in another order', 'id: ID! name: String', 'name: String id: ID!', []],
])('%s', async (_, from, to, expected) => {
  const now = graph.replace(from, to);
  expect(now).not.toBe(graph);
  expect(await changes(graph, now)).toEqual(expected);
});

test('An interface that comes does not hide the field that goes', async () => {
  const before = `${rest} interface Node { id: ID! } type Job implements Node { id: ID! }
    enum Sort { UP } input Filter { name: String } union Any = Job | Other
    type Other { id: ID! name: String }`;
  const now = before.replace(
    'type Other { id: ID! name: String }',
    'type Other implements Node { id: ID! }',
  );
  expect(await changes(before, now)).toEqual(['breaking Other.name', 'dangerous Other']);
});

test('A new type is told of once, whatever is in it', async () => {
  const now = `${graph} extend type Query { new(in: NewIn! = {}): New! }
    type New { id(first: Int = 1): ID! is: NewIs! @deprecated(reason: "It is old.") }
    input NewIn { id: ID } enum NewIs { A B }`;
  expect(await changes(graph, now)).toEqual([
    'safe New',
    'safe New.is',
    'safe NewIn',
    'safe NewIs',
    'safe Query.new',
  ]);
});

test('Directives count where clients can write them', async () => {
  const now = `${graph} directive @hint(of: Int) on FIELD_DEFINITION`;
  expect(await changes(graph, now)).toEqual([]);
  expect(await changes(now, `${graph} directive @hint(of: Int) on FIELD`)).toEqual(['safe @hint']);
  expect(await changes(`${graph} directive @hint(of: Int) on FIELD`, now)).toEqual([
    'breaking @hint',
  ]);
});

test.each([
  ['goes', '', ['breaking @hint']],
  ['may stand in fewer places', 'directive @hint(of: Int! = 1) repeatable on FIELD'],
  ['may not be repeated', 'directive @hint(of: Int! = 1) on FIELD | QUERY'],
  ['loses an argument', 'directive @hint repeatable on FIELD | QUERY', ['breaking @hint(of:)']],
  [
    'has an argument without the default that it needs',
    'directive @hint(of: Int!) repeatable on FIELD | QUERY',
    ['breaking @hint(of:)'],
  ],
  [
    'has an argument with another default',
    'directive @hint(of: Int! = 2) repeatable on FIELD | QUERY',
    ['dangerous @hint(of:)'],
  ],
  [
    'has an argument without a default that it can do without',
    'directive @hint(of: Int) repeatable on FIELD | QUERY',
    ['dangerous @hint(of:)', 'safe @hint(of:)'],
  ],
  [
    'has a new argument that is a must',
    'directive @hint(of: Int! = 1, to: Int!) repeatable on FIELD | QUERY',
    ['breaking @hint(to:)'],
  ],
  [
    'has a new argument with a default',
    'directive @hint(of: Int! = 1, to: Int! = 1) repeatable on FIELD | QUERY',
    ['safe @hint(to:)'],
  ],
])('A directive of clients %s', async (_, now, expected = ['breaking @hint']) => {
  const before = 'directive @hint(of: Int! = 1) repeatable on FIELD | QUERY';
  expect(await changes(`${graph} ${before}`, `${graph} ${now}`)).toEqual(expected);
});

test('An input that takes one field only may take more again', async () => {
  const one = graph.replace(/input Filter {.*}/, 'input Filter @oneOf { name: String size: Int }');
  expect(await changes(one, one.replace(' @oneOf', ''))).toEqual(['safe Filter.@oneOf']);
});

const deprecated = '@deprecated(reason: "It is old.")';

test.each([
  ['field', 'name: String', 'Job.name'],
  ['argument', 'first: Int', 'Job.list(first:)'],
  ['input field', 'input Filter { name: String', 'Filter.name'],
  ['value', 'DOWN', 'Sort.DOWN'],
])('%s: a deprecation is safe, and so is its end', async (_, text, coordinate) => {
  const [before, now] = [graph, graph.replace(text, `${text} ${deprecated}`)].map(clientGraph);
  if (!before || !now) throw new Error('There are two graphs');
  const change = { severity: 'safe', kind: 'deprecation', coordinate };
  expect(await changesBetween(before, now)).toEqual([
    { ...change, message: `'${coordinate}' is deprecated: It is old.` },
  ]);
  expect(await changesBetween(now, before)).toEqual([
    { ...change, message: `'${coordinate}' is no longer deprecated` },
  ]);
});
