import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What the page is made of: its own files, the tasks that it shows, how it is built, and the versions of packages. */
const sources = [
  'src/graphiql',
  'docs/tasks',
  'build/graphiql',
  'build/graphiql.ts',
  'build/task-page.ts',
  'src/gateway/federation/names.ts',
  'package-lock.json',
];

const pathsBelow = async (source: string): Promise<string[]> => {
  if ((await stat(join(root, source))).isFile()) return [source];
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
};

/** A hash of all sources: with another one, the page has to be built anew. */
export const hashSources = async (): Promise<string> => {
  const paths = (await Promise.all(sources.map(pathsBelow))).flat().sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\n`).update(await readFile(join(root, path)));
  return hash.digest('base64url');
};
