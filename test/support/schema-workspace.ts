import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Workspace } from '../../build/schema/comparison.js';

/**
 * A workspace on the disk, until the test is over: a release 1.0.0 with its graph, and the graph as it is now. For
 * composers both are the same unless told otherwise.
 */
export const workspaceOf = (
  released: string,
  sdl: string,
  {
    version = '1.1.0-dev',
    changelog = '# Changelog\n\n## Unreleased\n\n## 1.0.0 (2026-01-01)\n',
    releasedSubgraph = released,
    subgraph = sdl,
  } = {},
) => {
  const folder = mkdtempSync(join(tmpdir(), 'graph-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const workspace: Workspace = {
    sdl,
    subgraph,
    version,
    releases: join(folder, 'releases'),
    changelog: join(folder, 'CHANGELOG.md'),
  };
  mkdirSync(workspace.releases);
  writeFileSync(join(workspace.releases, '1.0.0.graphql'), released);
  writeFileSync(join(workspace.releases, '1.0.0.subgraph.graphql'), releasedSubgraph);
  writeFileSync(workspace.changelog, changelog);
  return { ...workspace, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
};
