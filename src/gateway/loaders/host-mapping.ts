import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type HostMappingModel, readHostMapping } from '../mapping/host-mapping.js';
import { keyParts } from '../mapping/ids.js';
import { type PageQuery, readPage } from '../mapping/page.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, everyEntry, findInList } from './batch.js';
import { Lookup } from './lookup.js';

const pageSize = 100;

/** Host mappings of one request. There is no call for a single one. */
export const createHostMappingLoaders = (upstream: Upstream) => {
  const page = async (query: Arguments<Endpoints['listClusterHosts']>) => {
    const answer = await upstream('listClusterHosts', query);
    const hosts = readPage(answer, 'hosts_info', readHostMapping(query.cluster_id));
    for (const host of hosts.rows) loaderOf(host.clusterId).prime(host.hostId, host);
    return hosts;
  };

  /** Those of one cluster by their raw ids. */
  const inCluster = (cluster_id: string) => {
    const keyOf = ({ hostId }: HostMappingModel) => hostId;
    const list = (query: PageQuery) => page({ cluster_id, ...query });
    return new Lookup<HostMappingModel>(
      byPagesOrLookups({
        keyOf,
        lookUp: (hostId) => findInList('host_id', hostId, keyOf, list),
        page: (cursor) => list({ cursor, next: true, limit: pageSize, order: 'desc' }),
        fewKeys: 1,
        complete: true,
      }),
    );
  };
  const clusters = new Map<string, ReturnType<typeof inCluster>>();
  const loaderOf = (clusterId: string) => {
    const loader = clusters.get(clusterId) ?? inCluster(clusterId);
    clusters.set(clusterId, loader);
    return loader;
  };

  return {
    page,
    /** Every mapping of a cluster. */
    all: (cluster_id: string): Promise<HostMappingModel[]> =>
      everyEntry(
        ({ hostId }) => hostId,
        (cursor) => page({ cluster_id, cursor, next: true, limit: pageSize, order: 'desc' }),
      ),
    load(key: string) {
      const [clusterId, hostId] = keyParts<2>(key);
      return loaderOf(clusterId).load(hostId);
    },
    forget: () => clusters.clear(),
  };
};
