import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readGraphiQLFiles } from '../../../src/gateway/http/graphiql-files.js';

const page = '<script type="module" src="./graphiql/index-a.js"></script>';

test('Files are those of a page that is whole: none while it is being built', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graphiql-'));
  const read = () => readGraphiQLFiles(pathToFileURL(`${folder}/`));
  try {
    await mkdir(join(folder, 'graphiql'));
    await writeFile(join(folder, 'graphiql/icon-b.svg'), '<svg />');
    await expect(read()).rejects.toThrow('no page');
    await writeFile(join(folder, 'index.html'), page);
    await expect(read()).rejects.toThrow('lacks graphiql/index-a.js');
    await writeFile(join(folder, 'graphiql/index-a.js'), '');
    expect([...(await read()).keys()].sort()).toEqual([
      'graphiql/icon-b.svg',
      'graphiql/index-a.js',
      'index.html',
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
