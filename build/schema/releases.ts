import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadWorkspace } from './bad-workspace.js';
import { lastVersionIn } from './changelog.js';

/** A release's graph, as it was. */
export interface Release {
  readonly version: string;
  readonly sdl: string;
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

/** The last release that a changelog tells of, from the folder that keeps the graphs of releases. */
export const lastRelease = (folder: string, changelog: string): Release => {
  const version = lastVersionIn(changelog);
  const file = releaseFile(folder, version);
  if (!existsSync(file)) {
    throw new BadWorkspace(
      `${file} is not there, but ${version} is the last release of the changelog. Bring the file back.`,
    );
  }
  const newer = readdirSync(folder).find(
    (name) => /^\d+\.\d+\.\d+\.graphql$/.test(name) && isAfter(name, version),
  );
  if (newer !== undefined) {
    throw new BadWorkspace(
      `${join(folder, newer)} is there, but ${version} is the last release of the changelog. Bring back what the changelog said of the newer one, or take the file away.`,
    );
  }
  return { version, sdl: readFileSync(file, 'utf8') };
};
