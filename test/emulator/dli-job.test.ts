import { describe, expect, test } from 'vitest';
import { refusal, useDli } from './dli-world.js';

const dli = useDli();
type Listed = { job_id: number; name: string; status: string; create_time: number };

const plainKeys = [
  'create_time',
  'desc',
  'duration',
  'graph_editor_enabled',
  'has_savepoint',
  'job_id',
  'job_type',
  'name',
  'root_id',
  'start_time',
  'status',
  'status_desc',
  'user_name',
];
const detailedKeys = [
  'create_time',
  'desc',
  'entrypoint_args',
  'execution_graph',
  'job_config',
  'job_id',
  'job_type',
  'main_class',
  'name',
  'project_id',
  'queue_name',
  'run_mode',
  'savepoint_path',
  'sql_body',
  'start_time',
  'status',
  'status_desc',
  'update_time',
  'user_id',
];

describe('The list of jobs', () => {
  test('comes in two faces, newest first, with a word for success', async () => {
    const { status, json } = await dli.call('/jobs');
    expect(status).toBe(200);
    expect(json).toEqual({
      is_success: 'true',
      message: expect.any(String),
      job_list: json.job_list,
    });
    expect(json.job_list.total_count).toBe(24);
    expect(json.job_list.jobs).toHaveLength(10);
    for (const job of json.job_list.jobs) {
      expect(Object.keys(job).sort()).toEqual(plainKeys);
      expect(job.root_id).toBe(-1);
    }
    const { jobs } = await dli.list('limit=100&show_detail=true');
    expect(jobs).toHaveLength(24);
    for (const job of jobs) expect(Object.keys(job).sort()).toEqual(detailedKeys);
    const ids = jobs.map(({ job_id }: Listed) => job_id);
    expect(ids).toEqual(ids.toSorted((a: number, b: number) => b - a));
    expect(Math.min(...ids)).toBe(101);
  });

  test.each([
    ['limit=3&order=asc', 0, 3],
    ['limit=3&offset=2&order=asc', 2, 3],
    ['offset=20&limit=10&order=asc', 20, 4],
    ['offset=24&order=asc', 24, 0],
    ['limit=0', 0, 0],
    ['limit=5000&order=asc', 0, 24],
  ])('goes on by the number of jobs to skip: %s', async (query, from, length) => {
    const all = (await dli.list('limit=100&order=asc')).jobs;
    expect(await dli.list(query)).toEqual({
      total_count: 24,
      jobs: all.slice(from, from + length),
    });
  });

  test('shifts under whoever pages through it while jobs are added', async () => {
    const first = (await dli.list('limit=2')).jobs;
    await dli.create();
    const second = (await dli.list('limit=2&offset=2')).jobs;
    expect(second[0].job_id).toBe(first[1].job_id);
  });

  test.each([
    ['name=lake_pl', ['lake_plays', 'lake_plays_raw']],
    ['status=job_idle', ['lake_plays_raw']],
    ['status=unheard_of', []],
    ['job_type=flink_jar_job&queue_name=realtime', ['lake_scoring']],
    ['tags=team%3Dshop', ['lake_orders_live']],
    ['tags=team%3Dmedia,stage', ['lake_clicks']],
    ['tags=team%3Dshop,stage%3Dtest', []],
    ['root_job_id=101', []],
  ])('is filtered: %s', async (query, names) => {
    const { total_count, jobs } = await dli.list(query);
    expect(jobs.map(({ name }: Listed) => name).sort()).toEqual(names);
    expect(total_count).toBe(names.length);
  });

  test.each([
    ['offset=-1', 'DLI.23001'],
    ['offset=x', 'DLI.23001'],
    ['limit=-1', 'DLI.0001'],
    ['order=up', 'DLI.0001'],
    ['show_detail=maybe', 'DLI.0001'],
    ['root_job_id=x', 'DLI.0001'],
  ])('is refused: %s', async (query, code) => {
    const { status, json } = await dli.call(`/jobs?${query}`);
    expect([status, json]).toEqual([400, refusal(code)]);
  });
});

