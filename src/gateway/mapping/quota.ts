import { readCluster } from './cluster.js';
import * as read from './reader.js';

const readFields = read.reader({
  userName: read.text('user_name', 'username'),
  spuUsed: read.int('spu_used'),
  spuQuota: read.int('spu_quota'),
  clusters: read.listOf(readCluster(), 'clusters'),
});

/** What a user may use (5.3.14, 5.3.15); its clusters come with id and name. */
export const readQuota = (wire: read.Wire) => ({
  __typename: 'Quota' as const,
  userId: read.required(read.id('user_id')(wire), 'user_id'),
  ...readFields(wire),
});
export type QuotaModel = ReturnType<typeof readQuota>;
