import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld({ emulator: { jobs: 320 }, gateway: { maxPageSize: 300 } });

interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables?: () => Record<string, unknown>;
  /** The calls that the upstream receives, in any order. */
  readonly calls: readonly string[];
}

let jobIds: string[];
let jobId: string;
let clusterId: string;
let jobOnCluster: string;
let edgeJob: string;
let peeringId: string;

beforeAll(async () => {
  const { jobs, clusters } = await world.data(`{
    jobs(first: 300) { nodes { id type cluster { id } } }
    clusters(orderBy: ASC) { nodes { id peerings { id } } }
  }`);
  jobIds = jobs.nodes.map(({ id }: { id: string }) => id);
  jobId = jobIds[0] ?? '';
  jobOnCluster = jobs.nodes.find((job: { cluster: unknown }) => job.cluster).id;
  edgeJob = jobs.nodes.find((job: { type: string }) => job.type === 'FLINK_SQL_EDGE_JOB').id;
  clusterId = clusters.nodes[0].id;
  peeringId = clusters.nodes[0].peerings[0].id;
});
beforeEach(() => void world.calls());

const times = (count: number, name: string) => Array.from({ length: count }, () => name);

const cases: Case[] = [
  {
    name: '50 jobs, names only',
    query: '{ jobs(first: 50) { nodes { name } } }',
    calls: ['listJobs'],
  },
  {
    name: '100 jobs with cluster, owner and metrics',
    query: `{ jobs(first: 100) { nodes {
      name cluster { name status } owner { userName spuFree } metrics { totalReadRate } } } }`,
    calls: ['listJobs', 'listClusters', 'listUserQuotas', 'queryJobMetrics'],
  },
  {
    name: '50 jobs with cluster and metrics',
    query: `{ jobs(first: 50) { nodes {
      name status cluster { name status } metrics { totalReadRate totalWriteRate } } } }`,
    calls: ['listJobs', 'listClusters', 'queryJobMetrics'],
  },
  {
    name: 'one job with cluster and metrics',
    query: `query ($id: ID!) { job(id: $id) {
      name status cluster { name status } metrics { totalReadRate totalWriteRate } } }`,
    variables: () => ({ id: jobOnCluster }),
    calls: ['getJob', 'getCluster', 'queryJobMetrics'],
  },
  {
    name: '300 jobs with what the plain list tells',
    query: `{ jobs(first: 300) { nodes { id jobId name description type status statusDescription
      createdAt startedAt durationMs ownerName edgeGroupIds } } }`,
    calls: ['listJobs'],
  },
  {
    name: '50 jobs with their plans',
    query: '{ jobs(first: 50) { nodes { name executionPlan } } }',
    calls: ['listJobs', ...times(50, 'getJobExecutionPlan')],
  },
  {
    name: 'a full batch of metrics, although it is asked whether there are more jobs',
    query: `{ jobs(first: 100) { pageInfo { hasNextPage } edges { cursor node {
      metrics { totalReadRate } } } } }`,
    calls: ['listJobs', 'queryJobMetrics'],
  },
  {
    name: 'jobs of one cluster, with it and their owners',
    query: `query ($id: ID!) { jobs(filter: { clusterId: $id }) { nodes {
      cluster { name } owner { userName } } } }`,
    variables: () => ({ id: clusterId }),
    calls: ['listJobs', 'getCluster', 'listUserQuotas'],
  },
  {
    name: 'what is left out of jobs',
    query: `{ jobs(first: 50) { nodes { name cluster @skip(if: true) { name }
      metrics @include(if: false) { totalReadRate } ...F @include(if: false) } } }
      fragment F on Job { executionPlan owner { userName } }`,
    calls: ['listJobs'],
  },
  {
    name: 'a job three times, under aliases and as a node',
    query: `query ($id: ID!) { a: job(id: $id) { name sql } b: job(id: $id) { name }
      node(id: $id) { ... on Job { status } } }`,
    variables: () => ({ id: jobId }),
    calls: ['getJob'],
  },
  {
    name: 'a job whose faces are asked for in several places',
    query: `query ($id: ID!) { a: job(id: $id) { name } b: job(id: $id) { ownerName }
      c: job(id: $id) { durationMs } }`,
    variables: () => ({ id: jobId }),
    calls: ['listJobs'],
  },
  {
    name: 'a cluster whose faces are asked for in several places',
    query: `query ($id: ID!) { a: cluster(id: $id) { name } b: cluster(id: $id) { vpcCidr }
      c: node(id: $id) { ... on Cluster { status } } }`,
    variables: () => ({ id: clusterId }),
    calls: ['getCluster'],
  },
  {
    name: '10 clusters, each with jobs and each job with its cluster',
    query: '{ clusters(first: 10) { nodes { name jobs { nodes { name cluster { name } } } } } }',
    calls: ['listClusters', ...times(10, 'listClusterJobs')],
  },
  {
    name: 'the number of parts of each of 100 jobs, of which one can have any',
    query: '{ jobs(first: 100, orderBy: ASC) { nodes { name children { totalCount } } } }',
    calls: ['listJobs', 'listJobs'],
  },
  {
    name: 'the same things under several names',
    query: `{ a: overview { totalCost } b: overview { billingUnit } c: serviceVersion { id }
      d: serviceVersion { version } e: jobs(first: 3) { totalCount } f: jobs(first: 3) { totalCount } }`,
    calls: ['getOverview', 'getVersion', 'listJobs'],
  },
  {
    name: 'the parent and the groups of a single job',
    query: '{ job(id: 50332) { sql edgeGroupIds graphEditorEnabled parent { id } } }',
    calls: ['getJob'],
  },
  {
    name: 'only references',
    query: `{ jobs(first: 20) { nodes {
      cluster { id clusterId } owner { id userId } parent { id jobId } } } }`,
    calls: ['listJobs', 'listJobs'],
  },
  {
    name: 'clusters of quotas by name',
    query: '{ quotas { nodes { clusters { id clusterId name } } } }',
    calls: ['listUserQuotas'],
  },
  {
    name: 'clusters of quotas with more than quotas tell',
    query: '{ quotas { nodes { clusters { name spuFree } } } }',
    calls: ['listUserQuotas', 'listClusters'],
  },
  {
    name: 'parts of an edge job with their parent',
    query:
      'query ($id: ID!) { job(id: $id) { name children { nodes { name parent { id name } } } } }',
    variables: () => ({ id: edgeJob }),
    calls: ['getJob', 'listJobs'],
  },
  {
    name: 'metrics of 250 jobs, in chunks',
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Job { metrics { totalReadRate } } } }',
    variables: () => ({ ids: jobIds.slice(0, 250) }),
    calls: [...times(3, 'listJobs'), ...times(3, 'queryJobMetrics')],
  },
  {
    name: 'the cluster and the owner of one job',
    query: 'query ($id: ID!) { job(id: $id) { cluster { name } owner { userName } } }',
    variables: () => ({ id: jobOnCluster }),
    calls: ['getJob', 'getCluster', 'getUserQuota'],
  },
  {
    name: 'a peering three times, with its cluster by reference',
    query: `query ($id: ID!) { a: peering(id: $id) { name } b: peering(id: $id) { status }
      node(id: $id) { ... on Peering { cluster { id } } } }`,
    variables: () => ({ id: peeringId }),
    calls: ['getPeering'],
  },
  {
    name: 'routes of the peerings of a cluster, and back',
    query: `query ($id: ID!) { cluster(id: $id) { peerings {
      name cluster { name } routes { destination peering { name status } } } } }`,
    variables: () => ({ id: clusterId }),
    calls: ['getCluster', 'listPeerings', ...times(5, 'listRoutes')],
  },
  {
    name: 'projects, twice',
    query: '{ a: projects { id } b: projects { name } }',
    calls: ['listProjects'],
  },
  {
    name: 'templates by id, several',
    query: '{ a: template(id: 10000) { name } b: template(id: 10003) { name } }',
    calls: ['listTemplates'],
  },
];

