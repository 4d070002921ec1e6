import { existsSync } from 'node:fs';

const folder = new URL('../routers/', import.meta.url);

/** Where the packages of `test/routers` are. */
export const routersFolder = folder.pathname;

const isInstalled = existsSync(new URL('node_modules', folder));

/** For `describe.skipIf`, and for titles, so that nobody takes what is skipped for passed. CI has to have them. */
export const noRouters = !isInstalled && !process.env.CI;
export const needsRouters = noRouters ? ' (skipped: npm ci --prefix test/routers)' : '';

/** What a package of `test/routers` exports; the compiler does not know whether it is installed. */
// biome-ignore lint/suspicious/noExplicitAny: the packages have types where they are installed only
export const importOfRouters = (path: string): Promise<any> =>
  import(/* @vite-ignore */ new URL(`node_modules/${path}`, folder).href);
