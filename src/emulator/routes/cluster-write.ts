import type { WireBody } from '../../api/rule.js';
import { clusterRules } from '../../api/rules/cluster.js';
import { addressAt, rangeOf } from '../../api/rules/network.js';
import { isSet } from '../../api/rules/predicates.js';
import { record } from '../audit.js';
import { fail } from '../errors.js';
import { textOf, wholeOf } from '../fields.js';
import { findCluster, needFreeName } from '../find.js';
import type { Handlers } from '../handler.js';
import { awaitCluster, endJobsOf, moveCluster } from '../lifecycle.js';
import { obey } from '../obey.js';
import { randomOf } from '../random.js';
import { spusUsed } from '../spu.js';
import type { Cluster, Project } from '../store.js';
import { actorOf, userOf } from './actor.js';

/** SPUs of all clusters of a project together. The documents name no figure. */
const projectSpus = 2_000;
/** What a cluster gets where its order says nothing. */
const initial = { spus: 50, managerSpus: 2, network: '172.31.0.0/22' };

type Call = 'createCluster' | 'updateCluster';

const settingsOf = (call: Call, body: WireBody) => ({
  name: textOf(call, body, 'name') ?? '',
  desc: textOf(call, body, 'desc'),
  maxSpus: wholeOf(call, body, 'maximum_spu_quota'),
  enterpriseProjectId: textOf(call, body, 'sys_enterprise_project_id'),
});

/** The size of the management nodes, whose field has a name of its own in an order (5.3.1). */
function managerSpusOf({ manager_node_spec: spec, manager_node_spu: spu }: WireBody) {
  const size = [spec, spu].find(isSet);
  return size === undefined ? undefined : Number(size);
}

/** The network of an order; what it leaves out follows from the rest. */
function networkOf(body: WireBody) {
  const [vpc, subnet, gateway] = ['vpc_cidr', 'subnet_cidr', 'subnet_gateway'].map(
    (field) => textOf('createCluster', body, field) || undefined,
  );
  const vpc_cidr = vpc ?? subnet ?? initial.network;
  const subnet_cidr = subnet ?? vpc_cidr;
  const range = rangeOf(subnet_cidr);
  return { vpc_cidr, subnet_cidr, subnet_gateway: gateway ?? (range ? addressAt(range, 1) : '') };
}

function checkTotal(project: Project, spus: number, own?: Cluster): void {
  const others = [...project.clusters.values()].filter((cluster) => cluster !== own);
  const left = projectSpus - others.reduce((sum, { maxSpus }) => sum + maxSpus, 0);
  if (spus > left) fail('CS.20004', String(left));
}

function checkQuota(project: Project, cluster: Cluster, spus: number): void {
  if (spus === cluster.maxSpus) return;
  if (cluster.prepaid) fail('CS.20029');
  const used = spusUsed(project, (job) => job.clusterId === cluster.id);
  if (spus < used) fail('CS.20007', String(used));
  checkTotal(project, spus, cluster);
}

/** An enterprise project by id; its name is known where a cluster is in it already. */
function enterpriseProjectOf(project: Project, id: string) {
  const known = [...project.clusters.values()].map((cluster) => cluster.enterpriseProject);
  return known.find((one) => one.id === id) ?? { id, name: id === '0' ? 'default' : '' };
}

/** Orders, changes and deletions of exclusive clusters (5.3.1, 5.3.3, 5.3.5). */
export const clusterWrite = {
  createCluster({ project, body, grant, now }) {
    const owner = userOf(project, grant);
    if (!owner.clusterAdmin) fail('CS.10005');
    const { name, desc = '', maxSpus = initial.spus, ...rest } = settingsOf('createCluster', body);
    const network = networkOf(body);
    obey(clusterRules, 'createCluster', { ...body, ...network });
    needFreeName(project.clusters, name, 'CS.20006');
    checkTotal(project, maxSpus);

    const id = ++project.highest.cluster;
    const cluster: Cluster = {
      id,
      name,
      desc,
      code: 1,
      errorReason: '',
      maxSpus,
      managerSpus: managerSpusOf(body) ?? initial.managerSpus,
      vpcCidr: network.vpc_cidr,
      subnetCidr: network.subnet_cidr,
      subnetGateway: network.subnet_gateway,
      vpcId: randomOf(project.seed, 'vpc', id).uuid(),
      enterpriseProject: enterpriseProjectOf(project, rest.enterpriseProjectId || '0'),
      prepaid: false,
      ownerId: owner.id,
      createdAt: now,
      runningSince: 0,
      hosts: new Map(),
      peerings: new Map(),
    };
    project.clusters.set(id, cluster);
    owner.clusterIds.add(id);
    record(project, 'createCluster', cluster, owner, now);
    awaitCluster(project, cluster, now);
    return { cluster_id: String(id) };
  },

  updateCluster({ project, path, body, grant, now }) {
    const cluster = findCluster(project, path.cluster_id);
    const settings = settingsOf('updateCluster', body);
    const { name, desc = cluster.desc, maxSpus = cluster.maxSpus, enterpriseProjectId } = settings;
    obey(clusterRules, 'updateCluster', { ...body, name, desc, maximum_spu_quota: maxSpus });
    const managerSpus = managerSpusOf(body) ?? cluster.managerSpus;
    if (cluster.code !== 5) fail('CS.20015');
    needFreeName(project.clusters, name, 'CS.20006', cluster);
    checkQuota(project, cluster, maxSpus);
    const enterpriseProject = enterpriseProjectId
      ? enterpriseProjectOf(project, enterpriseProjectId)
      : cluster.enterpriseProject;
    Object.assign(cluster, { name, desc, maxSpus, managerSpus, enterpriseProject });
    record(project, 'updateCluster', cluster, actorOf(project, grant), now);
  },

  deleteCluster({ project, path, grant, now }) {
    const cluster = findCluster(project, path.cluster_id);
    if (cluster.prepaid) fail('CS.20027');
    if (cluster.code === 16) fail('CS.21011');
    const actor = actorOf(project, grant);
    moveCluster(project, cluster, 16, now);
    record(project, 'deleteCluster', cluster, actor, now);
    endJobsOf(project, cluster, actor, now);
  },
} satisfies Partial<Handlers>;
