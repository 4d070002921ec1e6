import { describe, expect, test } from 'vitest';
import { forecast, refusal, useWriting } from '../support/writing.js';

const { world, done, refused, jobId, clusterId, job } = useWriting();

describe('updateJarJob', () => {
  /** A change of one setting alone: the job, the input, and what differs on the wire. */
  const changes: [name: string, input: object, wire: object, config?: object][] = [
    ['trips_heatmap', { name: 'renamed' }, { name: 'renamed' }],
    ['trips_heatmap', { description: 'Another' }, { desc: 'Another' }],
    ['trips_heatmap', { description: null }, { desc: '' }],
    ['trips_heatmap', { spuNumber: 5 }, { spu_number: 5 }],
    ['trips_heatmap', { parallelism: 1 }, { parallel_number: 1 }],
    ['trips_heatmap', { managerSpu: 2 }, {}, { manager_spu: 2 }],
    ['trips_heatmap', { logging: { enabled: false } }, {}, { log_enabled: false }],
    ['trips_heatmap', { smnTopic: 'ops_alarms' }, {}, { smn_topic: 'ops_alarms' }],
    ['trips_heatmap', { smnTopic: null }, {}, { smn_topic: '' }],
    [
      'trips_heatmap',
      { logging: { obsBucket: 'obs-stream-data/logs' } },
      {},
      { obs_bucket: 'obs-stream-data/logs' },
    ],
    ['trips_heatmap', { jarUrl: 'cs-jars/bundle' }, { jar_url: 'cs-jars/bundle' }],
    ['trips_heatmap', { jarUrl: null }, { jar_url: '' }],
    ['trips_heatmap', { mainClass: 'a.B' }, { main_class: 'a.B' }],
    ['trips_heatmap', { mainClass: null }, { main_class: '' }],
    ['trips_heatmap', { args: '--fast' }, { args: '--fast' }],
    ['orders_backfill', { args: null }, { args: '' }],
    ['monthly_replay', { executorSpu: 2 }, { spu_number: 15 }],
    [
      'monthly_replay',
      { executorNumber: 2 },
      { spu_number: 3, parallel_number: 2, execution_graph: expect.any(String) },
    ],
    ['trips_heatmap', { configUrl: 'cs-jars/bundle/joins.conf' }, {}],
    ['trips_heatmap', { configUrl: null }, {}],
    ['trips_heatmap', { restartOnException: true }, {}],
    ['trips_heatmap', { tags: 'a=b' }, {}],
    ['trips_heatmap', { enterpriseProjectId: '0' }, {}],
  ];
  test.each(changes)('%s: %j changes that and nothing else', async (name, input, wire, config) => {
    const id = await jobId(name);
    const { job_config, ...before } = await job(id);
    world.emulator.clock.advance(60_000);
    const { calls } = await done('updateJarJob', { id: `Job:${id}`, input }, 'job { id }');
    // The service wants the SPUs of the manager each time.
    expect(calls).toEqual('managerSpu' in input ? ['updateJarJob'] : ['getJob', 'updateJarJob']);
    expect(await job(id)).toEqual({
      ...before,
      ...wire,
      job_config: { ...job_config, ...config },
      update_time: world.emulator.clock.now(),
    });
  });

  test('gives the job as it then is, not as it was read before', async () => {
    const id = await jobId('trips_heatmap');
    const to = await clusterId('telemetry');
    const args = { id, input: { args: '--fast', clusterId: `Cluster:${to}` } };
    const { payload, calls } = await done('updateJarJob', args, 'job { name args cluster { id } }');
    expect(payload.job).toEqual({
      name: 'trips_heatmap',
      args: '--fast',
      cluster: { id: `Cluster:${to}` },
    });
    expect(calls).toEqual(['getJob', 'updateJarJob', 'getJob']);
    expect((await job(id)).cluster_id).toBe(Number(to));
  });

  test.each<[string, string, string | null, string, object]>([
    ['CS.11007', 'JOB_NAME_MISSING', 'name', 'trips_heatmap', { name: '' }],
    [
      'CS.11011',
      'BUCKET_MISSING',
      'logging.obsBucket',
      'trips_heatmap',
      { logging: { obsBucket: null } },
    ],
    ['CS.11021', 'JAR_NOT_EXIST', 'jarUrl', 'trips_heatmap', { jarUrl: 'cs-jars/no.jar' }],
    ['CS.11022', 'PARALLELISM_TOO_HIGH', 'parallelism', 'trips_heatmap', { parallelism: 13 }],
    ['CS.11025', 'MANAGER_SPU_INVALID', 'managerSpu', 'trips_heatmap', { managerSpu: 4 }],
    ['CS.11026', 'EXECUTOR_MISSING', 'executorSpu', 'monthly_replay', { spuNumber: 3 }],
    ['CS.11029', 'PARAMETER_MISSING', null, 'trips_heatmap', { executorSpu: 1 }],
    ['CS.12003', 'JOB_ACTIVE', null, 'payments_scoring', { args: 'x' }],
    ['CS.12005', 'JOB_NOT_UPDATABLE', null, 'parcels_clean', { managerSpu: 1, args: 'x' }],
    ['CS.12006', 'JOB_NAME_EXIST', 'name', 'trips_heatmap', { name: 'orders_alarm' }],
    ['CS.13018', 'JAR_FOLDER_EMPTY', 'jarUrl', 'trips_heatmap', { jarUrl: 'cs-jars/empty' }],
    [
      'CS.13019',
      'MAIN_CLASS_MISSING',
      'mainClass',
      'trips_heatmap',
      { jarUrl: 'cs-jars/bundle', mainClass: null },
    ],
  ])('is refused with %s, %s, at %s', async (code, reason, path, name, input) => {
    const id = await jobId(name);
    const before = await job(id);
    const { payload } = await refused('updateJarJob', { id, input }, 'job { name }');
    const field = path === null ? null : ['input', ...path.split('.')];
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(await job(id)).toEqual(before);
  });

  test.each([
    [{ args: 'x' }, forecast],
    [{ managerSpu: 1 }, refusal],
  ])('is refused for a job that is not there: %j', async (input, told) => {
    const { payload } = await refused('updateJarJob', { id: '1', input });
    expect(payload.userErrors).toEqual([told('CS.12004', 'JOB_NOT_EXIST', ['id'])]);
  });

  test('is refused with the code of the other kind, even without a manager to read', async () => {
    const id = await jobId('parcels_clean');
    const { payload } = await refused('updateJarJob', { id, input: { args: 'x' } });
    expect(payload.userErrors).toEqual([refusal('CS.12005', 'JOB_NOT_UPDATABLE')]);
  });
});

test('Mutations of one document go one after another, and each sees what it has left', async () => {
  const id = await jobId('trips_heatmap');
  const { data, errors } = await world.query(
    `mutation ($id: ID!) {
      a: updateJarJob(id: $id, input: { managerSpu: 2 }) { job { ...Told } }
      b: updateJarJob(id: $id, input: { args: "--fast" }) { job { ...Told } }
      bad: updateJarJob(id: $id, input: { managerSpu: 4 }) { job { ...Told } userErrors { code } }
      c: runJob(id: $id) { job { ...Told } }
      late: updateJarJob(id: $id, input: { args: "--slow" }) { job { ...Told } userErrors { code } } }
    fragment Told on Job { managerSpu args status }`,
    { id },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    a: { job: { managerSpu: 2, args: null, status: 'INIT' } },
    b: { job: { managerSpu: 2, args: '--fast', status: 'INIT' } },
    bad: { job: null, userErrors: [{ code: 'CS.11025' }] },
    c: { job: { managerSpu: 2, args: '--fast', status: 'SUBMITTING' } },
    late: { job: null, userErrors: [{ code: 'CS.12003' }] },
  });
});
