/** Writes docs/parity.md: what of the API the emulator emulates. */
import { writeFile } from 'node:fs/promises';
import { parityPage } from './parity-page.js';

await writeFile(new URL('../docs/parity.md', import.meta.url), parityPage);
console.log('docs/parity.md');
