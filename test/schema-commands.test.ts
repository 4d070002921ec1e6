import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { lastVersionIn } from '../build/schema/changelog.js';
import { clientGraphText } from '../build/schema/graph.js';
import { releaseFile } from '../build/schema/releases.js';
import { wholeGraphSdl } from '../src/gateway/federation/sdl.js';

const run = promisify(execFile);
const root = new URL('../', import.meta.url).pathname;
const released = readdirSync(join(root, 'schema/releases')).sort();
const elsewhere = JSON.stringify({ name: 'elsewhere', version: '1.0.0' });

let copy: string;
let caller: string;

/** A copy of all that the commands read and write, and the folder of another package that they are called from. */
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  [copy, caller] = [join(folder, 'copy'), join(folder, 'caller')];
  for (const name of [
    'build',
    'schema',
    'src',
    'CHANGELOG.md',
    'package.json',
    'package-lock.json',
  ])
    cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(caller);
  writeFileSync(join(caller, 'package.json'), elsewhere);
});

const command = (name: string, ...args: string[]) =>
  run(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(copy, `build/${name}.ts`), ...args],
    { cwd: caller },
  );
const read = (name: string) => readFileSync(join(copy, name), 'utf8');

test('npm run schema:diff finds the graph in order', async () => {
  expect((await command('schema-diff')).stdout).toMatch(/^Changes of the graph since \d/);
});

test('npm run schema:release keeps the graph and sets the version, wherever it is called from', async () => {
  // Nothing is announced that was not before, or the day would count.
  const last = releaseFile(join(copy, 'schema/releases'), lastVersionIn(read('CHANGELOG.md')));
  writeFileSync(last, clientGraphText(wholeGraphSdl()));
  const { stdout } = await command('schema-release', '99.0.0');
  expect(stdout).toBe(
    '99.0.0: schema/releases/99.0.0.graphql, schema/releases/99.0.0.subgraph.graphql, CHANGELOG.md, package.json\n',
  );
  expect(read('schema/releases/99.0.0.graphql')).toMatch(/^type Job implements Node {/m);
  expect(read('schema/releases/99.0.0.subgraph.graphql')).toMatch(/^type Job .*@key/m);
  expect(read('CHANGELOG.md')).toMatch(/^## 99\.0\.0 \(/m);
  expect(JSON.parse(read('package.json')).version).toBe('99.0.0');
  expect(JSON.parse(read('package-lock.json')).version).toBe('99.0.0');
  expect(readFileSync(join(caller, 'package.json'), 'utf8')).toBe(elsewhere);
});

test.each([
  ['schema-diff', ['--wirte'], 'schema:diff takes --write, or nothing.'],
  ['schema-release', [], '"" is no version. Give one such as 0.2.0.'],
  ['schema-release', ['0.1.0'], '0.1.0 does not come after '],
  ['schema-release', ['98.0.0', '99.0.0'], 'schema:release takes one version, such as 0.2.0.'],
])('%s %j is refused', async (name, args, message) => {
  await expect(command(name, ...args)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(new RegExp(`^${message}.*\\n$`)),
  });
  expect(readdirSync(join(copy, 'schema/releases')).sort()).toEqual(released);
  for (const file of ['CHANGELOG.md', 'package.json'])
    expect(read(file)).toBe(readFileSync(join(root, file), 'utf8'));
});
