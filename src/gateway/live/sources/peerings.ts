import { sightingOf } from '../sighting.js';
import type { Source } from '../source.js';

/** Peering connections by their status. There is no list of all of them: keys must say which. */
export const peerings: Source = {
  async read({ loaders }, { keys }) {
    const read = await Promise.all(
      (keys ?? []).map(async (key) => ({ key, peering: await loaders.peering.load(key) })),
    );
    return read.flatMap(({ key, peering }) => (peering ? sightingOf(key, peering) : []));
  },

  /** One that is looked at has been accepted just now, or is about to be. */
  isInTransition: ({ status }) => status === 'PENDING_ACCEPTANCE',
  everyPoll: false,
};
