import { describe, expect, test } from 'vitest';
import { forecast, refusal, useWriting } from '../support/writing.js';

const { world, done, refused, send, clusterId, cluster } = useWriting();

const network = {
  vpcCidr: '10.80.0.0/16',
  subnetCidr: '10.80.4.0/22',
  subnetGateway: '10.80.4.1',
};
const count = async () => (await world.rest('/reserved_clusters?limit=100')).payload.total;

describe('createCluster', () => {
  test('gives the cluster as the service then has it', async () => {
    const input = {
      name: 'new_cluster',
      description: 'New',
      spuQuota: 30,
      managerNodeSpu: 4,
      enterpriseProjectId: '0',
      ...network,
      arm: true,
      tags: 'a=b',
    };
    const { payload, calls } = await done(
      'createCluster',
      { input },
      `cluster { id clusterId name description status spuUsed spuQuota spuFree managerNodeSpu
        enterpriseProjectId enterpriseProjectName vpcCidr subnetCidr subnetGateway createdAt jobs { totalCount } }`,
    );
    expect([...new Set(calls)].sort()).toEqual([
      'createCluster',
      'getCluster',
      'listClusterJobs',
      'listClusters',
    ]);
    const { arm: _, tags: __, ...readable } = input;
    const wire = await cluster(payload.cluster.clusterId);
    expect(payload.cluster).toEqual({
      id: `Cluster:${wire.cluster_id}`,
      clusterId: String(wire.cluster_id),
      ...readable,
      status: 'CREATING',
      spuUsed: 0,
      spuFree: 30,
      enterpriseProjectName: 'default',
      createdAt: new Date(wire.created_at).toISOString(),
      jobs: { totalCount: 0 },
    });
    expect(wire).toMatchObject({
      name: 'new_cluster',
      desc: 'New',
      maximum_spu_quota: 30,
      manager_node_spu: '4',
      vpc_cidr: network.vpcCidr,
    });
  });

  test.each([
    ['', ['createCluster']],
    ['cluster { id clusterId }', ['createCluster']],
    ['cluster { status }', ['createCluster', 'getCluster']],
  ])('reads only what is selected: %j', async (selected, calls) => {
    expect((await done('createCluster', { input: { name: 'new' } }, selected)).calls).toEqual(
      calls,
    );
  });

  test('is under way until the cluster runs', async () => {
    const { payload } = await done('createCluster', { input: { name: 'new' } }, 'cluster { id }');
    world.emulator.clock.advance(200_000);
    const query = 'query ($id: ID!) { cluster(id: $id) { status } }';
    const after = await world.data(query, { id: payload.cluster.id });
    expect(after.cluster.status).toBe('RUNNING');
  });

  test.each<[string, string, string | null, object]>([
    ['CS.20003', 'CLUSTER_QUOTA_TOO_LARGE', 'spuQuota', { spuQuota: 401 }],
    ['CS.20006', 'CLUSTER_NAME_EXIST', 'name', { name: 'orders_realtime' }],
    ['CS.20008', 'CLUSTER_NAME_MISSING', 'name', { name: '' }],
    ['CS.20009', 'CLUSTER_NAME_TOO_LONG', 'name', { name: 'x'.repeat(101) }],
    ['CS.20010', 'DESCRIPTION_TOO_LONG', 'description', { description: 'x'.repeat(513) }],
    ['CS.20011', 'CLUSTER_NAME_INVALID', 'name', { name: 'new cluster' }],
    ['CS.20012', 'QUOTA_TOO_SMALL', 'spuQuota', { spuQuota: 0 }],
    ['CS.20022', 'NETWORK_INVALID', null, { ...network, subnetCidr: '10.99.0.0/22' }],
    ['CS.20022', 'NETWORK_INVALID', null, { vpcCidr: 'everywhere' }],
    ['CS.20023', 'MANAGER_NODE_INVALID', 'managerNodeSpu', { managerNodeSpu: 3 }],
  ])('is refused with %s, %s, at %s', async (code, reason, path, more) => {
    const before = await count();
    const input = { name: 'new_cluster', ...more };
    const { payload, calls } = await refused('createCluster', { input }, 'cluster { name }');
    expect(payload.userErrors).toEqual([refusal(code, reason, path ? ['input', path] : null)]);
    expect(calls).toEqual(['createCluster']);
    expect(await count()).toBe(before);
  });

  test('is refused once the SPUs of the project are given away, and tells how many are left', async () => {
    const create = async (name: string) => {
      const sent = await send('createCluster', { input: { name, spuQuota: 400 } });
      return sent.payload.userErrors;
    };
    const all = [await create('a'), await create('b'), await create('c')];
    const [last] = all.at(-1);
    expect(last).toEqual(refusal('CS.20004', 'TOTAL_QUOTA_EXCEEDED', ['input', 'spuQuota']));
    const left = /\d+/.exec(last.serviceMessage)?.[0];
    expect(Number(left)).toBeLessThan(400);
    expect(last.message).toContain(left);
  });
});

