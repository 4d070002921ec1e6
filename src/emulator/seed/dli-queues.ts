import { nextDliId } from '../dli.js';
import type { Dli, Pool, Queue } from '../dli-store.js';
import { randomOf } from '../random.js';
import type { Project } from '../store.js';
import { demoUser, type UserName } from './users.js';

const dayMs = 86_400_000;

interface PoolSpec extends Pick<Pool, 'name' | 'desc' | 'minCus' | 'maxCus' | 'edition' | 'ipv6'> {
  readonly status?: Pool['status'];
}

const pools: readonly PoolSpec[] = [
  {
    name: 'pool_streams',
    desc: 'Streams around the clock',
    minCus: 128,
    maxCus: 256,
    edition: '',
    ipv6: true,
  },
  {
    name: 'pool_lab',
    desc: 'For trying things out',
    minCus: 16,
    maxCus: 64,
    edition: 'basic',
    ipv6: false,
  },
  {
    name: 'pool_branch',
    desc: 'For the branch offices',
    minCus: 64,
    maxCus: 64,
    edition: '',
    ipv6: false,
    status: 'FAILED',
  },
];

interface QueueSpec extends Pick<Queue, 'name' | 'type' | 'desc' | 'cus' | 'shared'> {
  readonly pool?: string;
  readonly labels?: readonly string[];
  readonly users?: Readonly<Partial<Record<UserName, readonly string[]>>>;
}

const queues: readonly QueueSpec[] = [
  { name: 'default', type: 'sql', desc: 'There from the beginning', cus: 64, shared: true },
  {
    name: 'etl',
    type: 'general',
    desc: 'Nightly loads and cleaning',
    cus: 64,
    shared: false,
    pool: 'pool_streams',
    users: {
      li_wei: ['SUBMIT_JOB', 'CANCEL_JOB', 'SHOW_PRIVILEGES'],
      fleet_ops: ['SUBMIT_JOB', 'CANCEL_JOB', 'GRANT_PRIVILEGE', 'REVOKE_PRIVILEGE'],
    },
  },
  {
    name: 'realtime',
    type: 'general',
    desc: 'Streams that never stop',
    cus: 64,
    shared: false,
    pool: 'pool_streams',
    labels: ['multi_az=2'],
    users: { zhang_min: ['SUBMIT_JOB', 'CANCEL_JOB', 'RESTART', 'SCALE_QUEUE'] },
  },
  {
    name: 'adhoc',
    type: 'sql',
    desc: 'Questions of the day',
    cus: 16,
    shared: false,
    users: { bi_reports: ['SUBMIT_JOB'], research: ['SUBMIT_JOB', 'GRANT_PRIVILEGE'] },
  },
];

function addPool(dli: Dli, spec: PoolSpec, createdAt: number): void {
  dli.pools.set(spec.name, {
    status: 'AVAILABLE',
    ...spec,
    id: nextDliId(dli),
    cidr: '172.16.0.0/12',
    ownerName: demoUser,
    enterpriseProjectId: '0',
    createdAt,
    updatedAt: createdAt,
  });
}

function addQueue(project: Project, dli: Dli, spec: QueueSpec, createdAt: number): void {
  const { pool = '', labels = [], users = {}, ...rest } = spec;
  dli.queues.set(spec.name, {
    ...rest,
    id: nextDliId(dli),
    ownerName: demoUser,
    poolName: pool,
    labels,
    platform: 'x86_64',
    enterpriseProjectId: '0',
    resourceId: randomOf(project.seed, 'queue', spec.name).uuid(),
    createdAt,
    privileges: new Map(Object.entries(users).map(([user, rights]) => [user, new Set(rights)])),
  });
}

/** Gives a project its queues and pools in DLI. */
export function addQueues(project: Project, dli: Dli, startAt: number): void {
  for (const [index, spec] of pools.entries()) addPool(dli, spec, startAt - (120 - index) * dayMs);
  for (const [index, spec] of queues.entries()) {
    addQueue(project, dli, spec, startAt - (110 - index) * dayMs);
  }
}
