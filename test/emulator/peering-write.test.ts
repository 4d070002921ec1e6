import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useEmulator } from './client.js';

const world = useEmulator();
function vpcAt(index: number) {
  const vpc = world.emulator.vpcs[index];
  if (!vpc) throw new Error('There are too few VPCs');
  return vpc;
}
/** A VPC of the main project, and one of the second, each without a peering. */
const own = () => vpcAt(0);
const far = () => vpcAt(2);

const path = async (cluster: string) => `/reserved_cluster/${await world.cluster(cluster)}/peering`;
const create = async (body: unknown, cluster = 'laboratory') =>
  world.post(await path(cluster), body);
const toOwn = () => ({ vpc_id: own().vpcId, name: 'own' });
const toFar = () => ({ vpc_id: far().vpcId, name: 'far', accept_tenant_id: far().tenantId });
const accept = (id: string, token?: string) =>
  world.call(`/v2.0/vpc/peerings/${id}/accept`, { method: 'PUT', ...(token && { token }) });
const peer = () => world.emulator.peer.token;
const list = async (cluster = 'laboratory') =>
  (await world.inProject(await path(cluster))).json.peerings;

async function connected(body: ReturnType<typeof toOwn> = toFar()) {
  const { id } = (await create(body)).json.peering;
  await accept(id, 'accept_tenant_id' in body ? peer() : undefined);
  return { id, at: `${await path('laboratory')}/${id}` };
}

describe('A new peering', () => {
  test('waits for the other tenant, and works once that has accepted', async () => {
    const answer = await create(toFar());
    expect(answer.status).toBe(201);
    const { id } = answer.json.peering;
    expect(answer.json).toEqual({
      peering: {
        name: 'far',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        request_vpc_info: {
          vpc_id: expect.any(String),
          tenant_id: world.emulator.demo.projectId,
        },
        accept_vpc_info: { vpc_id: far().vpcId, tenant_id: world.emulator.peer.tenantId },
        status: 'PENDING_ACCEPTANCE',
      },
    });
    expect((await world.inProject(`${await path('laboratory')}/${id}`)).json).toEqual(answer.json);

    const accepted = await accept(id, peer());
    expect(accepted.status).toBe(200);
    expect(accepted.json).toEqual({
      ...answer.json.peering,
      status: 'ACTIVE',
      tenant_id: world.emulator.peer.tenantId,
    });
    expect((await list()).map(({ status }: { status: string }) => status)).toEqual(['ACTIVE']);
  });

  test('within a tenant is accepted by that tenant', async () => {
    const { id, status } = (await create(toOwn())).json.peering;
    expect(status).toBe('PENDING_ACCEPTANCE');
    expect((await accept(id)).json.status).toBe('ACTIVE');
    expect((await list())[0].accept_vpc_info.vpc_cidr).toBe(own().vpcCidr);
  });

  test('conflicts with one to the same VPC as long as that lives', async () => {
    const { id } = (await create(toOwn())).json.peering;
    const again = { ...toOwn(), name: 'again' };
    expect((await create(again)).json.error_id).toBe('CS.22102');
    expect((await create(again, 'telemetry')).status).toBe(201);
    await world.inProject(`${await path('laboratory')}/${id}`, { method: 'DELETE' });
    const { peering } = (await create(again)).json;
    expect(peering.id).not.toBe(id);
  });

  test.each([
    ['an unknown VPC', () => ({ ...toOwn(), vpc_id: 'nowhere' }), 'CS.22101'],
    ['no VPC', () => ({ name: 'x' }), 'CS.22101'],
    ['a far VPC without its tenant', () => ({ ...toFar(), accept_tenant_id: null }), 'CS.22101'],
    ['an own VPC of a far tenant', () => ({ ...toFar(), vpc_id: own().vpcId }), 'CS.22101'],
    ['an unknown tenant', () => ({ ...toFar(), accept_tenant_id: 'x' }), 'CS.22101'],
    ['no name', () => ({ ...toOwn(), name: '' }), 'CS.22108'],
    ['a number for a name', () => ({ ...toOwn(), name: 7 }), 'CS.10004'],
  ])('is refused with %s', async (_, body, code) => {
    expect((await create(body())).json.error_id).toBe(code);
    expect(await list()).toEqual([]);
  });

  test('takes a running cluster', async () => {
    expect((await create(toOwn(), 'archive_replay')).json.error_id).toBe('CS.20026');
  });
});

describe('Accepting', () => {
  test.each([
    ['the requesting side', () => undefined, 'VPC.0002'],
    ['an unscoped token', async () => unscoped(), 'VPC.0001'],
  ])('is not for %s', async (_, token, code) => {
    const { id } = (await create(toFar())).json.peering;
    const answer = await accept(id, await token());
    expect([answer.status, answer.json]).toEqual([
      400,
      { error_code: code, error_msg: expect.any(String) },
    ]);
  });

  test('is not for somebody who has no part in it', async () => {
    const { id } = (await create(toOwn())).json.peering;
    expect((await accept(id, peer())).json.error_code).toBe('VPC.0001');
    expect((await accept('nothing')).json.error_code).toBe('VPC.0001');
  });

  test('happens once', async () => {
    const { id } = await connected();
    expect((await accept(id, peer())).json.error_code).toBe('VPC.0003');
    const [, , rejected] = await list('orders_realtime');
    expect((await accept(rejected.id, peer())).json.error_code).toBe('VPC.0003');
  });

  test('takes a token', async () => {
    const answer = await world.call('/v2.0/vpc/peerings/x/accept', { method: 'PUT', token: null });
    expect(answer.status).toBe(401);
  });
});

