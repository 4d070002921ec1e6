import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadWorkspace } from './bad-workspace.js';
import { lastVersionIn } from './changelog.js';

/** A release's graph, as it was. */
export interface Release {
  readonly version: string;
  readonly sdl: string;
  /** The same for composers; null if it was none yet. */
  readonly subgraph: string | null;
}

const numbersOf = (version: string): readonly number[] =>
  (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? '').split('.').map(Number);

const compare = (one: string, other: string): number => {
  const others = numbersOf(other);
  const differences = numbersOf(one).map((number, place) => number - (others[place] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
};

/** Whether a version, such as `0.2.0` or `0.2.0-dev`, comes after a released one; `0.1.0-dev` comes before `0.1.0`. */
export const isAfter = (version: string, released: string): boolean =>
  compare(version, released) > 0;

export const releaseFile = (folder: string, version: string): string =>
  join(folder, `${version}.graphql`);

export const subgraphFile = (folder: string, version: string): string =>
  join(folder, `${version}.subgraph.graphql`);

/** The first release that could be a subgraph. */
const firstSubgraph = '0.2.0';

const readOf = (version: string, file: string): string => {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new BadWorkspace(
    `${file} is not there, but ${version} is the last release of the changelog. Bring the file back.`,
  );
};

/** The last release that a changelog tells of, from the folder that keeps the graphs of releases. */
export const lastRelease = (folder: string, changelog: string): Release => {
  const version = lastVersionIn(changelog);
  const sdl = readOf(version, releaseFile(folder, version));
  const isSubgraph = !isAfter(firstSubgraph, version);
  const subgraph = isSubgraph ? readOf(version, subgraphFile(folder, version)) : null;
  const newer = readdirSync(folder).find(
    (name) => /^\d+\.\d+\.\d+\.graphql$/.test(name) && isAfter(name, version),
  );
  if (newer !== undefined) {
    throw new BadWorkspace(
      `${join(folder, newer)} is there, but ${version} is the last release of the changelog. Bring back what the changelog said of the newer one, or take the file away.`,
    );
  }
  return { version, sdl, subgraph };
};
