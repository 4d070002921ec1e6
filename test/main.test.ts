import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';

const main = new URL('../src/main.ts', import.meta.url).pathname;
const started: ChildProcess[] = [];

const run = (env: Record<string, string>, ...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  started.push(child);
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => output.push(line));
  }
  return { child, output, exit: once(child, 'close').then(([code]) => code as number | null) };
};

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** The lines printed up to the one that matches. */
const linesUntil = async (child: ChildProcess, pattern: RegExp): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    lines.push(line);
    if (pattern.test(line)) break;
  }
  return lines;
};

describe('the command', () => {
  it('starts on the emulator, says so, answers, and ends on SIGTERM', async () => {
    const { child, exit } = run({ PORT: '0', EMULATOR_PORT: '0' });
    const lines = await linesUntil(child, /GraphiQL/);
    expect(lines.join('\n')).toContain('EMULATOR');
    const url = /http:\S+\/graphql/.exec(lines.at(-1) ?? '')?.[0] ?? '';
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ jobs(first: 10) { nodes { id name status cluster { name } metrics { totalReadRate } } } }',
      }),
    });
    const { data, errors } = await answer.json();
    expect(errors).toBeUndefined();
    expect(data.jobs.nodes).toHaveLength(10);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('ends with a word on a state file that it cannot use', async () => {
    const { output, exit } = run({ PORT: '0', EMULATOR_STATE_FILE: '/nowhere/world.json' });
    expect(await exit).toBe(1);
    expect(output).toEqual([
      expect.stringMatching(/^EMULATOR_STATE_FILE: The state cannot be written/),
    ]);
  });

  it('never acts as the demo user where an endpoint is set', async () => {
    const { child } = run({ PORT: '0', CS_ENDPOINT: 'http://127.0.0.1:9' });
    const [line = ''] = await linesUntil(child, /GraphiQL/);
    const url = /http:\S+\/graphql/.exec(line)?.[0] ?? '';
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-project-id': 'abc' },
      body: JSON.stringify({ query: '{ overview { totalCost } }' }),
    });
    const { errors } = await answer.json();
    expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  it('names every wrong setting at once and ends with 1', async () => {
    const { output, exit } = run({
      PORT: 'http',
      CS_ENDPOINT: 'ftp://nowhere',
      CS_AUTH: 'magic',
      CS_PROJECT_ID: '../x',
    });
    expect(await exit).toBe(1);
    for (const name of ['PORT', 'CS_ENDPOINT', 'CS_AUTH'])
      expect(output.join('\n')).toContain(name);
  });

  it('prints its settings', async () => {
    const { output, exit } = run({}, '--help');
    expect(await exit).toBe(0);
    for (const name of ['PORT', 'CS_ENDPOINT', 'MAX_PAGE_SIZE', 'EMULATOR_SEED']) {
      expect(output.join('\n')).toContain(name);
    }
  });
});
