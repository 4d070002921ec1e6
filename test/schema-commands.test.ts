import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const root = new URL('../', import.meta.url).pathname;
const command = (name: string, ...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', `build/${name}.ts`, ...args], { cwd: root });

test('npm run schema:diff finds the graph in order', async () => {
  expect((await command('schema-diff')).stdout).toMatch(/^Changes of the graph since \d/);
});

test.each([
  ['schema-diff', ['--wirte'], 'schema:diff takes --write, or nothing.'],
  ['schema-release', [], '"" is no version. Give one such as 0.2.0.'],
  ['schema-release', ['0.1.0'], '0.1.0 does not come after '],
  ['schema-release', ['0.2.0', '0.3.0'], 'schema:release takes one version, such as 0.2.0.'],
])('%s %j is refused', async (name, args, message) => {
  await expect(command(name, ...args)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(new RegExp(`^${message}.*\\n$`)),
  });
});
