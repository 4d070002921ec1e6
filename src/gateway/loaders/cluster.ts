import type { Arguments } from '../../api/endpoint.js';
import type { Endpoints } from '../../api/endpoints.js';
import {
  type ClusterFace,
  type ClusterModel,
  clusterFaces,
  clusterFields,
  readCluster,
} from '../mapping/cluster.js';
import { readOne, readPage } from '../mapping/page.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, findInList, inParallel } from './batch.js';
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

  const keyOf = (cluster: ClusterModel) => cluster.clusterId;
  const lookUpInList = (clusterId: string) => findInList('cluster_id', clusterId, keyOf, list);
  const pages = { keyOf, page, fewKeys: 1, complete: true };
  const clusters = createEntityLoader<ClusterModel, ClusterFace>({
    keyOf,
    find: byPagesOrLookups({ ...pages, lookUp }),
    faces: {
      list: byPagesOrLookups({ ...pages, lookUp: lookUpInList }),
      detail: inParallel(lookUp),
    },
    fields: { ...clusterFaces.fields, all: clusterFields },
  });

  return {
    load: clusters.load,
    complete: clusters.complete,

    page: async (query: Arguments<Endpoints['listClusters']>, faces: readonly ClusterFace[]) => {
      const { rows, total } = await list(query);
      const read = rows.map((row) => clusters.complete(row, faces));
      return { rows: await Promise.all(read), total };
    },
  };
};
