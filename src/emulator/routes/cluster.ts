import { clusterStatuses } from '../../api/enums.js';
import { record } from '../audit.js';
import { fail } from '../errors.js';
import { findCluster, needRunning } from '../find.js';
import type { Handlers } from '../handler.js';
import { moveCluster, stopJobsOf } from '../lifecycle.js';
import { byId, page } from '../paging.js';
import { longId } from '../parameters.js';
import { spusUsed } from '../spu.js';
import { ascending, type Cluster, type ClusterCode, type Project } from '../store.js';
import { actorOf } from './actor.js';

const words = new Map<ClusterCode, string>(
  Object.values(clusterStatuses).map(({ code, wire }) => [code, wire]),
);
const restartable: ReadonlySet<ClusterCode> = new Set([11, 12, 13]);

/** What list and detail have in common; `sides` are the network ranges, which the list leaves empty. */
const clusterOf = (project: Project, cluster: Cluster, sides: boolean) => ({
  cluster_id: cluster.id,
  name: cluster.name,
  desc: cluster.desc,
  status_code: cluster.code,
  status_name: words.get(cluster.code),
  status_desc: words.get(cluster.code),
  spu_used: spusUsed(project, (job) => job.clusterId === cluster.id),
  maximum_spu_quota: cluster.maxSpus,
  region_id: project.region,
  error_reason: cluster.errorReason,
  created_at: cluster.createdAt,
  vpc_cidr: sides ? cluster.vpcCidr : '',
  subnet_cidr: sides ? cluster.subnetCidr : '',
  subnet_gateway: sides ? cluster.subnetGateway : '',
  manager_node_spu: String(cluster.managerSpus),
  sys_enterprise_project_id: cluster.enterpriseProject.id,
});

/** The cluster that a stop or restart names twice, in the path and as a string in the body. */
function namedTwice(project: Project, id: string, body: Readonly<Record<string, unknown>>) {
  if (body.cluster_id !== id) fail('CS.20002');
  return findCluster(project, id);
}

/** Exclusive clusters (5.3.2, 5.3.4, 5.3.6, 5.3.7). */
export const cluster = {
  getCluster: ({ project, path }) =>
    clusterOf(project, findCluster(project, path.cluster_id), true),

  listClusters({ project, query }) {
    const { name = '', status } = query;
    const clusters = [...project.clusters.values()]
      .filter((cluster) => cluster.name.includes(name))
      .filter(({ code }) => !status || status === String(code) || status === words.get(code))
      .sort(ascending);
    const { total, items } = page(clusters, query, {
      limit: 10,
      limitCode: 'CS.21031',
      cursor: byId((cursor) => Number(longId(cursor))),
    });
    return {
      total,
      clusters: items.map((cluster) => ({
        ...clusterOf(project, cluster, false),
        sys_enterprise_project_name: cluster.enterpriseProject.name,
      })),
    };
  },

  stopCluster({ project, path, body, grant, now }) {
    const cluster = namedTwice(project, path.cluster_id, body);
    if (cluster.prepaid) fail('CS.20028');
    needRunning(cluster);
    const actor = actorOf(project, grant);
    moveCluster(project, cluster, 9, now);
    record(project, 'stopCluster', cluster, actor, now);
    stopJobsOf(project, cluster, actor, now);
  },

  restartCluster({ project, path, body, grant, now }) {
    const cluster = namedTwice(project, path.cluster_id, body);
    if (cluster.prepaid || !restartable.has(cluster.code)) fail('CS.20021');
    moveCluster(project, cluster, 28, now);
    record(project, 'restartCluster', cluster, actorOf(project, grant), now);
  },
} satisfies Partial<Handlers>;
