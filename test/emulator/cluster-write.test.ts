import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
const advance = (ms: number) => world.emulator.clock.advance(ms);
const create = (body: unknown, request = {}) => world.post('/reserved_cluster', body, request);
const path = async (name: string) => `/reserved_cluster/${await world.cluster(name)}`;
const update = async (name: string, body: object) =>
  world.inProject(await path(name), { method: 'PATCH', body: { name, ...body } });
const remove = async (name: string) => world.inProject(await path(name), { method: 'DELETE' });
const read = async (name: string) => (await world.inProject(await path(name))).json.payload;
const overview = async () => (await world.inProject('/overview')).json.payload.cluster_overview;
const names = async () => (await world.clusters()).map(({ name }: { name: string }) => name);

const order = {
  name: 'my-cluster_1',
  desc: 'Mine',
  maximum_spu_quota: 100,
  vpc_cidr: '172.16.0.0/22',
  subnet_cidr: '172.16.2.0/23',
  subnet_gateway: '172.16.2.1',
  manager_node_spec: '4',
  sys_enterprise_project_id: '0',
};

describe('Creating a cluster', () => {
  test('shows in detail, list, audit log, overview and the rights of its creator', async () => {
    const before = await overview();
    const answer = await create(order);
    expect([answer.status, answer.json.message_id]).toEqual([200, 'CS.21000']);
    const { cluster_id: id } = answer.json.payload;
    expect(id).toMatch(/^\d+$/);

    const detail = (await world.inProject(`/reserved_cluster/${id}`)).json.payload;
    const { manager_node_spec, ...kept } = order;
    expect(detail).toMatchObject({
      ...kept,
      cluster_id: Number(id),
      status_code: 1,
      spu_used: 0,
      manager_node_spu: manager_node_spec,
      created_at: world.emulator.clock.now(),
    });
    const [newest] = await world.clusters();
    expect(newest).toMatchObject({ name: order.name, sys_enterprise_project_name: 'default' });
    expect(await world.events('cluster', id)).toEqual(['createCluster']);
    expect(await overview()).toMatchObject({ total_clusters: before.total_clusters + 1 });
    const { users } = (await world.inProject('/user_quotas?name=cs_demo')).json.payload;
    expect(users[0].clusters).toContainEqual({ id: Number(id), name: order.name });

    advance(95_000);
    expect((await read(order.name)).status_code).toBe(5);
    await remove('winter_sale'); // which has come up meanwhile, too
    expect((await overview()).running_cluster_count).toBe(before.running_cluster_count + 1);
  });

  test('takes as little as a name', async () => {
    expect((await create({ name: 'bare' })).status).toBe(200);
    expect(await read('bare')).toMatchObject({
      desc: '',
      maximum_spu_quota: 50,
      manager_node_spu: '2',
      vpc_cidr: '172.31.0.0/22',
      subnet_cidr: '172.31.0.0/22',
      subnet_gateway: '172.31.0.1',
    });
  });

  test.each([
    [{ vpc_cidr: '10.8.0.0/16' }, ['10.8.0.0/16', '10.8.0.0/16', '10.8.0.1']],
    [{ subnet_cidr: '10.8.4.0/24' }, ['10.8.4.0/24', '10.8.4.0/24', '10.8.4.1']],
    [{ subnet_gateway: '172.31.3.254' }, ['172.31.0.0/22', '172.31.0.0/22', '172.31.3.254']],
  ])('fills in what a network leaves out: %j', async (given, network) => {
    await create({ name: 'net', ...given });
    const { vpc_cidr, subnet_cidr, subnet_gateway } = await read('net');
    expect([vpc_cidr, subnet_cidr, subnet_gateway]).toEqual(network);
  });

  test('puts it into an enterprise project, and an update into another', async () => {
    const projectName = async () => (await world.clusters())[0].sys_enterprise_project_name;
    const { sys_enterprise_project_id } = await read('orders_realtime');
    await create({ name: 'shop', sys_enterprise_project_id });
    expect(await projectName()).toBe('retail');
    advance(95_000);
    expect((await update('shop', { sys_enterprise_project_id: '0' })).status).toBe(200);
    expect(await projectName()).toBe('default');
  });

  test('gives ids that rise and never come back', async () => {
    const { cluster_id: first } = (await create({ name: 'one' })).json.payload;
    const highest = Math.max(
      ...(await world.clusters()).map((one: { cluster_id: number }) => one.cluster_id),
    );
    expect(Number(first)).toBe(highest);
    await remove('one');
    advance(20_000);
    const { cluster_id: second } = (await create({ name: 'one' })).json.payload;
    expect(Number(second)).toBe(Number(first) + 1);
  });

  test('takes the role cs_adm, which not everybody has', async () => {
    const token = world.emulator.issueToken({ user: 'bi_reports' });
    expect((await create(order, { token })).json.error_id).toBe('CS.10005');
    const other = world.emulator.issueToken({ user: 'li_wei' });
    expect((await create(order, { token: other })).status).toBe(200);
  });

  test('stops at the SPUs that are left to the project, and says how many', async () => {
    const used = (await world.clusters()).reduce(
      (sum: number, one: { maximum_spu_quota: number }) => sum + one.maximum_spu_quota,
      0,
    );
    let left = 2_000 - used;
    for (let number = 0; left > 400; number++, left -= 400) {
      await create({ name: `big${number}`, maximum_spu_quota: 400 });
    }
    const { json } = await create({ name: 'last', maximum_spu_quota: left + 1 });
    expect(json).toMatchObject({
      error_id: 'CS.20004',
      error_cause: expect.stringContaining(String(left)),
    });
    expect((await update('laboratory', { maximum_spu_quota: 40 + left + 1 })).json.error_id).toBe(
      'CS.20004',
    );
    expect((await create({ name: 'last', maximum_spu_quota: left })).status).toBe(200);
  });

  test('takes a name once', async () => {
    expect((await create({ ...order, name: 'telemetry' })).json.error_id).toBe('CS.20006');
    expect((await create({ ...order, name: 'Telemetry' })).status).toBe(200);
  });

  test.each([
    [{ name: 7 }],
    [{ name: 'x', desc: 1 }],
    [{ name: 'x', maximum_spu_quota: '9' }],
    [{ name: 'x', maximum_spu_quota: 1.5 }],
    [[]],
    ['x'],
  ])('takes no %j for a body', async (body) => {
    expect((await create(body)).json.error_id).toBe('CS.20002');
    expect(await names()).not.toContain('x');
  });
});

