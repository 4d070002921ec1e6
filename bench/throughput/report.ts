import type { Callers, Measurement } from './measure.js';
import { queries } from './queries.js';
import type { QueryName } from './subject.js';

/** One measurement with what it was of. */
export interface Sample {
  readonly query: QueryName;
  readonly callers: Callers;
  readonly round: number;
  readonly subject: string;
  readonly measurement: Measurement;
}

/** What the gateway is to reach, as a ratio to the limit. */
const targets: Readonly<Record<Callers, Readonly<Record<QueryName, number>>>> = {
  own: { H: 0.65, S: 0.65, T: 0.5, L: 0.7, P: 0.7 },
  one: { H: 2, S: 2, T: 0.5, L: 2, P: 2 },
};

/** Below this share of its core a subject was not under full load. */
export const fullLoad = 0.93;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

export const digits = (value: number, count: number): string =>
  Number.isFinite(value) ? value.toFixed(count) : '';
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** A Markdown table; all columns but the first are numbers. */
export const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');

/** What is to be known of a measurement before it is believed. */
const doubtsOf = (all: readonly Measurement[]): string => {
  const used = median(all.map((one) => one.used));
  const wanted = median(all.map((one) => Math.max(one.used, one.wanted)));
  if (used >= fullLoad) return '';
  if (wanted >= fullLoad) return `others took its core: it had ${percent(used)}`;
  const othersUsed = median(all.map((one) => one.othersUsed));
  const othersWanted = median(all.map((one) => Math.max(one.othersUsed, one.othersWanted)));
  const why =
    othersWanted >= fullLoad
      ? `client and stub could not keep up, with ${percent(othersUsed)} of theirs`
      : `client and stub ${percent(othersUsed)} of theirs`;
  return `NOT UNDER FULL LOAD: it used ${percent(used)} of its core, ${why}`;
};

const head = [
  'subject',
  'ops/s',
  'ratio',
  'target',
  'ratio by CPU',
  'CPU µs/op',
  'upstream/op',
  'p50 ms',
  'p99 ms',
  'RSS MiB',
  'doubts',
];

const tableOf = (samples: readonly Sample[], query: QueryName, callers: Callers): string => {
  const here = samples.filter((one) => one.query === query && one.callers === callers);
  const limits = new Map(
    here.filter(({ subject }) => subject === 'limit').map((one) => [one.round, one.measurement]),
  );
  const subjects = [...new Set(here.map(({ subject }) => subject))];
  const ordered = ['limit', 'gateway'].filter((name) => subjects.includes(name));
  const others = subjects.filter((name) => !ordered.includes(name)).sort();

  const rows = [...ordered, ...others].flatMap((subject) => {
    const own = here.filter((one) => one.subject === subject);
    const all = own.map(({ measurement }) => measurement);
    const column = (of: (one: Measurement) => number) => median(all.map(of));
    const toLimit = (ratio: (one: Measurement, limit: Measurement) => number) =>
      median(
        own.flatMap(({ round, measurement }) => {
          const limit = limits.get(round);
          return limit ? [ratio(measurement, limit)] : [];
        }),
      );
    const latencies = all.flatMap((one) => one.latencies.slice(0, 1));
    const besides = all.flatMap((one) => one.latencies.slice(1));
    const row = [
      subject,
      digits(
        column((one) => one.perSecond),
        0,
      ),
      digits(
        toLimit((one, limit) => one.perSecond / limit.perSecond),
        2,
      ),
      subject.startsWith('gateway') ? digits(targets[callers][query], 2) : '',
      digits(
        toLimit((one, limit) => limit.cpuMicros / one.cpuMicros),
        2,
      ),
      digits(
        column((one) => one.cpuMicros),
        0,
      ),
      digits(
        column((one) => one.upstreamCalls),
        2,
      ),
      digits(median(latencies.map((one) => one.p50Ms)), 1),
      digits(median(latencies.map((one) => one.p99Ms)), 1),
      digits(
        column((one) => one.memoryMiB),
        0,
      ),
      doubtsOf(all),
    ];
    if (besides.length === 0) return [row];
    const p50 = digits(median(besides.map((one) => one.p50Ms)), 1);
    const p99 = digits(median(besides.map((one) => one.p99Ms)), 1);
    const rate = digits(median(besides.map((one) => one.perSecond)), 0);
    return [
      row,
      [`${subject} at the gateway's half load`, rate, '', '', '', '', '', p50, p99, '', ''],
    ];
  });
  const who = callers === 'one' ? 'one caller' : 'own tokens';
  return `### ${query}, ${who}: ${queries[query].title}\n\n${markdown(head, rows)}`;
};

/** All tables of a run: one for each query and way of calling, and how long the subjects take to start. */
export const report = (samples: readonly Sample[]): string => {
  const groups = [...new Set(samples.map(({ query, callers }) => `${query} ${callers}`))];
  const tables = groups.map((group) => {
    const [query, callers] = group.split(' ') as [QueryName, Callers]; // as put together above
    return tableOf(samples, query, callers);
  });
  const subjects = [...new Set(samples.map(({ subject }) => subject))];
  const starts = subjects.map((subject) => {
    const own = samples.filter((one) => one.subject === subject);
    return [subject, digits(median(own.map(({ measurement }) => measurement.startMs)), 0)];
  });
  return [
    ...tables,
    `### From start to first answer\n\n${markdown(['subject', 'ms'], starts)}`,
  ].join('\n\n');
};

/** What a job costs, by the size of the page. */
export const reportSizes = (
  sizes: readonly { readonly subject: string; readonly size: number; readonly cpuMicros: number }[],
): string => {
  const rows = sizes.map(({ subject, size, cpuMicros }) => [
    subject,
    String(size),
    digits(cpuMicros, 0),
    digits(cpuMicros / size, 2),
  ]);
  const columns = ['subject', 'jobs', 'CPU µs/op', 'CPU µs/job'];
  return `### Cost by page size (query L)\n\n${markdown(columns, rows)}`;
};
