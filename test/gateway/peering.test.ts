import { beforeAll, expect, test } from 'vitest';
import { useWorld } from '../support/start.js';

const world = useWorld();

interface Side {
  vpc_id: string;
  tenant_id: string;
  vpc_cidr?: string;
  subnet_cidr?: string;
}
interface Wire {
  id: string;
  name: string;
  status: string;
  request_vpc_info: Side;
  accept_vpc_info: Side;
}
let clusterId: string;
let wire: Wire[];

beforeAll(async () => {
  const { clusters } = await world.data(
    '{ clusters(orderBy: ASC, first: 1) { nodes { clusterId } } }',
  );
  clusterId = clusters.nodes[0].clusterId;
  wire = (await world.rest(`/reserved_cluster/${clusterId}/peering`)).peerings;
});

const side = (info: Side) => ({
  vpcId: info.vpc_id,
  tenantId: info.tenant_id,
  vpcCidr: info.vpc_cidr ?? null,
  subnetCidr: info.subnet_cidr ?? null,
});
const modelOf = (peering: Wire) => ({
  id: `Peering:${clusterId}:${peering.id}`,
  peeringId: peering.id,
  name: peering.name,
  status: peering.status,
  statusRaw: peering.status,
  cluster: { id: `Cluster:${clusterId}` },
  requester: side(peering.request_vpc_info),
  accepter: side(peering.accept_vpc_info),
});
const sides = 'requester { ...side } accepter { ...side }';
const fragment = 'fragment side on PeeringSide { vpcId tenantId vpcCidr subnetCidr }';
const fields = `id peeringId name status statusRaw cluster { id } ${sides}`;

test('The peerings of a cluster are those of its list', async () => {
  const { cluster } = await world.data(
    `query ($id: ID!) { cluster(id: $id) { peerings { ${fields} } } } ${fragment}`,
    { id: clusterId },
  );
  expect(wire.length).toBeGreaterThan(3);
  expect(cluster.peerings).toEqual(wire.map(modelOf));
});

test('Each is found by its id, with the address ranges that the detail call leaves out', async () => {
  for (const one of wire) {
    world.calls();
    const { peering } = await world.data(
      `query ($id: ID!) { peering(id: $id) { ${fields} } } ${fragment}`,
      { id: `Peering:${clusterId}:${one.id}` },
    );
    expect(peering).toEqual(modelOf(one));
    expect(world.calls()).toEqual(['listPeerings']);
  }
});

test('A peering leads to its routes, and a route to its peering', async () => {
  const [active] = wire.filter(({ status }) => status === 'ACTIVE');
  const { routes } = await world.rest(`/reserved_cluster/${clusterId}/peering/${active?.id}/route`);
  const { peering } = await world.data(
    `query ($id: ID!) { peering(id: $id) { routes {
      id routeId type typeRaw destination nextHop vpcId tenantId peering { id name } } } }`,
    { id: `Peering:${clusterId}:${active?.id}` },
  );
  expect(routes.length).toBeGreaterThan(1);
  expect(peering.routes).toEqual(
    routes.map((route: Record<string, string>) => ({
      id: `Route:${clusterId}:${active?.id}:${route.id}`,
      routeId: route.id,
      type: 'PEERING',
      typeRaw: 'peering',
      destination: route.destination,
      nextHop: active?.id,
      vpcId: route.vpc_id,
      tenantId: route.tenant_id,
      peering: { id: `Peering:${clusterId}:${active?.id}`, name: active?.name },
    })),
  );
});
