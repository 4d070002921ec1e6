import DataLoader from 'dataloader';
import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type HostMappingModel, readHostMapping } from '../mapping/host-mapping.js';
import { compositeKey, keyParts } from '../mapping/ids.js';
import { readPage } from '../mapping/page.js';
import type { Upstream } from '../upstream/client.js';
import { inParallel, justAbove } from './batch.js';

/** Host mappings of one request. There is no call for a single one: it is the first of the list from just above its id. */
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
      const cursor = justAbove('host_id', hostId);
      const query = { cluster_id: clusterId, cursor, next: true, limit: 2, order: 'desc' };
      const { rows } = await page(query);
      return rows.find((host) => host.hostId === hostId) ?? null;
    }),
  );

  return { page, load: (key: string) => byKey.load(key) };
};
