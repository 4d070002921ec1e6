/**
 * What a gateway is measured by: a bare HTTP handler, written by hand for one query, that makes the same calls and
 * gives the same bytes, in the way that one writes such things. It reads no GraphQL, checks nothing and knows no errors.
 *
 * Environment: `PORT`, `UPSTREAM`, and `QUERY`, the name of the query that it answers.
 */
import { createServer, type IncomingMessage } from 'node:http';
import { Pool } from 'undici';

const { PORT, UPSTREAM = '', QUERY = '' } = process.env;
const pool = new Pool(UPSTREAM, { connections: 100 });
const base = '/v1.0/p1';

/** What the service calls things, as far as the queries show them. */
interface WireJob {
  readonly job_id: number;
  readonly name: string;
  readonly desc: string;
  readonly job_type: string;
  readonly status: string;
  readonly status_desc: string;
  readonly create_time: number;
  readonly start_time: number;
  readonly duration: number;
  readonly username: string;
  readonly cluster_id?: number;
}
interface WireCluster {
  readonly cluster_id: number;
  readonly name: string;
  readonly status_code: number;
}
interface WireStream {
  readonly name: string;
  readonly records: number;
  readonly corrupted_records: number;
}
interface WireMetrics {
  readonly sources: readonly WireStream[];
  readonly sinks: readonly WireStream[];
  readonly total_read_rate: number;
  readonly total_write_rate: number;
}
interface JobMetrics {
  readonly job_id: number;
  readonly metrics: WireMetrics;
}

const jobStatuses: Readonly<Record<string, string>> = {
  job_running: 'RUNNING',
  job_running_exception: 'RUNNING_EXCEPTION',
  job_cancel_success: 'CANCEL_SUCCESS',
};
const jobTypes: Readonly<Record<string, string>> = { flink_sql_job: 'FLINK_SQL_JOB' };
const clusterStatuses: Readonly<Record<number, string>> = { 5: 'RUNNING', 8: 'IDLE' };

