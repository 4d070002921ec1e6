import { describe, expect, test } from 'vitest';
import { sql } from '../emulator/job-bodies.js';
import { refusal, useWriting } from '../support/writing.js';

const { world, done, refused, jobId, clusterId, job } = useWriting();

describe('updateSqlJob', () => {
  /** A change of one setting alone: the job, the input, and what differs on the wire. */
  const changes: [name: string, input: object, wire: object, config?: object][] = [
    ['parcels_clean', { name: 'renamed' }, { name: 'renamed' }],
    ['parcels_clean', { description: 'Another' }, { desc: 'Another' }],
    ['parcels_clean', { description: null }, { desc: '' }],
    ['parcels_clean', { sql }, { sql_body: sql }],
    ['parcels_clean', { sql: null }, { sql_body: '' }],
    ['parcels_clean', { spuNumber: 3 }, { spu_number: 3 }],
    ['parcels_clean', { parallelism: 1 }, { parallel_number: 1 }],
    ['parcels_clean', { checkpoint: { enabled: false } }, {}, { checkpoint_enabled: false }],
    ['parcels_clean', { checkpoint: { intervalSeconds: 99 } }, {}, { checkpoint_interval: 99 }],
    [
      'parcels_clean',
      { checkpoint: { mode: 'AT_LEAST_ONCE' } },
      {},
      { checkpoint_mode: 'at_least_once' },
    ],
    [
      'parcels_clean',
      { checkpoint: { mode: 'EXACTLY_ONCE' } },
      {},
      { checkpoint_mode: 'exactly_once' },
    ],
    ['parcels_clean', { logging: { enabled: false } }, {}, { log_enabled: false }],
    [
      'trips_clean',
      { checkpoint: { obsBucket: 'obs-archive' } },
      {},
      { obs_bucket: 'obs-archive' },
    ],
    ['trips_clean', { logging: { obsBucket: 'obs-archive' } }, {}, { obs_bucket: 'obs-archive' }],
    ['trips_clean', { logging: { obsBucket: null } }, {}, { obs_bucket: '' }],
    ['parcels_clean', { smnTopic: 'ops_alarms' }, {}, { smn_topic: 'ops_alarms' }],
    ['parcels_clean', { smnTopic: null }, {}, { smn_topic: '' }],
    ['car_infos_clean', { edgeGroupIds: ['g1', 'g2'] }, {}, { edge_group_ids: 'g1,g2' }],
    ['payments_clean', { udfJarUrl: 'cs-jars/bundle' }, {}],
    ['parcels_clean', { udfJarUrl: null }, {}],
    ['parcels_clean', { restartOnException: true }, {}],
    ['parcels_clean', { idleStateRetentionSeconds: 5 }, {}],
    ['parcels_clean', { dirtyData: { strategy: 'FAIL' } }, {}],
    ['parcels_clean', { tags: 'a=b' }, {}],
    ['parcels_clean', { enterpriseProjectId: '0' }, {}],
  ];
  test.each(changes)('%s: %j changes that and nothing else', async (name, input, wire, config) => {
    const id = await jobId(name);
    const { job_config, ...before } = await job(id);
    world.emulator.clock.advance(60_000);
    const { calls } = await done('updateSqlJob', { id, input }, 'job { id }');
    expect(calls).toEqual(['updateSqlJob']);
    expect(await job(id)).toEqual({
      ...before,
      ...wire,
      job_config: { ...job_config, ...config },
      update_time: world.emulator.clock.now(),
    });
  });

  test('takes a job to another cluster, and off it', async () => {
    const id = await jobId('payments_clean');
    const to = await clusterId('telemetry');
    const { cluster_id: from, ...before } = await job(id);
    const selected = 'job { runMode cluster { name } }';
    const input = { clusterId: `Cluster:${to}` };
    const moved = await done('updateSqlJob', { id: `Job:${id}`, input }, selected);
    expect(moved.payload.job).toEqual({
      runMode: 'EXCLUSIVE_CLUSTER',
      cluster: { name: 'telemetry' },
    });
    const now = { update_time: world.emulator.clock.now() };
    expect(from).not.toBe(Number(to));
    expect(await job(id)).toEqual({ ...before, ...now, cluster_id: Number(to) });
    const off = await done('updateSqlJob', { id, input: { runMode: 'SHARED_CLUSTER' } }, selected);
    expect(off.payload.job).toEqual({ runMode: 'SHARED_CLUSTER', cluster: null });
    expect(await job(id)).toEqual({ ...before, ...now, run_mode: 'shared_cluster' });
  });

  test.each<[string, string, string | null, string, object]>([
    ['CS.11006', 'JOB_NAME_TOO_LONG', 'name', 'parcels_clean', { name: 'x'.repeat(58) }],
    ['CS.11007', 'JOB_NAME_MISSING', 'name', 'parcels_clean', { name: '' }],
    [
      'CS.11010',
      'BUCKET_MISSING',
      'checkpoint.obsBucket',
      'trips_clean',
      { checkpoint: { enabled: true, mode: 'EXACTLY_ONCE', intervalSeconds: 5 } },
    ],
    [
      'CS.11011',
      'BUCKET_MISSING',
      'logging.obsBucket',
      'parcels_clean',
      { logging: { obsBucket: null } },
    ],
    [
      'CS.11011',
      'BUCKET_MISSING',
      'logging.obsBucket',
      'trips_clean',
      { logging: { enabled: true } },
    ],
    ['CS.11022', 'PARALLELISM_TOO_HIGH', 'parallelism', 'parcels_clean', { parallelism: 5 }],
    ['CS.11024', 'RUN_MODE_MISMATCH', 'runMode', 'parcels_clean', { runMode: 'EDGE_NODE' }],
    ['CS.12003', 'JOB_ACTIVE', null, 'orders_alarm', { description: 'x' }],
    ['CS.12005', 'JOB_NOT_UPDATABLE', null, 'trips_heatmap', { description: 'x' }],
    ['CS.12006', 'JOB_NAME_EXIST', 'name', 'parcels_clean', { name: 'orders_alarm' }],
    ['CS.20005', 'CLUSTER_NOT_EXIST', 'clusterId', 'payments_clean', { clusterId: '999999' }],
  ])('is refused with %s, %s, at %s', async (code, reason, path, name, input) => {
    const id = await jobId(name);
    const before = await job(id);
    const { payload, calls } = await refused('updateSqlJob', { id, input }, 'job { name }');
    const field = path === null ? null : ['input', ...path.split('.')];
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(calls).toEqual(['updateSqlJob']);
    expect(await job(id)).toEqual(before);
  });

  test('is refused for a job that is not there', async () => {
    const { payload } = await refused('updateSqlJob', { id: '1', input: { name: 'x' } });
    expect(payload.userErrors).toEqual([refusal('CS.12004', 'JOB_NOT_EXIST', ['id'])]);
  });
});

