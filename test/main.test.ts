import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { startCollector } from './support/collector.js';

const main = new URL('../src/main.ts', import.meta.url).pathname;
const started: ChildProcess[] = [];

const run = (env: Record<string, string>, ...args: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  started.push(child);
  const output: string[] = [];
  const stdout: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => output.push(line));
  }
  createInterface({ input: child.stdout }).on('line', (line) => stdout.push(line));
  return {
    child,
    output,
    stdout,
    exit: once(child, 'close').then(([code]) => code as number | null),
  };
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
    const [line = '{}'] = await linesUntil(child, /listening/);
    const { url } = JSON.parse(line);
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

  it('writes nothing but lines of JSON in front of a real service, to the last one, and no secret', async () => {
    const { child, stdout, exit } = run({
      PORT: '0',
      CS_ENDPOINT: 'http://127.0.0.1:9',
      CS_AUTH: 'password',
      IAM_USER: 'gateway',
      IAM_PASSWORD: 'canary-password',
      IAM_DOMAIN: 'account',
      CS_SECRET_KEY: 'canary-key',
    });
    const lines = await linesUntil(child, /listening/);
    const { url } = JSON.parse(lines.at(-1) ?? '{}');
    const answers = Array.from({ length: 50 }, (_, n) =>
      fetch(`${url}?query={overview{totalCost}}`, { headers: { 'x-request-id': `n${n}` } }),
    );
    await Promise.all(answers.map(async (answer) => (await answer).text()));
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    const told = stdout.map((line) => JSON.parse(line));
    expect(told.map(({ msg }) => msg)).toEqual([
      'CS_SECRET_KEY has no effect without CS_AUTH=aksk.',
      'listening',
      ...Array(50).fill('request'),
      'stopping',
      'stopped',
    ]);
    expect(stdout.join('\n')).not.toContain('canary');
  });

  it('tells the log, in one line, of a failure that ends it', async () => {
    const { output, exit } = run({ PORT: '0', CS_ENDPOINT: 'https://x', HOST: '203.0.113.1' });
    expect(await exit).toBe(1);
    expect(output).toHaveLength(1);
    expect(JSON.parse(output[0] ?? '{}')).toMatchObject({
      level: 'fatal',
      msg: 'failure',
      err: { code: 'EADDRNOTAVAIL', stack: expect.any(String) },
    });
  });

  it('sends the traces that it has kept before it ends', async () => {
    const collector = await startCollector();
    const { child, exit } = run({
      PORT: '0',
      EMULATOR_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    });
    const url = /http:\S+\/graphql/.exec((await linesUntil(child, /GraphiQL/)).at(-1) ?? '')?.[0];
    await fetch(`${url}?query=query+Q{serviceVersion{id}}`);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(collector.spans().map(({ name }) => name)).toContain('query Q');
    await collector.close();
  });

  it('ends although the collector of its traces hangs', async () => {
    const collector = await startCollector({ hangs: true });
    const { child, exit } = run({
      PORT: '0',
      EMULATOR_PORT: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_TIMEOUT: '600000',
    });
    const url = /http:\S+\/graphql/.exec((await linesUntil(child, /GraphiQL/)).at(-1) ?? '')?.[0];
    await fetch(`${url}?query={serviceVersion{id}}`);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    await collector.close();
  });

  it('ends although nobody reads its output any more', async () => {
    const { child, exit } = run({ PORT: '0', CS_ENDPOINT: 'http://127.0.0.1:9' });
    await linesUntil(child, /listening/);
    child.stdout?.destroy();
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('ends although its output is not read to the end', async () => {
    const { child, exit } = run({ PORT: '0', CS_ENDPOINT: 'http://127.0.0.1:9' });
    const [line = '{}'] = await linesUntil(child, /listening/);
    child.stdout?.removeAllListeners('data').pause();
    const { url } = JSON.parse(line);
    const ask = () => fetch(`${url}?query={__typename}`).then((answer) => answer.text());
    for (let n = 0; n < 20; n += 1) await Promise.all(Array.from({ length: 50 }, ask));
    child.kill('SIGTERM');
    await once(child, 'exit'); // as it can: exit itself would wait for the write
    child.stdout?.resume();
    await exit;
  });

  it('prints its settings', async () => {
    const { output, exit } = run({}, '--help');
    expect(await exit).toBe(0);
    for (const name of ['PORT', 'CS_ENDPOINT', 'MAX_PAGE_SIZE', 'EMULATOR_SEED']) {
      expect(output.join('\n')).toContain(name);
    }
  });
});
