import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { snippetsOf, startSnippet } from '../support/snippets.js';
import { useWorld } from '../support/start.js';

const page = await readFile(new URL('../../docs/sockets.md', import.meta.url), 'utf8');
const snippets = snippetsOf(page);

const world = useWorld();

const prints = [/(.*\bname: '.*\bstatus: '.*){3}/s, /^\{ renewed: true \}$/, /(.*\bname: '.*){3}/s];

test('docs/sockets.md has as many examples as are tried', () => {
  expect(snippets).toHaveLength(prints.length);
});

/** What an example prints, run word for word but for the place of the gateway. */
const run = async (code: string, env: Record<string, string | undefined>) =>
  (await startSnippet(code, world.url, env)).ended;

const examples = snippets.map(
  ({ code }, index) => [code.split('\n', 1)[0], code, prints[index]] as const,
);

test.each(examples)('docs/sockets.md: what begins with "%s" runs', async (_, code, printed) => {
  const projectId = world.emulator.projectIds[0] ?? '';
  const [token, next] = [0, 1].map(() => world.emulator.issueToken({ projectId }));
  const env = { CS_TOKEN: token, CS_NEXT_TOKEN: next, CS_PROJECT_ID: projectId };
  expect(await run(code, env)).toMatch(printed ?? '');
});

test.each(examples.filter(([, code]) => code.includes('CS_PROJECT_ID')))(
  'docs/sockets.md: what begins with "%s" runs for the demo user of the emulator',
  async (_, code, printed) => {
    expect(await run(code, {})).toMatch(printed ?? '');
  },
);
