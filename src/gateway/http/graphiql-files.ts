import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** Those that make files smaller come first. */
export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** A file as one encoding has it. */
export interface Variant {
  readonly encoding: Encoding;
  readonly type: string;
  readonly content: Buffer;
  readonly etag: string;
}

/** The variants of all files by their paths. */
export type GraphiQLFiles = ReadonlyMap<string, readonly Variant[]>;

const encodingOf = (name: string): Encoding =>
  name.endsWith('.br') ? 'br' : name.endsWith('.gz') ? 'gzip' : 'identity';

/** What a page names, all of it below its own address. */
const namedBy = (page: string): string[] =>
  [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, path = '']) => path);

const ensureWhole = (files: GraphiQLFiles): void => {
  const page = files.get('index.html')?.find(({ encoding }) => encoding === 'identity');
  if (page === undefined) throw new Error('GraphiQL has no page');
  const missing = namedBy(page.content.toString()).find((path) => !files.has(path));
  if (missing !== undefined) throw new Error(`GraphiQL lacks ${missing}`);
};

/**
 * Reads what the build has made, all at once, so that what the page refers to is there even if it is built again
 * meanwhile. From memory it is sent like any other answer: clients that do not take it hold no file open. Fails if the
 * page or something that it names is not there.
 */
export const readGraphiQLFiles = async (folder: URL): Promise<GraphiQLFiles> => {
  const files = new Map<string, Variant[]>();
  for (const name of await readdir(folder, { recursive: true })) {
    const path = name.replace(/\.(br|gz)$/, '');
    const type = types[path.split('.').at(-1) ?? ''];
    if (type === undefined) continue;
    const content = await readFile(new URL(name, folder));
    const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
    const variant = { encoding: encodingOf(name), type, content, etag };
    files.set(path, [...(files.get(path) ?? []), variant]);
  }
  ensureWhole(files);
  return files;
};
