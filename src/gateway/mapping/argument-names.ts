import { newCluster } from './cluster-input.js';
import { newDliJarJob, newDliSqlJob } from './dli-job-input.js';
import { newPool } from './elastic-resource-pool-input.js';
import { newJarJob, newSqlJob } from './job-input.js';
import { newPeering } from './peering-input.js';
import { newQueue } from './queue-input.js';
import { changedQuota } from './quota-input.js';
import { newTemplate } from './template-input.js';

/** Graph names of what the wire calls otherwise and no input has. */
const others: Readonly<Record<string, string>> = {
  job_id: 'id',
  cluster_id: 'clusterId',
  template_id: 'id',
  peering_id: 'id',
  route_id: 'id',
  user_id: 'userId',
  hosts_id: 'ids',
  hosts_info: 'mappings',
  hosts_file: 'file',
  buckets: 'buckets',
  destination: 'destination',
  resumeSavePoint: 'resumeSavepoint',
  resume_savepoint: 'resumeSavepoint',
  queue_name: 'queueId',
  obs_bucket: 'obsBucket', // of checkpoints or logs
  limit: 'first',
  offset: 'after',
  resource_type: 'resourceType',
  root_job_id: 'filter.rootJobId',
  cdm_cluster_id: 'clusterId',
  'from-connector-name': 'fromConnectorName',
  'to-link-name': 'toLinkName',
};

const writers = [
  newSqlJob,
  newJarJob,
  newTemplate,
  newCluster,
  changedQuota,
  newPeering,
  newDliSqlJob,
  newDliJarJob,
  newQueue,
  newPool,
];

/** Fields of the wire → the arguments of the graph that they come from, with dots in front of inner ones. */
const names = new Map([
  ...writers.flatMap(({ names }) => names).reverse(),
  ...Object.entries(others),
]);

export const argumentName = (wire: string): string | undefined => names.get(wire);
