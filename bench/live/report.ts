import { digits, markdown } from '../throughput/report.js';
import type { Measurement } from './measure.js';

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

const perInterval = ({ calls, intervals }: Measurement) => ({
  lists: calls.lists / intervals,
  figures: calls.figures / intervals,
});

/** Pauses are blurred by a tenth; they begin when a poll has ended, which a machine that is busy makes late. */
const isOne = (calls: number) => calls > 0.8 && calls < 1.15;

/** Of the heap that subscribers take, most comes back when they leave; some MiB come and go by themselves. */
const isBack = ({ before, during, after }: Measurement) =>
  after.heapMiB - before.heapMiB <= Math.max(8, (during.heapMiB - before.heapMiB) / 4);

/** What is not as it is promised. */
export const failuresOf = (measured: Measurement): string[] => {
  const { subscribers, expected, delivered, repeated, calls, callsAfter, oddities } = measured;
  const [before, after] = [measured.before, measured.after].map(({ heapMiB }) => heapMiB);
  const { lists, figures } = perInterval(measured);
  const checks: readonly (readonly [right: boolean, otherwise: string])[] = [
    [isOne(lists), `${digits(lists, 2)} lists were read in an interval`],
    [isOne(figures), `figures were read ${digits(figures, 2)} times in an interval`],
    [calls.others === 0, `there were ${calls.others} calls that nobody needs`],
    [expected > 0 && delivered === expected, `${delivered} of ${expected} events have come`],
    [repeated === 0, `${repeated} events have come again`],
    [callsAfter === 0, `${callsAfter} calls came after all had left`],
    [
      isBack(measured),
      `the heap had ${digits(Number(before), 0)} MiB before they came, ${digits(Number(after), 0)} after they had left`,
    ],
    [oddities.length === 0, `${oddities.length} messages were no events, such as ${oddities[0]}`],
  ];
  return checks.flatMap(([right, otherwise]) =>
    right ? [] : [`${subscribers} subscribers: ${otherwise}`],
  );
};

const head = [
  'subscribers',
  'lists / interval',
  'figures / interval',
  'calls / subscriber',
  'events expected',
  'delivered',
  'delay p50 ms',
  'p99 ms',
  'CPU µs / event',
  'RSS before, with, after, MiB',
  'heap KiB / subscriber',
];

const rowOf = (measured: Measurement): string[] => {
  const { subscribers, expected, delivered, delaysMs, cpuMs, before, during, after } = measured;
  const { lists, figures } = perInterval(measured);
  const sizes = [before, during, after].map(({ rssMiB }) => digits(rssMiB, 0));
  return [
    String(subscribers),
    digits(lists, 2),
    digits(figures, 2),
    digits((lists + figures) / subscribers, 4),
    String(expected),
    String(delivered),
    digits(quantile(delaysMs, 0.5), 1),
    digits(quantile(delaysMs, 0.99), 1),
    digits((cpuMs * 1_000) / delivered, 0),
    sizes.join(', '),
    digits(((during.heapMiB - before.heapMiB) * 1024) / subscribers, 1),
  ];
};

export const report = (all: readonly Measurement[]): string => markdown(head, all.map(rowOf));
