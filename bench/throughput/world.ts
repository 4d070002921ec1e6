/** The made-up account that the stub answers from, in the shapes that the emulator gives (src/emulator/routes). */

const jobCount = 1_000;
const clusterCount = 12;
const firstJobId = 50_001;
const firstClusterId = 100_000;
/** One moment for the whole world, so that every run sends the same bytes. */
const now = Date.UTC(2026, 0, 15, 9, 30);
const hour = 3_600_000;

const themes = ['orders', 'weather', 'clicks', 'payments', 'trucks', 'meters', 'logins'] as const;
const stages = ['clean', 'alarm', 'hourly', 'top_ten', 'archive'] as const;
const statuses = [
  ['job_running', ''],
  ['job_running', ''],
  ['job_running', ''],
  ['job_cancel_success', ''],
  ['job_running_exception', 'The sink refused records: check the permissions of its bucket.'],
] as const;
const owners = ['bi_reports', 'zhang_min', 'stream_ops'] as const;

/** Entries repeat in turn, at paces that have no factor in common where that matters. */
const inTurn = <Entry>(entries: readonly [Entry, ...Entry[]], index: number): Entry =>
  entries[index % entries.length] ?? entries[0];

interface Job {
  readonly id: number;
  readonly index: number;
  readonly name: string;
  readonly theme: string;
  readonly createdAt: number;
  readonly startedAt: number;
}

const jobs: readonly Job[] = Array.from({ length: jobCount }, (_, index) => {
  const theme = inTurn(themes, index);
  const createdAt = now - (jobCount - index) * hour - index * 37;
  return {
    id: firstJobId + index,
    index,
    theme,
    name: `${theme}_${inTurn(stages, index)}_${index}`,
    createdAt,
    startedAt: createdAt + 90_000 + index * 11,
  };
});

const always = ({ id, index, name, theme, createdAt, startedAt }: Job) => {
  const [status, description] = inTurn(statuses, index);
  return {
    job_id: id,
    name,
    desc: `From dis to obs: ${theme}`,
    job_type: 'flink_sql_job',
    status,
    status_desc: description,
    create_time: createdAt,
    start_time: startedAt,
  };
};

const plainFace = (job: Job) => ({
  ...always(job),
  duration: now - job.startedAt,
  username: inTurn(owners, job.index),
  root_id: 0,
  edge_group_ids: '',
});

const columns = ['id STRING', 'city STRING', 'amount DOUBLE', 'note STRING', 'created_at BIGINT'];
const stream = (kind: string, name: string, options: readonly string[]) =>
  `CREATE ${kind} STREAM ${name} (\n  ${columns.join(',\n  ')}\n) WITH (\n  ${options.join(',\n  ')}\n);`;
const sqlOf = ({ name, theme }: Job) =>
  [
    stream('SOURCE', theme, [
      'type = "dis"',
      'region = "cn-north-1"',
      `channel = "dis-${theme}"`,
      'partition_count = "2"',
      'encode = "csv"',
      'field_delimiter = ","',
    ]),
    stream('SINK', name, [
      'type = "obs"',
      'region = "cn-north-1"',
      'bucket = "obs-stream-data"',
      `object_name = "${name}/part"`,
      'row_delimiter = "|"',
      'encode = "csv"',
      'field_delimiter = ","',
    ]),
    `INSERT INTO ${name}\nSELECT * FROM ${theme}\nWHERE city IS NOT NULL;`,
  ].join('\n\n');

interface Operator {
  readonly id: number;
  readonly type: string;
  readonly contents: string;
  readonly after: readonly number[];
}

const operator = ({ id, type, contents, after }: Operator) => ({
  id,
  parallelism: 4,
  type,
  contents,
  ...(after.length > 0 && {
    predecessors: after.map((id) => ({ id, ship_strategy: id % 3 === 0 ? 'HASH' : 'FORWARD' })),
  }),
});

/** The plan is JSON inside a string. */
const planOf = ({ name, theme }: Job, steps: number) =>
  JSON.stringify([
    operator({ id: 1, type: 'Data Source', contents: `Source: DIS_${theme}`, after: [] }),
    ...Array.from({ length: steps }, (_, index) =>
      operator({
        id: index + 2,
        type: 'Operator',
        contents: `SQL: window ${index} of ${theme}, group by city, sum of amount as ${name}`,
        after: [index + 1],
      }),
    ),
    operator({
      id: steps + 2,
      type: 'Data Sink',
      contents: `Sink: OBS_${name}`,
      after: [steps + 1],
    }),
  ]);

const hasCluster = ({ index }: Job) => index % 6 !== 5;

const origin = (job: Job) => ({
  user_id: 'd979bcaa37f6384e56bc439381951cc6',
  ...(hasCluster(job) && { cluster_id: firstClusterId + ((job.index * 7) % clusterCount) }),
  project_id: 'p1',
  sql_body: sqlOf(job),
  run_mode: hasCluster(job) ? 'exclusive_cluster' : 'shared_cluster',
});
const settings = {
  checkpoint_enabled: true,
  checkpoint_mode: 'exactly_once',
  checkpoint_interval: 10,
  log_enabled: true,
  obs_bucket: 'obs-stream-data',
  smn_topic: 'cs_job_exception',
};
const sizes = { spu_number: 2, parallel_number: 4 };
const program = (job: Job) => ({
  jar_url: '',
  main_class: '',
  args: '',
  execution_graph: planOf(job, 1),
  update_time: job.startedAt,
});

const detailedFace = (job: Job) => ({
  ...always(job),
  ...origin(job),
  job_config: { ...settings, ...sizes, manager_spu: 0, root_id: 0 },
  ...program(job),
});

