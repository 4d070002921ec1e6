import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Comparison, compare } from './compare.js';
import type { GatewayProcess, Memory } from './gateway.js';
import { type Answered, type Change, moment, type Order, type Told } from './messages.js';

/** The processes besides the gateway. */
export interface Others {
  readonly upstream: ChildProcess;
  readonly watchers: ChildProcess;
}

export interface Measurement extends Comparison {
  readonly subscribers: number;
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

/** All that the upstream answers from now on. */
const record = (upstream: ChildProcess) => {
  const answers: Answered[] = [];
  const add = (answer: Answered) => void answers.push(answer);
  upstream.on('message', add);
  return {
    answers,
    end() {
      upstream.off('message', add);
      return answers;
    },
  };
};

const order = async ({ watchers }: Others, what: Order): Promise<Told> => {
  const done = once(watchers, 'message');
  watchers.send(what);
  const [told] = await done;
  return told;
};

let changes = 0;

/** Changes all jobs between any two polls, as long as there is time. */
const keepChanging = async ({ upstream }: Others, ms: number, intervalMs: number) => {
  const untilMs = moment() + ms;
  while (moment() < untilMs) {
    changes += 1;
    upstream.send({ number: changes } satisfies Change);
    for (let shown = 0; shown < changes; ) {
      const [answer]: Answered[] = await once(upstream, 'message');
      if (answer?.operation === 'listJobs') shown = answer.number;
    }
    await wait(intervalMs / 2);
  }
};

const count = (answers: readonly Answered[], operation: string) =>
  answers.filter((answer) => answer.operation === operation).length;

/** Has so many come to a fresh gateway, watch for some time, and leave. */
export const measure = async (
  subscribers: number,
  gateway: GatewayProcess,
  others: Others,
  { seconds, intervalMs }: { readonly seconds: number; readonly intervalMs: number },
): Promise<Measurement> => {
  const come = (count: number) => order(others, { come: count, url: gateway.url, intervalMs });
  await come(warmUp);
  await keepChanging(others, 2 * intervalMs, intervalMs);
  await order(others, { leave: true });
  const before = await gateway.memory();

  const { oddities } = await come(subscribers);
  const { upstream } = others;
  const watched = record(upstream);
  const changesBefore = changes;
  const startedAt = moment();
  const cpuBefore = gateway.usage().cpuMs;
  await keepChanging(others, seconds * 1_000, intervalMs);
  const answers = watched.end();
  const intervals = (moment() - startedAt) / intervalMs;
  await wait(intervalMs / 2); // what is on its way arrives
  const cpuMs = gateway.usage().cpuMs - cpuBefore;
  const during = await gateway.memory();
  const told = await order(others, { tell: true });

  await order(others, { leave: true });
  await wait(1.5 * intervalMs);
  const unwatched = record(upstream);
  await wait(2 * intervalMs);
  const after = await gateway.memory();
  const lists = count(answers, 'listJobs');
  const figures = count(answers, 'queryJobMetrics');
  const news = answers.filter(
    ({ operation, number }) => operation !== 'listJobs' || number > changesBefore,
  );
  return {
    ...compare(news, told.receipts, subscribers),
    subscribers,
    intervals,
    calls: { lists, figures, others: answers.length - lists - figures },
    cpuMs,
    before,
    during,
    after,
    callsAfter: unwatched.end().length,
    oddities: [...oddities, ...told.oddities],
  };
};
