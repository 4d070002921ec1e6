import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';

const command = new URL('../build/plan.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return name;
};

const plan = async (args: readonly string[], env: Record<string, string> = {}) => {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), command, ...args],
    {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', ...env },
    },
  );
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, err, code };
};

const jobs = 'query Jobs($first: Int) { jobs(first: $first) { nodes { executionPlan } } }';
describe('npm run plan', () => {
  test('prints what docs/limits.md shows', async () => {
    const page = readFileSync(new URL('../docs/limits.md', import.meta.url), 'utf8');
    const [, document = ''] = /<!-- cost -->\n\n```graphql\n([\s\S]*?)```/.exec(page) ?? [];
    const [, shown] = /```text plan\n([\s\S]*?)```/.exec(page) ?? [];
    expect(await plan([file('jobs.graphql', document)])).toEqual({ out: shown, err: '', code: 0 });
  });

  test('heeds the settings, and fails where the gateway would refuse', async () => {
    const { out, err, code } = await plan([file('jobs.graphql', jobs)], {
      MAX_PAGE_SIZE: '10',
      MAX_UPSTREAM_CALLS: '11',
      MAX_COST: '50',
    });
    const [head, , , calls, cost, refused] = out.split('\n');
    expect(head).toMatch(/ 1 +10 +as written$/);
    expect(calls).toMatch(/at most 11 at worst +2-3 +11-12 +11-12$/);
    expect(cost).toMatch(/at most 50 +7 +61 +61$/);
    expect(refused).toMatch(/^refused for +- +cost +cost$/);
    expect(err).toMatch(/^The operation may cost 61; at most 50 is allowed\./);
    expect(code).toBe(1);
  });

  test.each([
    [{}, /^jobs +listJobs, listDliJobs +1-2 /m],
    [{ DLI: 'emulator' }, /^jobs +listJobs, listDliJobs +1-4 /m],
    [{ DLI_ENDPOINT: 'https://dli.example.com' }, /^jobs +listJobs, listDliJobs +1-4 /m],
    [
      { DLI: 'emulator', CS_ENDPOINT: 'https://cs.example.com' },
      /^jobs +listJobs, listDliJobs +1-2 /m,
    ],
  ])('counts the calls of the services that %j has', async (env, line) => {
    const { out } = await plan([file('jobs.graphql', '{ jobs { nodes { name } } }')], env);
    expect(out).toMatch(line);
  });

  test.each([
    ['what is wrong with the document', '{ jbos }', /^Cannot query field "jbos"/],
    ['a page that is too large', '{ jobs(first: 101) { totalCount } }', /^`first` is 101;/],
  ])('ends with 1 and a word on %s', async (_, document, words) => {
    const { out, err, code } = await plan([file('a.graphql', document)]);
    expect(err).toMatch(words);
    expect([out, code]).toEqual(['', 1]);
  });
});
