import { readFileSync, writeFileSync } from 'node:fs';
import { BadWorkspace } from './bad-workspace.js';
import { withChanges, withRelease } from './changelog.js';
import { compareWithRelease, type Workspace } from './comparison.js';
import { clientGraphText } from './graph.js';
import { isAfter, lastRelease, releaseFile, subgraphFile } from './releases.js';

/** How long, at least, clients know that something goes before it does. */
const daysOfNotice = 90;

/** Keeps the graph, for clients and for composers, as that of the workspace's version, and makes the unreleased part of the changelog that of this release. */
export const release = async (workspace: Workspace, today: string): Promise<void> => {
  const { sdl, subgraph, version, releases, changelog } = workspace;
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new BadWorkspace(`"${version}" is no version. Give one such as 0.2.0.`);
  }
  const before = readFileSync(changelog, 'utf8');
  const last = lastRelease(releases, before).version;
  if (!isAfter(version, last)) {
    throw new BadWorkspace(`${version} does not come after ${last}, the last release.`);
  }
  const { changes, problems } = await compareWithRelease(workspace, today, daysOfNotice);
  if (problems.length > 0) throw new BadWorkspace(problems.join('\n'));
  const text = withChanges(before, changes);
  writeFileSync(changelog, withRelease(text, version, today));
  writeFileSync(releaseFile(releases, version), clientGraphText(sdl));
  writeFileSync(subgraphFile(releases, version), subgraph);
};