test('Mutations of one document go one after another, and each sees what it has left', async () => {
  const id = await jobId('payments_clean');
  const to = await clusterId('telemetry');
  const { data, errors } = await world.query(
    `mutation ($id: ID!, $to: ID!) {
      a: updateSqlJob(id: $id, input: { spuNumber: 3 }) { job { ...Told } }
      busy: runJob(id: $id) { job { ...Told } }
      refused: updateSqlJob(id: $id, input: { spuNumber: 4 }) { job { ...Told } userErrors { code } }
      b: stopJob(id: $id) { job { ...Told } }
      c: createSqlJob(input: { name: "cars_one", clusterId: $to }) { job { ...Told } }
      d: deleteJob(id: $id) { deletedId }
      e: updateSqlJob(id: $id, input: { name: "late" }) { job { id } userErrors { code } }
    }
    fragment Told on Job { name status spuNumber cluster { name jobs(filter: { name: "cars_one" }) { totalCount } } }`,
    { id, to },
  );
  expect(errors).toBeUndefined();
  const cluster = { name: 'orders_realtime', jobs: { totalCount: 0 } };
  const told = { name: 'payments_clean', spuNumber: 3, cluster };
  expect(data).toEqual({
    a: { job: { ...told, status: 'INIT' } },
    busy: { job: { ...told, status: 'SUBMITTING' } },
    refused: { job: null, userErrors: [{ code: 'CS.12003' }] },
    b: { job: { ...told, status: 'CANCELING' } },
    c: {
      job: {
        name: 'cars_one',
        status: 'INIT',
        spuNumber: 1,
        cluster: { name: 'telemetry', jobs: { totalCount: 1 } },
      },
    },
    d: { deletedId: `Job:${id}` },
    e: { job: null, userErrors: [{ code: 'CS.12004' }] },
  });
});
