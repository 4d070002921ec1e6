import type { GraphQLResolveInfo } from 'graphql';
import type { Loaders } from './loaders.js';
import { type ClusterModel, clusterFaces } from './mapping/cluster.js';
import { type JobModel, singleJobFaces } from './mapping/job.js';
import { selection, selectsOnly } from './selection.js';

/** The cluster that an id refers to; only a reference to it where nothing else is selected. */
export const joinCluster = async (
  clusterId: string,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<ClusterModel | null> =>
  selectsOnly(info, 'id', 'clusterId')
    ? { __typename: 'Cluster', clusterId, faces: new Set() }
    : loaders.cluster.load(clusterId, clusterFaces.needed(selection(info).names));

/** The job that an id refers to; likewise. */
export const joinJob = async (
  jobId: string,
  loaders: Loaders,
  info: GraphQLResolveInfo,
): Promise<JobModel | null> =>
  selectsOnly(info, 'id', 'jobId')
    ? { __typename: 'Job', jobId, faces: new Set() }
    : loaders.job.load(jobId, singleJobFaces.needed(selection(info).names));