describe('A job', () => {
  test('of open-source SQL shows all that it has', async () => {
    const job = await dli.detail(await dli.idOf('lake_orders_live'));
    expect(Object.keys(job).sort()).toEqual(detailedKeys);
    expect(job).toMatchObject({
      job_type: 'flink_opensource_sql_job',
      run_mode: 'exclusive_cluster',
      queue_name: 'realtime',
      sql_body: expect.stringContaining("'connector' = 'kafka'"),
      main_class: null,
      entrypoint_args: null,
      start_time: expect.any(Number),
      job_config: {
        checkpoint_enabled: true,
        checkpoint_interval: 10,
        checkpoint_mode: expect.stringMatching(/^(exactly|at_least)_once$/),
        obs_bucket: 'obs-stream-data',
        root_id: -1,
        edge_group_ids: null,
        cu_number: 8,
        manager_cu_number: 1,
        parallel_number: 7,
        resume_max_num: -1,
        entrypoint: null,
        dependency_jars: [],
      },
    });
    expect(job).not.toHaveProperty('tags');
  });

  test('that is a program and a draft has nulls for what is not set', async () => {
    expect(await dli.detail(await dli.idOf('lake_heatmap'))).toMatchObject({
      sql_body: '',
      queue_name: null,
      execution_graph: null,
      start_time: null,
      savepoint_path: null,
      job_config: { entrypoint: 'lake/lake_heatmap.jar', smn_topic: null },
    });
  });

  test('has a plan of its sources and sinks once it has run', async () => {
    const id = await dli.idOf('lake_orders_live');
    const { json } = await dli.call(`/jobs/${id}/execute-graph`);
    const { execute_graph: graph } = json;
    expect(json.is_success).toBe('true');
    expect(graph).toMatchObject({ state: 'RUNNING', isStoppable: false, 'end-time': -1 });
    expect(graph.vertices.map(({ name }: { name: string }) => name)).toEqual([
      'Source: KAFKA_orders',
      'SQL',
      'Sink: JDBC_orders_per_minute_rds',
    ]);
    const [source, step] = graph.plan.nodes;
    expect(step.inputs).toEqual([expect.objectContaining({ num: 0, id: source.id })]);
    const draft = await dli.idOf('lake_orders_raw');
    const refused = await dli.call(`/jobs/${draft}/execute-graph`);
    expect([refused.status, refused.json]).toEqual([400, refusal('DLI.14001')]);
  });

  test('has figures; one that is not there spoils those of the others', async () => {
    const [running, draft] = [await dli.idOf('lake_clicks'), await dli.idOf('lake_orders_raw')];
    const { json } = await dli.post('/jobs/metrics', { job_ids: [running, draft, running] });
    expect(json.is_success).toBe(true);
    expect(json.metrics.jobs).toEqual([
      {
        job_id: running,
        metrics: {
          sources: [
            {
              name: 'Source: KAFKA_clicks',
              records: expect.any(Number),
              corrupted_records: expect.any(Number),
            },
          ],
          sinks: [expect.objectContaining({ name: 'Sink: FILESYSTEM_clicks_per_minute_obs' })],
          total_read_rate: expect.any(Number),
          total_write_rate: expect.any(Number),
        },
      },
    ]);
    const refused = await dli.post('/jobs/metrics', { job_ids: [running, 7] });
    expect([refused.status, refused.json]).toEqual([400, refusal('DLI.16001')]);
  });

  test.each(['7', 'x', '0', '9223372036854775808'])('that is not there: %s', async (id) => {
    for (const path of [`/jobs/${id}`, `/jobs/${id}/execute-graph`]) {
      const { status, json } = await dli.call(path);
      expect([status, json]).toEqual([400, refusal('DLI.16001')]);
    }
    const { status, json } = await dli.remove(`/jobs/${id}`);
    expect([status, json]).toEqual([400, refusal('DLI.17001')]);
  });
});

describe('In the world at its beginning', () => {
  test('DLI has every type of job but that of edge nodes, and every status but downloading', async () => {
    const { jobs } = await dli.list('limit=100');
    const seen = (key: 'status' | 'job_type') =>
      new Set(jobs.map((job: Record<string, string>) => job[key]));
    expect([...seen('job_type')].sort()).toEqual([
      'flink_jar_job',
      'flink_opensource_sql_job',
      'flink_sql_job',
    ]);
    expect(seen('status').size).toBe(13);
  });

  test('two jobs of CS have been moved to DLI, and say so in their names', async () => {
    const { jobs } = await dli.list('name=_cs');
    const origins = await dli.world.jobs();
    const moved = jobs.map(({ name, create_time: at }: Listed) => {
      const [, own, id] = /^(.*)_cs(\d+)$/.exec(name) ?? [];
      const origin = origins.find(({ job_id }: Listed) => String(job_id) === id);
      expect(origin.create_time).toBeLessThan(at);
      return [own, origin.name];
    });
    expect(moved).toHaveLength(2);
    for (const [own, name] of moved) expect(own).toBe(name);
  });

  test('jobs on a queue keep within its CUs', async () => {
    const { jobs } = await dli.list('limit=100&show_detail=true&queue_name=etl');
    const holding = jobs.filter(({ status }: Listed) => /running$|saving|pointing$/.test(status));
    const cus = holding.map(
      (job: { job_config: { cu_number: number } }) => job.job_config.cu_number,
    );
    expect(cus.reduce((sum: number, one: number) => sum + one, 0)).toBeLessThanOrEqual(64);
  });
});

test('The two projects have jobs of their own', async () => {
  const [, branch = ''] = dli.emulator.projectIds;
  const token = dli.emulator.issueToken({ projectId: branch });
  const { json } = await dli.world.call(`/v1.0/${branch}/streaming/jobs`, { token });
  expect(json.job_list.total_count).toBe(5);
  const { status } = await dli.call(`/jobs/${json.job_list.jobs[0].job_id}`);
  expect(status).toBe(400);
});

describe('With ids that CS has as well', () => {
  const same = useDli({ firstJobId: 101n, dliJobs: 500 });

  test('jobs of one service are not those of the other', async () => {
    const ofCs = await same.world.detail(101);
    const ofDli = await same.detail(101);
    expect(ofDli.name).not.toBe(ofCs.name);
    expect((await same.remove('/jobs/101')).json).toEqual({
      is_success: 'true',
      message: expect.any(String),
    });
    expect((await same.call('/jobs/101')).json).toEqual(refusal('DLI.16001'));
    expect(await same.world.detail(101)).toEqual(ofCs);
  });

  test('a large world has as many as asked for, and 100 on a page', async () => {
    const { total_count, jobs } = await same.list('limit=101');
    expect([total_count, jobs.length]).toEqual([500, 100]);
  });
});
