import { describe, expect, test } from 'vitest';
import { usePeerings } from '../support/peerings.js';
import { refusal, useWriting } from '../support/writing.js';

const writing = useWriting();
const { world, done, refused, clusterId } = writing;
const { vpcOf, peeringsOf, routesOf, seeded } = usePeerings(writing);
const cluster = () => clusterId('telemetry');

const asPeer = () => ({ 'x-peer-auth-token': world.emulator.peer.token });

describe.each([
  ['within the tenant', true],
  ['with another tenant', false],
])('A peering %s', (_, own) => {
  const peerHeaders = () => (own ? {} : asPeer());

  test('is asked for, accepted, given routes on both sides, and given up again', async () => {
    const id = await cluster();
    const { vpcId, tenantId, vpcCidr } = vpcOf(own);
    const input = { name: 'lake', vpcId, ...(own ? {} : { tenantId }) };
    const { payload: asked } = await done(
      'createPeering',
      { clusterId: `Cluster:${id}`, input },
      'peering { id name status cluster { name } requester { vpcId tenantId } accepter { vpcId tenantId } }',
    );
    const wire = (await peeringsOf(id)).at(-1);
    const peeringId = `Peering:${id}:${wire.id}`;
    const { vpc_id, tenant_id } = wire.request_vpc_info;
    expect(asked.peering).toEqual({
      id: peeringId,
      name: 'lake',
      status: 'PENDING_ACCEPTANCE',
      cluster: { name: 'telemetry' },
      requester: { vpcId: vpc_id, tenantId: tenant_id },
      accepter: { vpcId, tenantId },
    });

    const early = await refused('createRoute', { peeringId, destination: vpcCidr });
    expect(early.payload.userErrors).toEqual([refusal('CS.22105', 'PEERING_NOT_ACTIVE')]);

    const accepted = await done(
      'acceptPeering',
      { id: peeringId },
      'peering { id status }',
      peerHeaders(),
    );
    expect(accepted.payload.peering).toEqual({ id: peeringId, status: 'ACTIVE' });
    expect((await peeringsOf(id)).at(-1).status).toBe('ACTIVE');

    const route = 'route { id routeId type destination nextHop vpcId tenantId peering { id } }';
    const there = await done('createRoute', { peeringId, destination: vpcCidr }, route);
    const { cluster: told } = await world.data(
      'query ($id: ID!) { cluster(id: $id) { subnetCidr } }',
      { id },
    );
    const back = await done(
      'createPeerRoute',
      { input: { peeringId, destination: told.subnetCidr } },
      route,
      peerHeaders(),
    );
    const listed = await routesOf(peeringId);
    const shown = [there, back].map(({ payload }) => payload.route);
    expect(shown).toEqual(
      listed.map((one: { id: string; destination: string; vpc_id: string; tenant_id: string }) => ({
        id: `Route:${id}:${wire.id}:${one.id}`,
        routeId: one.id,
        type: 'PEERING',
        destination: one.destination,
        nextHop: wire.id,
        vpcId: one.vpc_id,
        tenantId: one.tenant_id,
        peering: { id: peeringId },
      })),
    );
    expect(listed.map((one: { vpc_id: string }) => one.vpc_id)).toEqual([vpc_id, vpcId]);

    const routeId = shown[0].id;
    const gone = await done('deleteRoute', { id: routeId }, 'deletedId');
    expect([gone.payload.deletedId, gone.calls]).toEqual([routeId, ['deleteRoute']]);
    expect(await routesOf(peeringId)).toHaveLength(1);
    const ended = await done('deletePeering', { id: peeringId }, 'deletedId');
    expect([ended.payload.deletedId, ended.calls]).toEqual([peeringId, ['deletePeering']]);
    expect((await peeringsOf(id)).map((one: { id: string }) => one.id)).not.toContain(wire.id);
  });
});

test('The token of the other side is sent with its two calls, and with nothing else', async () => {
  const { peer, demo } = world.emulator;
  const { vpcId, tenantId, vpcCidr } = vpcOf(false);
  const input = { name: 'lake', vpcId, tenantId };
  const args = { clusterId: await cluster(), input };
  const asked = await done('createPeering', args, 'peering { id }', asPeer());
  const { id } = asked.payload.peering;
  world.received();
  const { data, errors } = await world.query(
    `mutation ($id: ID!, $vpcCidr: String!) {
      acceptPeering(id: $id) { peering { name routes { id } cluster { name } } userErrors { code } }
      createRoute(peeringId: $id, destination: $vpcCidr) { route { id peering { name } } userErrors { code } }
      createPeerRoute(input: { peeringId: $id, destination: "172.19.0.0/23" }) { route { id } userErrors { code } }
      deletePeering(id: $id) { userErrors { code } } }`,
    { id, vpcCidr },
    asPeer(),
  );
  expect(errors).toBeUndefined();
  expect(Object.values(data).flatMap((one) => (one as { userErrors: [] }).userErrors)).toEqual([]);
  const received = world.received();
  expect(received.map(({ endpoint }) => endpoint)).toEqual(
    expect.arrayContaining(['acceptPeering', 'getPeering', 'createPeerRoute', 'deletePeering']),
  );
  for (const { endpoint, headers } of received) {
    const ofPeer = endpoint === 'acceptPeering' || endpoint === 'createPeerRoute';
    expect([endpoint, headers['x-auth-token']]).toEqual([
      endpoint,
      ofPeer ? peer.token : demo.token,
    ]);
    expect(headers).not.toHaveProperty('x-peer-auth-token');
  }
});

describe('What is read beside', () => {
  test.each([
    ['', []],
    ['peering { id peeringId name status requester { vpcId } accepter { tenantId } }', []],
    ['peering { requester { vpcCidr } }', ['listPeerings']],
  ])('createPeering: %j', async (selected, calls) => {
    const { vpcId } = vpcOf(true);
    const args = { clusterId: await cluster(), input: { name: 'lake', vpcId } };
    expect((await done('createPeering', args, selected)).calls).toEqual([
      'createPeering',
      ...calls,
    ]);
  });

  test.each([
    ['', []],
    ['peering { id peeringId }', []],
    ['peering { status }', ['getPeering']],
  ])('acceptPeering: %j', async (selected, calls) => {
    const id = await seeded('fleet-maps', 'fleet_tracking');
    const accepted = await done('acceptPeering', { id }, selected);
    expect(accepted.calls).toEqual(['acceptPeering', ...calls]);
  });

  test.each([
    [{}, ['getPeering', 'createPeerRoute']],
    [{ vpcId: true }, ['createPeerRoute']],
  ])('createPeerRoute: the VPC, if it is not given: %j', async (more, calls) => {
    const peeringId = await seeded('fleet-redis', 'fleet_tracking');
    const { vpc_id } = (await peeringsOf(peeringId.split(':')[1] ?? '')).find(
      (one: { id: string }) => peeringId.endsWith(one.id),
    ).accept_vpc_info;
    const input = {
      peeringId,
      destination: '172.18.0.0/23',
      ...('vpcId' in more && { vpcId: vpc_id }),
    };
    const { payload, calls: made } = await done('createPeerRoute', { input }, 'route { vpcId }');
    expect(made).toEqual(calls);
    expect(payload.route.vpcId).toBe(vpc_id);
  });
});
