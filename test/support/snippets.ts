import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program on a page. One with a name is a file that those behind it import. */
export interface Snippet {
  readonly name: string | null;
  readonly code: string;
}

/** The blocks `js` of a page; the name of a file stands behind that. */
export const snippetsOf = (page: string): Snippet[] =>
  [...page.matchAll(/^```js(?: ([\w.]+))?\n(.*?)^```/gms)].map(([, name = null, code = '']) => ({
    name,
    code,
  }));

export interface RunningSnippet {
  /** All that it has printed, as soon as that matches; fails if it ends before. */
  printed(pattern: RegExp): Promise<string>;
  /** All that it prints. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

// Packages are looked for from where a file lies, so that it has to lie below this folder; nobody keeps what is in `dist`.
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Runs a program word for word but for the place of the gateway, with the files that it imports. */
export const startSnippet = async (
  code: string,
  url: string,
  env: Record<string, string | undefined> = {},
  files: readonly Snippet[] = [],
): Promise<RunningSnippet> => {
  await mkdir(dist, { recursive: true });
  const folder = await mkdtemp(join(dist, 'snippet-'));
  const main = join(folder, 'main.js');
  const placed = (code: string) => code.replaceAll('localhost:4000', new URL(url).host);
  await writeFile(main, placed(code));
  for (const { name, code } of files) await writeFile(join(folder, name ?? ''), placed(code));
  const child = spawn(process.execPath, [main], { env, timeout: 20_000 });
  let output = '';
  let ends = false;
  let onChange = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      onChange();
    });
  }
  const ended = once(child, 'close').then(async () => {
    ends = true;
    onChange();
    await rm(folder, { recursive: true });
    return output.trim();
  });
  return {
    ended,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        onChange = () => {
          if (pattern.test(output)) resolve(output);
          else if (ends) reject(new Error(`It has ended without ${pattern}:\n${output}`));
        };
        onChange();
      }),
    async stop() {
      child.kill();
      await ended;
    },
  };
};
