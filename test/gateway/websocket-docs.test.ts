import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const root = new URL('../../', import.meta.url);
const page = await readFile(new URL('docs/sockets.md', root), 'utf8');
const snippets = [...page.matchAll(/^```js\n(.*?)^```/gms)].map(([, code = '']) => code);

const world = useWorld();

const prints = [/(.*\bname: '.*\bstatus: '.*){3}/s, /^\{ renewed: true \}$/, /(.*\bname: '.*){3}/s];

test('docs/sockets.md has as many examples as are tried', () => {
  expect(snippets).toHaveLength(prints.length);
});

test.each(snippets.map((code, index) => [code.split('\n', 1)[0], code, prints[index]] as const))(
  'docs/sockets.md: what begins with "%s" runs',
  async (_, code, printed) => {
    const { host } = new URL(world.url);
    const projectId = world.emulator.projectIds[0] ?? '';
    const [token, next] = [0, 1].map(() => world.emulator.issueToken({ projectId }));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', code.replaceAll('localhost:4000', host)],
      {
        cwd: root,
        env: { CS_TOKEN: token, CS_NEXT_TOKEN: next, CS_PROJECT_ID: projectId },
        timeout: 15_000,
      },
    );
    expect(stdout.trim()).toMatch(printed ?? '');
  },
);
