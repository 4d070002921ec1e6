import type { PeeringStatus } from '../generated/resolvers.js';
import { amongThose, type Effect } from './effect.js';

const among = amongThose<PeeringStatus>();

/** What it is to accept a connection. There is no status between. */
export const acceptance: Effect = {
  reached: among('ACTIVE'),
  underWay: () => false,
  unmoved: among('PENDING_ACCEPTANCE'),
};
