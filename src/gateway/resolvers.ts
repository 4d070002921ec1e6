import type { Resolvers } from './generated/resolvers.js';
import * as accountMutations from './resolvers/account-mutations.js';
import * as auditLog from './resolvers/audit-log.js';
import * as cdmJobMutations from './resolvers/cdm-job-mutations.js';
import * as cluster from './resolvers/cluster.js';
import * as clusterMutations from './resolvers/cluster-mutations.js';
import * as database from './resolvers/database.js';
import * as dliCluster from './resolvers/dli-cluster.js';
import * as elasticResourcePool from './resolvers/elastic-resource-pool.js';
import * as elasticResourcePoolMutations from './resolvers/elastic-resource-pool-mutations.js';
import * as enhancedConnection from './resolvers/enhanced-connection.js';
import * as enhancedConnectionMutations from './resolvers/enhanced-connection-mutations.js';
import * as errorCatalog from './resolvers/error-catalog.js';
import * as hostMapping from './resolvers/host-mapping.js';
import * as hostMappingMutations from './resolvers/host-mapping-mutations.js';
import * as job from './resolvers/job.js';
import * as jobHealth from './resolvers/job-health.js';
import * as jobMetricsHistory from './resolvers/job-metrics-history.js';
import * as jobMigration from './resolvers/job-migration.js';
import * as jobMutations from './resolvers/job-mutations.js';
import * as jobPreflight from './resolvers/job-preflight.js';
import * as live from './resolvers/live.js';
import * as overview from './resolvers/overview.js';
import * as peering from './resolvers/peering.js';
import * as peeringMutations from './resolvers/peering-mutations.js';
import * as project from './resolvers/project.js';
import * as queue from './resolvers/queue.js';
import * as queueMutations from './resolvers/queue-mutations.js';
import * as quota from './resolvers/quota.js';
import * as quotaMutations from './resolvers/quota-mutations.js';
import * as routeMutations from './resolvers/route-mutations.js';
import * as serviceVersion from './resolvers/service-version.js';
import * as sparkBatch from './resolvers/spark-batch.js';
import * as sparkBatchMutations from './resolvers/spark-batch-mutations.js';
import * as table from './resolvers/table.js';
import * as tableMutations from './resolvers/table-mutations.js';
import * as template from './resolvers/template.js';
import * as templateMutations from './resolvers/template-mutations.js';
import { scalars } from './scalars.js';

/** Every resolver but those of entities as such, a module a domain. A domain adds the fields that lead to it to the types of others. */
export const resolvers: Resolvers[] = [
  scalars,
  job,
  jobHealth,
  jobMetricsHistory,
  jobPreflight,
  jobMigration,
  cluster,
  hostMapping,
  template,
  quota,
  peering,
  auditLog,
  overview,
  serviceVersion,
  errorCatalog,
  project,
  live,
  accountMutations,
  jobMutations,
  templateMutations,
  queue,
  queueMutations,
  elasticResourcePool,
  elasticResourcePoolMutations,
  dliCluster,
  enhancedConnection,
  enhancedConnectionMutations,
  sparkBatch,
  sparkBatchMutations,
  database,
  table,
  tableMutations,
  cdmJobMutations,
  clusterMutations,
  hostMappingMutations,
  quotaMutations,
  peeringMutations,
  routeMutations,
];
