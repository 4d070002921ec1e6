import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/api/rule.js';
import { dliConnectionRules } from '../../src/api/rules/dli-connection.js';
import { useEmulator } from './client.js';

const world = useEmulator();
const call = (path: string, request?: Parameters<typeof world.call>[1], version = 'v2.0') =>
  world.call(
    `/${version}/${world.emulator.demo.projectId}/datasource/enhanced-connections${path}`,
    request,
  );

const connection = { name: 'cars', dest_vpc_id: 'vpc-1', dest_network_id: 'net-1' };
const create = (body: object = {}) => call('', { body: { ...connection, ...body } });
const list = async (query = '') => (await call(`?${query}`)).json;
const detail = async (id: string) => (await call(`/${id}`)).json;
const idOf = async (name: string): Promise<string> =>
  (await list(`name=${name}`)).connections.find((one: { name: string }) => one.name === name).id;
const bind = (id: string, body: object, verb = 'associate') =>
  call(`/${id}/${verb}-queue`, { body });
const route = (id: string, body: object = {}) =>
  call(`/${id}/routes`, { body: { name: 'far', cidr: '10.9.0.0/16', ...body } }, 'v3');
const dropRoute = (id: string, name: string) =>
  call(`/${id}/routes/${name}`, { method: 'DELETE' }, 'v3');
const states = (peers: { name: string; status: string }[]) =>
  Object.fromEntries(peers.map(({ name, status }) => [name, status]));
const refusal = (code: string) => ({ error_code: code, error_msg: expect.stringMatching(/./) });
const nowhere = 'f1a2b0c4-0d3a-4c0a-9e6b-2f0a7c6d5e41';

describe('Listing connections', () => {
  test('gives them oldest first, a hundred at most unless asked for all', async () => {
    const answer = await list();
    expect(answer).toMatchObject({ is_success: true, message: '', count: 5 });
    const names = answer.connections.map((one: { name: string }) => one.name);
    expect(names).toEqual(['kafka_orders', 'mysql_billing', 'unused', 'redis_fleet', 'warehouse']);
    for (let n = 0; n < 100; n += 1) await create({ name: `c${n}` });
    expect((await list()).connections).toHaveLength(100);
    expect((await list('limit=0')).connections).toHaveLength(105);
    expect((await list('offset=100')).connections).toHaveLength(5);
  });

  test.each([
    ['limit=2&offset=1', ['mysql_billing', 'unused']],
    ['name=red', ['redis_fleet']],
    ['status=active&limit=1', ['kafka_orders']],
    ['status=DELETED', []],
  ])('by %s gives %j', async (query, names) => {
    const { connections } = await list(query);
    expect(connections.map((one: { name: string }) => one.name)).toEqual(names);
  });

  test.each(['limit=-1', 'offset=x'])('is refused for %s', async (query) => {
    const { status, json } = await call(`?${query}`);
    expect([status, json]).toEqual([400, refusal('DLI.0001')]);
  });
});

