import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

/** Runs a script of a package, and gives what it has printed. */
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
  expect(code, `${script}:\n${printed}\n${complaints}`).toBe(0);
  return printed;
};

test('There are examples of clients', () => {
  expect(names).toEqual(
    expect.arrayContaining(['apollo-client', 'gql-tada', 'graphql-request', 'relay', 'urql']),
  );
});

describe('An example of a client', () => {
  const world = useWorld({ gateway: { env: quick } });
  beforeAll(() => run('schema', root));
  beforeEach(() => world.emulator.reset());

  // Continuous integration installs them, so there the absence of one is a failure.
  const isSkipped = (name: string) => !isInstalled(name) && !process.env.CI;
  const titled = (name: string) =>
    isSkipped(name) ? `${name} (skipped: it needs npm ci in examples/${name})` : name;

  for (const name of names) {
    test.skipIf(isSkipped(name))(titled(name), { timeout: 120_000 }, async () => {
      const before = await world.data('{ jobs(first: 1) { totalCount } }');
      const cwd = join(folder, name);
      await run('build', cwd);
      const lines = (await run('start', cwd, { GRAPHQL_URL: world.url })).split('\n');
      const printed = (topic: string) =>
        lines.filter((line) => line.startsWith(`${topic}: `)).join();

      expect(printed('paging')).toContain(` ${before.jobs.totalCount} jobs in `);
      expect(printed('user errors')).toContain(
        'CS.11004 at input.name: Another job has this name.',
      );
      expect(printed('subscription')).toMatch(/\bINIT\b.*\bSUBMITTING\b/);

      const now = await world.data(
        '{ jobs(first: 2) { nodes { type status jarUrl } totalCount } }',
      );
      expect(now.jobs.totalCount).toBe(before.jobs.totalCount + 2);
      const [uploaded, created] = now.jobs.nodes;
      expect(uploaded).toMatchObject({ type: 'FLINK_JAR_JOB', jarUrl: expect.any(String) });
      expect(printed('upload')).toContain(uploaded.jarUrl);
      expect(created).toMatchObject({ type: 'FLINK_SQL_JOB', status: 'SUBMITTING' });
    });
  }
});
