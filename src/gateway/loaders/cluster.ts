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
import { all } from '../soon.js';
import type { Upstream } from '../upstream/client.js';
import { byPagesOrLookups, createAhead, findInList, inParallel } from './batch.js';
import { createEntityLoader } from './entity.js';

const pageSize = 100;
const fewKeys = 1;

const keyOf = (cluster: ClusterModel) => cluster.clusterId;
const readListed = readCluster('list');
const readDetail = readCluster('detail');

/** Exclusive clusters of one request. */
export const createClusterLoaders = (upstream: Upstream) => {
  const list = async (query: Arguments<Endpoints['listClusters']>) =>
    readPage(await upstream('listClusters', query), 'clusters', readListed);

  const page = (cursor: string | undefined) =>
    list({ cursor, next: true, limit: pageSize, order: 'desc' });

  const lookUp = async (clusterId: string) =>
    readOne(await upstream('getCluster', { cluster_id: clusterId }), readDetail);

  const lookUpInList = (clusterId: string) => findInList('cluster_id', clusterId, keyOf, list);
  const ahead = createAhead(() => page(undefined));
  const pages = { keyOf, page, first: ahead.first, fewKeys, complete: true };
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

    /** Begins to read what up to `count` entries will refer to, if the list is the way to it. */
    expect(count: number, faces: readonly ClusterFace[]) {
      const isListed = faces.length === 0 || faces.includes('list');
      if (count > fewKeys && isListed) ahead.begin();
    },

    page: async (query: Arguments<Endpoints['listClusters']>, faces: readonly ClusterFace[]) => {
      const { rows, total } = await list(query);
      return { rows: await all(rows.map((row) => clusters.complete(row, faces))), total };
    },
  };
};
