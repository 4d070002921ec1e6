import type { ClusterStatus } from '../../generated/resolvers.js';
import type { ClusterModel } from '../../mapping/cluster.js';
import type { Interest } from '../interest.js';
import { sightingOf } from '../sighting.js';
import type { PollContext, Source } from '../source.js';
import { readAll } from './all-pages.js';

const keyOf = (cluster: ClusterModel) => cluster.clusterId;

/** A cluster that has been created goes on to start of itself. */
const underWay: ReadonlySet<string | null> = new Set<ClusterStatus>([
  'CREATING',
  'CREATE_SUCCESS',
  'STARTING',
  'STOPPING',
  'RESTARTING',
  'DELETING',
  'UPGRADING',
  'EXPANDING',
  'ARREARAGE_STOPPING',
  'ARREARAGE_RECOVERING',
]);

const readClusters = async (
  { keys }: Interest,
  { loaders }: PollContext,
): Promise<readonly (ClusterModel | null)[]> => {
  if (keys === null) return readAll(keyOf, (page) => loaders.cluster.page(page, ['list']));
  return Promise.all(keys.map((key) => loaders.cluster.load(key)));
};

/** Clusters by their status. The list shows them all, so that one that it lacks needs no lookup. */
export const clusters: Source = {
  async read(context, interest) {
    const read = await readClusters(interest, context);
    return read.flatMap((cluster) => (cluster ? sightingOf(cluster.clusterId, cluster) : []));
  },

  isInTransition: ({ status }) => underWay.has(status),
  everyPoll: false,
};