const detailOf = (job: Job) => ({
  ...always(job),
  ...origin(job),
  ...sizes,
  job_config: { ...settings, manager_spu: 0, root_id: 0, edge_group_ids: '' },
  ...program(job),
});

const clusters = Array.from({ length: clusterCount }, (_, index) => ({
  cluster_id: firstClusterId + index,
  name: `cluster_${index}`,
  desc: `For team ${index}`,
  status_code: index === 3 ? 8 : 5,
  status_name: index === 3 ? 'cluster_idle' : 'cluster_running',
  status_desc: index === 3 ? 'cluster_idle' : 'cluster_running',
  spu_used: 20 + index,
  maximum_spu_quota: 100,
  region_id: 'cn-north-1',
  error_reason: '',
  created_at: now - (100 - index) * 24 * hour,
  vpc_cidr: '',
  subnet_cidr: '',
  subnet_gateway: '',
  manager_node_spu: '2',
  sys_enterprise_project_id: '0',
}));

const listedCluster = (cluster: (typeof clusters)[number]) => ({
  ...cluster,
  sys_enterprise_project_name: 'default',
});

const clusterDetail = (cluster: (typeof clusters)[number]) => ({
  ...cluster,
  vpc_cidr: '10.0.0.0/8',
  subnet_cidr: '10.0.1.0/24',
  subnet_gateway: '10.0.1.1',
});

const rounded = (value: number) => Math.round(value * 100) / 100;

const metricsOf = ({ id, index, name, theme }: Job) => ({
  job_id: id,
  metrics: {
    sources: [0, 1].map((source) => ({
      name: `Source: DIS_${theme}_${source}`,
      records: 67_074_653 + index * 997 + source,
      corrupted_records: index % 4 === 0 ? 44_716 : 0,
    })),
    sinks: [{ name: `Sink: OBS_${name}`, records: 8_214_984 + index * 101, corrupted_records: 0 }],
    total_read_rate: rounded(446.43 + index),
    total_write_rate: rounded(64.46 + index / 4),
  },
});

/** What the stub is asked: a call of the service, by the name that the gateway knows it by. */
export interface Answer {
  readonly operation: string;
  readonly status: number;
  readonly body: unknown;
}

const success = (operation: string, payload: unknown): Answer => ({
  operation,
  status: 200,
  body: { message_id: 'CS.10001', message: 'Done.', payload, current_time: now },
});

/** Rows by the service's paging: `limit` of them behind `cursor`, in the order asked for. */
const pageOf = <Row>(
  rows: readonly Row[],
  idOf: (row: Row) => number,
  query: URLSearchParams,
): Row[] => {
  const descending = query.get('order') === 'desc';
  const cursor = query.get('cursor');
  const ordered = descending ? rows.toReversed() : [...rows];
  const behind = ordered.filter((row) => {
    if (cursor === null) return true;
    return descending ? idOf(row) < Number(cursor) : idOf(row) > Number(cursor);
  });
  return behind.slice(0, Number(query.get('limit') ?? 20));
};

type Route = readonly [
  pattern: RegExp,
  answer: (id: number, query: URLSearchParams, body: string) => Answer | null,
];

const jobBy = (id: number) => jobs[id - firstJobId];
const routes: readonly Route[] = [
  [
    /^GET \/v1\.0\/p1\/jobs$/,
    (_, query) => {
      const page = pageOf(jobs, ({ id }) => id, query);
      const detailed = query.get('show_detail') === 'true';
      const rows = detailed ? page.map(detailedFace) : page.map(plainFace);
      return success('listJobs', { total: jobs.length, jobs: rows });
    },
  ],
  [
    /^GET \/v1\.0\/p1\/job\/(\d+)$/,
    (id) => {
      const job = jobBy(id);
      return job ? success('getJob', detailOf(job)) : null;
    },
  ],
  [
    /^GET \/v1\.0\/p1\/job\/(\d+)\/execute_graph$/,
    (id) => {
      const job = jobBy(id);
      const plan = job && planOf(job, 10);
      return plan ? success('getJobExecutionPlan', { execute_plan_items: plan }) : null;
    },
  ],
  [
    /^GET \/v1\.0\/p1\/reserved_clusters$/,
    (_, query) => {
      const page = pageOf(clusters, ({ cluster_id }) => cluster_id, query);
      return success('listClusters', { total: clusters.length, clusters: page.map(listedCluster) });
    },
  ],
  [
    /^GET \/v1\.0\/p1\/reserved_cluster\/(\d+)$/,
    (id) => {
      const cluster = clusters[id - firstClusterId];
      return cluster ? success('getCluster', clusterDetail(cluster)) : null;
    },
  ],
  [
    /^POST \/v1\.0\/p1\/jobs\/metrics$/,
    (_, _query, body) => {
      const { job_ids: ids } = JSON.parse(body) as { job_ids: number[] }; // who asks is ours
      const asked = ids.flatMap((id) => jobBy(Number(id)) ?? []);
      return success('queryJobMetrics', { jobs: asked.map(metricsOf) });
    },
  ],
];

/** What the service says to `method target` (path and query) with `body`. */
export const answerTo = (method: string, target: string, body: string): Answer => {
  const { pathname, searchParams } = new URL(target, 'http://stub');
  for (const [pattern, answer] of routes) {
    const match = pattern.exec(`${method} ${pathname}`);
    const found = match && answer(Number(match[1]), searchParams, body);
    if (found) return found;
  }
  return {
    operation: 'unknown',
    status: 400,
    body: { error_id: 'CS.10003', error_name: 'API_NOT_FOUND', error_cause: 'No such call.' },
  };
};
