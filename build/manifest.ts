/** Makes the manifest of trusted documents of a folder: `npm run manifest -- documents manifest.json`. */
import { writeFileSync } from 'node:fs';
import { BadDocument, readManifestOf } from './manifest/read-manifest.js';

const [folder, target] = process.argv.slice(2);

if (!folder || !target) {
  console.error(
    'Name the folder of the documents and the file to write: npm run manifest -- documents manifest.json',
  );
  process.exitCode = 1;
} else {
  try {
    writeFileSync(target, readManifestOf(folder));
    console.log(target);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof BadDocument) && code === undefined) throw error;
    console.error(message);
    process.exitCode = 1;
  }
}
