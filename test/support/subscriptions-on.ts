import { expect } from 'vitest';

/** Done when so many subscriptions run on a gateway. */
export const subscriptionsOn = (url: string, count: number): Promise<void> =>
  expect
    .poll(
      async () => {
        const metrics = await (await fetch(new URL('/metrics', url))).text();
        return Number(/^cs_graphql_subscriptions_open (\d+)$/m.exec(metrics)?.[1]);
      },
      { timeout: 10_000, interval: 10 },
    )
    .toBe(count);
