import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';
import { shapeOf } from './shape.js';

const world = useEmulator();
const file = new URL('../reference/endpoints.json', import.meta.url);
const documented: {
  id: string;
  write: boolean;
  exampleResponse: unknown;
  successStatus: number;
}[] = JSON.parse(readFileSync(file, 'utf8'));

interface Difference {
  readonly reason: string;
  readonly without?: readonly string[];
  readonly with?: readonly string[];
}

const jobConfig = '.payload.jobs[].job_config';
const differences: Record<string, Difference> = {
  'get-overview': {
    reason: 'the official client reads running_job_count and other_job_count',
    without: ['.payload.job_overview.running_jobs_count: number'],
    with: [
      '.payload.job_overview.running_job_count: number',
      '.payload.job_overview.other_job_count: number',
    ],
  },
  'list-jobs': {
    reason:
      'the example mixes the two faces of a job and puts some fields elsewhere than the client',
    without: [
      '.payload.jobs[].spu_number: number',
      '.payload.jobs[].parallel_number: number',
      `${jobConfig}.edge_group_ids: string`,
    ],
    with: [
      '.payload.jobs[].root_id: number',
      '.payload.jobs[].edge_group_ids: string',
      `${jobConfig}.spu_number: number`,
      `${jobConfig}.parallel_number: number`,
      `${jobConfig}.manager_spu: number`,
    ],
  },
  'get-job': {
    reason: 'the official client also reads manager_spu',
    with: ['.payload.job_config.manager_spu: number'],
  },
  'list-peerings': {
    reason: 'the other VPC of the same tenant has its ranges too',
    with: [
      '.peerings[].accept_vpc_info.vpc_cidr: string',
      '.peerings[].accept_vpc_info.subnet_cidr: string',
    ],
  },
  'create-token': {
    reason: 'the example is cut off inside the token',
    with: [
      '.token.issued_at: string',
      '.token.catalog[].name: string',
      '.token.catalog[].type: string',
      '.token.user.id: string',
      '.token.user.name: string',
      '.token.user.domain.id: string',
      '.token.user.domain.name: string',
      '.token.project.id: string',
      '.token.project.name: string',
      '.token.project.domain.id: string',
      '.token.project.domain.name: string',
    ],
  },
};

const login = () => {
  const { user, password, domain, projectId } = world.emulator.demo;
  const identity = {
    methods: ['password'],
    password: { user: { name: user, password, domain: { name: domain } } },
  };
  return { auth: { identity, scope: { project: { id: projectId } } } };
};
const peering = async (cluster: string) => {
  const id = await world.cluster(cluster);
  const { json } = await world.inProject(`/reserved_cluster/${id}/peering`);
  return `/reserved_cluster/${id}/peering/${json.peerings[0].id}`;
};
const ofCluster = async (name: string, path = '') =>
  world.inProject(`/reserved_cluster/${await world.cluster(name)}${path}`);
const ofJob = async (name: string, path = '') =>
  world.inProject(`/job/${await world.job(name)}${path}`);
const bothFaces = async () => {
  const plain = await world.inProject('/jobs?limit=100');
  const detailed = await world.inProject('/jobs?limit=100&show_detail=true');
  const jobs = [...plain.json.payload.jobs, ...detailed.json.payload.jobs];
  return { ...plain, json: { ...plain.json, payload: { ...plain.json.payload, jobs } } };
};

const requests: Record<string, () => ReturnType<typeof world.call>> = {
  'get-overview': () => world.inProject('/overview'),
  'get-version': () => world.call('/versions'),
  'list-jobs': bothFaces,
  'get-job': () => ofJob('payments_alarm'),
  'get-job-execution-plan': () => ofJob('payments_alarm', '/execute_graph'),
  'list-audit-logs': () => world.inProject('/audit_logs?resource_type=job'),
  'query-job-metrics': async () =>
    world.post('/jobs/metrics', { job_ids: [await world.job('payments_alarm')] }),
  'get-job-apig-sinks': () => ofJob('payments_alarm', '/apig_sinks'),
  'list-templates': () => world.inProject('/job_templates'),
  'get-cluster': () => ofCluster('orders_realtime'),
  'list-clusters': () => world.inProject('/reserved_clusters'),
  'list-cluster-jobs': () => ofCluster('orders_realtime', '/jobs'),
  'list-cluster-hosts': () => ofCluster('orders_realtime', '/hosts'),
  'list-user-quotas': () => world.inProject('/user_quotas'),
  'get-user-quota': async () => {
    const { users } = (await world.inProject('/user_quotas')).json.payload;
    return world.inProject(`/user_quota/${users[0].user_id}`);
  },
  'list-peerings': () => ofCluster('orders_realtime', '/peering'),
  'get-peering': async () => world.inProject(await peering('orders_realtime')),
  'list-routes': async () => world.inProject(`${await peering('orders_realtime')}/route`),
  'create-token': () => world.call('/v3/auth/tokens', { body: login(), token: null }),
  'list-projects': () => world.call('/v3/projects'),
};

describe('An answer has the keys and types of the documented example', () => {
  const reads = documented.filter(({ write }) => !write);

  test('for every read', () => {
    expect(Object.keys(requests).sort()).toEqual(reads.map(({ id }) => id).sort());
  });

  test.each(reads)('$id', async ({ id, exampleResponse, successStatus }) => {
    const answer = await requests[id]?.();
    expect(answer?.status).toBe(successStatus);
    const { without = [], with: more = [] } = differences[id] ?? {};
    const expected = shapeOf(exampleResponse).filter((line) => !without.includes(line));
    expect(shapeOf(answer?.json).sort()).toEqual([...expected, ...more].sort());
  });

  test.each(reads)(
    '$id says success with the code of the example',
    async ({ id, exampleResponse }) => {
      const code = (body: unknown) => (Array.isArray(body) ? body[0] : body)?.message_id;
      expect(code((await requests[id]?.())?.json)).toBe(code(exampleResponse));
    },
  );
});
