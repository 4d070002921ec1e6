/** Renders GraphiQL into one self-contained page, dist/graphiql/index.html, with its compressed twins. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

const tabsFolder = new URL('./tabs/', import.meta.url);
const target = new URL('../dist/graphiql/', import.meta.url);

const headers = `{
  // Optional here; take the slashes away to use one.
  // "X-Auth-Token": "a token of your own, from IAM",
  // "X-Project-Id": "a project that the token is for",

  // Shows the upstream calls below the answer:
  "X-Explain": "1"
}`;

const names = (await readdir(tabsFolder)).filter((name) => name.endsWith('.graphql')).sort();
const defaultTabs = await Promise.all(
  names.map(async (name) => ({
    query: await readFile(new URL(name, tabsFolder), 'utf8'),
    variables: await readFile(
      new URL(name.replace('.graphql', '.variables.json'), tabsFolder),
      'utf8',
    ).catch(() => undefined),
    headers,
  })),
);

const page = Buffer.from(
  renderGraphiQL({
    title: 'cs-graphql',
    defaultTabs,
    defaultHeaders: headers,
    shouldPersistHeaders: false,
    method: 'POST',
    // Empty: subscriptions go to /stream below the page itself, wherever that is.
    subscriptionsEndpoint: '',
  } as Parameters<typeof renderGraphiQL>[0]),
);

await mkdir(target, { recursive: true });
await Promise.all([
  writeFile(new URL('index.html', target), page),
  writeFile(new URL('index.html.gz', target), await promisify(gzip)(page, { level: 6 })),
  writeFile(
    new URL('index.html.br', target),
    await promisify(brotliCompress)(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ),
]);
