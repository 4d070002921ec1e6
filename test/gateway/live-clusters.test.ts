import { describe, expect, test } from 'vitest';
import { transports, useSubscriptions } from '../support/subscribe.js';

const { world, somebody } = useSubscriptions();

const status = 'kind clusterId cluster { id name status vpcCidr } previous current stale cursor';
const ofIds = `subscription ($ids: [ID!], $cursor: String, $snapshot: Boolean! = true) {
  clusterStatusChanged(ids: $ids, cursor: $cursor, snapshot: $snapshot) { ${status} }
}`;
const create = `mutation ($input: CreateClusterInput!) {
  createCluster(input: $input) { cluster { clusterId } userErrors { message } } }`;
const input = (name: string) => ({
  name,
  spuQuota: 20,
  vpcCidr: '192.168.0.0/16',
  subnetCidr: '192.168.0.0/24',
  subnetGateway: '192.168.0.1',
});
const createCluster = async ({ ask }: ReturnType<typeof somebody>, name: string) => {
  const { cluster, userErrors } = await ask(create, { input: input(name) });
  expect(userErrors).toEqual([]);
  return cluster.clusterId as string;
};

describe.each(transports)('Over a %s', (over) => {
  test('a cluster is followed from its creation to its end', async () => {
    const me = somebody();
    const id = await createCluster(me, `followed_${over.length}`);
    const { event } = me.begin(ofIds, { variables: { ids: [`Cluster:${id}`] }, over });
    expect(await event()).toMatchObject({
      kind: 'CURRENT',
      clusterId: id,
      cluster: { id: `Cluster:${id}`, vpcCidr: '192.168.0.0/16' },
      previous: null,
      current: 'CREATING',
      stale: false,
    });
    const steps: [() => unknown, string, string | null][] = [
      [() => world.emulator.clock.advance(60_000), 'CREATING', 'CREATE_SUCCESS'],
      [() => world.emulator.clock.advance(5_000), 'CREATE_SUCCESS', 'STARTING'],
      [() => world.emulator.clock.advance(30_000), 'STARTING', 'RUNNING'],
      [
        () =>
          me.ask('mutation ($id: ID!) { stopCluster(id: $id) { userErrors { message } } }', { id }),
        'RUNNING',
        'STOPPING',
      ],
      [() => world.emulator.clock.advance(20_000), 'STOPPING', 'STOP_SUCCESS'],
      [
        () =>
          me.ask('mutation ($id: ID!) { deleteCluster(id: $id) { userErrors { message } } }', {
            id,
          }),
        'STOP_SUCCESS',
        'DELETING',
      ],
      [() => world.emulator.clock.advance(20_000), 'DELETING', null],
    ];
    for (const [step, previous, current] of steps) {
      await step();
      expect(await event()).toMatchObject({
        kind: 'CHANGED',
        clusterId: id,
        cluster: current && { status: current },
        previous,
        current,
      });
    }
  });
});

test('Without ids all clusters are watched, by one call: one that is created appears', async () => {
  const me = somebody();
  const { totalCount } = await me.ask('{ clusters { totalCount } }');
  const { event } = me.begin(
    'subscription { clusterStatusChanged(snapshot: true) { kind clusterId cluster { name spuFree } } }',
  );
  for (let count = 0; count < totalCount; count++) expect((await event()).kind).toBe('CURRENT');
  world.calls();
  const id = await createCluster(me, 'appears');
  expect(await event()).toMatchObject({
    kind: 'CHANGED',
    clusterId: id,
    cluster: { name: 'appears', spuFree: expect.any(Number) },
  });
  expect(new Set(world.calls())).toEqual(new Set(['createCluster', 'listClusters']));
});

test('Behind a cursor clusters are told of as they were, whatever is read of them besides', async () => {
  const me = somebody();
  // By their list, which does not tell of networks.
  const { until } = me.begin('subscription { clusterStatusChanged { clusterId current cursor } }');
  const appears = until(() => true);
  await me.begin(ofIds, { variables: { ids: ['7'] } }).event();
  const id = await createCluster(me, 'as_it_was');
  const [{ cursor }] = await appears;
  const steps = [60_000, 5_000, 30_000];
  const statuses: string[] = [];
  for (const ms of steps) {
    world.emulator.clock.advance(ms);
    statuses.push((await until(({ clusterId }) => clusterId === id)).at(-1).current);
  }
  expect(statuses).toEqual(['CREATE_SUCCESS', 'STARTING', 'RUNNING']);
  const { event } = me.begin(ofIds, { variables: { ids: [id], cursor, snapshot: false } });
  for (const status of statuses) {
    expect(await event()).toMatchObject({
      current: status,
      cluster: { status, vpcCidr: '192.168.0.0/16' },
    });
  }
});

test('Behind a cursor nothing is lost; what is not there is told of', async () => {
  const me = somebody();
  const id = await createCluster(me, 'resumed');
  const [first, witness] = [1, 2].map(() => me.begin(ofIds, { variables: { ids: [id] } }));
  const { cursor } = (await first?.event()) ?? {};
  await first?.end();
  await witness?.event();
  world.emulator.clock.advance(60_000);
  await witness?.event();
  const variables = { ids: [id, '7'], cursor, snapshot: false };
  const { event } = me.begin(ofIds, { variables });
  expect(await event()).toMatchObject({ previous: 'CREATING', current: 'CREATE_SUCCESS' });
  expect(await event()).toMatchObject({ kind: 'NOT_FOUND', clusterId: '7', cluster: null });
});
