import { describe, expect, test } from 'vitest';
import type { EndpointName } from '../../src/api/endpoints.js';
import { withStub } from '../support/start.js';
import { payload, raw, type StubRequest } from '../support/stub.js';

const job = (id: number, cluster: number) => ({
  job_id: id,
  name: `job ${id}`,
  user_id: 'u1',
  cluster_id: cluster,
  job_config: {},
});
const cluster = (id: number) => ({ cluster_id: id, name: `cluster ${id}` });
const rates = { total_read_rate: 1 };

const answers: Partial<Record<EndpointName, (request: StubRequest) => unknown>> = {
  listJobs: () => payload({ total: 2, jobs: [job(2, 8), job(1, 7)] }),
  getJob: ({ path }) => payload(job(Number(path.job_id), 7)),
  listClusters: () => payload({ total: 2, clusters: [cluster(8), cluster(7)] }),
  getCluster: ({ path }) => payload(cluster(Number(path.cluster_id))),
  listUserQuotas: () => payload({ total: 1, users: [{ user_id: 'u1', user_name: 'li' }] }),
  getUserQuota: () => payload({ user_id: 'u1', user_name: 'li' }),
  queryJobMetrics: () => payload({ jobs: [1, 2].map((id) => ({ job_id: id, metrics: rates })) }),
  getJobExecutionPlan: () => payload({ execute_plan_items: '[]' }),
  getJobApigSinks: () => payload({ sinks: [], metadata: [] }),
  listAuditLogs: () => [payload({ total: 0, traces: [] })],
};
const answer = (request: StubRequest) => request.endpoint && answers[request.endpoint]?.(request);

/** Answers each of some calls only once all of them have come: one after another they would wait for ever. */
const together = (...names: readonly EndpointName[]) => {
  const awaited = new Set<string | null>(names);
  let open: () => void = () => {};
  const allThere = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async (request: StubRequest) => {
    awaited.delete(request.endpoint);
    if (awaited.size === 0) open();
    if (names.some((name) => name === request.endpoint)) await allThere;
    return answer(request);
  };
};

describe('Under way at the same time are', () => {
  test.each<[string, EndpointName[], string]>([
    [
      'a list of jobs, their clusters and their owners',
      ['listJobs', 'listClusters', 'listUserQuotas'],
      '{ jobs { nodes { cluster { name } owner { userName } } } }',
    ],
    [
      'a list of jobs and the one cluster that they are of',
      ['listJobs', 'getCluster'],
      '{ jobs(filter: { clusterId: "7" }) { nodes { cluster { name } } } }',
    ],
    [
      'a job and what hangs on it',
      ['getJob', 'queryJobMetrics', 'getJobExecutionPlan', 'getJobApigSinks'],
      '{ job(id: 1) { name metrics { totalReadRate } executionPlan apiGateway { sinks { url } } } }',
    ],
    [
      'what hangs on the jobs of a list, and the details of their clusters',
      ['queryJobMetrics', 'getJobExecutionPlan', 'getCluster'],
      '{ jobs { nodes { cluster { vpcCidr } metrics { totalReadRate } executionPlan } } }',
    ],
    [
      'what hangs on a job and the cluster of it, which the job has to tell first',
      ['queryJobMetrics', 'getCluster'],
      '{ job(id: 1) { cluster { name } metrics { totalReadRate } } }',
    ],
    [
      'figures, and what may keep jobs from running',
      ['queryJobMetrics', 'listClusters', 'getUserQuota'],
      '{ jobs { nodes { metrics { totalReadRate } preflight { ok } } } }',
    ],
    [
      'figures, and what was done last',
      ['queryJobMetrics', 'listAuditLogs'],
      '{ jobs { nodes { metrics { totalReadRate } lastAction { at } } } }',
    ],
    [
      'figures, and fields that go on to other calls',
      ['queryJobMetrics', 'listAuditLogs'],
      '{ jobs { nodes { metrics { totalReadRate } auditLogs { totalCount } } } }',
    ],
  ])('%s', (_, names, document) =>
    withStub(together(...names), async ({ data }) => {
      await data(document);
    }),
  );
});

