import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';

const config = readFileSync('.graphqlrc.yml', 'utf8');
const globs = [...config.matchAll(/\S+\*\.graphql$/gm)].map(([glob]) => glob);

const filesIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .filter((path) => path.endsWith('.graphql') && !path.includes('/node_modules/'));

test.each(globs)('Editors find files of %s', (glob) => {
  expect(basename(glob)).toBe('*.graphql'); // all that this test understands
  expect(readdirSync(dirname(glob)).filter((name) => name.endsWith('.graphql'))).not.toEqual([]);
});

test('Editors know all documents', () => {
  const folders = new Set(['src', 'examples'].flatMap(filesIn).map(dirname));
  expect(folders.size).toBeGreaterThan(1);
  for (const folder of folders) expect(globs).toContain(`${folder}/*.graphql`);
});
