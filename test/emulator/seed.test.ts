import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const holding = new Set([
  'job_running',
  'job_idle',
  'job_savepointing',
  'job_cancel_fail',
  'job_downloading',
  'job_submitting',
  'job_canceling',
  'job_arrearage_recovering',
]);

interface Job {
  job_id: number;
  name: string;
  desc: string;
  job_type: string;
  status: string;
  create_time: number;
  start_time: number;
  update_time: number;
  user_id: string;
  cluster_id?: number;
  run_mode: string;
  sql_body: string;
  jar_url: string;
  main_class: string;
  job_config: { spu_number: number; parallel_number: number; obs_bucket: string };
}

/** The last word of the audit log on a job or cluster in a given status. */
const lastEvents: Record<string, string> = {
  job_init: 'createJob',
  job_submitting: 'startJob',
  job_downloading: 'startJob',
  job_submit_fail: 'jobSubmitFailed',
  job_running: 'jobRunning',
  job_running_exception: 'jobFailed',
  job_canceling: 'stopJob',
  job_savepointing: 'stopJob',
  job_cancel_success: 'jobStopped',
  job_cancel_fail: 'jobStopFailed',
  job_idle: 'jobIdle',
  job_finish: 'jobFinished',
  job_arrearage_stopped: 'jobArrears',
  job_arrearage_recovering: 'jobRecovering',
};
const lastClusterEvents: Record<number, string> = {
  1: 'createCluster',
  5: 'clusterRunning',
  6: 'clusterFailed',
  10: 'clusterStopFailed',
  11: 'clusterStopped',
  13: 'clusterArrears',
};

describe.each([
  ['the default world', {}],
  ['a large world', { jobs: 400, seed: 'large' }],
])('In %s', (_name, options) => {
  const world = useEmulator(options);
  const details = async (): Promise<Job[]> => world.jobs('show_detail=true');
  const users = async () => (await world.inProject('/user_quotas?limit=100')).json.payload.users;

  test('the SPUs in use add up, and stay within every quota', async () => {
    const jobs = await details();
    const spus = (of: (job: Job) => boolean) =>
      jobs
        .filter((job) => holding.has(job.status) && of(job))
        .reduce((sum, job) => sum + job.job_config.spu_number, 0);
    for (const cluster of await world.clusters()) {
      expect(cluster.spu_used).toBe(spus((job) => job.cluster_id === cluster.cluster_id));
      expect(cluster.spu_used).toBeLessThanOrEqual(cluster.maximum_spu_quota);
    }
    for (const user of await users()) {
      expect(user.spu_used).toBe(spus((job) => job.user_id === user.user_id));
      expect(user.spu_used).toBeLessThanOrEqual(user.spu_quota);
    }
  });

  test('jobs that hold SPUs of a cluster do so by right', async () => {
    const clusters = new Map<number, number>(
      (await world.clusters()).map((one: { cluster_id: number; status_code: number }) => [
        one.cluster_id,
        one.status_code,
      ]),
    );
    const rights = new Map<string, Set<number>>(
      (await users()).map((user: { user_id: string; clusters: { id: number }[] }) => [
        user.user_id,
        new Set(user.clusters.map(({ id }) => id)),
      ]),
    );
    for (const job of await details()) {
      expect(job.run_mode === 'exclusive_cluster').toBe(job.cluster_id !== undefined);
      if (job.cluster_id === undefined) continue;
      expect(rights.get(job.user_id)).toContain(job.cluster_id);
      if (holding.has(job.status)) expect(clusters.get(job.cluster_id)).toBe(5);
    }
  });

  test('times and ids follow one another', async () => {
    const jobs = (await details()).toReversed();
    const now = world.emulator.clock.now();
    for (const [index, job] of jobs.entries()) {
      expect(job.create_time).toBeGreaterThan(jobs[index - 1]?.create_time ?? 0);
      expect(job.job_id).toBeGreaterThan(jobs[index - 1]?.job_id ?? 50_000);
      expect(job.update_time).toBeGreaterThanOrEqual(Math.max(job.create_time, job.start_time));
      expect(job.update_time).toBeLessThanOrEqual(now);
      if (job.start_time > 0) expect(job.start_time).toBeGreaterThan(job.create_time);
    }
  });

  test('the audit log ends with what led to each status', async () => {
    for (const job of await world.jobs()) {
      const events = await world.events('job', job.job_id);
      expect([job.name, events[0], events.at(-1)]).toEqual([
        job.name,
        'createJob',
        lastEvents[job.status],
      ]);
    }
    for (const cluster of await world.clusters()) {
      const events = await world.events('cluster', cluster.cluster_id);
      expect(events.at(-1)).toBe(lastClusterEvents[cluster.status_code]);
    }
  });

  test('names are unique and jobs are what the API would take', async () => {
    const jobs = await details();
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
    for (const job of jobs) {
      expect(job.name).toMatch(/^[\w-]{1,57}$/);
      const { spu_number: spus, parallel_number: parallel } = job.job_config;
      expect(parallel).toBeGreaterThan(0);
      expect(parallel).toBeLessThanOrEqual(Math.min(50, 4 * spus));
      expect(job.sql_body.length).toBeLessThan(10_000);
      expect(job.job_type.endsWith('jar_job')).toBe(job.jar_url !== '');
      expect(job.job_type.includes('sql')).toBe(job.sql_body !== '');
    }
  });

  test('the overview counts what is there', async () => {
    const jobs = await world.jobs();
    const count = (...words: string[]) =>
      jobs.filter(({ status }: Job) => words.includes(status)).length;
    const { payload } = (await world.inProject('/overview')).json;
    const { job_overview: overview, cluster_overview: clusters } = payload;
    expect(overview).toMatchObject({
      total_jobs: jobs.length,
      running_job_count: count('job_running'),
      finished_job_count: count('job_finish'),
      exception_job_count: count('job_submit_fail', 'job_running_exception', 'job_cancel_fail'),
    });
    expect(overview.running_job_price).toBe(overview.running_job_total_spu * 0.5);
    expect(clusters).toMatchObject({ total_clusters: 12, running_cluster_count: 7 });
    expect(payload.total_cost).toBeCloseTo(
      overview.running_job_charge + clusters.running_cluster_charge,
    );
  });
});

describe('Of every type of job', () => {
  const world = useEmulator();
  test.each([
    ['payments_alarm', ['jar_url', 'main_class', 'args']],
    ['payments_scoring', ['sql_body']],
    ['clicks_sessions', ['sql_body']],
    ['sensor_readings_alarm', ['cluster_id', 'jar_url', 'main_class', 'args']],
  ])('there is one with all that applies to it: %s', async (name, inapplicable) => {
    const job = await world.detail(await world.job(name));
    const empty = Object.entries({ ...job, ...job.job_config, cluster_id: job.cluster_id ?? '' })
      .filter(([, value]) => value === '' || value === 0)
      .map(([key]) => key);
    const edge = name === 'sensor_readings_alarm' ? [] : ['edge_group_ids'];
    const manager = job.sql_body === '' ? [] : ['manager_spu'];
    expect(empty.sort()).toEqual([...inapplicable, ...edge, ...manager, 'root_id'].sort());
  });
});

test('An empty world has clusters, but no jobs', async () => {
  const { createEmulator } = await import('../../src/emulator/server.js');
  const { callEmulator } = await import('./client.js');
  const emulator = await createEmulator({ jobs: 0 });
  try {
    const { json } = await callEmulator(emulator, `/v1.0/${emulator.demo.projectId}/jobs`);
    expect(json.payload).toEqual({ total: 0, jobs: [] });
  } finally {
    await emulator.close();
  }
});
