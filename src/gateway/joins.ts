import { GraphQLError } from 'graphql';
import type { Context } from './context.js';
import type { ResolveInfo } from './execution/info.js';
import type { Loaders } from './loaders.js';
import { type ClusterModel, clusterFaces } from './mapping/cluster.js';
import { type JobModel, singleJobFaces } from './mapping/job.js';
import type { PeeringFace, PeeringModel } from './mapping/peering.js';
import { type Selection, selection, selectsOnly } from './selection.js';

/** A mere reference to a cluster: nothing has been read of it. */
export const clusterReference = (clusterId: string): ClusterModel => ({
  __typename: 'Cluster',
  clusterId,
  faces: new Set(),
});

/** The same for a job. */
export const jobReference = (jobId: string): JobModel => ({
  __typename: 'Job',
  jobId,
  faces: new Set(),
});

/** The cluster that an id refers to; only a reference to it where nothing else is selected. */
export const joinCluster = async (
  clusterId: string,
  loaders: Loaders,
  info: ResolveInfo,
): Promise<ClusterModel | null> =>
  selectsOnly(info, 'id', 'clusterId')
    ? clusterReference(clusterId)
    : loaders.cluster.load(clusterId, clusterFaces.needed(selection(info).names));

/** The job that an id refers to; likewise. */
export const joinJob = async (
  jobId: string,
  loaders: Loaders,
  info: ResolveInfo,
): Promise<JobModel | null> =>
  selectsOnly(info, 'id', 'jobId')
    ? jobReference(jobId)
    : loaders.job.load(jobId, singleJobFaces.needed(selection(info).names));

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
): Promise<PeeringModel | null> => loaders.peering.load(key, peeringFaces(selection(info)));

/** What a write was done to must be there: if it is not, null alone would look as if nothing had been done. */
const shown = async <Model>(read: Promise<Model | null>): Promise<Model> => {
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
  load: (model: Model, context: Context, info: ResolveInfo) => Promise<Model | null>,
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
