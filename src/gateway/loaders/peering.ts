import { compositeKey, keyParts } from '../mapping/ids.js';
import { readOne, readRows } from '../mapping/page.js';
import {
  type PeeringFace,
  type PeeringModel,
  type RouteModel,
  readPeering,
  readRoute,
} from '../mapping/peering.js';
import type { Upstream } from '../upstream/client.js';
import { inParallel } from './batch.js';
import { EntityLoader } from './entity.js';
import { Lookup } from './lookup.js';

/** Peering connections and routes of one request. Keys: cluster id and peering id, and the route id behind them. */
export const createPeeringLoaders = (upstream: Upstream) => {
  const ofCluster = new Lookup(
    inParallel(async (clusterId): Promise<PeeringModel[]> => {
      const rows = await upstream('listPeerings', { cluster_id: clusterId });
      return readRows(rows, 'peerings', readPeering(clusterId, 'list')).map(remember);
    }),
  );

  const fromList = async (key: string) => {
    const [clusterId, peeringId] = keyParts<2>(key);
    const all = await ofCluster.load(clusterId);
    return all?.find((peering) => peering.peeringId === peeringId) ?? null;
  };

  const lookUp = async (key: string) => {
    const [clusterId, peeringId] = keyParts<2>(key);
    const ids = { cluster_id: clusterId, peering_id: peeringId };
    return readOne(await upstream('getPeering', ids), readPeering(clusterId, 'detail'));
  };

  const listed = inParallel(fromList);
  const detail = inParallel(lookUp);
  const peerings = new EntityLoader<PeeringModel, PeeringFace>({
    keyOf: ({ clusterId, peeringId }) => compositeKey(clusterId, peeringId),
    find: async (keys) => {
      // A list answers for all peerings of a cluster: it is the dearer way for a single one only.
      const clusters = keys.map((key) => keyParts<2>(key)[0]);
      const single = new Set(clusters).size === keys.length;
      return single ? detail(keys) : listed(keys);
    },
    faces: { list: listed, detail },
  });

  const remember = (peering: PeeringModel) => peerings.remember(peering);

  const routesOf = new Lookup(
    inParallel(async (key: string): Promise<RouteModel[]> => {
      const [clusterId, peeringId] = keyParts<2>(key);
      const ids = { cluster_id: clusterId, peering_id: peeringId };
      return readRows(await upstream('listRoutes', ids), 'routes', readRoute(clusterId, peeringId));
    }),
  );

  return {
    load: (key: string, faces?: readonly PeeringFace[]) => peerings.load(key, faces),
    remember,
    ofCluster,
    routesOf,
    forget() {
      ofCluster.forget();
      peerings.forget();
      routesOf.forget();
    },
    /** One route; the service lists them only. */
    async route(key: string) {
      const [clusterId, peeringId, routeId] = keyParts<3>(key);
      const routes = await routesOf.load(compositeKey(clusterId, peeringId));
      return routes?.find((route) => route.routeId === routeId) ?? null;
    },
  };
};
