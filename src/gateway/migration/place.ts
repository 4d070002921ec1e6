import type { MigrationLoss } from '../generated/resolvers.js';
import { globalId } from '../mapping/ids.js';
import type { JobModel } from '../mapping/job.js';
import { loss } from './part.js';

const clusterOf = ({ clusterId }: JobModel) => (clusterId ? globalId('Cluster', clusterId) : null);

/** A job of an exclusive cluster that gets a queue. */
export const onQueue = (job: JobModel, queueId: string): MigrationLoss =>
  loss(
    'CHANGED',
    'cluster',
    `The queue ${queueId} takes its place. What the cluster reaches by peerings and host mappings, the queue reaches by enhanced connections.`,
    clusterOf(job),
  );

/** One that gets none. */
export const withoutQueue = (job: JobModel): MigrationLoss =>
  loss(
    'NEEDS_ACTION',
    'cluster',
    'DLI has queues in the place of clusters: name one by `queueId`, or give the job one before it runs.',
    clusterOf(job),
  );
