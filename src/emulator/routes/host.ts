import { idFormats } from '../../api/ids.js';
import type { WireBody } from '../../api/rule.js';
import { hostMappingRules, isMapping, type Mapping } from '../../api/rules/host-mapping.js';
import { badBody } from '../body.js';
import { fail } from '../errors.js';
import { findCluster, needRunning } from '../find.js';
import type { Handlers } from '../handler.js';
import { addMappings, checkFree } from '../mappings.js';
import { obey } from '../obey.js';
import { byId, page } from '../paging.js';
import { longId } from '../parameters.js';
import { ascending, type Cluster } from '../store.js';

const findHost = (cluster: Cluster, id: string): bigint =>
  idFormats.host_id(id) && cluster.hosts.has(BigInt(id)) ? BigInt(id) : fail('CS.22003');

/** The mappings of a body, of which each is well-formed or all are refused. */
function mappingsOf(
  endpoint: 'addClusterHosts' | 'updateClusterHost',
  { hosts_info: sent }: WireBody,
): Mapping[] {
  obey(hostMappingRules, endpoint, { hosts_info: sent });
  const mappings = Array.isArray(sent) ? sent : [sent];
  return mappings.filter(isMapping).map(({ ip, hostname }) => ({ ip, hostname }));
}

/** The mappings that a deletion names. */
function findHosts(cluster: Cluster, ids: unknown): bigint[] {
  if (!Array.isArray(ids) || ids.length === 0) throw badBody('deleteClusterHosts');
  return ids.map((id: unknown) => {
    if (typeof id !== 'number' && typeof id !== 'bigint') throw badBody('deleteClusterHosts');
    return findHost(cluster, String(id));
  });
}

/** Name mappings of a cluster (5.3.9 to 5.3.12). */
export const host = {
  listClusterHosts({ project, path, query }) {
    const { query_string: search = '' } = query;
    const hosts = [...findCluster(project, path.cluster_id).hosts]
      .map(([id, { hostname, ip }]) => ({ id, info: { hostname, ip } }))
      .filter(({ info }) => info.ip.includes(search) || info.hostname.includes(search))
      .sort(ascending);
    const { total, items } = page(hosts, query, { limit: 10, cursor: byId(longId) });
    return { hosts_info: items, total };
  },

  addClusterHosts({ project, path, body }) {
    const cluster = findCluster(project, path.cluster_id);
    const { hosts_info: sent } = body;
    if (!Array.isArray(sent) || sent.length === 0) throw badBody('addClusterHosts');
    const mappings = mappingsOf('addClusterHosts', body);
    needRunning(cluster);
    return addMappings(project, cluster, mappings);
  },

  updateClusterHost({ project, path, body }) {
    const cluster = findCluster(project, path.cluster_id);
    const id = findHost(cluster, path.host_id);
    const { hosts_info: sent } = body;
    if (typeof sent !== 'object' || Array.isArray(sent)) throw badBody('updateClusterHost');
    const [mapping = fail('CS.22001')] = mappingsOf('updateClusterHost', body);
    needRunning(cluster);
    checkFree(cluster, [mapping], id);
    cluster.hosts.set(id, mapping);
  },

  deleteClusterHosts({ project, path, body }) {
    const cluster = findCluster(project, path.cluster_id);
    const ids = findHosts(cluster, body.hosts_id);
    needRunning(cluster);
    for (const id of ids) cluster.hosts.delete(id);
  },
} satisfies Partial<Handlers>;
