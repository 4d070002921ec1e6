import type { Context } from '../context.js';
import type { MutationResolvers, UpdateQuotaPayloadResolvers } from '../generated/resolvers.js';
import { ofPayload } from '../joins.js';
import { parseId } from '../mapping/ids.js';
import { type QuotaModel, quotaReference } from '../mapping/quota.js';
import { changedQuota } from '../mapping/quota-input.js';
import type { StateRule } from '../mutations/rehearse.js';
import { updates } from '../mutations/update.js';

const clustersGone = async (ids: readonly string[] | null | undefined, { loaders }: Context) => {
  const found = await Promise.all(
    (ids ?? []).map((id) => loaders.cluster.load(parseId('Cluster', id))),
  );
  return found.includes(null);
};

export const Mutation: MutationResolvers = {
  updateQuota: updates({
    type: 'Quota',
    endpoint: 'updateUserQuota',
    writer: changedQuota,
    idOf: ({ userId }: { userId: string }) => userId,
    paths: {
      user_id: ['userId'],
      maximum_spu_quota: ['input', 'spuQuota'],
      cluster_id: ['input', 'clusterIds'],
    },
    missing: 'CS.21092',
    async read(userId, { loaders }) {
      const quota = await loaders.quota.load(userId);
      if (quota === null) return null;
      const { spuUsed, spuQuota, clusters } = quota;
      return { spuUsed, spuQuota, clusterIds: clusters?.map(({ clusterId }) => clusterId) };
    },
    send: (user_id, body, { upstream }) => upstream('updateUserQuota', { user_id, body }),
    payload: (userId) => ({ quota: quotaReference(userId) }),
    rules: ({ spuQuota, clusterIds }, quota, context): StateRule[] => [
      ['CS.21091', (spuQuota ?? Number.POSITIVE_INFINITY) < (quota.spuUsed ?? 0), quota.spuUsed],
      ['CS.20005', clustersGone(clusterIds, context)],
    ],
  }),
};

export const UpdateQuotaPayload: UpdateQuotaPayloadResolvers = ofPayload(
  'quota',
  ['id', 'userId'],
  ({ userId }: QuotaModel, { loaders }) => loaders.quota.load(userId),
);
