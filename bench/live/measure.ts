import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Comparison, compare } from './compare.js';
import type { GatewayProcess, Memory } from './gateway.js';
import { moment, type Order, type Told } from './messages.js';
import type { Upstream } from './upstream-process.js';

/** The processes besides the gateway. */
export interface Others {
  readonly upstream: Upstream;
  readonly watchers: ChildProcess;
}

export interface Measurement extends Comparison {
  readonly subscribers: number;
  readonly startedAt: number;
  /** How long was measured, by the interval of the polls. */
  readonly intervals: number;
  readonly calls: { readonly lists: number; readonly figures: number; readonly others: number };
  readonly cpuMs: number;
  readonly before: Memory;
  readonly during: Memory;
  readonly after: Memory;
  /** Calls later than an interval after all have left. */
  readonly callsAfter: number;
  readonly oddities: readonly string[];
}

const warmUp = 100;

const order = async ({ watchers }: Others, what: Order): Promise<Told> => {
  const done = once(watchers, 'message');
  watchers.send(what);
  const [told] = await done;
  return told;
};

/** Changes all jobs between any two polls, as long as there is time; then the last change has been shown. */
const keepChanging = async ({ upstream }: Others, ms: number, intervalMs: number) => {
  const untilMs = moment() + ms;
  while (moment() < untilMs) {
    await upstream.change();
    await wait(intervalMs / 2);
  }
};

/** Memory when no events are on their way, which hold much of it: the least of an interval. */
const quietMemory = async (gateway: GatewayProcess, intervalMs: number): Promise<Memory> => {
  const looks: Memory[] = [];
  for (let look = 0; look < 4; look += 1) {
    looks.push(await gateway.memory());
    await wait(intervalMs / 4);
  }
  return looks.reduce((least, one) => (one.heapMiB < least.heapMiB ? one : least));
};

/** Has so many come to a fresh gateway, watch for some time, and leave. */
export const measure = async (
  subscribers: number,
  gateway: GatewayProcess,
  others: Others,
  { seconds, intervalMs }: { readonly seconds: number; readonly intervalMs: number },
): Promise<Measurement> => {
  const { upstream } = others;
  const come = (count: number) => order(others, { come: count, url: gateway.url, intervalMs });
  await come(warmUp);
  await keepChanging(others, 2 * intervalMs, intervalMs);
  await order(others, { leave: true });
  const before = await gateway.memory();

  const { oddities } = await come(subscribers);
  await keepChanging(others, intervalMs, intervalMs); // from here on pauses are as they are meant
  await order(others, { tell: true });
  const startedAt = moment();
  const cpuBefore = gateway.usage().cpuMs;
  await keepChanging(others, seconds * 1_000, intervalMs);
  const endedAt = moment();
  await wait(intervalMs / 4); // what is on its way arrives
  const cpuMs = gateway.usage().cpuMs - cpuBefore;
  const told = await order(others, { tell: true });
  const during = await quietMemory(gateway, intervalMs);

  await order(others, { leave: true });
  const leftAt = moment();
  await wait(3 * intervalMs);
  const after = await gateway.memory();
  const answers = upstream.answers(startedAt, endedAt);
  const count = (operation: string) =>
    answers.filter((answer) => answer.operation === operation).length;
  const [lists, figures] = [count('listJobs'), count('queryJobMetrics')];
  return {
    ...compare(answers, told.receipts, subscribers),
    subscribers,
    startedAt,
    intervals: (endedAt - startedAt) / intervalMs,
    calls: { lists, figures, others: answers.length - lists - figures },
    cpuMs,
    before,
    during,
    after,
    callsAfter: upstream.answers(leftAt + intervalMs, moment()).length,
    oddities: [...oddities, ...told.oddities],
  };
};
