import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { demoKey } from '../../src/emulator/demo-key.js';
import { demoPassword } from '../../src/emulator/seed/users.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that all gateways of all tests write their logs to. */
    gatewayLog: string;
  }
}

/** What no line of a log may hold. Tests mark further secrets by a name that begins with `canary-`. */
const secrets: Readonly<Record<string, RegExp>> = {
  'a marked secret': /canary-/i,
  'a token of the emulator': /emulator-(demo|peer)-token|MII[\w-]{60,}/,
  'the token of the stub': /stub-token/,
  'the password of the emulator': new RegExp(demoPassword),
  'the secret key of the emulator': new RegExp(demoKey.secretKey),
  'a GraphQL document': /\{(\\n|\s)*[A-Za-z_]\w*(\\n|[\s({:@])/,
  'SQL of a job': /INSERT INTO|CREATE (SOURCE|SINK) STREAM/,
};

/** The secrets that stand in a log, each with the first line that holds it. */
export const leaksIn = (log: string): string[] => {
  const lines = log.split('\n');
  return Object.entries(secrets).flatMap(([what, pattern]) => {
    const line = lines.find((one) => pattern.test(one));
    return line === undefined ? [] : [`${what}: ${line.slice(0, 1_000)}`];
  });
};

/** Where the logs of gateways go in tests: into the one file that is searched when all of them are done. */
export const sharedLog = (file: string) => ({
  write: (line: string) => appendFileSync(file, line),
});

/** Vitest's global setup: gives the logs a file, and fails the run if there is a secret in it. */
export default ({ provide }: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'cs-graphql-'));
  const file = join(folder, 'gateway.log');
  appendFileSync(file, '');
  provide('gatewayLog', file);
  return () => {
    const leaks = leaksIn(readFileSync(file, 'utf8'));
    rmSync(folder, { recursive: true });
    if (leaks.length === 0) return;
    process.exitCode = 1; // Vitest only prints what a teardown throws
    throw new Error(`The logs hold secrets.\n${leaks.join('\n')}`);
  };
};
