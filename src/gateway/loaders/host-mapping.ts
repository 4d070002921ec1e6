import DataLoader from 'dataloader';
import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type HostMappingModel, readHostMapping } from '../mapping/host-mapping.js';
import { compositeKey, keyParts } from '../mapping/ids.js';
import { type PageQuery, readPage } from '../mapping/page.js';
import type { Upstream } from '../upstream/client.js';
import { findInList, inParallel } from './batch.js';

/** Host mappings of one request. There is no call for a single one. */
export const createHostMappingLoaders = (upstream: Upstream) => {
  const page = async (query: Arguments<Endpoints['listClusterHosts']>) => {
    const answer = await upstream('listClusterHosts', query);
    const hosts = readPage(answer, 'hosts_info', readHostMapping(query.cluster_id));
    for (const host of hosts.rows) byKey.prime(compositeKey(host.clusterId, host.hostId), host);
    return hosts;
  };

  const byKey = new DataLoader<string, HostMappingModel | null>(
    inParallel(async (key) => {
      const [clusterId, hostId] = keyParts<2>(key);
      const inCluster = (query: PageQuery) => page({ cluster_id: clusterId, ...query });
      return findInList('host_id', hostId, (host) => host.hostId, inCluster);
    }),
  );

  return { page, load: (key: string) => byKey.load(key) };
};