describe('Changing a cluster', () => {
  test('shows in detail, list and audit log, and leaves what it does not name', async () => {
    const before = await read('telemetry');
    const id = before.cluster_id;
    const answer = await update('telemetry', { name: 'sensors', desc: '', manager_node_spu: '8' });
    expect(answer.json.message_id).toBe('CS.21030');
    expect(answer.json).not.toHaveProperty('payload');
    expect(await read('sensors')).toEqual({
      ...before,
      name: 'sensors',
      desc: '',
      manager_node_spu: '8',
    });
    expect(await names()).not.toContain('telemetry');
    expect((await world.events('cluster', id)).at(-1)).toBe('updateCluster');
  });

  test('gives room to jobs at once', async () => {
    const job = await world.job('payments_history');
    expect((await world.post(`/job/${job}/run`)).json.error_id).toBe('CS.13002');
    expect((await update('fraud_detection', { maximum_spu_quota: 48 })).status).toBe(200);
    expect((await world.post(`/job/${job}/run`)).status).toBe(200);
    expect((await read('fraud_detection')).spu_used).toBe(28);
  });

  test('goes down to the SPUs in use and no further', async () => {
    const { spu_used: used } = await read('fraud_detection');
    const { json } = await update('fraud_detection', { maximum_spu_quota: used - 1 });
    expect(json).toMatchObject({
      error_id: 'CS.20007',
      error_cause: expect.stringContaining(String(used)),
    });
    expect((await update('fraud_detection', { maximum_spu_quota: used })).status).toBe(200);
  });

  test.each([
    ['archive_replay', { desc: 'x' }, 'CS.20015'],
    ['winter_sale', {}, 'CS.20015'],
    ['billing_core', { maximum_spu_quota: 61 }, 'CS.20029'],
    ['telemetry', { name: 'laboratory' }, 'CS.20006'],
    ['telemetry', { maximum_spu_quota: '9' }, 'CS.20002'],
  ])('is refused: %s %j', async (name, body, code) => {
    const before = await read(name);
    expect((await update(name, body)).json.error_id).toBe(code);
    expect(await read(name)).toEqual(before);
  });

  test('leaves a prepaid cluster its quota, but takes the rest', async () => {
    const change = { maximum_spu_quota: 60, desc: 'Paid until spring' };
    expect((await update('billing_core', change)).status).toBe(200);
    expect(await read('billing_core')).toMatchObject(change);
  });

  test('needs a cluster', async () => {
    const request = { method: 'PATCH', body: { name: 'x' } };
    expect((await world.inProject('/reserved_cluster/1', request)).json.error_id).toBe('CS.20005');
  });
});

describe('Deleting a cluster', () => {
  test('ends its jobs at once and the cluster in time', async () => {
    const id = await world.cluster('telemetry');
    const job = await world.job('log_word_count');
    const before = await overview();
    const answer = await remove('telemetry');
    expect(answer.json).toMatchObject({ message_id: 'CS.21020' });
    expect(answer.json).not.toHaveProperty('payload');
    expect(await read('telemetry')).toMatchObject({ status_code: 16, spu_used: 0 });
    expect(await world.detail(job)).toMatchObject({ status: 'job_cancel_success', cluster_id: id });
    expect((await world.events('job', job)).slice(-2)).toEqual(['stopJob', 'jobStopped']);
    expect((await remove('telemetry')).json.error_id).toBe('CS.21011');

    advance(19_999);
    expect((await read('telemetry')).status_code).toBe(16);
    advance(1);
    const gone = await world.inProject(`/reserved_cluster/${id}`);
    expect(gone.json.error_id).toBe('CS.20005');
    expect(await names()).not.toContain('telemetry');
    expect((await overview()).total_clusters).toBe(before.total_clusters - 1);
    const { users } = (await world.inProject('/user_quotas?limit=100')).json.payload;
    for (const { clusters } of users) expect(JSON.stringify(clusters)).not.toContain(String(id));
    expect((await world.events('cluster', id)).slice(-2)).toEqual([
      'deleteCluster',
      'clusterDeleted',
    ]);
    expect((await world.detail(job)).cluster_id).toBe(id);
    expect((await world.post(`/job/${job}/run`)).json.error_id).toBe('CS.13008');
  });

  test('works in any status', async () => {
    for (const name of ['winter_sale', 'archive_replay', 'smart_meters']) {
      expect((await remove(name)).status).toBe(200);
    }
    advance(20_000);
    expect(await names()).toHaveLength(9);
  });

  test('spares what is prepaid, and what does not exist', async () => {
    expect((await remove('billing_core')).json.error_id).toBe('CS.20027');
    const { json } = await world.inProject('/reserved_cluster/1', { method: 'DELETE' });
    expect(json.error_id).toBe('CS.20005');
  });
});
