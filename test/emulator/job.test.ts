import { describe, expect, test } from 'vitest';
import { jobStatuses, jobTypes } from '../../src/api/enums.js';
import { useEmulator } from './client.js';

const world = useEmulator();
interface Row {
  job_id: number;
  name: string;
  status: string;
}

describe('The list of jobs', () => {
  test('swaps fields between its two faces', async () => {
    const [plain] = await world.jobs('name=payments_alarm');
    const [detailed] = await world.jobs('name=payments_alarm&show_detail=true');
    const only = (one: object, other: object) =>
      Object.keys(one)
        .filter((key) => !(key in other))
        .sort();
    expect(only(plain, detailed)).toEqual(['duration', 'edge_group_ids', 'root_id', 'username']);
    expect(only(detailed, plain)).toEqual([
      'args',
      'cluster_id',
      'execution_graph',
      'jar_url',
      'job_config',
      'main_class',
      'project_id',
      'run_mode',
      'sql_body',
      'update_time',
      'user_id',
    ]);
  });

  test('filters by name, status and cluster', async () => {
    const names = (rows: Row[]) => rows.map(({ name }) => name);
    const all: Row[] = await world.jobs();
    expect(names(await world.jobs('name=alarm'))).toEqual(
      names(all.filter(({ name }) => name.includes('alarm'))),
    );
    for (const status of new Set(all.map((job) => job.status))) {
      expect(await world.jobs(`status=${status}`)).toEqual(
        all.filter((job) => job.status === status),
      );
    }
    const cluster = await world.cluster('fraud_detection');
    expect(names(await world.jobs(`cluster_id=${cluster}`)).sort()).toEqual([
      'payments_alarm',
      'payments_history',
      'payments_scoring',
    ]);
  });

  test('hides the sub-jobs of edge jobs unless asked for them', async () => {
    const root = await world.job('sensor_readings_alarm');
    const parts = await world.jobs(`root_job_id=${root}`);
    const [parent] = await world.jobs('name=sensor_readings_alarm');
    expect(parts).toHaveLength(3);
    expect(parts.map((job: { root_id: number }) => job.root_id)).toEqual([root, root, root]);
    const groups = parts.map((job: { edge_group_ids: string }) => job.edge_group_ids);
    expect(parent.edge_group_ids.split(',').sort()).toEqual(groups.sort());
    const hidden = new Set(parts.map((job: Row) => job.job_id));
    expect((await world.jobs()).some((job: Row) => hidden.has(job.job_id))).toBe(false);
    for (const bad of ['0', '-1', 'x']) {
      expect((await world.inProject(`/jobs?root_job_id=${bad}`)).json.error_id).toBe('CS.23003');
    }
  });

  test('of a cluster says user_name and -1, and knows the graph editor', async () => {
    const id = await world.cluster('fraud_detection');
    const jobs = async (query = '') =>
      (await world.inProject(`/reserved_cluster/${id}/jobs?name=payments_alarm&${query}`)).json
        .payload.jobs[0];
    expect(await jobs()).toMatchObject({ root_id: -1, graph_editor_enabled: true });
    expect((await jobs()).user_name).toEqual(expect.any(String));
    expect((await jobs('show_detail=true')).job_config.root_id).toBe(-1);
  });

  test('has every type and every status', async () => {
    const all = await world.jobs();
    const seen = (key: string) => [...new Set(all.map((job: Record<string, string>) => job[key]))];
    const words = (table: Record<string, { wire: string }>) =>
      Object.values(table).map(({ wire }) => wire);
    expect(seen('status').sort()).toEqual(words(jobStatuses).sort());
    const { FLINK_OPENSOURCE_SQL_JOB: _, ...types } = jobTypes; // DLI's alone
    expect(seen('job_type').sort()).toEqual(words(types).sort());
  });
});

