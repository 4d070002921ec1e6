import { describe, expect, test } from 'vitest';
import { usePeerings } from '../support/peerings.js';
import { refusal, useWriting } from '../support/writing.js';

const writing = useWriting();
const { done, refused, send, clusterId } = writing;
const { vpcOf, peeringsOf, routesOf, seeded } = usePeerings(writing);
const cluster = () => clusterId('telemetry');

/** What the VPC service says; the documents list none of its codes. */
const foreignRefusal = (code: string) => {
  const message = expect.stringMatching(/\w/);
  return {
    code,
    reason: 'UNKNOWN',
    field: null,
    message,
    suggestion: null,
    serviceMessage: message,
  };
};

test('Without it the two calls act as the caller, who is not the other side', async () => {
  const id = await seeded('orders-partner', 'orders_realtime');
  const { payload } = await refused('acceptPeering', { id }, 'peering { id }');
  expect(payload.userErrors).toEqual([foreignRefusal('VPC.0002')]);
  const active = await seeded('fraud-rds', 'fraud_detection');
  const input = { peeringId: active, destination: '10.200.0.0/16' };
  const route = await refused('createPeerRoute', { input }, 'route { id }');
  expect(route.payload.userErrors).toEqual([foreignRefusal('VPC.0002')]);
});

test.each(['', ' ', 'a b', 'ä'])(
  'A token of the other side that cannot be one, %j, is no reason to act as the caller',
  async (token) => {
    const headers = { 'x-peer-auth-token': token };
    const id = await seeded('fleet-maps', 'fleet_tracking');
    const active = await seeded('fleet-redis', 'fleet_tracking');
    const input = { peeringId: active, destination: '172.18.0.0/23' };
    for (const [field, args] of [
      ['acceptPeering', { id }],
      ['createPeerRoute', { input }],
    ] as const) {
      const { data, errors, calls } = await send(field, args, '', headers);
      expect(data).toEqual({ [field]: null });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
      expect(calls).not.toContain(field);
    }
  },
);

describe('Refused:', () => {
  test.each([
    [
      'CS.22101',
      'VPC_NOT_EXIST',
      ['input', 'vpcId'],
      { vpcId: '7e974044-bcc1-4f25-aff8-5f10cb347b0f' },
    ],
    ['CS.22101', 'VPC_NOT_EXIST', ['input', 'vpcId'], { tenantId: 'f'.repeat(32) }],
    ['CS.22101', 'VPC_NOT_EXIST', ['input', 'vpcId'], { vpcId: '' }],
    ['CS.22108', 'PEERING_NAME_MISSING', ['input', 'name'], { name: '' }],
  ])('createPeering with %s, %s', async (code, reason, field, more) => {
    const id = await cluster();
    const before = await peeringsOf(id);
    const input = { name: 'lake', vpcId: vpcOf(true).vpcId, ...more };
    const { payload } = await refused('createPeering', { clusterId: id, input }, 'peering { id }');
    expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    expect(await peeringsOf(id)).toEqual(before);
  });

  test('a second peering to the same VPC, one of a stopped cluster, one of none', async () => {
    const input = { name: 'lake', vpcId: vpcOf(true).vpcId };
    await done('createPeering', { clusterId: await cluster(), input });
    for (const [id, code, reason, field] of [
      [await cluster(), 'CS.22102', 'PEERING_CONFLICT', null],
      [await clusterId('archive_replay'), 'CS.20026', 'CLUSTER_NOT_RUNNING', null],
      ['999999', 'CS.20005', 'CLUSTER_NOT_EXIST', ['clusterId']],
    ] as const) {
      const { payload } = await refused('createPeering', { clusterId: id, input });
      expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    }
  });

  test('to accept what does not wait', async () => {
    const { payload } = await refused('acceptPeering', {
      id: await seeded('fleet-redis', 'fleet_tracking'),
    });
    expect(payload.userErrors).toEqual([foreignRefusal('VPC.0003')]);
  });

  test('a route over a peering that waits, one that is there already, one to nowhere', async () => {
    const active = await seeded('orders-kafka', 'orders_realtime');
    const pending = await seeded('orders-partner', 'orders_realtime');
    const before = await routesOf(active);
    for (const [peeringId, destination, code, reason, field] of [
      [pending, '10.200.0.0/16', 'CS.22105', 'PEERING_NOT_ACTIVE', null],
      [active, before[0].destination, 'CS.22106', 'ROUTE_CONFLICT', ['destination']],
      [active, '', 'CS.22104', 'DESTINATION_MISSING', ['destination']],
      [active, 'everywhere', 'CS.22104', 'DESTINATION_MISSING', ['destination']],
    ] as const) {
      const { payload } = await refused('createRoute', { peeringId, destination }, 'route { id }');
      expect(payload.userErrors).toEqual([refusal(code, reason, field)]);
    }
    expect(await routesOf(active)).toEqual(before);
  });

  test('a peer route to nowhere, to what is there already, over a peering that waits', async () => {
    const [active, pending] = [
      await seeded('orders-kafka', 'orders_realtime'),
      await seeded('fleet-maps', 'fleet_tracking'),
    ];
    for (const [peeringId, destination, code] of [
      [active, 'everywhere', 'VPC.0004'],
      [pending, '172.18.0.0/23', 'VPC.0005'],
      [active, '192.168.0.0/20', 'VPC.0007'],
    ] as const) {
      const { payload } = await refused('createPeerRoute', { input: { peeringId, destination } });
      expect(payload.userErrors).toEqual([foreignRefusal(code)]);
    }
  });

  test('what is not there', async () => {
    const id = await cluster();
    const uuid = '7e974044-bcc1-4f25-aff8-5f10cb347b0f';
    const peering = `Peering:${id}:${uuid}`;
    const active = (await seeded('orders-kafka', 'orders_realtime')).replace('Peering', 'Route');
    for (const [field, args, code, reason, path] of [
      ['deletePeering', { id: peering }, 'CS.22103', 'PEERING_NOT_EXIST', ['id']],
      [
        'createRoute',
        { peeringId: peering, destination: '10.200.0.0/16' },
        'CS.22103',
        'PEERING_NOT_EXIST',
        ['peeringId'],
      ],
      [
        'deleteRoute',
        { id: `Route:${id}:${uuid}:${uuid}` },
        'CS.22103',
        'PEERING_NOT_EXIST',
        ['id'],
      ],
      ['deleteRoute', { id: `${active}:${uuid}` }, 'CS.22107', 'ROUTE_NOT_EXIST', ['id']],
      ['deletePeering', { id: `Peering:999999:${uuid}` }, 'CS.20005', 'CLUSTER_NOT_EXIST', ['id']],
    ] as const) {
      const { payload } = await refused(field, args);
      expect(payload.userErrors).toEqual([refusal(code, reason, path)]);
    }
    expect((await refused('acceptPeering', { id: peering })).payload.userErrors).toEqual([
      foreignRefusal('VPC.0001'),
    ]);
    const input = { peeringId: peering, destination: '10.200.0.0/16' };
    const { errors, payload, calls } = await send('createPeerRoute', { input }, 'route { id }');
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      route: null,
      userErrors: [
        { code: 'CS.22103', reason: 'PEERING_NOT_EXIST', field: ['input', 'peeringId'] },
      ],
    });
    expect(calls).toEqual(['getPeering']);
  });
});
