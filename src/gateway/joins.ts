import { GraphQLError } from 'graphql';
import type { Context } from './context.js';
import type { ResolveInfo } from './execution/info.js';
import type { Loaders } from './loaders.js';
import { type ClusterModel, clusterFaces, clusterReference } from './mapping/cluster.js';
import { type JobModel, jobReference, singleJobFaces } from './mapping/job.js';
import type { PeeringFace, PeeringModel } from './mapping/peering.js';
import { type QuotaModel, quotaReference } from './mapping/quota.js';
import { onlySelects, type Selection, selection, selectsOnly } from './selection.js';
import type { Soon } from './soon.js';

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
const jobJoin = joinBy(['id', 'jobId'], singleJobFaces.needed);

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

/** The job that an id refers to. */
export const joinJob = (
  jobId: string,
  loaders: Loaders,
  info: ResolveInfo,
): Soon<JobModel | null> => {
  const { byReference, faces } = jobJoin(selection(info));
  return byReference ? jobReference(jobId) : loaders.job.load(jobId, faces);
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
  ['id', 'jobId'],
  ({ jobId }: JobModel, { loaders }, info) => joinJob(jobId, loaders, info),
);

export const clusterOfPayload = ofPayload(
  'cluster',
  ['id', 'clusterId'],
  ({ clusterId }: ClusterModel, { loaders }, info) => joinCluster(clusterId, loaders, info),
);
