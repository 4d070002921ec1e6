import { type EndpointName, endpoints } from '../../src/api/endpoints.js';
import { payload, raw, type StubRequest } from './stub.js';
import { anyThings } from './things.js';

const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';
const user = 'ac4eaa303639409c8ab099d55eb1538e';

/** What a service that has whatever it is asked for says to each call, without the envelope; `mark` is in all its texts. */
const answersOf = (mark: string): Partial<Record<EndpointName, unknown>> => {
  const job = {
    job_id: 11,
    name: mark,
    desc: mark,
    job_type: 'flink_sql_edge_job',
    status: 'job_running',
    status_desc: mark,
    user_name: mark,
    duration: 5,
    user_id: user,
    cluster_id: 21,
    project_id: mark,
    sql_body: mark,
    job_config: { smn_topic: mark, obs_bucket: mark },
  };
  const cluster = {
    cluster_id: 21,
    name: mark,
    desc: mark,
    status_code: 5,
    spu_used: 2,
    maximum_spu_quota: 12,
    vpc_cidr: '172.31.0.0/16',
    subnet_cidr: '172.31.0.0/22',
    subnet_gateway: '172.31.0.1',
  };
  const quota = { user_id: user, user_name: mark, spu_used: 1, spu_quota: 9, clusters: [cluster] };
  const peering = { id: uuid, name: mark, status: 'ACTIVE' };
  const route = { id: '75d289f7-9022-4950-a137-fed7aeae9cb1', destination: '10.99.0.0/16' };
  const host = { id: 31, info: { hostname: mark, ip: '10.1.1.1' } };
  const trace = { resource_id: '11', resource_name: mark, event_name: mark, op_user: mark };
  const figures = [{ job_id: 11, metrics: { sources: [{ name: mark }] } }];
  const template = { template_id: 41, name: mark, sql_body: mark };
  return {
    getOverview: { job_overview: { total_jobs: 1, billing_unit: mark }, total_cost: 1 },
    getVersion: { id: 'v1', version: mark },
    listJobs: { total: 1, jobs: [job] },
    listClusterJobs: { total: 1, jobs: [job] },
    getJob: job,
    getJobExecutionPlan: { execute_plan_items: JSON.stringify([mark]) },
    listAuditLogs: { total: 1, traces: [trace] },
    queryJobMetrics: { jobs: figures },
    getJobApigSinks: { sinks: [{ sink_name: mark, url: mark }], metadata: [] },
    listTemplates: { total: 1, templates: [template] },
    getCluster: cluster,
    listClusters: { total: 1, clusters: [cluster] },
    listClusterHosts: { total: 1, hosts_info: [host] },
    listUserQuotas: { total: 1, users: [quota] },
    getUserQuota: quota,
    listPeerings: [peering],
    getPeering: peering,
    listRoutes: [route],
    listProjects: [{ id: 'p1', name: mark }],
    listDliJobs: { total_count: 1, jobs: [{ ...job, queue_name: 'etl' }] },
    getDliJob: { ...job, queue_name: 'etl' },
    getDliJobExecutionPlan: { name: mark },
    queryDliJobMetrics: { jobs: figures },
    listDliTemplates: { total_count: 1, templates: [template] },
    getQueue: { queueName: mark },
    listQueues: { queues: [{ queue_name: mark }] },
    listQueueUsers: { privileges: [{ user_name: mark, privileges: ['RESTART'] }] },
    listElasticResourcePools: {
      count: 1,
      elastic_resource_pools: [{ elastic_resource_pool_name: mark }],
    },
    listEnhancedConnections: { count: 1, connections: [{ id: uuid, name: mark }] },
    listBatches: { total: 1, sessions: [{ id: uuid, name: mark }] },
    listDatabases: { database_count: 1, databases: [{ database_name: mark }] },
    listTables: { table_count: 1, tables: [{ table_name: mark }] },
    createDliSqlJob: { job_id: 7 },
    createDliJarJob: { job_id: 7 },
    createBatch: { id: uuid },
    createEnhancedConnection: { connection_id: uuid },
    createSqlJob: { job_id: 7 },
    createJarJob: { job_id: 7 },
    createTemplate: { template_id: 7 },
    createCluster: { cluster_id: 7 },
    addClusterHosts: { host_id: 7 },
    uploadClusterHostsFile: { host_id: 7 },
    createPeering: peering,
    acceptPeering: { ...peering, id: anyThings.pending.split(':')[2] },
    createLocalRoute: route,
    createPeerRoute: route,
  };
};

/** A plausible answer to any call, with `mark` wherever the service may say what it likes. */
export const answerTo = ({ endpoint }: Pick<StubRequest, 'endpoint'>, mark: string): unknown => {
  if (endpoint === null) return raw(404, {});
  const { envelope, key } = endpoints[endpoint];
  const answer = answersOf(mark)[endpoint] ?? {};
  if (envelope === 'none') return raw(204, '');
  if (envelope === 'bare') return key ? { [key]: answer } : answer;
  return envelope === 'message-payload-array' ? [payload(answer)] : payload(answer);
};