async function unscoped() {
  const { user, password, domain } = world.emulator.demo;
  const login = { user: { name: user, password, domain: { name: domain } } };
  const body = { auth: { identity: { methods: ['password'], password: login } } };
  const { headers } = await world.call('/v3/auth/tokens', { body, token: null });
  return headers.get('x-subject-token') ?? '';
}

const addRoute = (at: string, destination: unknown = far().vpcCidr) =>
  world.post(`${at}/route`, { destination });
const addPeerRoute = (nexthop: string, change: object = {}, token = peer()) => {
  const route = { type: 'peering', nexthop, destination: '172.22.0.0/22', vpc_id: far().vpcId };
  return world.call('/v2.0/vpc/routes', { body: { route: { ...route, ...change } }, token });
};
const routes = async (at: string) => (await world.inProject(`${at}/route`)).json.routes;

describe('Routes', () => {
  test('lead both ways, are listed, and go one by one', async () => {
    const { id, at } = await connected();
    const local = await addRoute(at);
    const remote = await addPeerRoute(id);
    expect([local.status, remote.status]).toEqual([201, 201]);
    const { peering } = (await world.inProject(at)).json;
    expect(local.json.route).toEqual({
      type: 'peering',
      nexthop: id,
      destination: far().vpcCidr,
      vpc_id: peering.request_vpc_info.vpc_id,
      tenant_id: world.emulator.demo.projectId,
      id: expect.any(String),
    });
    expect(remote.json.route).toMatchObject({
      nexthop: id,
      destination: '172.22.0.0/22',
      vpc_id: far().vpcId,
      tenant_id: world.emulator.peer.tenantId,
    });
    expect(await routes(at)).toEqual([local.json.route, remote.json.route]);

    const one = `${at}/route/${local.json.route.id}`;
    const gone = await world.inProject(one, { method: 'DELETE' });
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect(await routes(at)).toEqual([remote.json.route]);
    expect((await world.inProject(one, { method: 'DELETE' })).json.error_id).toBe('CS.22107');
  });

  test('go with their peering', async () => {
    const { at } = await connected();
    await addRoute(at);
    const gone = await world.inProject(at, { method: 'DELETE' });
    expect([gone.status, gone.text]).toEqual([204, '']);
    for (const [path, method] of [
      [at, 'GET'],
      [at, 'DELETE'],
      [`${at}/route`, 'GET'],
      [`${at}/route/x`, 'DELETE'],
    ] as const) {
      expect((await world.inProject(path, { method })).json.error_id).toBe('CS.22103');
    }
    expect(await list()).toEqual([]);
    const again = await connected();
    expect(await routes(again.at)).toEqual([]);
  });

  test('wait until the peering is accepted', async () => {
    const { id } = (await create(toFar())).json.peering;
    const at = `${await path('laboratory')}/${id}`;
    expect((await addRoute(at)).json.error_id).toBe('CS.22105');
    expect((await addPeerRoute(id)).json.error_code).toBe('VPC.0005');
    await accept(id, peer());
    expect((await addRoute(at)).status).toBe(201);
    expect((await addPeerRoute(id)).status).toBe(201);
  });

  test('conflict with the same destination, over whatever peering, and with the own network', async () => {
    const one = await connected();
    const two = await connected(toOwn());
    await addRoute(one.at, '10.60.0.0/16');
    expect((await addRoute(two.at, '10.60.7.7/16')).json.error_id).toBe('CS.22106');
    expect((await addRoute(two.at, '172.22.1.0/24')).json.error_id).toBe('CS.22106');
    expect((await addRoute(two.at, '10.60.0.0/17')).status).toBe(201);
    await addPeerRoute(one.id);
    expect((await addPeerRoute(one.id)).json.error_code).toBe('VPC.0007');
    expect((await addPeerRoute(one.id, { destination: '172.22.0.0/23' })).status).toBe(201);
  });

  test.each([
    [{ destination: undefined }, 'VPC.0004'],
    [{ destination: '10.0.0.1' }, 'VPC.0004'],
    [{ nexthop: undefined }, 'VPC.0004'],
    [{ type: undefined }, 'VPC.0004'],
    [{ vpc_id: undefined }, 'VPC.0004'],
    [{ type: 'vpn' }, 'VPC.0004'],
    [{ nexthop: 'nothing' }, 'VPC.0001'],
    [{ vpc_id: 'nothing' }, 'VPC.0006'],
    [{ destination: '10.60.1.0/24' }, 'VPC.0007'],
  ])('of the other side are refused: %j', async (change, code) => {
    const { id } = await connected();
    const answer = await addPeerRoute(id, change);
    expect([answer.status, answer.json.error_code]).toEqual([400, code]);
  });

  test.each(['', '{', '[]', '{"route":[]}'])('are not made from %j', async (text) => {
    const { json } = await world.call('/v2.0/vpc/routes', { method: 'POST', text, token: peer() });
    expect(json.error_code).toBe('VPC.0004');
  });

  test('of the other side are not for this one', async () => {
    const { id } = await connected();
    const { json } = await addPeerRoute(id, {}, world.emulator.demo.token);
    expect(json.error_code).toBe('VPC.0002');
  });
});

test('The free VPCs of the default world are those that docs/emulator.md lists', () => {
  const docs = readFileSync(new URL('../../docs/emulator.md', import.meta.url), 'utf8');
  for (const { vpcId, vpcCidr } of world.emulator.vpcs) {
    expect(docs).toContain(`| \`${vpcId}\` | \`${vpcCidr}\` |`);
  }
});
