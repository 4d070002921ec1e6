import type { Connection, ConnectionPeer, Dli } from '../dli-store.js';
import { randomOf } from '../random.js';
import type { Project } from '../store.js';

const day = 24 * 3_600_000;

interface ConnectionSpec {
  readonly name: string;
  readonly daysAgo: number;
  readonly queues?: readonly string[];
  readonly pools?: readonly string[];
  /** Why nothing of it has been connected. */
  readonly error?: string;
  /** Whether everything of it is still being connected. */
  readonly isFresh?: boolean;
  readonly hosts?: Connection['hosts'];
  readonly routes?: readonly (readonly [name: string, cidr: string])[];
}

const connections: readonly ConnectionSpec[] = [
  {
    name: 'kafka_orders',
    daysAgo: 80,
    queues: ['etl', 'realtime'],
    pools: ['pool_streams'],
    hosts: [
      { name: 'kafka-1.orders.local', ip: '192.168.0.11' },
      { name: 'kafka-2.orders.local', ip: '192.168.0.12' },
    ],
    routes: [
      ['to_brokers', '192.168.16.0/20'],
      ['to_registry', '192.168.32.0/20'],
    ],
  },
  {
    name: 'mysql_billing',
    daysAgo: 45,
    queues: ['etl'],
    hosts: [{ name: 'billing.db.local', ip: '192.168.1.5' }],
  },
  {
    name: 'redis_fleet',
    daysAgo: 12,
    queues: ['realtime'],
    pools: ['pool_streams'],
    error: 'The subnet has no free address.',
  },
  { name: 'warehouse', daysAgo: 0, queues: ['etl'], pools: ['pool_streams'], isFresh: true },
  { name: 'unused', daysAgo: 30 },
];

function connectionOf(project: Project, spec: ConnectionSpec, startAt: number): Connection {
  const random = randomOf(project.seed, 'connection', spec.name);
  const { name, daysAgo, queues = [], pools = [], error = '', hosts = [], routes = [] } = spec;
  const createdAt = spec.isFresh ? startAt - 5_000 : startAt - daysAgo * day;
  const peer = (named: string): [string, ConnectionPeer] => [
    named,
    { id: random.uuid(), since: createdAt, error },
  ];
  return {
    id: random.uuid(),
    name,
    vpcId: random.uuid(),
    networkId: random.uuid(),
    createdAt,
    queues: new Map(queues.map(peer)),
    pools: new Map(pools.map(peer)),
    hosts,
    routes: new Map(routes),
  };
}

/** Adds the enhanced connections of a project: well connected, on their way, failed, and bound to nothing. */
export function addConnections(project: Project, dli: Dli, startAt: number): void {
  for (const spec of connections) {
    const connection = connectionOf(project, spec, startAt);
    dli.connections.set(connection.id, connection);
  }
}
