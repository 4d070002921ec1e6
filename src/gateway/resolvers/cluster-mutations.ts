import type { Context } from '../context.js';
import type {
  ClusterStatus,
  CreateClusterPayloadResolvers,
  MutationResolvers,
  RestartClusterPayloadResolvers,
  StopClusterPayloadResolvers,
  UpdateClusterInput,
  UpdateClusterPayloadResolvers,
} from '../generated/resolvers.js';
import { clusterOfPayload, clusterReference } from '../joins.js';
import type { ClusterModel } from '../mapping/cluster.js';
import { changedCluster, newCluster } from '../mapping/cluster-input.js';
import { globalId, parseId } from '../mapping/ids.js';
import { creates } from '../mutations/create.js';
import { mutation } from '../mutations/mutation.js';
import { settledBy } from '../mutations/settle.js';
import { updates } from '../mutations/update.js';

/** The cluster of a name, if it is among the first hundred that contain it. */
const named = async (name: string, { loaders }: Context): Promise<ClusterModel | null> => {
  const query = { name, cursor: undefined, next: true, limit: 100, order: 'desc' } as const;
  const { rows } = await loaders.cluster.page(query, ['detail']);
  return rows.find((cluster) => cluster.name === name) ?? null;
};

const nameTaken = async (name: string | null | undefined, context: Context) =>
  Boolean(name && (await named(name, context)));

/** The service wants the name with every change: if it is not given, it stays as it is. */
const withName = async (
  input: UpdateClusterInput,
  read: () => Promise<ClusterModel | null>,
): Promise<UpdateClusterInput> => {
  if (input.name !== null && input.name !== undefined) return input;
  const name = (await read())?.name;
  return name ? { ...input, name } : input;
};

const payload = (clusterId: string) => ({ cluster: clusterReference(clusterId) });

const ofId = () => (wire: string) => (wire === 'cluster_id' ? ['id'] : undefined);

/** Whether the status of a cluster shows the effect of a write. */
const settledByStatus = async (
  id: string,
  { loaders }: Context,
  ...reached: readonly (ClusterStatus | null)[]
) => {
  const clusterId = parseId('Cluster', id);
  const cluster = await loaders.cluster.load(clusterId, ['detail']);
  return settledBy('Cluster', clusterId, reached.includes(cluster?.status ?? null));
};

export const Mutation: MutationResolvers = {
  createCluster: creates({
    type: 'Cluster',
    endpoint: 'createCluster',
    idKey: 'cluster_id',
    writer: newCluster,
    send: (body, { upstream }) => upstream('createCluster', { body }),
    named,
    keyOf: ({ clusterId }) => clusterId,
    payload,
    rules: ({ name }, context) => [['CS.20006', nameTaken(name, context)]],
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
      ['CS.20006', name !== cluster.name && nameTaken(name, context)],
      ['CS.20007', (spuQuota ?? Number.POSITIVE_INFINITY) < (cluster.spuUsed ?? 0)],
      ['CS.20015', cluster.status !== 'RUNNING'],
    ],
  }),

  deleteCluster: mutation({
    paths: ofId,
    async write({ id }, { upstream }) {
      const clusterId = parseId('Cluster', id);
      await upstream('deleteCluster', { cluster_id: clusterId });
      return { deletedId: globalId('Cluster', clusterId) };
    },
    settle: ({ id }, context) => settledByStatus(id, context, 'DELETING', 'DELETED', null),
  }),

  // The service wants the id a second time, as text in the body (5.3.6, 5.3.7).
  stopCluster: mutation({
    paths: ofId,
    async write({ id }, { upstream }) {
      const cluster_id = parseId('Cluster', id);
      await upstream('stopCluster', { cluster_id, body: { cluster_id } });
      return payload(cluster_id);
    },
    settle: ({ id }, context) =>
      settledByStatus(id, context, 'STOPPING', 'STOPPED', 'STOP_SUCCESS'),
  }),

  restartCluster: mutation({
    paths: ofId,
    async write({ id }, { upstream }) {
      const cluster_id = parseId('Cluster', id);
      await upstream('restartCluster', { cluster_id, body: { cluster_id } });
      return payload(cluster_id);
    },
    settle: ({ id }, context) =>
      settledByStatus(id, context, 'RESTARTING', 'STARTING', 'ARREARAGE_RECOVERING', 'RUNNING'),
  }),
};

export const CreateClusterPayload: CreateClusterPayloadResolvers = clusterOfPayload;
export const UpdateClusterPayload: UpdateClusterPayloadResolvers = clusterOfPayload;
export const StopClusterPayload: StopClusterPayloadResolvers = clusterOfPayload;
export const RestartClusterPayload: RestartClusterPayloadResolvers = clusterOfPayload;
