import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareWithRelease } from '../../../build/schema/comparison.js';
import { release } from '../../../build/schema/release.js';
import { workspaceOf } from '../../support/schema-workspace.js';

const released = 'type Query { a: Int b: Int }';
const goes = (day: string) =>
  `type Query { a: Int b: Int @deprecated(reason: "It is old. Use \`Query.a\`. Goes on ${day}.") }`;
const today = '2026-06-01';

test('A release keeps the graph, and makes the unreleased part its own', async () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- By hand.\n\n## 1.0.0 (2026-01-01)\n\n- Before.\n';
  const workspace = workspaceOf(released, goes('2026-08-30'), {
    version: '1.10.0',
    changelog,
    subgraph: 'type Query { a: Int } # for composers',
  });
  await release(workspace, today);
  expect(workspace.read('CHANGELOG.md')).toBe(
    `# Changelog

## Unreleased

## 1.10.0 (2026-06-01)

- By hand.

### Graph

- safe: 'Query.b' is deprecated: It is old. Use \`Query.a\`. Goes on 2026-08-30.

## 1.0.0 (2026-01-01)

- Before.
`,
  );
  expect(workspace.read('releases/1.10.0.graphql')).toContain('b: Int @deprecated');
  expect(workspace.read('releases/1.10.0.subgraph.graphql')).toBe(workspace.subgraph);
  const next = { ...workspace, version: '1.11.0-dev', sdl: 'type Query { a: Int }' };
  expect(await compareWithRelease(next, '2026-08-30')).toMatchObject({
    released: '1.10.0',
    problems: [],
  });
});

test.each([
  ['is not after the last one', released, '1.0.0', '1.0.0 does not come after 1.0.0'],
  ['is no version', released, '1.1', '"1.1" is no version. Give one such as 0.2.0.'],
  ['is no final version', released, '1.1.0-dev', '"1.1.0-dev" is no version.'],
  ['breaks a promise', 'type Query { a: Int }', '1.1.0', '`Query.b` is removed'],
  ['gives too little notice', goes('2026-08-29'), '1.1.0', 'Name 2026-08-30 or a later day.'],
])('What %s is refused, and nothing is written', async (_, sdl, version, message) => {
  const workspace = workspaceOf(released, sdl, { version });
  const before = workspace.read('CHANGELOG.md');
  await expect(release(workspace, today)).rejects.toThrow(message);
  expect(workspace.read('CHANGELOG.md')).toBe(before);
  expect(readdirSync(workspace.releases)).toEqual(['1.0.0.graphql', '1.0.0.subgraph.graphql']);
  expect(workspace.read('releases/1.0.0.graphql')).toBe(released);
});
