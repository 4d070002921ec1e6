import { expect, test } from 'vitest';
import type { Context } from '../../../src/gateway/context.js';
import { readSigns } from '../../../src/gateway/insight/read-signs.js';
import { growthMs } from '../../../src/gateway/insight/thresholds.js';
import { jobReference, readJobMetrics } from '../../../src/gateway/mapping/job.js';

/** What polls have seen at these times, by the clock of whoever polled. */
const historyAt = (...times: readonly number[]) =>
  times.map((at) => ({ news: { at, now: { values: { metrics: readJobMetrics({}) } } } }));

test.each([
  ['behind ours', -100_000_000],
  ['ahead of ours', 100_000_000],
])('Samples are of late by their own clock, which may be %s', async (_, ahead) => {
  const newestAt = Date.now() + ahead;
  const times = [growthMs + 1, growthMs, 1, 0].map((ago) => newestAt - ago);
  const context = {
    live: { history: () => historyAt(...times) },
    loaders: { job: { metrics: { load: async () => null } } },
    serviceTime: () => Date.now(),
  } as unknown as Context; // all that is looked at
  const job = { ...jobReference('7'), status: 'RUNNING', startedAt: 0 } as const;
  const { history } = await readSigns(job, context);
  expect(history.map(({ observedAt }) => observedAt)).toEqual(times.slice(1));
});
