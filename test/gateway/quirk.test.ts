import { expect, test } from 'vitest';
import { withStub } from '../support/start.js';
import { payload, type Reply, raw } from '../support/stub.js';

/** Answers each endpoint with a payload or whatever else is given for it. */
const answering =
  (answers: Record<string, unknown>): Reply =>
  (request) => {
    const answer = answers[request.endpoint ?? ''];
    return typeof answer === 'function' ? answer(request) : answer;
  };
const jobs = (...list: object[]) => payload({ total: list.length, jobs: list });
const noCluster = raw(400, { error_id: 'CS.20005', error_cause: 'No such cluster' });

interface Quirk {
  readonly name: string;
  readonly answers: Record<string, unknown>;
  readonly query: string;
  readonly data: unknown;
}

const quirks: Quirk[] = [
  {
    name: 'words that nobody knows do not break a list',
    answers: {
      listJobs: jobs(
        { job_id: 2, status: 'job_dreaming' },
        { job_id: 1, status: 'Draft', job_type: '' },
      ),
    },
    query: '{ jobs { nodes { status statusRaw type } } }',
    data: {
      jobs: {
        nodes: [
          { status: 'UNKNOWN', statusRaw: 'job_dreaming', type: null },
          { status: 'INIT', statusRaw: 'Draft', type: null },
        ],
      },
    },
  },
  {
    name: 'values that the graph cannot hold are null',
    answers: {
      listJobs: jobs({
        job_id: 1,
        create_time: 1e18,
        duration: 'long',
        job_config: { spu_number: 5e9 },
      }),
    },
    query: '{ jobs { nodes { createdAt durationMs spuNumber } } }',
    data: { jobs: { nodes: [{ createdAt: null, durationMs: null, spuNumber: null }] } },
  },
  {
    name: 'a cluster may come in an array, with text for numbers',
    answers: { getCluster: payload([{ cluster_id: '10', status_code: '5', spu_used: '6' }]) },
    query: '{ cluster(id: 10) { id status statusCode spuUsed } }',
    data: { cluster: { id: 'Cluster:10', status: 'RUNNING', statusCode: 5, spuUsed: 6 } },
  },
  {
    name: 'figures are matched by id, with those that are missing null',
    answers: {
      listJobs: jobs({ job_id: 3 }, { job_id: 2 }, { job_id: 1 }),
      queryJobMetrics: jobs(
        { job_id: 0, metrics: { total_read_rate: 7 } },
        { job_id: '1', metrics: { total_read_rate: 1 } },
        { job_id: 3, metrics: { total_read_rate: '3', sources: null } },
      ),
    },
    query: '{ jobs { nodes { jobId metrics { totalReadRate sources { name } } } } }',
    data: {
      jobs: {
        nodes: [
          { jobId: '3', metrics: { totalReadRate: 3, sources: [] } },
          { jobId: '2', metrics: null },
          { jobId: '1', metrics: { totalReadRate: 1, sources: [] } },
        ],
      },
    },
  },
  {
    name: 'a plan that is no JSON is shown as it is',
    answers: {
      listJobs: jobs({ job_id: 1 }),
      getJobExecutionPlan: payload({ execute_plan_items: '[{' }),
    },
    query: '{ jobs { nodes { executionPlan } } }',
    data: { jobs: { nodes: [{ executionPlan: '[{' }] } },
  },
  {
    name: 'a cluster of a quota that is gone keeps its name',
    answers: {
      listUserQuotas: payload({
        total: 1,
        users: [{ user_id: 'u', clusters: [{ id: 9, name: 'gone' }] }],
      }),
      getCluster: noCluster,
    },
    query: '{ quotas { nodes { clusters { id name status } } } }',
    data: { quotas: { nodes: [{ clusters: [{ id: 'Cluster:9', name: 'gone', status: null }] }] } },
  },
  {
    name: 'a job whose cluster is gone has none',
    answers: { getJob: payload({ job_id: 1, user_id: 'u', cluster_id: 9 }), getCluster: noCluster },
    query: '{ job(id: 1) { cluster { name } } }',
    data: { job: { cluster: null } },
  },
  {
    name: 'parts know their edge job even if the list does not say',
    answers: {
      getJob: payload({ job_id: 5, name: 'five', user_id: 'u' }),
      listJobs: jobs({ job_id: 6, user_id: 'u' }),
    },
    query: '{ job(id: 5) { name children { nodes { sql parent { jobId name } } } } }',
    data: {
      job: {
        name: 'five',
        children: { nodes: [{ sql: null, parent: { jobId: '5', name: 'five' } }] },
      },
    },
  },
  {
    name: 'a list that is null is empty',
    answers: { listJobs: payload({ total: 0, jobs: null }), listProjects: { projects: null } },
    query: '{ jobs { totalCount nodes { id } } projects { id } }',
    data: { jobs: { totalCount: 0, nodes: [] }, projects: [] },
  },
  {
    name: 'a list without a total is read to its end, and its count is not known',
    answers: {
      listJobs: ({ query }: { query: URLSearchParams }) =>
        payload({ jobs: query.get('cursor') ? [] : [{ job_id: 2 }, { job_id: 1 }] }),
    },
    query: '{ jobs { totalCount nodes { jobId } pageInfo { hasNextPage } } }',
    data: {
      jobs: {
        totalCount: null,
        nodes: [{ jobId: '2' }, { jobId: '1' }],
        pageInfo: { hasNextPage: false },
      },
    },
  },
];

test.each(quirks)('$name', ({ answers, query, data }) =>
  withStub(answering(answers), async (world) => {
    const answer = await world.query(query);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(data);
  }),
);
