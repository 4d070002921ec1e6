import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from './client.js';
import type { Company } from './company.js';
import { freePort } from './free-port.js';
import type { Router } from './router.js';
import { snippetsOf } from './snippets.js';

const folder = fileURLToPath(new URL('../routers/', import.meta.url));

const isInstalled = existsSync(join(folder, 'node_modules'));

/** For `describe.skipIf`, and for titles, so that nobody takes what is skipped for passed. CI has to have them. */
export const noRouters = !isInstalled && !process.env.CI;
export const needsRouters = noRouters ? ' (skipped: npm ci --prefix test/routers)' : '';

/** What a package of `test/routers` exports; the compiler does not know whether it is installed. */
// biome-ignore lint/suspicious/noExplicitAny: the packages have types where they are installed only
export const importOfRouters = (path: string): Promise<any> =>
  import(/* @vite-ignore */ new URL(`../routers/node_modules/${path}`, import.meta.url).href);

/** A router in a process of its own, as docs/federation.md has it. */
export interface RouterProcess extends Router {
  readonly url: string;
}

/** Where it says that it listens; fails with all that it has printed if it ends before. */
const listening = (child: ChildProcess): Promise<URL> =>
  new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
        const [, url] = /Listening on (\S+)\s/.exec(output) ?? [];
        if (url) resolve(new URL('/graphql', url));
      });
    }
    child.once('close', (code) => reject(new Error(`It has ended with ${code}:\n${output}`)));
  });

const page = new URL('../../docs/federation.md', import.meta.url);

/** Writes down the programs of the page and the SDL of the subgraphs, and has them composed. */
const prepare = async ({ parts }: Pick<Company, 'parts'>): Promise<string> => {
  // Packages are looked for from where a file lies; nobody keeps what is in `dist`.
  const dist = join(folder, 'dist');
  await mkdir(dist, { recursive: true });
  const place = await mkdtemp(join(dist, 'router-'));
  const hosts: Record<string, string> = { cs: 'localhost:4000', alerts: 'localhost:4001' };
  const placed = (code: string) =>
    parts.reduce(
      (text, { name, url }) => text.replaceAll(hosts[name] ?? name, new URL(url).host),
      code,
    );
  try {
    for (const { name, code } of snippetsOf(await readFile(page, 'utf8'))) {
      await writeFile(join(place, name ?? ''), placed(code));
    }
    for (const { name, sdl } of parts) await writeFile(join(place, `${name}.graphql`), sdl);
    await promisify(execFile)(process.execPath, ['compose.js'], { cwd: place });
  } catch (error) {
    await rm(place, { recursive: true });
    throw error;
  }
  return place;
};

const startProcess = async (
  company: Company,
  argv: readonly string[],
  port = 0,
): Promise<RouterProcess> => {
  const place = await prepare(company);
  const child = spawn(process.execPath, argv, {
    cwd: place,
    // No key of any registry: nothing is fetched, and nobody is told.
    env: { PATH: process.env.PATH, PORT: `${port}`, NO_COLOR: '1' },
    timeout: 120_000,
  });
  const closed = once(child, 'close').then(() => rm(place, { recursive: true }));
  const { href: url } = await listening(child);
  return {
    url,
    query: createClient(url).query,
    async close() {
      child.kill('SIGKILL');
      await closed;
    },
  };
};

const hive = join(folder, 'node_modules/@graphql-hive/gateway/dist/bin.js');

/** It does not say which port it was given if it may choose: it gets a free one, and another if somebody was faster. */
export const startHive = async (company: Company, attempts = 3): Promise<RouterProcess> => {
  const argv = [hive, 'supergraph', 'supergraph.graphql', '--host', '127.0.0.1'];
  try {
    return await startProcess(company, argv, await freePort());
  } catch (error) {
    if (attempts > 1 && /EADDRINUSE/.test(`${error}`)) return startHive(company, attempts - 1);
    throw error;
  }
};

export const startApollo = (company: Company): Promise<RouterProcess> =>
  startProcess(company, ['router.js']);
