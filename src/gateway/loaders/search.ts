import type { Loaders } from '../loaders.js';
import { compositeKey, type EntityType } from '../mapping/ids.js';
import type { PeeringModel } from '../mapping/peering.js';

/** The first that some searches find. Where none does, one that has failed may have missed it. */
const firstOf = async (searches: readonly Promise<string | null>[]): Promise<string | null> => {
  const results = await Promise.allSettled(searches);
  const failed = results.find((result) => result.status === 'rejected');
  const found = results.find((result) => result.status === 'fulfilled' && result.value !== null);
  if (found?.status === 'fulfilled') return found.value;
  if (failed) throw failed.reason;
  return null;
};

const keyOf = ({ clusterId, peeringId }: PeeringModel) => compositeKey(clusterId, peeringId);

/** Looks for something in the peerings of each cluster: the service lists them cluster by cluster only. */
const inClusters = async (
  loaders: Loaders,
  seek: (peerings: readonly PeeringModel[]) => Promise<string | null>,
): Promise<string | null> => {
  const clusters = await loaders.cluster.all();
  return firstOf(
    clusters.map(async ({ clusterId }) =>
      seek((await loaders.peering.ofCluster.load(clusterId)) ?? []),
    ),
  );
};

const searches: Readonly<
  Partial<Record<EntityType, (id: string, loaders: Loaders) => Promise<string | null>>>
> = {
  Peering: (id, loaders) =>
    inClusters(loaders, async (peerings) => {
      const peering = peerings.find(({ peeringId }) => peeringId === id);
      return peering ? keyOf(peering) : null;
    }),

  Route: (id, loaders) =>
    inClusters(loaders, (peerings) =>
      firstOf(
        peerings.map(async (peering) => {
          const routes = await loaders.peering.routesOf.load(keyOf(peering));
          return routes?.some(({ routeId }) => routeId === id)
            ? compositeKey(keyOf(peering), id)
            : null;
        }),
      ),
    ),
};

/**
 * The key of an entity of which only the innermost of its ids is known, null if there is none. It takes a call for each
 * cluster, and for a route one for each peering, all of them once for the whole request.
 */
export const searchKey = async (
  type: EntityType,
  innermost: string,
  loaders: Loaders,
): Promise<string | null> => {
  const search = searches[type];
  if (!search) throw new Error(`A ${type} cannot be found by one id alone`);
  return search(innermost, loaders);
};
