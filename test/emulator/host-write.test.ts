import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

interface Host {
  readonly id: number;
  readonly info: { readonly hostname: string; readonly ip: string };
}

const world = useEmulator();
const path = async (cluster: string) => `/reserved_cluster/${await world.cluster(cluster)}/hosts`;
const add = async (cluster: string, hosts_info: unknown) =>
  world.post(await path(cluster), { hosts_info });
const update = async (cluster: string, id: number | string, hosts_info: unknown) =>
  world.inProject(`${await path(cluster)}/${id}`, { method: 'PATCH', body: { hosts_info } });
const remove = async (cluster: string, hosts_id: unknown) =>
  world.inProject(await path(cluster), { method: 'DELETE', body: { hosts_id } });
const list = async (cluster: string): Promise<Host[]> =>
  (await world.inProject(`${await path(cluster)}?limit=2000`)).json.payload.hosts_info;

const mapping = (hostname: string, ip = '10.1.1.1') => ({ hostname, ip });
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => mapping(`host-${index}.example`));

describe('Adding mappings', () => {
  test('answers with an id for each, which the list then shows', async () => {
    const before = await list('laboratory');
    const sent = [mapping('one.example'), mapping('two.example', 'fe80::1')];
    const answer = await add('laboratory', sent);
    expect(answer.status).toBe(200);
    expect(answer.json).toHaveLength(2);
    const ids = answer.json.map(({ payload }: { payload: { host_id: number } }) => payload.host_id);
    expect(answer.json[0]).toEqual({
      message_id: 'CS.22018',
      message: expect.any(String),
      payload: { host_id: ids[0] },
      current_time: world.emulator.clock.now(),
    });
    expect(await list('laboratory')).toEqual([
      { id: ids[1], info: sent[1] },
      { id: ids[0], info: sent[0] },
      ...before,
    ]);
  });

  test('gives ids that no cluster has had', async () => {
    const added = async (cluster: string, name: string) =>
      (await add(cluster, [mapping(name)])).json[0].payload.host_id;
    const first = await added('laboratory', 'one');
    for (const cluster of ['orders_realtime', 'telemetry', 'billing_core']) {
      for (const { id } of await list(cluster)) expect(id).toBeLessThan(first);
    }
    await remove('laboratory', [first]);
    expect(await added('telemetry', 'two')).toBe(first + 1);
  });

  test('fills a cluster up to 1,000 mappings', async () => {
    const room = 1_000 - (await list('laboratory')).length;
    expect((await add('laboratory', many(room + 1))).json.error_id).toBe('CS.22007');
    expect((await add('laboratory', many(room))).json).toHaveLength(room);
    expect((await add('laboratory', [mapping('more')])).json.error_id).toBe('CS.22007');
    expect(await list('laboratory')).toHaveLength(1_000);
  });

  test.each([
    ['the same name twice', [mapping('a.example'), mapping('A.example')]],
    ['a name that is there', [mapping('b.example'), mapping('taken.example')]],
    ['the name of a node', [mapping('cs-{id}-manager')]],
    ['the address of a node', [mapping('c.example', '172.22.0.10')]],
  ])('adds nothing if it holds %s', async (_, hosts) => {
    await add('laboratory', [mapping('taken.example')]);
    const before = await list('laboratory');
    const id = String(await world.cluster('laboratory'));
    const sent = hosts.map(({ ip, hostname }) => mapping(hostname.replace('{id}', id), ip));
    expect((await add('laboratory', sent)).json.error_id).toBe('CS.22002');
    expect(await list('laboratory')).toEqual(before);
  });

  test('takes an address as often as it comes', async () => {
    expect((await add('laboratory', many(3))).json).toHaveLength(3);
  });

  test.each([[undefined], [{}], [[]], ['x']])('takes no %j for mappings', async (hosts) => {
    expect((await add('laboratory', hosts)).json.error_id).toBe('CS.10004');
  });
});

describe('Changing a mapping', () => {
  test('shows in the list and keeps the id', async () => {
    const [host] = await list('laboratory');
    const info = mapping('new.example', '10.9.9.9');
    const answer = await update('laboratory', host?.id ?? 0, info);
    expect(answer.json).toMatchObject({ message_id: 'CS.22019' });
    expect(answer.json).not.toHaveProperty('payload');
    expect((await list('laboratory'))[0]).toEqual({ id: host?.id, info });
    expect((await update('laboratory', host?.id ?? 0, info)).status).toBe(200);
  });

  test('takes no name of another, and no mapping that is not there', async () => {
    const [host, other] = await list('laboratory');
    const { json } = await update('laboratory', host?.id ?? 0, other?.info);
    expect(json.error_id).toBe('CS.22002');
    for (const id of [1, 'x', 99_999]) {
      expect((await update('laboratory', id, mapping('x'))).json.error_id).toBe('CS.22003');
    }
    const elsewhere = (await list('telemetry'))[0]?.id ?? 0;
    expect((await update('laboratory', elsewhere, mapping('x'))).json.error_id).toBe('CS.22003');
  });

  test.each([[undefined], [[mapping('x')]], ['x']])('takes no %j for a mapping', async (info) => {
    const [host] = await list('laboratory');
    expect((await update('laboratory', host?.id ?? 0, info)).json.error_id).toBe('CS.10004');
  });
});

describe('Deleting mappings', () => {
  test('answers once and without payload, and takes all that are named', async () => {
    const [one, two, ...rest] = await list('orders_realtime');
    const answer = await remove('orders_realtime', [one?.id, two?.id, one?.id]);
    expect(answer.json).toEqual([
      { message_id: 'CS.22020', message: expect.any(String), current_time: expect.any(Number) },
    ]);
    expect(await list('orders_realtime')).toEqual(rest);
  });

  test('takes none if one of them is not there', async () => {
    const before = await list('telemetry');
    expect((await remove('telemetry', [before[0]?.id, 1])).json.error_id).toBe('CS.22003');
    expect(await list('telemetry')).toEqual(before);
  });

  test.each([[undefined], [[]], [['300']], [7]])('takes no %j for ids', async (ids) => {
    expect((await remove('telemetry', ids)).json.error_id).toBe('CS.10004');
  });
});

test('Mappings change only while their cluster runs', async () => {
  await world.post(`/reserved_cluster/${await world.cluster('telemetry')}/stop`, {
    cluster_id: String(await world.cluster('telemetry')),
  });
  const [host] = await list('telemetry');
  const id = host?.id ?? 0;
  for (const answer of [
    await add('telemetry', [mapping('x')]),
    await update('telemetry', id, mapping('x')),
    await remove('telemetry', [id]),
  ]) {
    expect(answer.json.error_id).toBe('CS.20026');
  }
});
