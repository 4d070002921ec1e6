import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';
import { findThings, type Things } from '../support/things.js';
import { send, type Write, type WriteName, writesOn } from '../support/writes.js';

const world = useWorld();
let things: Things;
let writes: Readonly<Record<WriteName, Write>>;

beforeAll(async () => {
  things = await findThings(world);
  writes = writesOn(things);
});
beforeEach(() => {
  world.emulator.reset();
  world.received();
});

const received = ({ endpoint }: Write) =>
  world.received().filter((request) => request.endpoint === endpoint).length;

describe('What is there already is not taken for what was lost:', () => {
  const lost = async (name: WriteName, variables: Write['variables']) => {
    const write = { ...writes[name], variables };
    world.received();
    world.emulator.lose(write.endpoint, 'before');
    const { errors } = await send(world, name, write);
    expect(received(write)).toBe(1);
    return errors?.[0]?.extensions.settled;
  };

  test.each<[WriteName, Write['variables']]>([
    ['createSqlJob', { input: { name: 'trips_clean', sql: 'SELECT 1' } }],
    ['createTemplate', { input: { name: 'orders_alarm', sql: 'SELECT 1' } }],
    ['createCluster', { input: { name: 'orders_realtime', spuQuota: 7 } }],
  ])('another thing of the same name, %s', async (name, variables) => {
    expect(await lost(name, variables)).toEqual({ outcome: 'UNKNOWN' });
  });

  test('another program of the same name', async () => {
    const { input } = writesOn(things).createJarJob.variables;
    const settled = await lost('createJarJob', { input: { ...input, name: 'trips_heatmap' } });
    expect(settled).toEqual({ outcome: 'UNKNOWN' });
  });

  test('a thing whose name only contains the other', async () => {
    const input = { name: 'trips', sql: 'SELECT 1' };
    expect(await lost('createSqlJob', { input })).toEqual({ outcome: 'NOT_SEEN' });
  });

  test('a connection of the same name to another VPC', async () => {
    const input = { name: 'orders-kafka', vpcId: things.vpcId };
    const settled = await lost('createPeering', { clusterId: things.cluster, input });
    expect(settled).toEqual({ outcome: 'NOT_SEEN' });
  });

  test('a connection of the same name that has ended', async () => {
    const { cluster } = await world.data(
      'query ($id: ID!) { cluster(id: $id) { peerings { name status accepter { vpcId } } } }',
      { id: things.cluster },
    );
    const ended = cluster.peerings.find(({ name }: { name: string }) => name === 'orders-test');
    expect(ended.status).toBe('EXPIRED');
    const input = { name: ended.name, vpcId: ended.accepter.vpcId };
    const settled = await lost('createPeering', { clusterId: things.cluster, input });
    expect(settled).toEqual({ outcome: 'NOT_SEEN' });
  });

  test('a host mapping of the same name to another address', async () => {
    const { cluster } = await world.data(
      'query ($id: ID!) { cluster(id: $id) { hostMappings(first: 1) { nodes { hostname } } } }',
      { id: things.cluster },
    );
    const [{ hostname }] = cluster.hostMappings.nodes;
    const mappings = [{ hostname, ip: '10.9.9.9' }];
    const settled = await lost('addHostMappings', { clusterId: things.cluster, mappings });
    expect(settled).toEqual({ outcome: 'UNKNOWN' });
  });

  test('some of several host mappings', async () => {
    const { cluster } = await world.data(
      'query ($id: ID!) { cluster(id: $id) { hostMappings(first: 1) { nodes { hostname ip } } } }',
      { id: things.cluster },
    );
    const mappings = [...cluster.hostMappings.nodes, { hostname: 'cars.local', ip: '10.1.1.1' }];
    const settled = await lost('addHostMappings', { clusterId: things.cluster, mappings });
    expect(settled).toEqual({ outcome: 'UNKNOWN' });
  });

  test('what was never there', async () => {
    expect(await lost('runJob', { id: 'Job:1' })).toEqual({ outcome: 'NOT_SEEN', id: 'Job:1' });
    const update = { id: 'Job:1', input: { description: 'x' } };
    expect(await lost('updateSqlJob', update)).toEqual({ outcome: 'UNKNOWN' });
  });
});

test('An update of what the service never tells cannot be settled', async () => {
  const variables = { id: things.draft, input: { tags: 'a=b' } };
  const write = { ...writes.updateSqlJob, variables };
  world.emulator.lose('updateSqlJob');
  const { errors } = await send(world, 'updateSqlJob', write);
  expect(errors?.[0]?.extensions.settled).toEqual({ outcome: 'UNKNOWN' });
});

test('An update that a text is emptied by can', async () => {
  const variables = { id: things.template, input: { description: null } };
  const write = { ...writes.updateTemplate, variables };
  world.emulator.lose('updateTemplate');
  const { errors } = await send(world, 'updateTemplate', write);
  expect(errors?.[0]?.extensions.settled).toEqual({ outcome: 'DONE', id: things.template });
});
