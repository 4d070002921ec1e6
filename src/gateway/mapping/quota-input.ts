import type { UpdateQuotaInput } from '../generated/resolvers.js';
import * as write from './input-fields.js';
import { writer } from './writer.js';

/** Changes of what a user may use (5.3.16); the list of clusters replaces the former one. */
export const changedQuota = writer<UpdateQuotaInput>({
  spuQuota: write.number('spu_quota'),
  clusterIds: write.ids('clusters', 'Cluster'),
});
