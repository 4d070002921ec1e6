import type { ClusterStatus } from '../../generated/resolvers.js';
import { inParallel } from '../../loaders/batch.js';
import type { ClusterModel } from '../../mapping/cluster.js';
import type { Interest } from '../interest.js';
import { sightingOf } from '../sighting.js';
import type { PollContext, Source } from '../source.js';
import { readAll } from './all-pages.js';
import { lookups, settled } from './settled.js';

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

const readClusters = async ({ keys }: Interest, { loaders }: PollContext) => {
  if (keys !== null) {
    const read = await inParallel(async (key) => loaders.cluster.load(key))(keys);
    return settled(lookups(keys, read));
  }
  const found = await readAll(keyOf, (page) => loaders.cluster.page(page, ['list']));
  return { found, unread: [] };
};

/** Clusters by their status. The list shows them all, so that one that it lacks needs no lookup. */
export const clusters: Source = {
  async read(context, interest) {
    const { found, unread } = await readClusters(interest, context);
    return { sightings: found.map((cluster) => sightingOf(keyOf(cluster), cluster)), unread };
  },

  isInTransition: ({ status }) => underWay.has(status),
  everyPoll: false,
};
