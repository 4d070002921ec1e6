import { readCluster } from './cluster.js';
import { entity } from './entity.js';
import * as read from './reader.js';

const quotas = entity({
  type: 'Quota',
  key: 'userId',
  id: ['user_id'],
  fields: {
    userName: read.text('user_name', 'username'),
    spuUsed: read.int('spu_used'),
    spuQuota: read.int('spu_quota'),
    clusters: read.listOf(readCluster(), 'clusters'),
  },
});

/** What a user may use (5.3.14, 5.3.15); its clusters come with id and name. */
export const readQuota = quotas.read(null);
export const quotaReference = quotas.reference;
export type QuotaModel = ReturnType<typeof quotaReference>;