describe('The list of clusters that is read ahead', () => {
  test('is not read for a single job, nor where its face does not matter', () =>
    withStub(answer, async ({ data, stub }) => {
      await data('{ jobs(first: 1) { nodes { cluster { name } } } }');
      expect(stub.calls()).toEqual(['listJobs', 'getCluster']);
      await data('{ jobs { nodes { cluster { id } } } }');
      expect(stub.calls()).toEqual(['listJobs']);
      await data('{ jobs { nodes { cluster { vpcCidr } } } }');
      expect(stub.calls()).toEqual(['listJobs', 'getCluster', 'getCluster']);
    }));

  test('may lack some, which are looked up', () => {
    const short = payload({ total: 200, clusters: [cluster(8)] });
    const reply = (request: StubRequest) =>
      request.endpoint === 'listClusters' ? short : answer(request);
    return withStub(reply, async ({ data, stub }) => {
      const { jobs } = await data('{ jobs { nodes { cluster { name } } } }');
      expect(jobs.nodes).toEqual([8, 7].map((id) => ({ cluster: { name: `cluster ${id}` } })));
      expect(stub.calls().sort()).toEqual(['getCluster', 'listClusters', 'listJobs']);
    });
  });

  test('fails for those who need it, and is not asked for again', () => {
    const refused = raw(400, { error_code: 'CS.10005', error_msg: 'no' });
    const reply = (request: StubRequest) =>
      request.endpoint === 'listClusters' ? refused : answer(request);
    return withStub(reply, async ({ query, stub }) => {
      const { data, errors } = await query('{ jobs { nodes { name cluster { name } } } }');
      expect(data.jobs.nodes).toEqual([2, 1].map((id) => ({ name: `job ${id}`, cluster: null })));
      expect(errors?.map(({ path }) => path)).toEqual(
        [0, 1].map((index) => ['jobs', 'nodes', index, 'cluster']),
      );
      expect(stub.calls().sort()).toEqual(['listClusters', 'listJobs']);
    });
  });

  test('does not matter, if it fails, where a single lookup does', () => {
    const refused = raw(400, { error_code: 'CS.10005', error_msg: 'no' });
    const lists = new Set(['listClusters', 'listUserQuotas']);
    const jobs = payload({ total: 2, jobs: [job(2, 7), job(1, 7)] });
    const reply = (request: StubRequest) => {
      if (lists.has(String(request.endpoint))) return refused;
      return request.endpoint === 'listJobs' ? jobs : answer(request);
    };
    return withStub(reply, async ({ data, stub }) => {
      const { jobs } = await data('{ jobs { nodes { cluster { name } owner { userName } } } }');
      const row = { cluster: { name: 'cluster 7' }, owner: { userName: 'li' } };
      expect(jobs.nodes).toEqual([row, row]);
      const calls = ['getCluster', 'getUserQuota', 'listClusters', 'listJobs', 'listUserQuotas'];
      expect(stub.calls().sort()).toEqual(calls);
    });
  });

  test('does not matter where the list of jobs fails', () =>
    withStub(
      ({ endpoint }) => raw(400, { error_code: endpoint === 'listJobs' ? 'CS.10005' : 'CS.1' }),
      async ({ query }) => {
        const { errors } = await query('{ jobs { nodes { cluster { name } } } }');
        expect(errors?.map(({ path }) => path)).toEqual([['jobs']]);
      },
    ));
});

test('Figures that cannot be read fail in each job that shows them', () =>
  withStub(
    (request) => (request.endpoint === 'queryJobMetrics' ? raw(400, '') : answer(request)),
    async ({ query, stub }) => {
      const { data, errors } = await query('{ jobs { nodes { name metrics { totalReadRate } } } }');
      expect(data.jobs.nodes).toEqual([2, 1].map((id) => ({ name: `job ${id}`, metrics: null })));
      expect(errors?.map(({ path }) => path)).toEqual(
        [0, 1].map((index) => ['jobs', 'nodes', index, 'metrics']),
      );
      expect(stub.calls()).toEqual(['listJobs', 'queryJobMetrics']);
    },
  ));

test('A job that is not there has cost one call more for its figures', () =>
  withStub(
    (request) =>
      request.endpoint === 'getJob'
        ? raw(400, { error_code: 'CS.17001', error_msg: '' })
        : answer(request),
    async ({ query, stub }) => {
      const { data } = await query('{ job(id: 1) { metrics { totalReadRate } } }');
      expect(data).toEqual({ job: null });
      expect(stub.calls().sort()).toEqual(['getJob', 'queryJobMetrics']);
    },
  ));

test('For an id that none can be nothing is asked', () =>
  withStub(answer, async ({ query, stub }) => {
    const { errors } = await query('{ job(id: "x") { metrics { totalReadRate } } }');
    expect(errors).toHaveLength(1);
    expect(stub.calls()).toEqual([]);
  }));