describe('updateCluster', () => {
  test.each([
    [{ name: 'renamed' }, { name: 'renamed' }],
    [{ description: 'Another' }, { desc: 'Another' }],
    [{ description: null }, { desc: '' }],
    [{ spuQuota: 299 }, { maximum_spu_quota: 299 }],
    [{ managerNodeSpu: 8 }, { manager_node_spu: '8' }],
    [{ enterpriseProjectId: '0' }, { sys_enterprise_project_id: '0' }],
    [{ tags: 'a=b' }, {}],
  ])('%j changes that and nothing else', async (input, wire) => {
    const id = await clusterId('orders_realtime');
    const before = await cluster(id);
    const { calls } = await done('updateCluster', { id, input }, 'cluster { id }');
    // The service wants the name each time.
    expect(calls).toEqual('name' in input ? ['updateCluster'] : ['getCluster', 'updateCluster']);
    expect(await cluster(id)).toEqual({ ...before, ...wire });
  });

  test('gives the cluster as it then is, not as it was read before', async () => {
    const id = `Cluster:${await clusterId('orders_realtime')}`;
    const selected = 'cluster { id name description spuQuota }';
    const args = { id, input: { description: 'Another', spuQuota: 299 } };
    const { payload, calls } = await done('updateCluster', args, selected);
    expect(payload.cluster).toEqual({ id, name: 'orders_realtime', ...args.input });
    expect(calls).toEqual(['getCluster', 'updateCluster', 'getCluster']);
  });

  test.each<[string, string, string | null, string, object]>([
    ['CS.20003', 'CLUSTER_QUOTA_TOO_LARGE', 'spuQuota', 'telemetry', { spuQuota: 401 }],
    ['CS.20006', 'CLUSTER_NAME_EXIST', 'name', 'telemetry', { name: 'orders_realtime' }],
    ['CS.20007', 'QUOTA_BELOW_USE', 'spuQuota', 'telemetry', { spuQuota: 1 }],
    ['CS.20008', 'CLUSTER_NAME_MISSING', 'name', 'telemetry', { name: '' }],
    ['CS.20009', 'CLUSTER_NAME_TOO_LONG', 'name', 'telemetry', { name: 'x'.repeat(101) }],
    [
      'CS.20010',
      'DESCRIPTION_TOO_LONG',
      'description',
      'telemetry',
      { description: 'x'.repeat(513) },
    ],
    ['CS.20011', 'CLUSTER_NAME_INVALID', 'name', 'telemetry', { name: 'ä' }],
    ['CS.20012', 'QUOTA_TOO_SMALL', 'spuQuota', 'telemetry', { spuQuota: 0 }],
    ['CS.20015', 'CLUSTER_NOT_RUNNING', null, 'archive_replay', { description: 'x' }],
    ['CS.20023', 'MANAGER_NODE_INVALID', 'managerNodeSpu', 'telemetry', { managerNodeSpu: 3 }],
    ['CS.20029', 'CLUSTER_PREPAID', 'spuQuota', 'billing_core', { spuQuota: 61 }],
  ])('is refused with %s, %s, at %s', async (code, reason, path, name, input) => {
    const id = await clusterId(name);
    const before = await cluster(id);
    const { payload } = await refused('updateCluster', { id, input }, 'cluster { name }');
    expect(payload.userErrors).toEqual([refusal(code, reason, path ? ['input', path] : null)]);
    expect(await cluster(id)).toEqual(before);
  });
});

