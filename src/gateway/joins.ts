import { GraphQLError } from 'graphql';
import type { Context } from './context.js';
import type { ResolveInfo } from './execution/info.js';
import type { Loaders } from './loaders.js';
import { type ClusterModel, clusterFaces, clusterReference } from './mapping/cluster.js';
import { type PoolModel, poolReference } from './mapping/elastic-resource-pool.js';
import { type JobModel, jobReference, singleJobFaces } from './mapping/job.js';
import type { PeeringFace, PeeringModel } from './mapping/peering.js';
import { type QueueModel, queueFaces, queueReference } from './mapping/queue.js';
import { type QuotaModel, quotaReference } from './mapping/quota.js';
import { onlySelects, type Selection, selection, selectsOnly } from './selection.js';
import { all, given, type Soon } from './soon.js';

/** How a join shows what an id refers to: by a mere reference where nothing but ids is selected, else with some faces. */
interface Join<Face> {
  readonly byReference: boolean;
  readonly faces: readonly Face[];
}

/** Works a join out once for each selection, however many rows it is of. */
const joinBy = <Face>(
  ids: readonly string[],
  needed: (names: ReadonlySet<string>) => readonly Face[],
) => {
  const known = new WeakMap<Selection, Join<Face>>();
  return (selected: Selection): Join<Face> => {
    const join = known.get(selected) ?? {
      byReference: onlySelects(selected, ...ids),
      faces: needed(selected.names),
    };
    known.set(selected, join);
    return join;
  };
};

export const clusterJoin = joinBy(['id', 'clusterId'], clusterFaces.needed);
export const quotaJoin = joinBy(['id', 'userId'], () => []);
const jobJoin = joinBy(['id', 'jobId', 'service'], singleJobFaces.needed);
const queueJoin = joinBy(['id', 'name'], queueFaces.needed);
const poolJoin = joinBy(['id', 'name'], () => []);

/** The cluster that an id refers to. */
export const joinCluster = (
  clusterId: string,
  loaders: Loaders,
  info: ResolveInfo,
): Soon<ClusterModel | null> => {
  const { byReference, faces } = clusterJoin(selection(info));
  return byReference ? clusterReference(clusterId) : loaders.cluster.load(clusterId, faces);
};

/** The user that an id refers to. */
export const joinQuota = (
  userId: string,
  loaders: Loaders,
  info: ResolveInfo,
): Soon<QuotaModel | null> =>
  quotaJoin(selection(info)).byReference ? quotaReference(userId) : loaders.quota.load(userId);

/** The queue of DLI that a name refers to. */
export const joinQueue = (
  name: string,
  loaders: Loaders,
  info: ResolveInfo,
): Soon<QueueModel | null> => {
  const { byReference, faces } = queueJoin(selection(info));
  return byReference ? queueReference(name) : loaders.queue.load(name, faces);
};

/** Those of several queues that the caller may see. */
export const joinQueues = (
  names: readonly string[],
  loaders: Loaders,
  info: ResolveInfo,
): Soon<QueueModel[]> =>
  given(all(names.map((name) => joinQueue(name, loaders, info))), (queues) =>
    queues.filter((queue) => queue !== null),
  );

/** The elastic resource pool that a name refers to. */
export const joinPool = (
  name: string,
  loaders: Loaders,
  info: ResolveInfo,
): Soon<PoolModel | null> =>
  poolJoin(selection(info)).byReference ? poolReference(name) : loaders.pool.load(name);

/** The job that an id refers to. */
export const joinJob = (
  key: string,
  loaders: Loaders,
  info: ResolveInfo,
): Soon<JobModel | null> => {
  const { byReference, faces } = jobJoin(selection(info));
  return byReference ? jobReference(key) : loaders.job.load(key, faces);
};

const sides = ['requester', 'accepter'];
const listedOnly = ['vpcCidr', 'subnetCidr'];

/** The face that tells address ranges, if any are selected. */
export const peeringFaces = (selected: Selection): PeeringFace[] =>
  sides.some((side) => listedOnly.some((name) => selected.below(side).names.has(name)))
    ? ['list']
    : [];

/** The peering that a key refers to. */
export const joinPeering = (
  key: string,
  loaders: Loaders,
  info: ResolveInfo,
): Soon<PeeringModel | null> => loaders.peering.load(key, peeringFaces(selection(info)));

/** What a write was done to must be there: if it is not, null alone would look as if nothing had been done. */
const shown = async <Model>(read: Soon<Model | null>): Promise<Model> => {
  const model = await read;
  if (model !== null) return model;
  throw new GraphQLError('It was done, but the service does not show what it was done to.', {
    extensions: { code: 'UPSTREAM_BAD_RESPONSE' },
  });
};

/**
 * The resolver of the entity in a payload. Payloads hold references; what is selected of the thing beyond its ids, the
 * `own` fields, is read only then.
 */
export const ofPayload = <Name extends string, Model>(
  name: Name,
  own: readonly string[],
  load: (model: Model, context: Context, info: ResolveInfo) => Soon<Model | null>,
) => {
  const resolve = (
    payload: { readonly [N in Name]?: Model | null },
    _: unknown,
    context: Context,
    info: ResolveInfo,
  ) => {
    const model = payload[name] ?? null;
    return model && !selectsOnly(info, ...own) ? shown(load(model, context, info)) : model;
  };
  return { [name]: resolve } as { [N in Name]: typeof resolve };
};

export const jobOfPayload = ofPayload(
  'job',
  ['id', 'jobId', 'service'],
  ({ key }: JobModel, { loaders }, info) => joinJob(key, loaders, info),
);

export const clusterOfPayload = ofPayload(
  'cluster',
  ['id', 'clusterId'],
  ({ clusterId }: ClusterModel, { loaders }, info) => joinCluster(clusterId, loaders, info),
);
