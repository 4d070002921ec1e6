import { BadWorkspace } from './bad-workspace.js';
import type { GraphChange } from './changes.js';

const begin = '<!-- written by npm run schema:diff -- --write -->';
const end = '<!-- as far as here -->';
const section = new RegExp(`### Graph\\n\\n${begin}\\n[^]*?${end}`);
const heading = '## Unreleased';

const countIn = (text: string, part: string): number => text.split(part).length - 1;

const sectionOf = (changes: readonly GraphChange[]): string => {
  const lines = changes.map(({ severity, message }) => `- ${severity}: ${message}`).join('\n');
  return `### Graph\n\n${begin}\n\n${lines}\n\n${end}`;
};

/** What people wrote would be lost between marks that are not those of one section. */
const refuseOtherMarks = (unreleased: string): void => {
  const sections = unreleased.split(section).length - 1;
  const marks = [begin, end].map((mark) => countIn(unreleased, mark));
  if (sections <= 1 && marks.every((count) => count === sections)) return;
  throw new BadWorkspace(
    'The unreleased part of the changelog has marks that are not one pair below one heading "### Graph". Take all of them away, and run npm run schema:diff -- --write.',
  );
};

/** The version of the last release that a changelog tells of. */
export const lastVersionIn = (changelog: string): string => {
  const version = /^## (\d+\.\d+\.\d+)(?=\s|$)/m.exec(changelog)?.[1];
  if (version === undefined) {
    throw new BadWorkspace(
      'The changelog tells of no release. Give the last one a heading such as "## 0.1.0 (2026-11-21)".',
    );
  }
  return version;
};

/** A changelog as what is above its unreleased part, that part without its heading, and what is below. */
const partsOf = (changelog: string) => {
  const parts = changelog.split(/^(?=## )/m);
  const place = parts.findIndex((part) => part.startsWith(`${heading}\n`));
  const unreleased = parts[place];
  if (unreleased === undefined) {
    throw new BadWorkspace(
      `The changelog has no heading "${heading}". Put one above the last release.`,
    );
  }
  refuseOtherMarks(unreleased);
  return {
    above: parts.slice(0, place).join(''),
    unreleased: unreleased.slice(heading.length).trim(),
    below: parts.slice(place + 1).join(''),
  };
};

const joined = (...paragraphs: readonly string[]): string =>
  `${paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')}\n`;

/** The changelog with the changes of the graph in its unreleased part. What people wrote there stays as it is. */
export const withChanges = (changelog: string, changes: readonly GraphChange[]): string => {
  const { above, unreleased, below } = partsOf(changelog);
  const text = changes.length > 0 ? sectionOf(changes) : '';
  const [before = '', ...after] = unreleased.split(section);
  return joined(above, heading, before, text, ...after, below);
};

/** The changelog with its unreleased part as that of a release, and an empty one above. */
export const withRelease = (changelog: string, version: string, day: string): string => {
  const { above, unreleased, below } = partsOf(changelog);
  const text = unreleased.replace(`${begin}\n\n`, '').replace(`\n\n${end}`, '');
  return joined(above, heading, `## ${version} (${day})`, text, below);
};
