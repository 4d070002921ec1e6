import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cleanEnv } from 'envalid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emulatorEnvironment, emulatorOptions } from '../../src/emulator/options.js';

const main = new URL('../../src/emulator/main.ts', import.meta.url).pathname;

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return { child, output: () => output };
}

describe('The emulator as a process', () => {
  test('says where it is and how to log in, and ends when told', async () => {
    const { child, output } = run({ EMULATOR_PORT: '0' });
    while (!output().includes('curl')) await once(child.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0] ?? '';
    const body = / -d '(.*)'/.exec(output())?.[1] ?? '';
    const answer = await fetch(`${url}/v3/auth/tokens`, { method: 'POST', body });
    expect(answer.headers.get('x-subject-token')).toMatch(/^MII/);
    expect(output()).toMatch(
      /access key EMULATORDEMOACCESSKEY, secret key emulator-demo-secret-key/,
    );
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  }, 20_000);

  test('ends when told, whoever still waits', async () => {
    const { child, output } = run({ EMULATOR_PORT: '0', EMULATOR_LATENCY_MS: '600000' });
    while (!output().includes('curl')) await once(child.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output())?.[0] ?? '';
    const call = fetch(`${url}/versions`);
    call.catch(() => {});
    for (let seen = 0; seen === 0; ) {
      const answer = await fetch(`${url}/_emulator/faults`);
      seen = (await answer.json())[0].hits;
    }
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await expect(call).rejects.toThrow();
  }, 20_000);

  test('names every bad setting at once', async () => {
    const { child, output } = run({ EMULATOR_PORT: '70000', EMULATOR_FAULT_RATE: '2' });
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(output()).toContain('EMULATOR_PORT');
    expect(output()).toContain('EMULATOR_FAULT_RATE');
  }, 20_000);
});

test('Settings become options', () => {
  const read = (env: Record<string, string>) =>
    emulatorOptions(cleanEnv(env, emulatorEnvironment, { reporter: () => {} }), 8090);
  expect(read({})).toEqual({ port: 8090, seed: 'cs', latencyMs: 0, faultRate: 0, timeScale: 1 });
  expect(
    read({
      EMULATOR_PORT: '0',
      EMULATOR_SEED: 'mine',
      EMULATOR_LATENCY_MS: '20',
      EMULATOR_FAULT_RATE: '0.25',
      EMULATOR_TIME_SCALE: '0',
      EMULATOR_STATE_FILE: 'world.json',
    }),
  ).toEqual({
    port: 0,
    seed: 'mine',
    latencyMs: 20,
    faultRate: 0.25,
    timeScale: 0,
    stateFile: 'world.json',
  });
});
