import { expect } from 'vitest';

/** Done when so many subscriptions run on a gateway. */
export const subscriptionsOn = (url: string, count: number): Promise<void> =>
  expect
    .poll(
      async () => {
        const metrics = await (await fetch(new URL('/metrics', url))).text();
        const watchers = metrics.matchAll(/^cs_graphql_live_watchers\{.*\} (\d+)$/gm);
        return Array.from(watchers, ([, count]) => Number(count)).reduce((a, b) => a + b, 0);
      },
      { timeout: 10_000, interval: 10 },
    )
    .toBe(count);
