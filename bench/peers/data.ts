/** What all peers have in common: the service's calls, and a loader for what many jobs refer to. */
import DataLoader from 'dataloader';
import { Pool } from 'undici';

const pool = new Pool(process.env.UPSTREAM ?? '', { connections: 100 });
const project = '/v1.0/p1';

export interface Job {
  readonly job_id: number;
  readonly name: string;
  readonly desc: string;
  readonly job_type: string;
  readonly status: string;
  readonly status_desc: string;
  readonly create_time: number;
  readonly start_time: number;
  readonly duration?: number;
  readonly username?: string;
  readonly cluster_id?: number;
}
export interface Cluster {
  readonly cluster_id: number;
  readonly name: string;
  readonly status_code: number;
}
export interface Stream {
  readonly name: string;
  readonly records: number;
  readonly corrupted_records: number;
}
export interface Metrics {
  readonly sources: readonly Stream[];
  readonly sinks: readonly Stream[];
  readonly total_read_rate: number;
  readonly total_write_rate: number;
}

/** The calls as one caller makes them. */
const createClient = (token: string) => {
  const call = async <Payload>(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ): Promise<Payload> => {
    const answer = await pool.request({
      method,
      path: project + path,
      headers: {
        'x-auth-token': token,
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (answer.statusCode !== 200) {
      throw new Error(`The service answers ${answer.statusCode}: ${await answer.body.text()}`);
    }
    const { payload } = (await answer.body.json()) as { payload: Payload }; // as the service documents it
    return payload;
  };
  return {
    listJobs: async (first: number, detailed: boolean) => {
      const path = `/jobs?show_detail=${detailed}&next=true&limit=${first}&order=desc`;
      return (await call<{ jobs: readonly Job[] }>('GET', path)).jobs;
    },
    getJob: (id: string) => call<Job>('GET', `/job/${id}`),
    getCluster: (id: number) => call<Cluster>('GET', `/reserved_cluster/${id}`),
    listClusters: async () => {
      const path = '/reserved_clusters?next=true&limit=100&order=desc';
      return (await call<{ clusters: readonly Cluster[] }>('GET', path)).clusters;
    },
    queryMetrics: async (ids: readonly number[]) => {
      type Rows = { jobs: readonly { job_id: number; metrics: Metrics }[] };
      return (await call<Rows>('POST', '/jobs/metrics', { job_ids: ids })).jobs;
    },
    getPlan: async (id: number): Promise<unknown> => {
      const path = `/job/${id}/execute_graph`;
      const { execute_plan_items } = await call<{ execute_plan_items: string }>('GET', path);
      return JSON.parse(execute_plan_items);
    },
  };
};

/** What resolvers are given, new for each request. */
export const createContext = (token: string) => {
  const client = createClient(token);
  return {
    client,
    clusters: new DataLoader<number, Cluster | null>(async (ids) => {
      const [only] = ids;
      if (ids.length === 1 && only !== undefined) return [await client.getCluster(only)];
      const listed = await client.listClusters();
      const byId = new Map(listed.map((cluster) => [cluster.cluster_id, cluster]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    metrics: new DataLoader<number, Metrics | null>(
      async (ids) => {
        const rows = await client.queryMetrics(ids);
        const byId = new Map(rows.map(({ job_id, metrics }) => [job_id, metrics]));
        return ids.map((id) => byId.get(id) ?? null);
      },
      { maxBatchSize: 100 },
    ),
  };
};
export type Context = ReturnType<typeof createContext>;

/** The token of a request, whose headers may come as Node gives them. */
export const tokenOf = (header: string | readonly string[] | null | undefined): string =>
  typeof header === 'string' ? header : (header?.[0] ?? '');
