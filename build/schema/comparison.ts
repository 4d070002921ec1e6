import { readFileSync } from 'node:fs';
import { breachesOf } from './breaches.js';
import { byWeight, changesBetween, type GraphChange } from './changes.js';
import { compositionChanges } from './composition.js';
import { badReasons } from './deprecation-reason.js';
import { clientGraph } from './graph.js';
import { shortNotices } from './notice.js';
import { isAfter, lastRelease } from './releases.js';

/** A graph, also as a subgraph, the version that it is to be, the folder of the releases' graphs, and the file of the changelog. */
export interface Workspace {
  readonly sdl: string;
  readonly subgraph: string;
  readonly version: string;
  readonly releases: string;
  readonly changelog: string;
}

interface Comparison {
  /** The version that the graph is compared with. */
  readonly released: string;
  readonly changes: readonly GraphChange[];
  /** What forbids to go on with the graph, a sentence each. */
  readonly problems: readonly string[];
}

/** Compares a graph with the last release, as of a day such as `2027-05-01`, and holds it to the rules of docs/schema.md. */
export const compareWithRelease = async (
  { sdl, subgraph, version, releases, changelog }: Workspace,
  today: string,
  daysOfNotice = 0,
): Promise<Comparison> => {
  const release = lastRelease(releases, readFileSync(changelog, 'utf8'));
  const before = clientGraph(release.sdl);
  const now = clientGraph(sdl);
  const changes = [
    ...(await changesBetween(before, now)),
    ...(release.subgraph === null ? [] : compositionChanges(release.subgraph, subgraph)),
  ].sort(byWeight);
  const problems = [
    ...breachesOf(changes, release.version, before, today),
    ...badReasons(now),
    ...shortNotices(before, now, today, daysOfNotice),
  ];
  if (changes.length > 0 && !isAfter(version, release.version)) {
    problems.push(
      `The graph has changed since ${release.version}, so it is no longer version ${version}. Give package.json a later one: npm version --no-git-tag-version <version>.`,
    );
  }
  return { released: release.version, changes, problems };
};
