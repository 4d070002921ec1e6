/**
 * Writes the graph as a package for its clients, under the names that GRAPH_PREFIX gives it: `npm run schema`, to
 * dist/schema/ or to the folder named behind `--`. See docs/schema.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import metadata from '../package.json' with { type: 'json' };
import { settings } from '../src/config.js';
import { readEnvironment } from '../src/environment.js';
import { schemaPackage } from './schema/schema-package.js';

const { GRAPH_PREFIX } = settings;
const environment = readEnvironment(process.env, { GRAPH_PREFIX });
const [folder = 'dist/schema'] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const files = await schemaPackage(metadata.version, environment.GRAPH_PREFIX);
for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(folder, name), content);
  console.log(join(folder, name));
}
