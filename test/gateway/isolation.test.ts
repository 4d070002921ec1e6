import { expect, test } from 'vitest';
import { letAsk } from '../support/crowd.js';
import { withStub } from '../support/start.js';
import { createMarkedUpstream, randomOf, tenantsOf } from '../support/tenants.js';
import { bothServices } from '../support/two-lists.js';

const callsOfDli = [
  'listDliJobs',
  'getDliJob',
  'getDliJobExecutionPlan',
  'queryDliJobMetrics',
  'listDliTemplates',
];
const requests = Number(process.env.ISOLATION_REQUESTS ?? 2_000);

test.each([2, 20])(
  'Of %i tenants who ask two services the same at the same time, each gets its own',
  async (count) => {
    const upstream = createMarkedUpstream(randomOf(count));
    let forget = () => {};
    await withStub(
      (request) => {
        forget();
        return upstream.reply(request);
      },
      async ({ url, stub }) => {
        // A hundred thousand requests and more are not to be kept.
        forget = () => {
          stub.requests.length = 0;
        };
        const outcome = await letAsk(url, tenantsOf(count), {
          requests: requests / 2,
          seed: count,
        });
        expect(upstream.mixed).toEqual([]);
        expect(outcome.leaks).toEqual([]);
        expect(outcome.cacheable).toEqual([]);

        // Else nothing would have been tried.
        expect(outcome.answers + outcome.aborted).toBe(requests / 2);
        expect(outcome.aborted).toBeGreaterThan(0);
        const own = Object.values(outcome.own);
        expect(own).toHaveLength(6);
        expect(own.reduce((sum, one) => sum + one)).toBeGreaterThan(outcome.answers / 2);
        expect(upstream.calls.size).toBeGreaterThan(25);
        expect([...upstream.calls.keys()]).toEqual(expect.arrayContaining(callsOfDli));
      },
      { defaultCaller: { token: null, projectId: null }, ...bothServices },
    );
  },
  30 * 60_000,
);
