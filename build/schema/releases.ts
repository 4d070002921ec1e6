import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadWorkspace } from './bad-workspace.js';

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

/** The last of the releases whose graphs a folder keeps as `<version>.graphql`. */
export const lastRelease = (folder: string): Release => {
  const version = readdirSync(folder)
    .filter((name) => /^\d+\.\d+\.\d+\.graphql$/.test(name))
    .map((name) => name.slice(0, -'.graphql'.length))
    .sort(compare)
    .at(-1);
  if (version === undefined) {
    throw new BadWorkspace(
      `${folder} has the graph of no release. Bring one back, such as 0.1.0.graphql.`,
    );
  }
  return { version, sdl: readFileSync(releaseFile(folder, version), 'utf8') };
};
