import { Counter, Gauge, type Registry } from 'prom-client';

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
