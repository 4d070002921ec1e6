import { endpointsOf } from './endpoint.js';

const endpoint = endpointsOf('dli');

/** Codes for "no such thing". */
const missing = ['DLI.0002', 'DLI.0023'] as const;
const noJob = [...missing, 'DLI.16001'] as const;

/** Of the `section` of a row: a name in brackets stands for a source that docs/dli.md lists. */
const bare = { envelope: 'bare' } as const;

/**
 * The calls of Data Lake Insight that the gateway makes. Jobs and templates mirror those of CS, with other words; all
 * else is DLI's alone. Paths without a URI in the documents, and calls that they lack, are from DLI's public API
 * reference.
 */
export const dli = {
  createDliSqlJob: endpoint('POST /v1.0/{project_id}/streaming/sql-jobs', {
    section: 'Creating a SQL Job [OTC]',
    body: 'json',
    ...bare,
    key: 'job',
  }),
  updateDliSqlJob: endpoint('PUT /v1.0/{project_id}/streaming/sql-jobs/{job_id}', {
    section: 'Updating a SQL Job [OTC]',
    body: 'json',
    ...bare,
  }),
  createDliJarJob: endpoint('POST /v1.0/{project_id}/streaming/flink-jobs', {
    section: 'Creating a Flink Jar job [dli-create-flink-jar-job]',
    body: 'json',
    ...bare,
    key: 'job',
  }),
  updateDliJarJob: endpoint('PUT /v1.0/{project_id}/streaming/flink-jobs/{job_id}', {
    section: 'Updating a Flink Jar Job [OTC]',
    body: 'json',
    ...bare,
  }),
  runDliJobs: endpoint('POST /v1.0/{project_id}/streaming/jobs/run', {
    section: 'Running Jobs in Batches [dli-manual]',
    body: 'json',
    envelope: 'results',
  }),
  listDliJobs: endpoint('GET /v1.0/{project_id}/streaming/jobs', {
    section: 'Querying the Job List [OTC]',
    query: [
      'name',
      'status',
      'job_type',
      'queue_name',
      'tags',
      'show_detail',
      'root_job_id',
      'order',
      'offset',
      'limit',
    ],
    maxLimit: 100,
    ...bare,
    key: 'job_list',
  }),
  getDliJob: endpoint('GET /v1.0/{project_id}/streaming/jobs/{job_id}', {
    section: 'Querying Job Details [OTC]',
    missing: noJob,
    ...bare,
    key: 'job_detail',
  }),
  getDliJobExecutionPlan: endpoint('GET /v1.0/{project_id}/streaming/jobs/{job_id}/execute-graph', {
    section: 'Querying the Job Execution Plan [OTC]',
    missing: [...noJob, 'DLI.14001'],
    ...bare,
    key: 'execute_graph',
  }),
  queryDliJobMetrics: endpoint('POST /v1.0/{project_id}/streaming/jobs/metrics', {
    section: 'Querying Job Monitoring Information [OTC]',
    body: 'json',
    write: false,
    missing: noJob,
    ...bare,
    key: 'metrics',
  }),
  stopDliJobs: endpoint('POST /v1.0/{project_id}/streaming/jobs/stop', {
    section: 'Stopping Jobs in Batches [OTC]',
    body: 'json',
    envelope: 'results',
  }),
  deleteDliJob: endpoint('DELETE /v1.0/{project_id}/streaming/jobs/{job_id}', {
    section: 'Deleting a Job [OTC]',
    ...bare,
  }),
  deleteDliJobs: endpoint('POST /v1.0/{project_id}/streaming/jobs/delete', {
    section: 'Deleting Jobs in Batches [OTC]',
    body: 'json',
    envelope: 'results',
  }),

  createDliTemplate: endpoint('POST /v1.0/{project_id}/streaming/job-templates', {
    section: 'Creating a Template [OTC]',
    body: 'json',
    ...bare,
    key: 'template',
  }),
  updateDliTemplate: endpoint('PUT /v1.0/{project_id}/streaming/job-templates/{template_id}', {
    section: 'Updating a Template [OTC]',
    body: 'json',
    ...bare,
  }),
  deleteDliTemplate: endpoint('DELETE /v1.0/{project_id}/streaming/job-templates/{template_id}', {
    section: 'Deleting a Template [OTC]',
    ...bare,
  }),
  listDliTemplates: endpoint('GET /v1.0/{project_id}/streaming/job-templates', {
    section: 'Querying the Template List [OTC]',
    query: ['name', 'tags', 'order', 'offset', 'limit'],
    ...bare,
    key: 'template_list',
  }),

  createQueue: endpoint('POST /v1.0/{project_id}/queues', {
    section: 'Creating a Queue [dli-manual]',
    body: 'json',
    ...bare,
  }),
  listQueues: endpoint('GET /v1.0/{project_id}/queues', {
    section: 'Querying All Queues [OTC]',
    query: ['queue_type', 'page-size', 'current-page', 'order'],
    ...bare,
  }),
  getQueue: endpoint('GET /v1.0/{project_id}/queues/{queue_name}', {
    section: 'Viewing Details of a Queue [OTC]',
    missing,
    ...bare,
  }),
  deleteQueue: endpoint('DELETE /v1.0/{project_id}/queues/{queue_name}', {
    section: 'Deleting a Queue [OTC]',
    ...bare,
  }),
  listQueueUsers: endpoint('GET /v1.0/{project_id}/queues/{queue_name}/users', {
    section: 'Querying Queue Users [OTC]',
    query: ['limit', 'offset'],
    missing,
    ...bare,
  }),
  setQueuePrivileges: endpoint('PUT /v1.0/{project_id}/queues/user-authorization', {
    section: 'Granting Queue Permissions [dli-manual, URI of OTC]',
    body: 'json',
    ...bare,
  }),

  createElasticResourcePool: endpoint('POST /v3/{project_id}/elastic-resource-pools', {
    section: 'Creating an Elastic Resource Pool [dli-manual]',
    body: 'json',
    ...bare,
  }),
  listElasticResourcePools: endpoint('GET /v3/{project_id}/elastic-resource-pools', {
    section: 'Querying Elastic Resource Pools [OTC]',
    query: ['name', 'status', 'limit', 'offset'],
    ...bare,
  }),
  deleteElasticResourcePool: endpoint(
    'DELETE /v3/{project_id}/elastic-resource-pools/{pool_name}',
    {
      section: 'Deleting an Elastic Resource Pool [OTC]',
      ...bare,
    },
  ),

  createEnhancedConnection: endpoint('POST /v2.0/{project_id}/datasource/enhanced-connections', {
    section: 'Creating an Enhanced Datasource Connection [OTC]',
    body: 'json',
    status: 201,
    ...bare,
  }),
  listEnhancedConnections: endpoint('GET /v2.0/{project_id}/datasource/enhanced-connections', {
    section: 'Querying Enhanced Datasource Connections [OTC]',
    query: ['name', 'status', 'limit', 'offset'],
    ...bare,
  }),
  getEnhancedConnection: endpoint(
    'GET /v2.0/{project_id}/datasource/enhanced-connections/{connection_id}',
    { section: 'Querying an Enhanced Datasource Connection [OTC]', missing, ...bare },
  ),
  deleteEnhancedConnection: endpoint(
    'DELETE /v2.0/{project_id}/datasource/enhanced-connections/{connection_id}',
    { section: 'Deleting an Enhanced Datasource Connection [OTC]', ...bare },
  ),
  associateQueues: endpoint(
    'POST /v2.0/{project_id}/datasource/enhanced-connections/{connection_id}/associate-queue',
    { section: 'Binding a Queue [dli-manual]', body: 'json', ...bare },
  ),
  disassociateQueues: endpoint(
    'POST /v2.0/{project_id}/datasource/enhanced-connections/{connection_id}/disassociate-queue',
    { section: 'Unbinding a Queue [dli-manual]', body: 'json', ...bare },
  ),
  createConnectionRoute: endpoint(
    'POST /v3/{project_id}/datasource/enhanced-connections/{connection_id}/routes',
    { section: 'Creating a Route [OTC]', body: 'json', ...bare },
  ),
  deleteConnectionRoute: endpoint(
    'DELETE /v3/{project_id}/datasource/enhanced-connections/{connection_id}/routes/{route_name}',
    { section: 'Deleting a Route [dli-manual]', ...bare },
  ),

  createBatch: endpoint('POST /v2.0/{project_id}/batches', {
    section: 'Creating a Batch Processing Job [OTC]',
    body: 'json',
    ...bare,
  }),
  listBatches: endpoint('GET /v2.0/{project_id}/batches', {
    section: 'Listing All Batch Processing Jobs [dli-manual]',
    query: ['job_name', 'job-id', 'cluster_name', 'queue_name', 'from', 'size', 'state', 'owner'],
    ...bare,
  }),
  getBatch: endpoint('GET /v2.0/{project_id}/batches/{batch_id}', {
    section: 'Querying Batch Job Details [dli-manual, URI of OTC]',
    missing,
    ...bare,
  }),
  cancelBatch: endpoint('DELETE /v2.0/{project_id}/batches/{batch_id}', {
    section: 'Canceling a Batch Processing Job [OTC]',
    ...bare,
  }),

  listDatabases: endpoint('GET /v1.0/{project_id}/databases', {
    section: 'Querying All Databases [OTC]',
    query: ['keyword', 'limit', 'offset'],
    ...bare,
  }),
  listTables: endpoint('GET /v1.0/{project_id}/databases/{database_name}/tables', {
    section: 'Querying All Tables [dli-manual]',
    query: [
      'keyword',
      'with-detail',
      'page-size',
      'current-page',
      'with-priv',
      'table-type',
      'datasource-type',
      'without-tablemeta',
    ],
    maxLimit: 100,
    missing,
    ...bare,
  }),
  describeTable: endpoint('GET /v1.0/{project_id}/databases/{database_name}/tables/{table_name}', {
    section: 'Describing Table Information [dli-manual]',
    missing,
    ...bare,
  }),
  deleteTable: endpoint('DELETE /v1.0/{project_id}/databases/{database_name}/tables/{table_name}', {
    section: 'Deleting a Table [dli-manual]',
    query: ['async'],
    ...bare,
  }),
  previewTable: endpoint(
    'GET /v1.0/{project_id}/databases/{database_name}/tables/{table_name}/preview',
    { section: 'Previewing Table Content [dli-manual]', query: ['mode'], missing, ...bare },
  ),

  listDliClusters: endpoint('GET /v2.0/{project_id}/clusters', {
    section: 'Querying All Clusters [dli-manual, URI of OTC]',
    ...bare,
    key: 'clusters',
  }),
};
