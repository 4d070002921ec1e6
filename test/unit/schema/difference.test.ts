import { expect, test } from 'vitest';
import { BadWorkspace } from '../../../build/schema/bad-workspace.js';
import { differenceOf } from '../../../build/schema/difference.js';
import { workspaceOf } from '../../support/schema-workspace.js';

const today = '2026-06-01';
const released = 'type Query { a: Int b: Int }';
const changed =
  'type Query { a: Int! b(first: Int): Int c: Int @deprecated(reason: """It is old.\nNothing replaces it. Goes on 2027-05-01.""") }';
const stale = expect.stringContaining('run npm run schema:diff -- --write');

const changelog = `# Changelog

## Unreleased

- Something by hand.

## 1.0.0 (2026-01-01)

### Graph

- of before
`;
const section = `### Graph

<!-- written by npm run schema:diff -- --write -->

- dangerous: Argument 'first: Int' added to field 'Query.b'
- safe: Field 'Query.a' changed type from 'Int' to 'Int!'
- safe: Field 'c' was added to object type 'Query'
- safe: 'Query.c' is deprecated: It is old. Nothing replaces it. Goes on 2027-05-01.

<!-- as far as here -->`;

test('The report tells each change with its class', async () => {
  const { report } = await differenceOf(workspaceOf(released, changed), today, true);
  expect(report.split('\n')).toEqual([
    'Changes of the graph since 1.0.0: 4',
    "dangerous  Argument 'first: Int' added to field 'Query.b'",
    "safe       Field 'Query.a' changed type from 'Int' to 'Int!'",
    "safe       Field 'c' was added to object type 'Query'",
    expect.stringMatching(/^safe {7}'Query.c' is deprecated: It is old\./),
  ]);
});

test('Without changes the changelog has no section, and is left alone', async () => {
  const workspace = workspaceOf(released, released, { changelog });
  expect((await differenceOf(workspace, today, false)).problems).toEqual([]);
  await differenceOf(workspace, today, true);
  expect(workspace.read('CHANGELOG.md')).toBe(changelog);
});

test('A section that is missing or stale is told of, and written', async () => {
  const workspace = workspaceOf(released, changed, { changelog });
  expect((await differenceOf(workspace, today, false)).problems).toEqual([stale]);
  expect(workspace.read('CHANGELOG.md')).toBe(changelog);

  expect((await differenceOf(workspace, today, true)).problems).toEqual([]);
  const written = workspace.read('CHANGELOG.md');
  expect(written).toBe(changelog.replace('by hand.\n', `by hand.\n\n${section}\n`));
  expect((await differenceOf(workspace, today, false)).problems).toEqual([]);

  const next = { ...workspace, sdl: `${changed} extend type Query { d: Int }` };
  expect((await differenceOf(next, today, false)).problems).toEqual([stale]);
  await differenceOf(next, today, true);
  const line = "- safe: Field 'd' was added to object type 'Query'\n";
  expect(workspace.read('CHANGELOG.md')).toBe(written.replace('\n\n<!-- as', `\n${line}\n<!-- as`));

  const back = { ...workspace, sdl: released };
  expect((await differenceOf(back, today, false)).problems).toEqual([stale]);
  await differenceOf(back, today, true);
  expect(workspace.read('CHANGELOG.md')).toBe(changelog);
});

test('What people write around the section stays', async () => {
  const around = changelog.replace(
    'by hand.\n',
    `by hand.\n\n${section.replace(/- safe: .*\n/g, '')}\n\n- More by hand.\n`,
  );
  const workspace = workspaceOf(released, changed, { changelog: around });
  await differenceOf(workspace, today, true);
  expect(workspace.read('CHANGELOG.md')).toBe(
    changelog.replace('by hand.\n', `by hand.\n\n${section}\n\n- More by hand.\n`),
  );
});

test('A breach is told of even where the section is written', async () => {
  const workspace = workspaceOf(released, 'type Query { a: Int }', { changelog });
  expect((await differenceOf(workspace, today, true)).problems).toEqual([
    expect.stringMatching(/^`Query.b` is removed/),
  ]);
  expect(workspace.read('CHANGELOG.md')).toContain("- breaking: Field 'b' was removed");
});

test('A changelog without an unreleased part is refused', async () => {
  const workspace = workspaceOf(released, changed, {
    changelog: '# Changelog\n\n## 1.0.0\n',
  });
  await expect(differenceOf(workspace, today, false)).rejects.toThrow(
    'The changelog has no heading "## Unreleased". Put one above the last release.',
  );
});

const [first = '', ...others] = section.split('\n\n');
const lines = others[1] ?? '';
const [begin, end] = [others[0] ?? '', others[2] ?? ''];

test.each([
  ['the end', [first, begin, '- By hand.']],
  ['the beginning', [first, '- By hand.', end]],
  ['the order', [first, end, '- By hand.', begin]],
  ['the heading', [begin, lines, end]],
  ['one beginning only', [first, begin, '- By hand.', section]],
  ['one end only', [section, '- By hand.', end]],
  ['one pair only', [section, '- By hand.', section]],
])('Marks that lack %s are refused, and nothing is written', async (_, paragraphs) => {
  const marked = changelog.replace('by hand.\n', `by hand.\n\n${paragraphs.join('\n\n')}\n`);
  const workspace = workspaceOf(released, changed, { changelog: marked });
  await expect(differenceOf(workspace, today, true)).rejects.toThrow(
    new BadWorkspace(
      'The unreleased part of the changelog has marks that are not one pair below one heading "### Graph". Take all of them away, and run npm run schema:diff -- --write.',
    ),
  );
  expect(workspace.read('CHANGELOG.md')).toBe(marked);
});
