import type { Word } from '../enums.js';

/** What a queue of DLI runs: SQL of Spark, or Flink and Spark jobs. */
export const queueTypes = {
  SQL: { wire: 'sql' },
  GENERAL: { wire: 'general' },
} as const satisfies Record<string, Word>;

export const queueOrders = {
  NAME_ASC: { wire: 'queue_name_asc' },
  NAME_DESC: { wire: 'queue_name_desc' },
  CU_ASC: { wire: 'cu_asc' },
  CU_DESC: { wire: 'cu_desc' },
} as const satisfies Record<string, Word>;

export const queuePlatforms = {
  X86_64: { wire: 'x86_64' },
  AARCH64: { wire: 'aarch64' },
} as const satisfies Record<string, Word>;

export const queueResourceTypes = {
  VM: { wire: 'vm' },
  CONTAINER: { wire: 'container' },
} as const satisfies Record<string, Word>;

/** What a user may do with a queue; only owners and administrators have `ALL`, which nobody grants. */
export const queuePrivileges = {
  ALL: { wire: 'ALL' },
  SUBMIT_JOB: { wire: 'SUBMIT_JOB' },
  CANCEL_JOB: { wire: 'CANCEL_JOB' },
  DROP_QUEUE: { wire: 'DROP_QUEUE' },
  GRANT_PRIVILEGE: { wire: 'GRANT_PRIVILEGE' },
  REVOKE_PRIVILEGE: { wire: 'REVOKE_PRIVILEGE' },
  SHOW_PRIVILEGES: { wire: 'SHOW_PRIVILEGES' },
  RESTART: { wire: 'RESTART' },
  SCALE_QUEUE: { wire: 'SCALE_QUEUE' },
} as const satisfies Record<string, Word>;

export const queuePrivilegeActions = {
  GRANT: { wire: 'grant' },
  REVOKE: { wire: 'revoke' },
  UPDATE: { wire: 'update' },
} as const satisfies Record<string, Word>;

/** Resource modes of queues and clusters of DLI. */
export const dliResourceModes = {
  SHARED: { wire: '0' },
  DEDICATED: { wire: '1' },
} as const satisfies Record<string, Word>;

/** How queues and pools of DLI are paid for. */
export const dliChargingModes = {
  PAY_PER_USE: { wire: '1' },
  SUBSCRIPTION: { wire: '2' },
} as const satisfies Record<string, Word>;

export const elasticResourcePoolStatuses = {
  AVAILABLE: { wire: 'AVAILABLE' },
  SCALING: { wire: 'SCALING' },
  CREATING: { wire: 'CREATING' },
  FAILED: { wire: 'FAILED' },
} as const satisfies Record<string, Word>;

export const dliClusterStatuses = {
  CREATING: { wire: 'CREATING' },
  AVAILABLE: { wire: 'AVAILABLE' },
  SUSPENDED: { wire: 'SUSPENDED' },
  RECOVERING: { wire: 'RECOVERING' },
} as const satisfies Record<string, Word>;
