import { expect } from 'vitest';
import { socketClient } from './socket.js';

export interface Witness {
  /** Done when a poll has seen that a job has this status now. */
  sees(current: string): Promise<void>;
  stop(): void | Promise<void>;
}

const query = 'subscription { jobStatusChanged(snapshot: true) { current } }';

/** Watches all jobs besides those of whom a test is about, so that polls go on without them; there has been one. */
export const startWitness = async (url: string): Promise<Witness> => {
  const client = socketClient(url);
  const events = client.iterate<{ jobStatusChanged: { current: string | null } }>({ query });
  await events.next();
  return {
    async sees(current) {
      for (;;) {
        const { done, value } = await events.next();
        if (done) throw new Error('It has ended');
        expect(value.errors).toBeUndefined();
        if (value.data?.jobStatusChanged.current === current) return;
      }
    },
    stop: () => client.dispose(),
  };
};

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
