import { describe, expect, test } from 'vitest';
import { useWaiting, waited } from '../support/waiting.js';

const { world, begin, send, cluster, clusterId } = useWaiting('getCluster');

const explained = { 'x-explain': '1' };

describe('createCluster that waits', () => {
  test('answers when the cluster runs', async () => {
    const selected = 'cluster { name status spuQuota vpcCidr }';
    const input = { name: 'new_cluster', spuQuota: 30, vpcCidr: '10.80.0.0/16' };
    const { written, pass } = begin('createCluster', { input }, selected, explained);
    await pass(60_000);
    await pass(5_000);
    await pass(30_000);
    const { payload, extensions } = await written;
    expect(payload).toEqual({
      cluster: { ...input, status: 'RUNNING' },
      wait: waited('SETTLED', 'RUNNING'),
      userErrors: [],
    });
    expect(extensions?.upstream?.operations.map(({ operation }) => operation)).toEqual([
      'createCluster',
    ]);
  });

  test('answers when time is up, wherever the cluster has got to', async () => {
    const input = { name: 'new_cluster' };
    const waitFor = { timeoutMs: 500 };
    const { written, pass } = begin('createCluster', { input, waitFor }, 'cluster { status }');
    await pass(65_000);
    const { payload } = await written;
    expect(payload).toEqual({
      cluster: { status: 'STARTING' },
      wait: waited('TIMED_OUT', 'STARTING'),
      userErrors: [],
    });
  });

  test('has nothing to show of a cluster that is deleted meanwhile', async () => {
    const input = { name: 'new_cluster' };
    const { written, pass } = begin('createCluster', { input }, 'cluster { status }');
    await pass(0);
    const id = await clusterId('new_cluster');
    await world.data(`mutation { deleteCluster(id: "${id}") { deletedId } }`);
    await pass(20_000);
    const { payload, errors } = await written;
    expect(errors).toBeUndefined();
    expect(payload).toEqual({ cluster: null, wait: waited('SETTLED', null), userErrors: [] });
  });

  test.each([
    ['in a dry run', { name: 'new_cluster' }, true, []],
    ['where it is refused', { name: 'orders_realtime' }, false, ['CS.20006']],
  ])('does not wait %s', async (_, input, dryRun, codes) => {
    const args = { input, dryRun, waitFor: {} };
    const { payload, calls } = await send('createCluster', args, 'cluster { id } wait { outcome }');
    expect(payload).toMatchObject({ cluster: null, wait: null });
    expect(payload.userErrors.map(({ code }: { code: string }) => code)).toEqual(codes);
    expect(calls).toEqual([dryRun ? 'listClusters' : 'createCluster']);
  });

  test('is refused with too long a wait, also as a dry run', async () => {
    const args = { input: { name: 'new' }, dryRun: true, waitFor: { timeoutMs: 600_001 } };
    const { errors, calls } = await send('createCluster', args);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });
});

describe.each([
  ['stopCluster', 'telemetry', 'STOPPING', 20_000, 'STOP_SUCCESS'],
  ['restartCluster', 'archive_replay', 'RESTARTING', 30_000, 'RUNNING'],
  ['restartCluster', 'trial_space', 'RESTARTING', 30_000, 'RUNNING'],
])('%s of %s that waits', (field, name, on, ms, end) => {
  test.each([
    ['global', 'Cluster:'],
    ['raw', ''],
  ])('answers when it is done, by its %s id', async (_, prefix) => {
    const id = `${prefix}${await clusterId(name)}`;
    const { written, pass } = begin(field, { id }, 'cluster { name status }');
    await pass(ms);
    const { payload } = await written;
    expect(payload).toEqual({
      cluster: { name, status: end },
      wait: waited('SETTLED', end),
      userErrors: [],
    });
  });

  test('answers when time is up', async () => {
    const id = await clusterId(name);
    const args = { id, waitFor: { timeoutMs: 100 } };
    const { payload } = await begin(field, args, 'cluster { status }').written;
    expect([payload.cluster.status, payload.wait.outcome]).toEqual([on, 'TIMED_OUT']);
    expect((await cluster(id)).status_name).toBe(`cluster_${on.toLowerCase()}`);
  });
});
