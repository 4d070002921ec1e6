import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { nodeFlags } from './throughput/subject.js';

const main = new URL('../dist/main.js', import.meta.url).pathname;
const mebibyte = 1024 * 1024;

export interface GatewayProcess {
  /** Where GraphQL is. */
  readonly url: string;
  /** Memory that it holds, in MiB, as Linux tells. */
  memory(): { now: number; largest: number };
  /** Tells it to end, and gives its exit code; null by a signal. */
  stop(): Promise<number | null>;
}

/** The built gateway as a process of its own, on a free port, with the flags of `npm start` and other `flags` of Node. */
export const startProcess = async (
  env: Record<string, string>,
  flags: readonly string[] = [],
): Promise<GatewayProcess> => {
  const child = spawn(process.execPath, [...nodeFlags, ...flags, main], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', EMULATOR_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'close').then(([code]) => code as number | null); // null by a signal
  process.once('exit', () => child.kill('SIGKILL'));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    exit.then((code) => reject(new Error(`The gateway ended with ${code}`)));
    child.stdout.on('data', (chunk) => {
      if (output.length < mebibyte) output += chunk;
      const found = /http:\/\/[\d.:]+\/graphql/.exec(output)?.[0];
      if (found) resolve(found);
    });
  });
  const read = (name: string) => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    return Math.round(Number(kibibytes) / 1024);
  };
  return {
    url,
    memory: () => ({ now: read('VmRSS'), largest: read('VmHWM') }),
    stop() {
      child.kill('SIGTERM');
      return exit;
    },
  };
};
