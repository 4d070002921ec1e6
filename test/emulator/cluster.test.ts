import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
const at = async (name: string) => `/reserved_cluster/${await world.cluster(name)}`;
const read = async (name: string) => (await world.inProject(await at(name))).json.payload;
const act = async (name: string, verb: 'stop' | 'restart') => {
  const id = await world.cluster(name);
  return world.post(`/reserved_cluster/${id}/${verb}`, { cluster_id: String(id) });
};
const advance = (ms: number) => world.emulator.clock.advance(ms);

describe('Clusters', () => {
  test('are filtered by name, and by status as code or word', async () => {
    const names = async (query: string) =>
      (await world.inProject(`/reserved_clusters?limit=50&${query}`)).json.payload.clusters.map(
        (cluster: { name: string }) => cluster.name,
      );
    expect(await names('name=fleet')).toEqual(['fleet_tracking']);
    expect(await names('status=5')).toHaveLength(7);
    expect(await names('status=cluster_running')).toEqual(await names('status=5'));
    expect(await names('status=1')).toEqual(['winter_sale']);
  });

  test('show their network on their own, and their enterprise project in the list', async () => {
    const listed = (await world.clusters()).find(
      (cluster: { name: string }) => cluster.name === 'orders_realtime',
    );
    const alone = await read('orders_realtime');
    expect(listed).toMatchObject({ vpc_cidr: '', sys_enterprise_project_name: 'retail' });
    expect(alone.vpc_cidr).toMatch(/^172\.16\./);
    expect(alone).not.toHaveProperty('sys_enterprise_project_name');
    expect(await read('smart_meters')).toMatchObject({
      status_code: 6,
      error_reason: expect.stringMatching(/./),
    });
  });

  test.each(['', '/jobs', '/hosts', '/peering', '/peering/x', '/peering/x/route'])(
    'that do not exist are refused: %s',
    async (path) => {
      for (const id of ['1', '0', 'x', '99999999999']) {
        const { json } = await world.inProject(`/reserved_cluster/${id}${path}`);
        expect(json.error_id).toBe('CS.20005');
      }
    },
  );

  test('come up by themselves once they are ordered', async () => {
    const codes: number[] = [];
    for (const ms of [0, 40_000, 5_000, 30_000]) {
      advance(ms);
      codes.push((await read('winter_sale')).status_code);
    }
    expect(codes).toEqual([1, 3, 4, 5]);
    expect(await world.events('cluster', await world.cluster('winter_sale'))).toEqual([
      'createCluster',
      'clusterCreated',
      'clusterStarting',
      'clusterRunning',
    ]);
  });

  test('stop with their jobs, and come back without them', async () => {
    expect((await act('telemetry', 'stop')).json.message_id).toBe('CS.20050');
    expect((await read('telemetry')).status_code).toBe(9);
    const job = await world.job('log_word_count');
    expect((await world.detail(job)).status).toBe('job_canceling');
    advance(20_000);
    expect(await read('telemetry')).toMatchObject({ status_code: 12, spu_used: 0 });
    expect((await world.detail(job)).status).toBe('job_cancel_success');
    expect((await world.post(`/job/${job}/run`)).json.error_id).toBe('CS.13008');

    expect((await act('telemetry', 'restart')).json.message_id).toBe('CS.20049');
    expect((await read('telemetry')).status_code).toBe(28);
    advance(30_000);
    expect((await read('telemetry')).status_code).toBe(5);
    expect((await world.post(`/job/${job}/run`)).status).toBe(200);
    expect((await world.events('cluster', await world.cluster('telemetry'))).slice(-4)).toEqual([
      'stopCluster',
      'clusterStopped',
      'restartCluster',
      'clusterRunning',
    ]);
  });

  test.each([
    ['archive_replay', 'stop', 'CS.20026'],
    ['billing_core', 'stop', 'CS.20028'],
    ['telemetry', 'restart', 'CS.20021'],
    ['legacy_imports', 'restart', 'CS.20021'],
    ['billing_core', 'restart', 'CS.20021'],
  ] as const)('refuse: %s %s %s', async (name, verb, code) => {
    expect((await act(name, verb)).json.error_id).toBe(code);
  });

  test.each(['', '{', '[]', '{}', '{"cluster_id":"1"}'])('take no %j for a body', async (text) => {
    for (const verb of ['stop', 'restart']) {
      const path = `${await at('telemetry')}/${verb}`;
      const { json } = await world.inProject(path, { method: 'POST', text });
      expect(json.error_id).toBe('CS.20002');
    }
    const nowhere = await world.post('/reserved_cluster/1/stop', { cluster_id: '1' });
    expect(nowhere.json.error_id).toBe('CS.20005');
  });
});

