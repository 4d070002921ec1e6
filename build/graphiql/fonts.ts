import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Writes the fonts that come inside of style sheets into files of a folder, with one style sheet for all, and tells
 * where that is. As files, browsers load those of them that they have letters for, and no others.
 */
export const unpackFonts = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  const sheets = await Promise.all(
    ['roboto', 'fira-code'].map(async (family) => {
      const packed = await readFile(require.resolve(`@graphiql/react/font/${family}.css`), 'utf8');
      const writes: Promise<void>[] = [];
      const sheet = packed.replaceAll(
        /data:font\/(woff2?);base64,([^)]+)/g,
        (_, kind: string, data: string) => {
          const name = `${family}-${writes.length}.${kind}`;
          writes.push(writeFile(join(folder, name), Buffer.from(data, 'base64')));
          return `./${name}`;
        },
      );
      await Promise.all(writes);
      return sheet;
    }),
  );
  const file = join(folder, 'fonts.css');
  await writeFile(file, sheets.join('\n'));
  return file;
};
