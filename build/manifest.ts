/**
 * Makes the manifest of trusted documents of a folder, which have to be valid by the graph under the names that
 * GRAPH_PREFIX gives it: `npm run manifest -- documents manifest.json`.
 */
import { writeFileSync } from 'node:fs';
import { settings } from '../src/config.js';
import { readEnvironment } from '../src/environment.js';
import { createServedSchema } from '../src/gateway/federation/served-schema.js';
import { BadDocument, readManifestOf } from './manifest/read-manifest.js';

const { GRAPH_PREFIX } = settings;
const { GRAPH_PREFIX: prefix } = readEnvironment(process.env, { GRAPH_PREFIX });
const [folder, target] = process.argv.slice(2);

if (!folder || !target) {
  console.error(
    'Name the folder of the documents and the file to write: npm run manifest -- documents manifest.json',
  );
  process.exitCode = 1;
} else {
  try {
    writeFileSync(target, readManifestOf(folder, createServedSchema({ subgraph: false, prefix })));
    console.log(target);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof BadDocument) && code === undefined) throw error;
    console.error(message);
    process.exitCode = 1;
  }
}
