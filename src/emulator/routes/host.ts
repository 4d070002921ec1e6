import { findCluster } from '../find.js';
import type { Handlers } from '../handler.js';
import { byId, page } from '../paging.js';
import { longId } from '../parameters.js';
import { ascending } from '../store.js';

/** Name mappings of a cluster (5.3.11). */
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
} satisfies Partial<Handlers>;
