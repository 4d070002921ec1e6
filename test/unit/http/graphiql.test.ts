import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createGraphiQL } from '../../../src/gateway/http/graphiql.js';

const page = '<script type="module" src="./graphiql/index-a.js"></script>';

test('A page that is being built is not there yet, and is there once it is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'graphiql-'));
  const answer = createGraphiQL(pathToFileURL(`${folder}/`));
  const server = createServer((request, response) => {
    answer('/graphql', request, response).catch(({ status, message }) =>
      response.writeHead(status).end(message),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return [answer.status, await answer.text()];
  };
  const notBuilt = [404, expect.stringContaining('npm run build')];
  try {
    expect(await ask()).toEqual(notBuilt);
    await mkdir(join(folder, 'graphiql'));
    await writeFile(join(folder, 'graphiql/icon-b.svg'), '<svg />');
    expect(await ask()).toEqual(notBuilt);
    await writeFile(join(folder, 'index.html'), page);
    expect(await ask()).toEqual(notBuilt);
    await writeFile(join(folder, 'graphiql/index-a.js'), '');
    expect(await ask()).toEqual([200, page]);

    await rm(join(folder, 'graphiql/index-a.js'));
    expect(await ask()).toEqual([200, page]);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});