describe('Hosts of a cluster', () => {
  test('are found by a part of their address or name', async () => {
    const search = async (query: string) =>
      (
        await world.inProject(
          `${await at('orders_realtime')}/hosts?limit=100&query_string=${query}`,
        )
      ).json.payload;
    expect((await search('')).total).toBe(34);
    const byName = await search('kafka-');
    expect(byName.total).toBeGreaterThan(1);
    const { ip, hostname } = byName.hosts_info[0].info;
    expect((await search(ip)).hosts_info[0].info.hostname).toBe(hostname);
    expect((await search('nowhere')).hosts_info).toEqual([]);
  });
});

describe('Peerings of a cluster', () => {
  const peerings = async () =>
    (await world.inProject(`${await at('orders_realtime')}/peering`)).json.peerings;

  test('are there in every status, with address ranges in the list alone', async () => {
    const all = await peerings();
    expect(all.map((peering: { status: string }) => peering.status)).toEqual([
      'ACTIVE',
      'PENDING_ACCEPTANCE',
      'REJECTED',
      'EXPIRED',
      'DELETED',
    ]);
    const [own, foreign] = all;
    expect(own.request_vpc_info).toHaveProperty('vpc_cidr');
    expect(own.accept_vpc_info).toHaveProperty('subnet_cidr');
    expect(foreign.accept_vpc_info).not.toHaveProperty('vpc_cidr');
    const { json } = await world.inProject(`${await at('orders_realtime')}/peering/${own.id}`);
    expect(json.peering.request_vpc_info).not.toHaveProperty('vpc_cidr');
  });

  test('have routes on both sides', async () => {
    const [{ id, request_vpc_info: near, accept_vpc_info: far }] = await peerings();
    const path = `${await at('orders_realtime')}/peering/${id}/route`;
    const { routes } = (await world.inProject(path)).json;
    expect(routes.map((route: { vpc_id: string }) => route.vpc_id)).toEqual([
      near.vpc_id,
      near.vpc_id,
      far.vpc_id,
    ]);
    expect(routes[0]).toMatchObject({ type: 'peering', nexthop: id });
  });

  test('that do not exist are refused', async () => {
    for (const path of ['/peering/x', '/peering/x/route']) {
      const { json } = await world.inProject(`${await at('orders_realtime')}${path}`);
      expect(json.error_id).toBe('CS.22103');
    }
  });
});

describe('User quotas', () => {
  test('are found by user name and by id', async () => {
    const { users, total } = (await world.inProject('/user_quotas?name=demo')).json.payload;
    expect([total, users[0].user_name]).toEqual([1, 'cs_demo']);
    const { payload } = (await world.inProject(`/user_quota/${users[0].user_id}`)).json;
    expect(payload).toEqual(users[0]);
    expect(payload.clusters).toHaveLength(11);
  });

  test('of unknown users are refused', async () => {
    expect((await world.inProject('/user_quota/x')).json.error_id).toBe('CS.21092');
    expect((await world.inProject('/user_quotas?cursor=x')).json.error_id).toBe('CS.21092');
  });
});
