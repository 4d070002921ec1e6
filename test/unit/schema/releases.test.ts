import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BadWorkspace } from '../../../build/schema/bad-workspace.js';
import { lastRelease } from '../../../build/schema/releases.js';
import { workspaceOf } from '../../support/schema-workspace.js';

const graph = 'type Query { a: Int }';
const changelog =
  '# Changelog\n\n## Unreleased\n\n## 1.10.0 (2026-06-01)\n\n## 1.9.0 (2026-01-01)\n';

/** A folder of graphs, with those of the given versions. */
const folderWith = (...versions: readonly string[]) => {
  const { releases } = workspaceOf(graph, graph);
  rmSync(releases, { recursive: true });
  mkdirSync(releases);
  for (const version of versions) {
    writeFileSync(join(releases, `${version}.graphql`), version);
    writeFileSync(join(releases, `${version}.subgraph.graphql`), `subgraph ${version}`);
  }
  return releases;
};

test('The last release is that of the changelog', () => {
  const folder = folderWith('1.9.0', '1.10.0', '1.2.0');
  expect(lastRelease(folder, changelog)).toEqual({
    version: '1.10.0',
    sdl: '1.10.0',
    subgraph: 'subgraph 1.10.0',
  });
});

test.each([
  ['was lost', ['1.9.0'], '1.10.0.graphql is not there, but 1.10.0 is the last release'],
  ['is not told of', ['1.10.0', '1.11.0'], '1.11.0.graphql is there, but 1.10.0 is the last'],
])('A graph that %s is missed', (_, versions, message) => {
  const folder = folderWith(...versions);
  const read = () => lastRelease(folder, changelog);
  expect(read).toThrow(BadWorkspace);
  expect(read).toThrow(message);
});

test('A subgraph that was lost is missed', () => {
  const folder = folderWith('1.10.0');
  rmSync(join(folder, '1.10.0.subgraph.graphql'));
  const read = () => lastRelease(folder, changelog);
  expect(read).toThrow(BadWorkspace);
  expect(read).toThrow('1.10.0.subgraph.graphql is not there');
});

test('Releases before 0.2.0 were no subgraphs', () => {
  const folder = folderWith('0.1.9');
  rmSync(join(folder, '0.1.9.subgraph.graphql'));
  expect(lastRelease(folder, '## 0.1.9 (2026-01-01)\n').subgraph).toBeNull();
});

test('A folder that was lost is missed', () => {
  const folder = folderWith();
  rmSync(folder, { recursive: true });
  const read = () => lastRelease(folder, changelog);
  expect(read).toThrow(BadWorkspace);
  expect(read).toThrow('1.10.0.graphql is not there');
});

test('A changelog without a release is refused', () => {
  expect(() => lastRelease(folderWith('1.0.0'), '# Changelog\n\n## Unreleased\n')).toThrow(
    'The changelog tells of no release.',
  );
});
