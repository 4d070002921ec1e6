/** Builds GraphiQL into dist/graphiql, unless what is there has been made of the same sources. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashSources } from './graphiql/sources.js';

const target = fileURLToPath(new URL('../dist/graphiql/', import.meta.url));
const stamp = join(target, '.sources');

const sources = await hashSources();
if ((await readFile(stamp, 'utf8').catch(() => null)) !== sources) {
  const { buildPage } = await import('./graphiql/page.js');
  await buildPage(target);
  await writeFile(stamp, sources); // last: a build that was broken off has none
}
