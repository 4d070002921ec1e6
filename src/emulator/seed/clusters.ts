import { type EventName, service } from '../audit.js';
import { awaitCluster } from '../lifecycle.js';
import { randomOf } from '../random.js';
import type { Cluster, ClusterCode, Project, User } from '../store.js';
import type { Diary } from './diary.js';
import { type UserName, userNames } from './users.js';

const day = 24 * 3_600_000;
interface ClusterSpec {
  readonly name: string;
  readonly desc: string;
  readonly code: ClusterCode;
  readonly maxSpus: number;
  readonly users: readonly UserName[];
  readonly managerSpus?: number;
  readonly prepaid?: true;
  readonly errorReason?: string;
}

/** The clusters of the main project. `cs_demo` may use all but the laboratory. */
const clusters = [
  { name: 'orders_realtime', desc: 'Shop orders, live', code: 5, maxSpus: 300, users: userNames },
  { name: 'fraud_detection', desc: 'Payments', code: 5, maxSpus: 24, users: ['cs_demo', 'li_wei'] },
  {
    name: 'fleet_tracking',
    desc: 'Cars and trips',
    code: 5,
    maxSpus: 100,
    users: ['cs_demo', 'fleet_ops'],
    managerSpus: 4,
  },
  {
    name: 'telemetry',
    desc: 'Sensors, meters and logs',
    code: 5,
    maxSpus: 120,
    users: ['cs_demo', 'zhang_min', 'anna_keller'],
  },
  {
    name: 'media_insights',
    desc: 'Clicks and plays',
    code: 5,
    maxSpus: 80,
    users: ['cs_demo', 'bi_reports'],
  },
  {
    name: 'billing_core',
    desc: 'Prepaid for a year',
    code: 5,
    maxSpus: 60,
    users: ['cs_demo', 'anna_keller'],
    prepaid: true,
  },
  {
    name: 'laboratory',
    desc: 'Closed to all but research',
    code: 5,
    maxSpus: 40,
    users: ['research'],
  },
  {
    name: 'winter_sale',
    desc: 'Extra room for the season',
    code: 1,
    maxSpus: 50,
    users: ['cs_demo'],
  },
  {
    name: 'archive_replay',
    desc: 'Runs when old data is read',
    code: 11,
    maxSpus: 40,
    users: ['cs_demo', 'bi_reports'],
  },
  {
    name: 'legacy_imports',
    desc: 'To be given up',
    code: 10,
    maxSpus: 20,
    users: ['cs_demo'],
    errorReason: 'Node 3 did not shut down within 10 minutes',
  },
  {
    name: 'smart_meters',
    desc: 'Grid pilot',
    code: 6,
    maxSpus: 30,
    users: ['cs_demo', 'zhang_min'],
    errorReason: 'Node 2 has not answered its health check since last night',
  },
  {
    name: 'trial_space',
    desc: 'Trial of last quarter',
    code: 13,
    maxSpus: 10,
    users: ['cs_demo', 'trainee'],
    errorReason: 'The balance of the account is negative',
  },
] as const satisfies readonly ClusterSpec[];

const branchClusters = [
  {
    name: 'branch_cluster',
    desc: 'All that the branch runs',
    code: 5,
    maxSpus: 50,
    users: ['cs_demo', 'li_wei'],
  },
] as const satisfies readonly ClusterSpec[];

export type ClusterName =
  | (typeof clusters)[number]['name']
  | (typeof branchClusters)[number]['name'];

/** What brought a cluster from running into its present status, and by whom. */
const endings: { readonly [C in ClusterCode]?: readonly EventName[] } = {
  6: ['clusterFailed'],
  10: ['stopCluster', 'clusterStopFailed'],
  11: ['stopCluster', 'clusterStopped'],
  13: ['clusterArrears'],
};

function tell(diary: Diary, cluster: Cluster, owner: User, startAt: number): void {
  const { createdAt, code } = cluster;
  diary('createCluster', cluster, owner, createdAt);
  if (code === 1) return;
  diary('clusterCreated', cluster, service, createdAt + 60_000);
  diary('clusterStarting', cluster, service, createdAt + 65_000);
  diary('clusterRunning', cluster, service, createdAt + 95_000);
  const events = endings[code] ?? [];
  const endedAt = startAt - day;
  for (const [index, event] of events.entries()) {
    diary(event, cluster, event === 'stopCluster' ? owner : service, endedAt + index * 20_000);
  }
}

/** Adds the clusters of a project, with what the audit log has to tell of them. */
export function addClusters(project: Project, diary: Diary, main: boolean, startAt: number): void {
  const users = [...project.users.values()];
  const specs: readonly ClusterSpec[] = main ? clusters : branchClusters;
  for (const [index, spec] of specs.entries()) {
    const random = randomOf(project.seed, 'cluster', spec.name);
    const allowed = users.filter(({ name }) => spec.users.some((user) => user === name));
    const owner = allowed[0] ?? random.pick(users);
    const createdAt =
      spec.code === 1 ? startAt - 20_000 : startAt - (130 - index) * day - random.int(0, day);
    const net = `172.${16 + index}`;
    const cluster: Cluster = {
      id: 1_002_640 + index * 7 + random.int(0, 5),
      name: spec.name,
      desc: spec.desc,
      code: spec.code,
      errorReason: spec.errorReason ?? '',
      maxSpus: spec.maxSpus,
      managerSpus: spec.managerSpus ?? 2,
      vpcCidr: `${net}.0.0/22`,
      subnetCidr: `${net}.0.0/23`,
      subnetGateway: `${net}.0.1`,
      vpcId: randomOf(project.seed, 'vpc', spec.name).uuid(),
      enterpriseProject:
        index % 3 === 0
          ? { id: randomOf(project.seed, 'eps').uuid(), name: 'retail' }
          : { id: '0', name: 'default' },
      prepaid: spec.prepaid ?? false,
      ownerId: owner.id,
      createdAt,
      runningSince: spec.code === 5 ? createdAt + 95_000 : 0,
      hosts: new Map(),
      peerings: new Map(),
    };
    project.clusters.set(cluster.id, cluster);
    project.highest.cluster = cluster.id;
    for (const user of allowed) user.clusterIds.add(cluster.id);
    tell(diary, cluster, owner, startAt);
    awaitCluster(project, cluster, createdAt);
  }
}
