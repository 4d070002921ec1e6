import { type ClusterModel, reviveCluster } from '../mapping/cluster.js';
import { compositeKey } from '../mapping/ids.js';
import { type JobModel, reviveJob } from '../mapping/job.js';
import { type PeeringModel, revivePeering } from '../mapping/peering.js';
import { waitsFor } from './wait.js';

export const waitsForJob = waitsFor({
  field: 'job',
  subject: 'jobs',
  keyOf: ({ key }: JobModel) => key,
  remember: ({ values, faces }, { job }) => job.complete(reviveJob(values, faces), []),
});

export const waitsForCluster = waitsFor({
  field: 'cluster',
  subject: 'clusters',
  keyOf: ({ clusterId }: ClusterModel) => clusterId,
  remember: ({ values, faces }, { cluster }) => cluster.complete(reviveCluster(values, faces), []),
});

export const waitsForPeering = waitsFor({
  field: 'peering',
  subject: 'peerings',
  keyOf: ({ clusterId, peeringId }: PeeringModel) => compositeKey(clusterId, peeringId),
  remember: ({ values, faces }, { peering }) => peering.remember(revivePeering(values, faces)),
});