describe.each([
  ['stopCluster', 'telemetry', 'STOPPING', 'cluster_stopping'],
  ['restartCluster', 'archive_replay', 'RESTARTING', 'cluster_restarting'],
  ['restartCluster', 'trial_space', 'RESTARTING', 'cluster_restarting'],
])('%s of %s', (field, name, status, word) => {
  test('gives the cluster as it then is', async () => {
    const id = `Cluster:${await clusterId(name)}`;
    const { payload, calls } = await done(field, { id }, 'cluster { id status }');
    expect(payload.cluster).toEqual({ id, status });
    expect(calls).toEqual([field, 'getCluster']);
    expect((await cluster(await clusterId(name))).status_name).toBe(word);
  });

  test('reads nothing that is not selected', async () => {
    const id = await clusterId(name);
    expect((await done(field, { id }, 'cluster { id }')).calls).toEqual([field]);
    expect((await cluster(id)).status_name).toBe(word);
  });
});

describe('deleteCluster', () => {
  test('begins the deletion, and stops the jobs', async () => {
    const id = await clusterId('telemetry');
    const { payload, calls } = await done('deleteCluster', { id }, 'deletedId');
    expect(payload.deletedId).toBe(`Cluster:${id}`);
    expect(calls).toEqual(['deleteCluster']);
    expect((await cluster(id)).status_name).toBe('cluster_deleting');
    const query =
      'query ($id: ID!) { cluster(id: $id) { spuUsed jobs(filter: { status: RUNNING }) { totalCount } } }';
    const after = await world.data(query, { id });
    expect(after.cluster).toEqual({ spuUsed: 0, jobs: { totalCount: 0 } });
    world.emulator.clock.advance(60_000);
    expect(await world.data(query, { id })).toEqual({ cluster: null });
  });
});

test.each([
  ['stopCluster', 'CS.20026', 'CLUSTER_NOT_RUNNING', 'archive_replay'],
  ['stopCluster', 'CS.20028', 'CLUSTER_PREPAID', 'billing_core'],
  ['restartCluster', 'CS.20021', 'CLUSTER_NOT_RESTARTABLE', 'telemetry'],
  ['deleteCluster', 'CS.20027', 'CLUSTER_PREPAID', 'billing_core'],
])('%s is refused with %s, %s: %s', async (field, code, reason, name) => {
  const id = await clusterId(name);
  const before = await cluster(id);
  const { payload, calls } = await refused(field, { id });
  expect(payload.userErrors).toEqual([refusal(code, reason)]);
  expect(calls).toEqual([field]);
  expect(await cluster(id)).toEqual(before);
});

test.each([
  ['updateCluster', { input: { name: 'x' } }],
  ['stopCluster', {}],
  ['restartCluster', {}],
  ['deleteCluster', {}],
])('%s %j of a cluster that is not there is refused', async (field, more) => {
  const { payload } = await refused(field, { id: '999999', ...more });
  expect(payload.userErrors).toEqual([refusal('CS.20005', 'CLUSTER_NOT_EXIST', ['id'])]);
});

test('A cluster that is not there is found missing by the name that an update lacks', async () => {
  const { payload, calls } = await refused('updateCluster', {
    id: '999999',
    input: { description: 'x' },
  });
  expect(payload.userErrors).toEqual([forecast('CS.20005', 'CLUSTER_NOT_EXIST', ['id'])]);
  expect(calls).toEqual(['getCluster']);
});

test('Mutations of one document go one after another, and each sees what it has left', async () => {
  const id = await clusterId('telemetry');
  const { data, errors } = await world.query(
    `mutation ($id: ID!) {
      a: updateCluster(id: $id, input: { name: "one" }) { cluster { name description status } }
      taken: updateCluster(id: $id, input: { name: "orders_realtime" }) { cluster { name } userErrors { code } }
      b: updateCluster(id: $id, input: { description: "One" }) { cluster { name description status } }
      c: stopCluster(id: $id) { cluster { name description status } }
      late: updateCluster(id: $id, input: { name: "two" }) { cluster { name } userErrors { code } }
      d: deleteCluster(id: $id) { deletedId } }`,
    { id },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    a: { cluster: { name: 'one', description: 'Sensors, meters and logs', status: 'RUNNING' } },
    taken: { cluster: null, userErrors: [{ code: 'CS.20006' }] },
    b: { cluster: { name: 'one', description: 'One', status: 'RUNNING' } },
    c: { cluster: { name: 'one', description: 'One', status: 'STOPPING' } },
    late: { cluster: null, userErrors: [{ code: 'CS.20015' }] },
    d: { deletedId: `Cluster:${id}` },
  });
});
