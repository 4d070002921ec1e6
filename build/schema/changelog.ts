import { BadWorkspace } from './bad-workspace.js';
import type { GraphChange } from './changes.js';

const begin = '<!-- written by npm run schema:diff -- --write -->';
const end = '<!-- as far as here -->';
const section = new RegExp(`### Graph\\n\\n${begin}\\n[^]*?${end}`);
const heading = '## Unreleased';

const sectionOf = (changes: readonly GraphChange[]): string => {
  const lines = changes.map(({ severity, message }) => `- ${severity}: ${message}`).join('\n');
  return `### Graph\n\n${begin}\n\n${lines}\n\n${end}`;
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