describe('The upstream is called as seldom as can be for', () => {
  test.each(cases)('$name', async ({ query, variables, calls }) => {
    await world.data(query, variables?.());
    expect(world.calls().sort()).toEqual([...calls].sort());
  });
});

const listCalls = () =>
  world.received().map(({ endpoint, url }) => {
    const { searchParams } = new URL(url, world.emulator.url);
    return `${endpoint} ${searchParams.get('show_detail')} ${searchParams.get('limit')}`;
  });

describe('The selection decides which list is asked for', () => {
  const job = (selection: string) => `{ jobs(first: 5) { nodes { ${selection} } } }`;
  test.each([
    ['what both faces tell', job('id name status type createdAt'), ['listJobs false 5']],
    ['what the plain face tells', job('ownerName durationMs'), ['listJobs false 5']],
    ['what the detailed face tells', job('name sql cluster { id }'), ['listJobs true 5']],
    ['a field of either face', job('ownerName sql'), ['listJobs false 5', 'listJobs true 5']],
    ['through edges', '{ jobs(first: 5) { edges { node { sql } } } }', ['listJobs true 5']],
    [
      'through a fragment',
      `${job('...F')} fragment F on Job { ... on Node { ... on Job { sql } } }`,
      ['listJobs true 5'],
    ],
    ['under an alias', job('text: sql'), ['listJobs true 5']],
    ['what @include leaves out', job('name sql @include(if: false)'), ['listJobs false 5']],
    ['what @skip leaves out', job('name ... @skip(if: true) { sql }'), ['listJobs false 5']],
    [
      'what @include leaves in',
      job('sql @include(if: true) @skip(if: false)'),
      ['listJobs true 5'],
    ],
    ['the count alone', '{ jobs(first: 50) { totalCount } }', ['listJobs false 1']],
    [
      'whether there is more',
      '{ jobs(first: 5) { nodes { sql } pageInfo { hasNextPage } } }',
      ['listJobs true 6'],
    ],
    [
      'whether there is more, from the end',
      '{ jobs(last: 5) { nodes { id } pageInfo { hasNextPage } } }',
      ['listJobs false 5'],
    ],
    ['the count of clusters', '{ clusters { totalCount } }', ['listClusters null 1']],
    ['the count of templates', '{ templates { totalCount } }', ['listTemplates null 1']],
    ['the count of quotas', '{ quotas { totalCount } }', ['listUserQuotas null 1']],
  ])('%s', async (_, query, calls) => {
    await world.data(query);
    expect(listCalls().sort()).toEqual(calls);
  });

  test('by variables', async () => {
    const query = `query ($more: Boolean!) {
      jobs(first: 5) { nodes { name metrics @include(if: $more) { totalReadRate } } } }`;
    await world.data(query, { more: false });
    expect(world.calls()).toEqual(['listJobs']);
    await world.data(query, { more: true });
    expect(world.calls()).toEqual(['listJobs', 'queryJobMetrics']);
  });

  test('for a job whose cluster is known anyway', async () => {
    const query = `query ($id: ID!) { cluster(id: $id) {
      jobs(first: 5) { nodes { ownerName cluster { name } } } } }`;
    await world.data(query, { id: clusterId });
    expect(listCalls().sort()).toEqual(['getCluster null null', 'listClusterJobs false 5']);
  });

  test('for a job in a cluster alike', async () => {
    await world.data(
      'query ($id: ID!) { cluster(id: $id) { jobs(first: 5) { nodes { sql ownerName cluster { id } } } } }',
      { id: clusterId },
    );
    expect(listCalls().sort()).toEqual([
      'getCluster null null',
      'listClusterJobs false 5',
      'listClusterJobs true 5',
    ]);
  });
});