describe('A connection', () => {
  test('is shown alone as in the list, beside the word of success', async () => {
    const { connections } = await list('name=kafka_orders');
    const { isPrivis, ...row } = connections[0];
    expect(isPrivis).toBe(true);
    expect(await detail(row.id)).toEqual({ is_success: true, message: '', ...row });
    expect(row).toMatchObject({ status: 'ACTIVE', ipv6_enable: false, hosts: [{}, {}] });
    expect(states(row.available_queue_info)).toEqual({ etl: 'ACTIVE', realtime: 'ACTIVE' });
  });

  test('is created, and its queues and pools are connected after a while', async () => {
    const body = { queues: ['ETL'], elastic_resource_pools: ['pool_streams'] };
    const { status, json } = await create(body);
    expect([status, json]).toEqual([
      201,
      {
        is_success: true,
        message: 'Create peer connection for queues:{etl}',
        connection_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    const fresh = await detail(json.connection_id);
    expect(states(fresh.available_queue_info)).toEqual({ etl: 'CREATING' });
    expect(states(fresh.elastic_resource_pools)).toEqual({ pool_streams: 'CREATING' });
    const early = await call(`/${json.connection_id}`, { method: 'DELETE' });
    expect([early.status, early.json]).toEqual([400, refusal('DLI.0007')]);
    world.emulator.clock.advance(20_000);
    const now = world.emulator.clock.now();
    expect((await detail(json.connection_id)).available_queue_info).toMatchObject([
      { name: 'etl', status: 'ACTIVE', err_msg: '', update_time: now },
    ]);
    const late = await call(`/${json.connection_id}`, { method: 'DELETE' });
    expect([late.status, late.json]).toEqual([200, { is_success: true, message: 'Deleted' }]);
    expect((await call(`/${json.connection_id}`)).json).toEqual(refusal('DLI.0002'));
  });

  test('says why something could not be connected', async () => {
    const { available_queue_info } = await detail(await idOf('redis_fleet'));
    expect(available_queue_info).toMatchObject([
      { name: 'realtime', status: 'FAILED', err_msg: expect.stringMatching(/./) },
    ]);
  });

  test.each([
    [{ name: 'kafka_orders' }, 'DLI.0006'],
    [{ queues: ['nowhere'] }, 'DLI.0002'],
    [{ elastic_resource_pools: ['nowhere'] }, 'DLI.0002'],
  ])('is refused for %j', async (body, code) => {
    const { status, json } = await create(body);
    expect([status, json]).toEqual([400, refusal(code)]);
    expect((await list()).count).toBe(5);
  });

  test('is bound to queues and pools, and unbound', async () => {
    const id = await idOf('unused');
    const bound = await bind(id, { queues: ['etl', 'realtime'] });
    expect(bound.json).toEqual({
      is_success: true,
      message: 'associated peer connection for queues: {etl,realtime}.',
    });
    expect((await bind(id, { elastic_resource_pools: ['pool_streams'] })).status).toBe(200);
    const { available_queue_info, elastic_resource_pools } = await detail(id);
    expect(states(available_queue_info)).toEqual({ etl: 'CREATING', realtime: 'CREATING' });
    expect(states(elastic_resource_pools)).toEqual({ pool_streams: 'CREATING' });
    const body = { queues: ['etl'], elastic_resource_pools: ['pool_streams'] };
    expect((await bind(id, body, 'disassociate')).json).toEqual({
      is_success: true,
      message: 'Disassociated peer connection for queues:{etl}.',
    });
    const after = await detail(id);
    expect(states(after.available_queue_info)).toEqual({ realtime: 'CREATING' });
    expect(after.elastic_resource_pools).toEqual([]);
  });

  test('stays as it is where something is bound already', async () => {
    const id = await idOf('kafka_orders');
    const before = await detail(id);
    expect((await bind(id, { queues: ['etl'] })).status).toBe(200);
    expect(await detail(id)).toEqual(before);
  });

  test.each(['associate', 'disassociate'])(
    'is refused to %s a queue that is not there',
    async (verb) => {
      const { status, json } = await bind(await idOf('unused'), { queues: ['nowhere'] }, verb);
      expect([status, json]).toEqual([400, refusal('DLI.0002')]);
    },
  );
});

describe('A route', () => {
  test('is made once by a name, and deleted by it', async () => {
    const id = await idOf('unused');
    expect((await route(id)).json).toEqual({ is_success: true, message: '' });
    expect((await route(id)).json).toEqual(refusal('DLI.0006'));
    expect((await dropRoute(id, 'far')).json).toEqual({ is_success: true, message: 'Deleted' });
    expect((await dropRoute(id, 'far')).json).toEqual(refusal('DLI.0002'));
    expect((await route(id)).status).toBe(200);
  });
});

test.each([
  ['get', () => call(`/${nowhere}`)],
  ['delete', () => call(`/${nowhere}`, { method: 'DELETE' })],
  ['associate', () => bind(nowhere, { queues: ['etl'] })],
  ['disassociate', () => bind(nowhere, { queues: ['etl'] }, 'disassociate')],
  ['make a route of', () => route(nowhere)],
  ['delete a route of', () => dropRoute(nowhere, 'far')],
])('To %s a connection that is not there is refused', async (_, send) => {
  const { status, json } = await send();
  expect([status, json]).toEqual([400, refusal('DLI.0002')]);
});

/** Bodies that break each rule that can be judged by one, and one that keeps it. */
const host = { name: 'a.b-c_1', ip: '10.1.1.1' };
const cases: Readonly<Record<string, readonly [broken: object, kept: object]>> = {
  'dli-connection-name': [{ name: 'two words' }, { name: 'x'.repeat(64) }],
  'dli-connection-vpc': [{ dest_vpc_id: '' }, {}],
  'dli-connection-network': [{ dest_network_id: null }, {}],
  'dli-connection-hosts': [{ hosts: [host, { ...host, ip: '10.1.1.300' }] }, { hosts: [host] }],
  'dli-connection-peers-some': [{ queues: [] }, { queues: ['etl'] }],
  'dli-route-name': [{ name: 'x'.repeat(65) }, { name: 'x'.repeat(64) }],
  'dli-route-cidr': [{ cidr: '10.0.0.0/33' }, { cidr: '10.0.0.0/8' }],
};
const rules: Readonly<Record<string, Rule>> = dliConnectionRules;
const senders: Readonly<Record<string, (body: object) => ReturnType<typeof call>>> = {
  createEnhancedConnection: create,
  associateQueues: async (body) => bind(await idOf('unused'), body),
  disassociateQueues: async (body) => bind(await idOf('unused'), body, 'disassociate'),
  createConnectionRoute: async (body) => route(await idOf('unused'), body),
};
const runs = Object.entries(cases).flatMap(([id, [broken, kept]]) =>
  (rules[id]?.endpoints ?? []).map((endpoint) => ({ id, endpoint, broken, kept })),
);

describe('The rule', () => {
  test.each(runs)('$id holds for $endpoint', async ({ id, endpoint, broken, kept }) => {
    const refused = await senders[endpoint]?.(broken);
    expect([refused?.status, refused?.json]).toEqual([400, refusal(rules[id]?.code ?? 'DLI.0001')]);
    expect((await senders[endpoint]?.(kept))?.json).not.toHaveProperty('error_code');
  });

  test('has a case if it can be judged by the body', () => {
    const judged = Object.keys(rules).filter((id) => rules[id]?.breaks);
    expect(Object.keys(cases).sort()).toEqual(judged.sort());
  });
});
