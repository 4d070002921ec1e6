import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Fonts and pictures are not among them: they are compressed as they are. */
const compressible = /\.(html|js|css|svg|ttf)$/;
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Puts the compressed twins of files beside them, as `.br` and `.gz`. */
export const compressFiles = async (folder: string): Promise<void> => {
  const names = await readdir(folder, { recursive: true });
  const compress = async (name: string) => {
    const file = join(folder, name);
    const content = await readFile(file);
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content, quality));
    await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 6 }));
  };
  await Promise.all(names.filter((name) => compressible.test(name)).map(compress));
};
