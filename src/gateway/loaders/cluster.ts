import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import { type ClusterFace, type ClusterModel, readCluster } from '../mapping/cluster.js';
import { readOne, readPage } from '../mapping/page.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, inParallel, justAbove } from './batch.js';
import { createEntityLoader } from './entity.js';

const pageSize = 100;

/** Exclusive clusters of one request. */
export const createClusterLoaders = (upstream: Upstream) => {
  const list = async (query: Arguments<Endpoints['listClusters']>) =>
    readPage(await upstream('listClusters', query), 'clusters', readCluster('list'));

  const page = (cursor: string | undefined) =>
    list({ cursor, next: true, limit: pageSize, order: 'desc' });

  const lookUp = async (clusterId: string) =>
    readOne(await upstream('getCluster', { cluster_id: clusterId }), readCluster('detail'));

  /** The list's face of one cluster: the list from just above its id. */
  const lookUpInList = async (clusterId: string) => {
    const cursor = justAbove('cluster_id', clusterId);
    const { rows } = await list({ cursor, next: true, limit: 2, order: 'desc' });
    return rows.find((cluster) => cluster.clusterId === clusterId) ?? null;
  };

  const keyOf = (cluster: ClusterModel) => cluster.clusterId;
  const pages = { keyOf, page, fewKeys: 1, complete: true };
  const clusters = createEntityLoader<ClusterModel, ClusterFace>({
    keyOf,
    find: byPagesOrLookups({ ...pages, lookUp }),
    faces: {
      list: byPagesOrLookups({ ...pages, lookUp: lookUpInList }),
      detail: inParallel(lookUp),
    },
  });

  return {
    load: clusters.load,
    remember: clusters.remember,

    page: async (query: Arguments<Endpoints['listClusters']>, faces: readonly ClusterFace[]) => {
      const { rows, total } = await list(query);
      const read = rows.map((row) => clusters.complete(clusters.remember(row), faces));
      return { rows: await Promise.all(read), total };
    },
  };
};
