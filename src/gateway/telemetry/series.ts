import { Counter, Gauge, type Histogram, type Registry } from 'prom-client';

/*
 * Series for what happens often: plain numbers, which prom-client is given when somebody asks for them. Its own methods
 * make a key of the labels each time.
 */

interface Naming {
  readonly name: string;
  readonly help: string;
  readonly labelNames: string[];
  readonly registers: Registry[];
}

interface Count {
  readonly labels: Record<string, string>;
  sum: number;
}

/** Counts by two labels. */
export const createCounts = (naming: Naming): ((first: string, second: string) => void) => {
  const [one = '', other = ''] = naming.labelNames;
  const counts = new Map<string, Map<string, Count>>();
  /** In the order in which they came to be, as prom-client shows them. */
  const all: Count[] = [];
  new Counter({
    ...naming,
    collect() {
      this.reset();
      for (const { labels, sum } of all) this.inc(labels, sum);
    },
  });
  const begin = (first: string, second: string): Count => {
    const count = { labels: { [one]: first, [other]: second }, sum: 0 };
    const own = counts.get(first) ?? new Map<string, Count>();
    counts.set(first, own.set(second, count));
    all.push(count);
    return count;
  };
  return (first, second) => {
    const count = counts.get(first)?.get(second) ?? begin(first, second);
    count.sum += 1;
  };
};

/** What is so and so at present, by one label. */
export const createLevels = (naming: Naming): ((of: string, level: number) => void) => {
  const [label = ''] = naming.labelNames;
  const levels = new Map<string, number>();
  new Gauge({
    ...naming,
    collect() {
      for (const [of, level] of levels) this.set({ [label]: of }, level);
    },
  });
  return (of, level) => levels.set(of, level);
};

interface Distribution {
  /** How many are in each bucket, and not in one before. */
  readonly buckets: number[];
  sum: number;
  count: number;
}

/** A histogram by one label. prom-client can be given single values only, so this stands in for one in its registry. */
export const createHistogram = (
  { name, help, labelNames: [label = ''], registers }: Naming,
  bounds: readonly number[],
): ((of: string, value: number) => void) => {
  const all = new Map<string, Distribution>();

  const seriesOf = (of: string, { buckets, sum, count }: Distribution) => {
    let upTo = 0;
    const inBucket = (le: number | '+Inf', value: number) => ({
      metricName: `${name}_bucket`,
      labels: { le, [label]: of },
      value,
    });
    return [
      ...bounds.map((bound, at) => {
        upTo += buckets[at] ?? 0;
        return inBucket(bound, upTo);
      }),
      inBucket('+Inf', count),
      { metricName: `${name}_sum`, labels: { [label]: of }, value: sum },
      { metricName: `${name}_count`, labels: { [label]: of }, value: count },
    ];
  };
  const metric = {
    name,
    get: async () => ({
      name,
      help,
      type: 'histogram',
      aggregator: 'sum',
      values: [...all].flatMap(([of, distribution]) => seriesOf(of, distribution)),
    }),
  };
  // A registry asks no more of what it holds.
  for (const registry of registers) registry.registerMetric(metric as unknown as Histogram);

  return (of, value) => {
    let distribution = all.get(of);
    if (!distribution) {
      distribution = { buckets: bounds.map(() => 0), sum: 0, count: 0 };
      all.set(of, distribution);
    }
    distribution.sum += value;
    distribution.count += 1;
    const at = bounds.findIndex((bound) => value <= bound);
    if (at >= 0) distribution.buckets[at] = (distribution.buckets[at] ?? 0) + 1;
  };
};
