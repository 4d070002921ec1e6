import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient } from '@redis/client';
import { freePort } from './free-port.js';

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;

/** For `describe.skipIf`, and for titles, so that nobody takes what is skipped for passed. */
export const noRedis = !isInstalled;
export const needsRedis = noRedis ? ' (skipped: there is no redis-server)' : '';

/** A Redis of the test's own, which remembers nothing when it ends. */
export interface TestRedis {
  readonly url: string;
  /** Answers no more, but keeps its connections. */
  hang(): void;
  resume(): void;
  /** Ends at once, and all that it knew is gone. */
  kill(): Promise<void>;
  /** Begins again, on the same port. */
  start(): Promise<void>;
  /** What a client of its own gives for a command. */
  command(...args: string[]): Promise<unknown>;
  close(): Promise<void>;
}

const launch = async (port: number, dir: string, settings: readonly string[]) => {
  const place = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', dir];
  const nothingKept = ['--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', [...place, ...nothingKept, ...settings]);
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('redis-server has ended')));
    lines.on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  await ready;
  return child;
};

/** Starts a Redis; `settings` are those of its command line. It has to be started itself where `isUp` is false. */
export const startRedis = async (
  settings: readonly string[] = [],
  isUp = true,
): Promise<TestRedis> => {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), 'redis-'));
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = isUp ? await launch(port, dir, settings) : null;
  const kill = async () => {
    const dying = child;
    child = null;
    if (dying === null) return;
    const ended = once(dying, 'close');
    dying.kill('SIGKILL');
    await ended;
  };
  return {
    url,
    kill,
    hang: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    async start() {
      child = await launch(port, dir, settings);
    },
    async command(...args) {
      const client = createClient({ url, disableOfflineQueue: true });
      client.on('error', () => {});
      await client.connect();
      const reply = await client.sendCommand(args);
      client.destroy();
      return reply;
    },
    async close() {
      await kill();
      rmSync(dir, { recursive: true });
    },
  };
};
