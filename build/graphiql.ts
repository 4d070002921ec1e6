/** Builds GraphiQL into dist/graphiql, unless what is there has been made of the same sources. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashSources } from './graphiql/sources.js';

const target = fileURLToPath(new URL('../dist/graphiql', import.meta.url));
/** Beside it, so that a gateway that runs meanwhile has the old page until the new one is whole. */
const next = `${target}.${process.pid}`;
const stamp = '.sources';

const sources = await hashSources();
if ((await readFile(join(target, stamp), 'utf8').catch(() => null)) !== sources) {
  const { buildPage } = await import('./graphiql/page.js');
  try {
    await buildPage(next);
    await writeFile(join(next, stamp), sources);
    await rm(target, { recursive: true, force: true });
    await rename(next, target);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}
