import { inParallel } from '../../loaders/batch.js';
import { sightingOf } from '../sighting.js';
import type { Source } from '../source.js';
import { lookups, settled } from './settled.js';

/** Peering connections by their status. There is no list of all of them: keys must say which. */
export const peerings: Source = {
  async read({ loaders }, { keys }) {
    const named = keys ?? [];
    const read = await inParallel(async (key) => {
      const peering = await loaders.peering.load(key);
      return peering && sightingOf(key, peering);
    })(named);
    const { found: sightings, unread } = settled(lookups(named, read));
    return { sightings, unread };
  },

  /** One that is looked at has been accepted just now, or is about to be. */
  isInTransition: ({ status }) => status === 'PENDING_ACCEPTANCE',
  everyPoll: false,
};