describe('A job', () => {
  test.each([
    ['', 'CS.17001'],
    ['/execute_graph', 'CS.17001'],
    ['/apig_sinks', 'CS.17001'],
  ])('that is missing, or is none, is refused: %s', async (path, code) => {
    expect((await world.inProject(`/job/1${path}`)).json.error_id).toBe(code);
    for (const id of ['0', '-1', 'abc', '99999999999999999999']) {
      expect((await world.inProject(`/job/${id}${path}`)).json.error_id).toBe('CS.12001');
    }
  });

  test('has a plan once it has run', async () => {
    const running = await world.job('orders_per_minute');
    const { execute_plan_items: plan } = (await world.inProject(`/job/${running}/execute_graph`))
      .json.payload;
    expect(JSON.parse(plan).map(({ contents }: { contents: string }) => contents)).toEqual([
      'Source: KAFKA_orders',
      'SQL',
      'Sink: RDS_orders_per_minute',
    ]);
    expect((await world.detail(running)).execution_graph).toBe(plan);
    const draft = await world.job('parcels_clean');
    const { json } = await world.inProject(`/job/${draft}/execute_graph`);
    expect(json.error_id).toBe('CS.14001');
  });

  test('tells of its gateway sinks, if it has some', async () => {
    const sinks = async (name: string) =>
      (await world.inProject(`/job/${await world.job(name)}/apig_sinks`)).json.payload;
    expect(await sinks('payments_scoring')).toEqual({ sinks: [], metadata: [] });
    const { sinks: urls, metadata } = await sinks('car_infos_alarm');
    expect(urls[0].url).toMatch(/^https:\/\/\w+\.apigw\.cn-north-1\..*\/car_infos_alarm$/);
    expect(metadata[0]).toMatchObject({ name: urls[0].sink_name, encode: 'csv', delimiter: ',' });
  });
});

describe('Metrics', () => {
  const metrics = async (...ids: number[]) =>
    (await world.post('/jobs/metrics', { job_ids: ids })).json.payload.jobs;

  test('come for jobs that ran, once each, and for no others', async () => {
    const running = await world.job('orders_alarm');
    const ended = await world.job('orders_clean');
    const draft = await world.job('parcels_clean');
    const rows = await metrics(running, 1, ended, draft, running);
    expect(rows.map((row: Row) => row.job_id)).toEqual([running, ended]);
    expect(rows[0].metrics.sources[0].name).toBe('Source: DIS_orders');
    expect(rows[0].metrics.total_read_rate).toBeGreaterThan(0);
    expect(rows[1].metrics).toMatchObject({ total_read_rate: 0, total_write_rate: 0 });
  });

  test('rise while the job runs, and only then', async () => {
    const ids = [await world.job('orders_alarm'), await world.job('orders_clean')];
    const records = async () =>
      (await metrics(...ids)).map(
        (row: { metrics: { sources: { records: number }[] } }) => row.metrics.sources[0]?.records,
      );
    let [before, still] = await records();
    for (let step = 0; step < 20; step++) {
      world.emulator.clock.advance(60_000);
      const [after, same] = await records();
      expect(after).toBeGreaterThan(before);
      expect(same).toBe(still);
      [before, still] = [after, same];
    }
  });

  test('know of corrupted records somewhere', async () => {
    const all = await world.jobs('status=job_running');
    const rows = await metrics(...all.map((job: Row) => job.job_id));
    const corrupted = rows.flatMap(
      (row: { metrics: { sources: { corrupted_records: number }[] } }) =>
        row.metrics.sources.map((source) => source.corrupted_records),
    );
    expect(Math.max(...corrupted)).toBeGreaterThan(0);
    expect(Math.min(...corrupted)).toBe(0);
  });

  test.each(['', '{', '[1]', '{}', '{"job_ids":1}', '{"job_ids":["1"]}'])(
    'are refused to the body %j',
    async (text) => {
      const answer = await world.inProject('/jobs/metrics', { method: 'POST', text });
      expect(answer.json.error_id).toBe('CS.10004');
    },
  );
});
