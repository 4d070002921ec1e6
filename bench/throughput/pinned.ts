import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from './subject.js';

/** Jiffies of `/proc` in a second; Linux shows 100 to programs whatever its own clock. */
const ticksPerSecond = 100;

/** What a process has used so far. */
export interface Usage {
  /** Processor time of it and of all that it started, in milliseconds. */
  readonly cpuMs: number;
  /** How long its main thread ran, or could have but for others on its core, in milliseconds. */
  readonly wantedMs: number;
}

export interface PinnedProcess {
  readonly pid: number;
  usage(): Usage;
  /** Memory of it and of all that it started, in MiB. */
  memory(): number;
  /** Its exit; with what it said to the error stream last. */
  readonly exit: Promise<string>;
  /** Ends it, and all that it started. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Null where a process has ended meanwhile. */
const readProc = (path: string): string | null => {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return null;
  }
};

/** The fields of `/proc/<pid>/stat` behind the name, which may hold anything. */
const statOf = (pid: number | string): readonly string[] => {
  const stat = readProc(`${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};
const groupField = 2;
const userTimeField = 11;
const systemTimeField = 12;

const pidsOfGroup = (group: number): readonly string[] =>
  readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(statOf(name)[groupField]) === group,
  );

/** Processor time of one process, in milliseconds. */
const cpuMsOf = (pid: number | string): number => {
  const stat = statOf(pid);
  const ticks = Number(stat[userTimeField] ?? 0) + Number(stat[systemTimeField] ?? 0);
  return (ticks * 1_000) / ticksPerSecond;
};

/** Time that the main thread ran and that it waited for its turn, in milliseconds. */
const wantedMsOf = (pid: number): number => {
  const [ran = 0, waited = 0] = (readProc(`${pid}/task/${pid}/schedstat`) ?? '')
    .split(' ')
    .map(Number);
  return (ran + waited) / 1e6;
};

/** What one process has used, without those that it started. */
export const usageOf = (pid: number): Usage => ({ cpuMs: cpuMsOf(pid), wantedMs: wantedMsOf(pid) });

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const memoryOf = (pid: string): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readProc(`${pid}/status`) ?? '')?.[1] ?? 0) / 1024;

/** Lets this process, with all its threads, run on `core` alone. */
export const pinSelf = (core: number): void => {
  execFileSync('taskset', ['-apc', String(core), String(process.pid)], { stdio: 'ignore' });
};

/** Starts a program in a process group of its own, on `core` alone unless that is null. Its output is thrown away. */
export const startPinned = ({ argv, env, cwd }: Command, core: number | null): PinnedProcess => {
  const [program, ...args] =
    core === null ? argv : (['taskset', '-c', String(core), ...argv] as const);
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
    ...(cwd !== undefined && { cwd }),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const exit = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(`ended with ${code ?? signal}: ${said.trim()}`));
  });
  const pid = child.pid ?? 0;
  const send = (signal: NodeJS.Signals) => {
    if (pid === 0) return;
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended of its own accord.
    }
  };
  const killAtExit = () => send('SIGKILL');
  process.once('exit', killAtExit);
  return {
    pid,
    exit,
    usage: () => ({ cpuMs: sum(pidsOfGroup(pid).map(cpuMsOf)), wantedMs: wantedMsOf(pid) }),
    memory: () => sum(pidsOfGroup(pid).map(memoryOf)),
    async kill(signal = 'SIGKILL') {
      send(signal);
      await exit;
      send('SIGKILL');
      process.off('exit', killAtExit);
    },
  };
};
