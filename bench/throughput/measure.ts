import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { askOnce, requestBytes } from './client.js';
import { openLoad } from './load.js';
import { type PinnedProcess, startPinned, type Usage, usageOf } from './pinned.js';
import type { Query } from './queries.js';
import { askUntil, type Stub } from './stub.js';
import type { Subject } from './subject.js';

/** Whether all connections send one token, or each its own. */
export type Callers = 'one' | 'own';

/** What an answer has to be: these very bytes, or the same data once that is made comparable. */
export interface Expected {
  readonly bytes: string;
  readonly comparable: 'bytes' | ((data: unknown) => unknown);
}

/** Where things run; null is anywhere. */
export interface Place {
  readonly subjectCore: number | null;
  readonly port: number;
  readonly stub: Stub;
}

export interface Flood {
  readonly connections: number;
  readonly callers: Callers;
  readonly warmupMs: number;
  readonly ms: number;
  /** Rates to be paced at afterwards, by the throughput that was reached. */
  readonly pacedAt: (perSecond: number) => readonly number[];
}

export interface Latency {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** What one process did under one kind of load. */
export interface Measurement {
  readonly perSecond: number;
  /** Processor time of the subject for one operation. */
  readonly cpuMicros: number;
  readonly upstreamCalls: number;
  readonly memoryMiB: number;
  /** From its start until its first good answer. */
  readonly startMs: number;
  /** How much of its core the subject used. */
  readonly used: number;
  /** How much of its core it used or waited for while others had it. */
  readonly wanted: number;
  /** The same of the other core, by client and stub. */
  readonly othersUsed: number;
  readonly othersWanted: number;
  readonly latencies: readonly Latency[];
}

const startLimitMs = 30_000;
const warmUpStepMs = 50;
/** How many times as long as it should a warm-up may take. */
const longestWarmUp = 4;
const pacedMs = 2_000;

/** A token as long as those of the emulator. */
const tokenOf = (caller: number) =>
  `MII${createHash('sha512').update(`caller ${caller}`).digest('base64url')}`;

/** What caller number `caller` sends. */
export const requestOf = (subject: Subject, query: Query, caller: number): Buffer =>
  requestBytes(
    'POST',
    subject.path,
    { accept: 'application/json', 'x-auth-token': tokenOf(caller) },
    JSON.stringify({
      query: query.query,
      variables: subject.variables?.(query.name) ?? query.variables,
    }),
  );

const dataOf = (body: string): unknown => JSON.parse(body).data;

/** Fails if the answer is not what it has to be. */
export const expectAnswer = (body: string, expected: Expected | null): void => {
  if (expected === null || body === expected.bytes) return;
  const { bytes, comparable } = expected;
  if (comparable !== 'bytes') {
    if (isDeepStrictEqual(comparable(dataOf(body)), comparable(dataOf(bytes)))) return;
  }
  const at = [...body].findIndex((character, index) => character !== bytes[index]);
  const shown = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  throw new Error(`Wrong answer at ${at}: ${shown(body)} instead of ${shown(bytes)}`);
};

/** Starts `subject` for one query, gives what `use` makes of it, and ends it. */
export const withSubject = async <Result>(
  subject: Subject,
  query: Query,
  { port, stub, subjectCore }: Place,
  use: (started: {
    readonly process: PinnedProcess;
    readonly first: string;
    readonly startMs: number;
  }) => Promise<Result>,
): Promise<Result> => {
  const startedAt = performance.now();
  const process = startPinned(subject.command(query.name, stub.url, port), subjectCore);
  try {
    const { body } = await askUntil(process, port, requestOf(subject, query, 0), startLimitMs);
    return await use({ process, first: body, startMs: performance.now() - startedAt });
  } catch (error) {
    throw new Error(`${subject.name}, ${query.name}: ${(error as Error).message}`, {
      cause: error,
    });
  } finally {
    await process.kill();
  }
};

const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const sumOf = (usages: readonly Usage[], name: keyof Usage) =>
  usages.reduce((sum, usage) => sum + usage[name], 0);

/** Until the subject has run for `ms` under load, which takes longer where others have its core. */
const warmUp = async (subject: PinnedProcess, ms: number): Promise<void> => {
  const before = subject.usage().cpuMs;
  const deadline = performance.now() + ms * longestWarmUp;
  while (subject.usage().cpuMs - before < ms && performance.now() < deadline)
    await wait(warmUpStepMs);
};

/** Floods a fresh process of `subject`, and tells what it made of that. */
export const measure = (
  subject: Subject,
  query: Query,
  flood: Flood,
  expected: Expected | null,
  place: Place,
): Promise<Measurement> =>
  withSubject(subject, query, place, async ({ process: started, first, startMs }) => {
    expectAnswer(first, expected);
    const { connections, callers, warmupMs, ms } = flood;
    const requests = Array.from({ length: connections }, (_, index) =>
      requestOf(subject, query, callers === 'one' ? 0 : index),
    );
    const { stub, port } = place;
    const load = await openLoad(port, requests, Buffer.byteLength(first));
    try {
      load.flood();
      await warmUp(started, warmupMs);
      load.check();
      await stub.takeCounts();
      const read = () => ({
        at: performance.now(),
        answers: load.answers(),
        ...started.usage(),
        others: [usageOf(process.pid), stub.process.usage()],
      });
      const before = read();
      await wait(ms);
      while (load.answers() === before.answers) {
        load.check();
        await wait(ms);
      }
      const after = read();
      const calls = total(await stub.takeCounts());
      const memoryMiB = started.memory();
      await load.stop();
      load.check();

      const elapsed = after.at - before.at;
      const operations = after.answers - before.answers;
      const perSecond = (operations * 1_000) / elapsed;
      const latencies: Latency[] = [];
      for (const rate of flood.pacedAt(perSecond)) {
        const took = await load.pace(rate, pacedMs);
        const quantile = (part: number) => took[Math.floor(took.length * part)] ?? Number.NaN;
        latencies.push({ perSecond: rate, p50Ms: quantile(0.5), p99Ms: quantile(0.99) });
      }
      return {
        perSecond,
        cpuMicros: ((after.cpuMs - before.cpuMs) * 1_000) / operations,
        upstreamCalls: calls / operations,
        memoryMiB,
        startMs,
        used: (after.cpuMs - before.cpuMs) / elapsed,
        wanted: (after.wantedMs - before.wantedMs) / elapsed,
        othersUsed: (sumOf(after.others, 'cpuMs') - sumOf(before.others, 'cpuMs')) / elapsed,
        othersWanted:
          (sumOf(after.others, 'wantedMs') - sumOf(before.others, 'wantedMs')) / elapsed,
        latencies,
      };
    } finally {
      load.close();
    }
  });

/** The upstream calls of `times` requests in turn, by operation, for one of them. */
export const countCalls = async (
  subject: Subject,
  query: Query,
  times: number,
  { stub, port }: Place,
): Promise<Readonly<Record<string, number>>> => {
  await stub.takeCounts();
  for (let caller = 0; caller < times; caller += 1) {
    await askOnce(port, requestOf(subject, query, caller));
  }
  const counts = Object.entries(await stub.takeCounts());
  return Object.fromEntries(
    counts.flatMap(([name, count]) => (count > 0 ? [[name, count / times]] : [])),
  );
};