const call = async <Payload>(
  token: string,
  method: 'GET' | 'POST',
  path: string,
  body?: string,
): Promise<Payload> => {
  const headers: Record<string, string> = { 'x-auth-token': token, accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const answer = await pool.request({
    method,
    path: base + path,
    headers,
    ...(body !== undefined && { body }),
  });
  const text = await answer.body.text();
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
  return JSON.parse(text).payload;
};
const get = <Payload>(token: string, path: string) => call<Payload>(token, 'GET', path);

const listJobs = async (token: string, first: number, detailed: boolean) => {
  const path = `/jobs?show_detail=${detailed}&next=true&limit=${first}&order=desc`;
  return (await get<{ jobs: readonly WireJob[] }>(token, path)).jobs;
};
const listClusters = async (token: string) => {
  const path = '/reserved_clusters?next=true&limit=100&order=desc';
  return (await get<{ clusters: readonly WireCluster[] }>(token, path)).clusters;
};
const queryMetrics = async (token: string, ids: string) => {
  const body = `{"job_ids":[${ids}]}`;
  return (await call<{ jobs: readonly JobMetrics[] }>(token, 'POST', '/jobs/metrics', body)).jobs;
};
/** The service takes a hundred jobs at a time. */
const queryAllMetrics = async (token: string, jobs: readonly WireJob[]) => {
  const calls: Promise<readonly JobMetrics[]>[] = [];
  for (let start = 0; start < jobs.length; start += 100) {
    const ids = jobs.slice(start, start + 100).map(({ job_id }) => job_id);
    calls.push(queryMetrics(token, ids.join(',')));
  }
  return (await Promise.all(calls)).flat();
};

const iso = (time: number) => (time === 0 ? null : new Date(time).toISOString());
const text = (value: string) => (value === '' ? null : value);

const streamOf = ({ name, records, corrupted_records }: WireStream) => ({
  name,
  records,
  corruptedRecords: corrupted_records,
});
const metricsOf = (metrics: WireMetrics | undefined) =>
  metrics
    ? {
        totalReadRate: metrics.total_read_rate,
        totalWriteRate: metrics.total_write_rate,
        sources: metrics.sources.map(streamOf),
        sinks: metrics.sinks.map(streamOf),
      }
    : null;
const clusterOf = (cluster: WireCluster | undefined) =>
  cluster
    ? {
        id: `Cluster:${cluster.cluster_id}`,
        name: text(cluster.name),
        status: clusterStatuses[cluster.status_code] ?? 'UNKNOWN',
      }
    : null;
const joined = (
  job: WireJob,
  cluster: WireCluster | undefined,
  metrics: WireMetrics | undefined,
) => ({
  id: `Job:${job.job_id}`,
  name: text(job.name),
  status: jobStatuses[job.status] ?? 'UNKNOWN',
  createdAt: iso(job.create_time),
  cluster: clusterOf(cluster),
  metrics: metricsOf(metrics),
});

interface Variables {
  readonly first: number;
  readonly id: string;
}
type Handler = (token: string, variables: Variables) => Promise<object> | object;

const handlers: Readonly<Record<string, Handler>> = {
  async H(token, { first }) {
    const [jobs, clusters] = await Promise.all([listJobs(token, first, true), listClusters(token)]);
    const rows = await queryAllMetrics(token, jobs);
    const clusterById = new Map(clusters.map((cluster) => [cluster.cluster_id, cluster]));
    const metricsById = new Map(rows.map(({ job_id, metrics }) => [job_id, metrics]));
    const nodes = jobs.map((job) =>
      joined(
        job,
        job.cluster_id === undefined ? undefined : clusterById.get(job.cluster_id),
        metricsById.get(job.job_id),
      ),
    );
    return { jobs: { nodes } };
  },

  async S(token, { id }) {
    const jobId = id.slice('Job:'.length);
    const [job, [row]] = await Promise.all([
      get<WireJob>(token, `/job/${jobId}`),
      queryMetrics(token, jobId),
    ]);
    const cluster = job.cluster_id
      ? await get<WireCluster>(token, `/reserved_cluster/${job.cluster_id}`)
      : undefined;
    return { job: joined(job, cluster, row?.metrics) };
  },

  T: () => ({ __typename: 'Query' }),

  async L(token, { first }) {
    const jobs = await listJobs(token, first, false);
    const nodes = jobs.map((job) => ({
      id: `Job:${job.job_id}`,
      jobId: String(job.job_id),
      name: text(job.name),
      description: text(job.desc),
      type: jobTypes[job.job_type] ?? 'UNKNOWN',
      status: jobStatuses[job.status] ?? 'UNKNOWN',
      statusRaw: text(job.status),
      statusDescription: text(job.status_desc),
      createdAt: iso(job.create_time),
      startedAt: iso(job.start_time),
      durationMs: job.duration,
      ownerName: text(job.username),
    }));
    return { jobs: { nodes } };
  },

  async P(token, { first }) {
    const jobs = await listJobs(token, first, false);
    const nodes = await Promise.all(
      jobs.map(async (job) => {
        const path = `/job/${job.job_id}/execute_graph`;
        const { execute_plan_items } = await get<{ execute_plan_items: string }>(token, path);
        return {
          id: `Job:${job.job_id}`,
          name: text(job.name),
          executionPlan: JSON.parse(execute_plan_items),
        };
      }),
    );
    return { jobs: { nodes } };
  },
};

const handle = handlers[QUERY];
if (!handle) throw new Error(`QUERY has to be one of ${Object.keys(handlers).join(', ')}`);

const readBody = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });

createServer(async (request, response) => {
  try {
    const { variables } = JSON.parse(await readBody(request));
    const data = await handle(String(request.headers['x-auth-token']), variables);
    const body = Buffer.from(JSON.stringify({ data }));
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    });
    response.end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500);
    response.end();
  }
}).listen(Number(PORT), '127.0.0.1');
