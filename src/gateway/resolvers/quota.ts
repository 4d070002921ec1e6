import { idFormats } from '../../api/ids.js';
import type { QueryResolvers, QuotaResolvers } from '../generated/resolvers.js';
import { clusterFaces } from '../mapping/cluster.js';
import { globalId, parseId } from '../mapping/ids.js';
import type { QuotaModel } from '../mapping/quota.js';
import { spuFree } from '../mapping/spu-free.js';
import { connection } from '../paging/connection.js';
import { selection, selectsOnly } from '../selection.js';
import { all } from '../soon.js';

export const Query: QueryResolvers = {
  quota: (_, { userId }, { loaders }) => loaders.quota.load(parseId('Quota', userId)),

  quotas: (_, { filter, ...args }, context, info) =>
    connection(args, context, info, {
      kind: 'Quota',
      idOf: (quota: QuotaModel) => quota.userId,
      isId: idFormats.user_id,
      read: (page) => context.loaders.quota.page({ name: filter?.name ?? undefined, ...page }),
    }),
};

export const Quota: QuotaResolvers = {
  id: (quota) => globalId('Quota', quota.userId),

  spuFree,

  clusters: ({ clusters }, _, { loaders }, info) => {
    const references = clusters ?? [];
    if (selectsOnly(info, 'id', 'clusterId', 'name')) return references;
    const faces = clusterFaces.needed(selection(info).names);
    return all(references.map((cluster) => loaders.cluster.complete(cluster, faces)));
  },
};
