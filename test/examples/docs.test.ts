import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const readmes = readdirSync(join(root, 'examples'))
  .map((name) => join('examples', name, 'README.md'))
  .filter((path) => existsSync(join(root, path)));

/** The pages, each with the folder that its blocks of code name their files in. */
const pages: [string, string][] = [
  ['docs/clients.md', 'examples'],
  ...readmes.map((page): [string, string] => [page, join(page, '..')]),
];

/** The blocks of TypeScript and JSON of a page, each with the file that it is a part of. */
const shownBy = (page: string) =>
  [...read(page).matchAll(/^```(?:ts|json)(?: ([\w./-]+))?\n(.*?)^```/gms)].map(
    ([, file, code = '']) => ({ file, code }),
  );

/** Parts of a file may stand further to the left than in it. */
const withoutIndent = (code: string) => code.replace(/^ +/gm, '');

test.each(pages)('%s shows code, and says of which file', (page) => {
  const files = shownBy(page).map(({ file }) => file);
  expect(files.length).toBeGreaterThan(1);
  expect(files).not.toContain(undefined);
});

const shown = pages.flatMap(([page, folder]) =>
  shownBy(page).map(({ file = '', code }) => [page, join(folder, file), code] as const),
);

test.each(shown)('%s: what it shows of %s is what runs', (_, file, code) => {
  expect(withoutIndent(read(file))).toContain(withoutIndent(code).trimEnd());
});
