import type { Context } from '../context.js';
import type {
  CreateClusterPayloadResolvers,
  MutationResolvers,
  RestartClusterPayloadResolvers,
  StopClusterPayloadResolvers,
  UpdateClusterInput,
  UpdateClusterPayloadResolvers,
} from '../generated/resolvers.js';
import { clusterOfPayload } from '../joins.js';
import { type ClusterModel, clusterReference } from '../mapping/cluster.js';
import { changedCluster, newCluster } from '../mapping/cluster-input.js';
import { parseId } from '../mapping/ids.js';
import {
  clusterCreation,
  clusterRestart,
  clusterStop,
  isDeleted,
} from '../mutations/cluster-effects.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import type { Effect } from '../mutations/effect.js';
import { mutation } from '../mutations/mutation.js';
import { byName } from '../mutations/names.js';
import { settledBy } from '../mutations/settle.js';
import { updates } from '../mutations/update.js';
import type { WaitForArgument } from '../mutations/wait.js';
import { waitsForCluster } from '../mutations/waits.js';

const { named: listed, isTaken } = byName<ClusterModel>((page, { loaders }) =>
  loaders.cluster.page(page, ['list']),
);

/** The cluster of a name, with all its settings: the list does not tell its network. */
const named = async (name: string, context: Context) => {
  const cluster = await listed(name, context);
  return cluster && context.loaders.cluster.complete(cluster, ['detail']);
};

/** The service wants the name with every change: if it is not given, it stays as it is. */
const withName = async (
  input: UpdateClusterInput,
  read: () => Promise<ClusterModel>,
): Promise<UpdateClusterInput> =>
  input.name === undefined ? { ...input, name: (await read()).name } : input;

const payload = (clusterId: string) => ({ cluster: clusterReference(clusterId) });

/** The status of a cluster; null stands for no cluster. */
const statusOf = async (clusterId: string, { loaders }: Context) => {
  const cluster = await loaders.cluster.load(clusterId, ['detail']);
  return cluster?.status ?? null;
};

/** Stops or restarts a cluster. The service wants the id a second time, as text in the body (5.3.6, 5.3.7). */
const moves = (endpoint: 'stopCluster' | 'restartCluster', effect: Effect) =>
  mutation({
    paths: () => (wire) => (wire === 'cluster_id' ? ['id'] : undefined),
    async write({ id }: { readonly id: string } & WaitForArgument, { upstream }) {
      const cluster_id = parseId('Cluster', id);
      await upstream(endpoint, { cluster_id, body: { cluster_id } });
      return payload(cluster_id);
    },
    async settle({ id }, context) {
      const clusterId = parseId('Cluster', id);
      const status = await statusOf(clusterId, context);
      return settledBy('Cluster', clusterId, effect.reached(status));
    },
    wait: waitsForCluster(effect),
  });

export const Mutation: MutationResolvers = {
  createCluster: creates({
    type: 'Cluster',
    endpoint: 'createCluster',
    idKey: 'cluster_id',
    writer: newCluster,
    named,
    keyOf: ({ clusterId }) => clusterId,
    payload,
    rules: ({ name }, context) => [['CS.20006', isTaken(name, context)]],
    wait: waitsForCluster(clusterCreation),
  }),

  updateCluster: updates({
    type: 'Cluster',
    endpoint: 'updateCluster',
    writer: changedCluster,
    idOf: ({ id }: { id: string }) => id,
    paths: { cluster_id: ['id'] },
    missing: 'CS.20005',
    read: (key, { loaders }) => loaders.cluster.load(key, ['detail']),
    complete: withName,
    send: (key, body, { upstream }) => upstream('updateCluster', { cluster_id: key, body }),
    payload,
    rules: ({ name, spuQuota }, cluster, context) => [
      ['CS.20006', name !== cluster.name && isTaken(name, context)],
      [
        'CS.20007',
        (spuQuota ?? Number.POSITIVE_INFINITY) < (cluster.spuUsed ?? 0),
        cluster.spuUsed,
      ],
      ['CS.20015', cluster.status !== 'RUNNING'],
    ],
  }),

  deleteCluster: deletes({
    type: 'Cluster',
    parameters: ['cluster_id'],
    send: (cluster_id, { upstream }) => upstream('deleteCluster', { cluster_id }),
    isGone: async (key, context) => isDeleted(await statusOf(key, context)),
  }),

  stopCluster: moves('stopCluster', clusterStop),
  restartCluster: moves('restartCluster', clusterRestart),
};

export const CreateClusterPayload: CreateClusterPayloadResolvers = clusterOfPayload;
export const UpdateClusterPayload: UpdateClusterPayloadResolvers = clusterOfPayload;
export const StopClusterPayload: StopClusterPayloadResolvers = clusterOfPayload;
export const RestartClusterPayload: RestartClusterPayloadResolvers = clusterOfPayload;
