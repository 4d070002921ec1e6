import { endpointsOf } from './endpoint.js';

const endpoint = endpointsOf('cs');

/** Codes for "no such job": which of them belongs to which call is not stated, so every read accepts them all. */
const noJob = ['CS.12004', 'CS.13007', 'CS.15001', 'CS.16001', 'CS.17001'] as const;
const noCluster = ['CS.20005'] as const;
const noPeering = [...noCluster, 'CS.22103'] as const;

const paging = ['cursor', 'next', 'limit', 'order'] as const;
const jobFilters = ['name', 'status', 'show_detail'] as const;

/** Every endpoint of the Cloud Stream Service, in the order of its API reference. */
export const cs = {
  registerUser: endpoint('POST /v1.0/{project_id}/user_register', { section: '5.1.1' }),
  authorizeObs: endpoint('POST /v1.0/{project_id}/obs_authorize', {
    section: '5.1.2',
    body: 'json-array',
  }),
  getOverview: endpoint('GET /v1.0/{project_id}/overview', { section: '5.1.3' }),
  getVersion: endpoint('GET /versions', { section: '5.1.4', envelope: 'bare' }),
  createSqlJob: endpoint('POST /v1.0/{project_id}/sql_job', {
    section: '5.1.5',
    body: 'json',
    action: 'cs:jobs:create',
  }),
  updateSqlJob: endpoint('PATCH /v1.0/{project_id}/sql_job', {
    section: '5.1.6',
    body: 'json',
    action: 'cs:jobs:update',
  }),
  createJarJob: endpoint('POST /v1.0/{project_id}/jar_job', {
    section: '5.1.7',
    body: 'multipart',
    action: 'cs:jobs:create',
  }),
  updateJarJob: endpoint('PATCH /v1.0/{project_id}/jar_job', {
    section: '5.1.8',
    body: 'multipart',
    action: 'cs:jobs:update',
  }),
  runJob: endpoint('POST /v1.0/{project_id}/job/{job_id}/run', {
    section: '5.1.9',
    query: ['resumeSavePoint'],
    action: 'cs:jobs:start',
  }),
  runJobs: endpoint('POST /v1.0/{project_id}/job/run', {
    section: '5.1.10',
    query: ['resumeSavePoint'],
    body: 'json-array',
  }),
  listJobs: endpoint('GET /v1.0/{project_id}/jobs', {
    section: '5.1.11',
    query: [...jobFilters, ...paging, 'cluster_id', 'root_job_id'],
    action: 'cs:jobs:list',
  }),
  getJob: endpoint('GET /v1.0/{project_id}/job/{job_id}', {
    section: '5.1.12',
    missing: noJob,
    action: 'cs:jobs:get',
  }),
  getJobExecutionPlan: endpoint('GET /v1.0/{project_id}/job/{job_id}/execute_graph', {
    section: '5.1.13',
    missing: [...noJob, 'CS.14001'],
  }),
  listAuditLogs: endpoint('GET /v1.0/{project_id}/audit_logs', {
    section: '5.1.14',
    query: ['resource_type', 'cursor', 'resource_id', 'page_number', 'limit'],
    envelope: 'message-payload-array',
    maxLimit: 50,
    action: 'cs:auditLog:get',
  }),
  queryJobMetrics: endpoint('POST /v1.0/{project_id}/jobs/metrics', {
    section: '5.1.15',
    body: 'json',
    write: false,
  }),
  getJobApigSinks: endpoint('GET /v1.0/{project_id}/job/{job_id}/apig_sinks', {
    section: '5.1.16',
    missing: noJob,
  }),
  stopJob: endpoint('POST /v1.0/{project_id}/job/{job_id}/stop', {
    section: '5.1.17',
    query: ['triggerSavePoint'],
    action: 'cs:jobs:stop',
  }),
  stopJobs: endpoint('POST /v1.0/{project_id}/job/stop', {
    section: '5.1.18',
    query: ['triggerSavePoint'],
    body: 'json-array',
  }),
  deleteJob: endpoint('DELETE /v1.0/{project_id}/job/{job_id}', {
    section: '5.1.19',
    action: 'cs:jobs:delete',
  }),
  deleteJobs: endpoint('DELETE /v1.0/{project_id}/job', { section: '5.1.20', body: 'json-array' }),

  createTemplate: endpoint('POST /v1.0/{project_id}/job_template', {
    section: '5.2.1',
    body: 'json',
    action: 'cs:template:create',
  }),
  updateTemplate: endpoint('PATCH /v1.0/{project_id}/job_template', {
    section: '5.2.2',
    body: 'json',
    action: 'cs:template:update',
  }),
  deleteTemplate: endpoint('DELETE /v1.0/{project_id}/job_template/{template_id}', {
    section: '5.2.3',
    action: 'cs:template:delete',
  }),
  listTemplates: endpoint('GET /v1.0/{project_id}/job_templates', {
    section: '5.2.4',
    query: ['cursor', 'limit', 'order'],
    action: 'cs:template:list',
  }),

  createCluster: endpoint('POST /v1.0/{project_id}/reserved_cluster', {
    section: '5.3.1',
    body: 'json',
    action: 'cs:clusters:create',
  }),
  getCluster: endpoint('GET /v1.0/{project_id}/reserved_cluster/{cluster_id}', {
    section: '5.3.2',
    missing: noCluster,
    action: 'cs:clusters:get',
  }),
  deleteCluster: endpoint('DELETE /v1.0/{project_id}/reserved_cluster/{cluster_id}', {
    section: '5.3.3',
    action: 'cs:clusters:delete',
  }),
  listClusters: endpoint('GET /v1.0/{project_id}/reserved_clusters', {
    section: '5.3.4',
    query: ['name', 'status', ...paging],
    action: 'cs:clusters:list',
  }),
  updateCluster: endpoint('PATCH /v1.0/{project_id}/reserved_cluster/{cluster_id}', {
    section: '5.3.5',
    body: 'json',
    action: 'cs:clusters:update',
  }),
  stopCluster: endpoint('POST /v1.0/{project_id}/reserved_cluster/{cluster_id}/stop', {
    section: '5.3.6',
    body: 'json',
    action: 'cs:clusters:stop',
  }),
  restartCluster: endpoint('POST /v1.0/{project_id}/reserved_cluster/{cluster_id}/restart', {
    section: '5.3.7',
    body: 'json',
    action: 'cs:clusters:restart',
  }),
  listClusterJobs: endpoint('GET /v1.0/{project_id}/reserved_cluster/{cluster_id}/jobs', {
    section: '5.3.8',
    query: [...jobFilters, ...paging],
    missing: noCluster,
  }),
  addClusterHosts: endpoint('POST /v1.0/{project_id}/reserved_cluster/{cluster_id}/hosts', {
    section: '5.3.9',
    body: 'json',
    envelope: 'message-payload-array',
  }),
  updateClusterHost: endpoint(
    'PATCH /v1.0/{project_id}/reserved_cluster/{cluster_id}/hosts/{host_id}',
    { section: '5.3.10', body: 'json' },
  ),
  listClusterHosts: endpoint('GET /v1.0/{project_id}/reserved_cluster/{cluster_id}/hosts', {
    section: '5.3.11',
    query: ['query_string', ...paging],
    missing: noCluster,
  }),
  deleteClusterHosts: endpoint('DELETE /v1.0/{project_id}/reserved_cluster/{cluster_id}/hosts', {
    section: '5.3.12',
    body: 'json',
    envelope: 'message-payload-array',
  }),
  uploadClusterHostsFile: endpoint(
    'POST /v1.0/{project_id}/reserved_cluster/{cluster_id}/hosts_file',
    { section: '5.3.13', body: 'multipart', envelope: 'message-payload-array' },
  ),

  listUserQuotas: endpoint('GET /v1.0/{project_id}/user_quotas', {
    section: '5.3.14',
    query: ['name', ...paging],
    action: 'cs:clusterQuota:list',
  }),
  getUserQuota: endpoint('GET /v1.0/{project_id}/user_quota/{user_id}', {
    section: '5.3.15',
    missing: ['CS.21092'],
    action: 'cs:clusterQuota:get',
  }),
  updateUserQuota: endpoint('PATCH /v1.0/{project_id}/user_quota/{user_id}', {
    section: '5.3.16',
    body: 'json',
    action: 'cs:clusterQuota:modify',
  }),

  createPeering: endpoint('POST /v1.0/{project_id}/reserved_cluster/{cluster_id}/peering', {
    section: '5.3.17',
    body: 'json',
    status: 201,
    envelope: 'bare',
    key: 'peering',
  }),
  listPeerings: endpoint('GET /v1.0/{project_id}/reserved_cluster/{cluster_id}/peering', {
    section: '5.3.18',
    envelope: 'bare',
    key: 'peerings',
    missing: noCluster,
  }),
  getPeering: endpoint(
    'GET /v1.0/{project_id}/reserved_cluster/{cluster_id}/peering/{peering_id}',
    { section: '5.3.19', envelope: 'bare', key: 'peering', missing: noPeering },
  ),
  deletePeering: endpoint(
    'DELETE /v1.0/{project_id}/reserved_cluster/{cluster_id}/peering/{peering_id}',
    { section: '5.3.20', status: 204, envelope: 'none' },
  ),
  createLocalRoute: endpoint(
    'POST /v1.0/{project_id}/reserved_cluster/{cluster_id}/peering/{peering_id}/route',
    { section: '5.3.22', body: 'json', status: 201, envelope: 'bare', key: 'route' },
  ),
  listRoutes: endpoint(
    'GET /v1.0/{project_id}/reserved_cluster/{cluster_id}/peering/{peering_id}/route',
    { section: '5.3.24', envelope: 'bare', key: 'routes', missing: noPeering },
  ),
  deleteRoute: endpoint(
    'DELETE /v1.0/{project_id}/reserved_cluster/{cluster_id}/peering/{peering_id}/route/{route_id}',
    { section: '5.3.25', status: 204, envelope: 'none' },
  ),
};
