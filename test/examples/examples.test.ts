import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startBadGateway } from '../support/bad-gateway.js';
import { useWorld } from '../support/start.js';
import { quick } from '../support/waiting.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'examples');

/** Packages of clients: they can be built, and started in front of a gateway. */
const names = readdirSync(folder).filter((name) => {
  const file = join(folder, name, 'package.json');
  return existsSync(file) && 'start' in JSON.parse(readFileSync(file, 'utf8')).scripts;
});
const isInstalled = (name: string) => existsSync(join(folder, name, 'node_modules'));

/** Runs a script of a package, and gives how it has ended and what it has printed. */
const run = async (script: string, cwd: string, env: Record<string, string> = {}) => {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, complaints, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, printed, complaints };
};

/** The same for a script that has to work. */
const runWell = async (...args: Parameters<typeof run>) => {
  const { code, printed, complaints } = await run(...args);
  expect(code, `${args[0]}:\n${printed}\n${complaints}`).toBe(0);
  return printed;
};

test('There are examples of clients', () => {
  expect(names).toEqual(
    expect.arrayContaining(['apollo-client', 'gql-tada', 'graphql-request', 'relay', 'urql']),
  );
});

test('All examples take the same settings', () => {
  const settings = names.map((name) => readFileSync(join(folder, name, 'src/settings.ts'), 'utf8'));
  expect(new Set(settings)).toHaveLength(1);
});

test('An example that is built without the package of the schema says what to do', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'examples-'));
  try {
    for (const file of ['needs-schema.js', ...names.map((name) => join(name, 'package.json'))]) {
      await cp(join(folder, file), join(empty, file));
    }
    const ends = await Promise.all(names.map((name) => run('build', join(empty, name))));
    for (const { code, complaints } of ends) {
      expect(code).toBe(1);
      expect(complaints).toContain('Write it by `npm run schema`');
    }
  } finally {
    await rm(empty, { recursive: true });
  }
});

describe('An example of a client', () => {
  const world = useWorld({ gateway: { env: quick } });
  let badGateway: Awaited<ReturnType<typeof startBadGateway>>;
  let strictUrl: string;
  beforeAll(async () => {
    await runWell('schema', root);
    badGateway = await startBadGateway(world.url);
    strictUrl = (await world.startAnother({ env: quick, maxUploadBytes: 4 })).url;
  });
  afterAll(() => badGateway.close());
  beforeEach(() => world.emulator.reset());

  // Continuous integration installs them, so there the absence of one is a failure.
  const isSkipped = (name: string) => !isInstalled(name) && !process.env.CI;
  const skipped = (name: string) =>
    isSkipped(name) ? ` (skipped: it needs npm ci in examples/${name})` : '';

  describe.each(names)('%s', (name) => {
    const cwd = join(folder, name);
    const testIt = test.skipIf(isSkipped(name));

    testIt(`works${skipped(name)}`, { timeout: 120_000 }, async () => {
      const before = await world.data('{ jobs(first: 1) { totalCount } }');
      await runWell('build', cwd);
      const lines = (await runWell('start', cwd, { GRAPHQL_URL: world.url })).split('\n');
      const printed = (topic: string) =>
        lines.filter((line) => line.startsWith(`${topic}: `)).join();

      expect(printed('paging')).toContain(` ${before.jobs.totalCount} jobs in `);
      expect(printed('user errors')).toContain(
        'CS.11004 at input.name: Another job has this name.',
      );
      expect(printed('subscription')).toMatch(/\bINIT\b.*\bSUBMITTING\b/);

      const now = await world.data('{ jobs(first: 1) { nodes { type jarUrl } totalCount } }');
      expect(now.jobs.totalCount).toBe(before.jobs.totalCount + 1);
      const [uploaded] = now.jobs.nodes;
      expect(uploaded).toMatchObject({ type: 'FLINK_JAR_JOB', jarUrl: expect.any(String) });
      expect(printed('upload')).toContain(uploaded.jarUrl);

      const [, deleted] = printed('deletion').match(/(Job:\d+) is gone/) ?? [];
      expect(deleted).toBeDefined();
      expect(await world.data('query ($id: ID!) { job(id: $id) { id } }', { id: deleted })).toEqual(
        {
          job: null,
        },
      );
      expect(printed('deletion')).toContain(` the list has ${now.jobs.totalCount} jobs now`);
    });

    const failures: [string, () => Record<string, string>, RegExp][] = [
      [
        'a token that is not known',
        () => ({ GRAPHQL_URL: world.url, CS_TOKEN: 'unknown' }),
        /UNAUTHENTICATED/,
      ],
      [
        'a project that is not that of the token',
        () => ({
          GRAPHQL_URL: world.url,
          CS_TOKEN: world.emulator.demo.token,
          CS_PROJECT_ID: 'other',
        }),
        /FORBIDDEN/,
      ],
      ['a refused file', () => ({ GRAPHQL_URL: strictUrl }), /UPLOAD_TOO_LARGE/],
      [
        'a proxy that answers by itself',
        () => ({ GRAPHQL_URL: badGateway.url }),
        /(answers|status code|Code:) 502|\[Network\] Bad Gateway/,
      ],
    ];
    testIt.each(failures)('ends at %s, and says why', { timeout: 60_000 }, async (_, env, why) => {
      const { code, printed, complaints } = await run('start', cwd, env());
      expect(code).toBe(1);
      expect(`${printed}\n${complaints}`).toMatch(why);
    });
  });
});
