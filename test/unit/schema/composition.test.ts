import { expect, test } from 'vitest';
import { compareWithRelease } from '../../../build/schema/comparison.js';
import { workspaceOf } from '../../support/schema-workspace.js';

const graph = 'type Query { job: Job } type Job { id: ID! by: By } type By { id: ID! }';
const released = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])
  type Query { job: Job }
  type Job @key(fields: "id") @key(fields: "by { id } id") { id: ID! by: By }
  type By @shareable { id: ID! old: Int @deprecated }`;

const compare = async (before: string, subgraph: string, sdl = graph) => {
  const workspace = workspaceOf(graph, sdl, { releasedSubgraph: before, subgraph });
  return compareWithRelease(workspace, '2026-06-01');
};

test.each([
  ['@key(fields: "id")', 'Job', `'Job' no longer has @key(fields: "id")`],
  ['@key(fields: "by { id } id")', 'Job', `'Job' no longer has @key(fields: "by { id } id")`],
  ['@shareable', 'By', "'By' no longer has @shareable"],
])('%s is not lost', async (directive, coordinate, message) => {
  const { changes, problems } = await compare(released, released.replace(`${directive} `, ''));
  expect(changes).toEqual([{ severity: 'breaking', kind: 'composition', coordinate, message }]);
  expect(problems).toEqual([
    `${message}. No deprecation can announce that. Put it back: other graphs are composed with it.`,
  ]);
});

test('Another key in the place of one is a loss, and then something new', async () => {
  const { changes } = await compare(released, released.replace('"by { id } id"', '"by { id }"'));
  expect(changes.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    `breaking: 'Job' no longer has @key(fields: "by { id } id")`,
    `safe: 'Job' now has @key(fields: "by { id }")`,
  ]);
});

test.each([
  ['fields of a key stand otherwise', '"by { id } id"', '"id by{id}"'],
  ['directives stand otherwise', /(@key.*"id"\)) (@key.*id"\))/, '$2 $1'],
  ['a field is no longer deprecated', ' @deprecated', ''],
  ['composers are told of another version', 'v2.5', 'v2.7'],
])('It is no change where %s', async (_, from, to) => {
  const now = released.replace(from, to);
  expect(now).not.toBe(released);
  expect((await compare(released, now)).changes).toEqual([]);
});

test('What comes is safe, in types that were there', async () => {
  const now = released
    .replace('type Query', 'type New @key(fields: "id") { id: ID! } type Query')
    .replace('type By', 'type By @key(fields: "id")');
  expect((await compare(released, now)).changes).toEqual([
    {
      severity: 'safe',
      kind: 'composition',
      coordinate: 'By',
      message: `'By' now has @key(fields: "id")`,
    },
  ]);
});

test('A type that goes takes its keys with it', async () => {
  const sdl = 'type Query { job: Job } type Job { id: ID! }';
  const now = released.replace(/type By .*/, '').replace(' by: By', '');
  const { changes } = await compare(released, now, sdl);
  expect(changes.map(({ message }) => message)).toEqual([
    "Type 'By' was removed",
    "Field 'by' was removed from object type 'Job'",
  ]);
});
