import { expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { payload, type StubRequest } from '../support/stub.js';

const limit = 4;
const ids = Array.from({ length: 12 }, (_, index) => 100 - index);

const answers: Record<string, (request: StubRequest) => unknown> = {
  listJobs: ({ query }) =>
    payload({ total: 12, jobs: query.has('root_job_id') ? [] : ids.map((id) => ({ job_id: id })) }),
  listClusters: () => payload({ total: 12, clusters: ids.map((id) => ({ cluster_id: id })) }),
  getVersion: () => ({ version: 'v1.0' }),
  getJobExecutionPlan: () => payload({ execute_plan_items: '[]' }),
  getJobApigSinks: () => payload({ sinks: [], metadata: [] }),
  listAuditLogs: () => [payload({ total: 0, traces: [] })],
  listClusterJobs: () => payload({ total: 0, jobs: [] }),
  listClusterHosts: () => payload({ total: 0, hosts_info: [] }),
  listPeerings: () => ({ peerings: [] }),
};

test.each([
  ['getJobExecutionPlan', '{ jobs(first: 12) { nodes { executionPlan } } }'],
  ['getJobApigSinks', '{ jobs(first: 12) { nodes { apiGateway { sinks { url } } } } }'],
  ['listAuditLogs', '{ jobs(first: 12) { nodes { auditLogs { nodes { at } } } } }'],
  ['listClusterJobs', '{ clusters(first: 12) { nodes { jobs { nodes { id } } } } }'],
  ['listClusterHosts', '{ clusters(first: 12) { nodes { hostMappings { nodes { id } } } } }'],
  ['listPeerings', '{ clusters(first: 12) { nodes { peerings { id } } } }'],
])('A query makes no more than so many calls of %s at a time', async (slow, document) => {
  let open = 0;
  let most = 0;
  let askOther: () => Promise<unknown> = async () => undefined;
  let release: () => void = () => undefined;
  let full = new Promise<void>((resolve) => {
    release = resolve;
  });

  /** Answers come only once the bound is reached and another query has gone all the way: more would be here by then. */
  const hold = async () => {
    open++;
    most = Math.max(most, open);
    const group = full;
    if (open === limit) {
      await askOther();
      const done = release;
      full = new Promise((resolve) => {
        release = resolve;
      });
      done();
    }
    await group;
    open--;
  };

  await withStub(
    async (request) => {
      if (request.endpoint === slow) await hold();
      return answers[request.endpoint ?? '']?.(request);
    },
    async ({ data, stub }) => {
      askOther = () => data('{ serviceVersion { version } }');
      await data(document);
      expect(most).toBe(limit);
      expect(stub.calls().filter((name) => name === slow)).toHaveLength(12);
    },
    { maxParallelLookups: limit },
  );
});
