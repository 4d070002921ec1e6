import type { Word } from '../enums.js';

/** Enhanced connections of DLI; its tables write `Active`, its examples `ACTIVE`. */
export const connectionStatuses = {
  ACTIVE: { wire: 'ACTIVE', aliases: ['Active', 'active'] },
  DELETED: { wire: 'DELETED', aliases: ['Deleted', 'deleted'] },
} as const satisfies Record<string, Word>;

/** Queues and pools that are bound to an enhanced connection. */
export const connectionPeerStatuses = {
  CREATING: { wire: 'CREATING' },
  ACTIVE: { wire: 'ACTIVE' },
  FAILED: { wire: 'FAILED' },
} as const satisfies Record<string, Word>;
