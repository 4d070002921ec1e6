import { type Random, randomOf } from '../random.js';
import type { Cluster, Peering, PeeringStatus, Project, VpcInfo } from '../store.js';

type Side = 'own' | 'other';
interface PeeringSpec {
  readonly name: string;
  readonly status: PeeringStatus;
  /** Whether the far VPC belongs to the same tenant. */
  readonly far: Side;
  /** Routes on the near and on the far side. */
  readonly routes?: readonly [near: number, far: number];
}

/** Peerings by the place of their cluster in the list of clusters. */
const peerings: readonly (readonly PeeringSpec[])[] = [
  [
    { name: 'orders-kafka', status: 'ACTIVE', far: 'own', routes: [2, 1] },
    { name: 'orders-partner', status: 'PENDING_ACCEPTANCE', far: 'other' },
    { name: 'orders-agency', status: 'REJECTED', far: 'other' },
    { name: 'orders-test', status: 'EXPIRED', far: 'own' },
    { name: 'orders-old', status: 'DELETED', far: 'own' },
  ],
  [{ name: 'fraud-rds', status: 'ACTIVE', far: 'other', routes: [1, 1] }],
  [
    { name: 'fleet-redis', status: 'ACTIVE', far: 'own', routes: [1, 0] },
    { name: 'fleet-maps', status: 'PENDING_ACCEPTANCE', far: 'own' },
  ],
  [{ name: 'telemetry-core', status: 'ACTIVE', far: 'other' }],
];

function routesOf(
  random: Random,
  [near, far]: readonly [number, number],
  sides: readonly [VpcInfo, VpcInfo],
) {
  const route = ({ vpcId, tenantId }: VpcInfo, destination: string) =>
    [random.uuid(), { destination, vpcId, tenantId }] as const;
  const [own, other] = sides;
  return new Map([
    ...Array.from({ length: near }, (_, index) => route(own, `192.168.${index * 16}.0/20`)),
    ...Array.from({ length: far }, () => route(other, own.subnetCidr)),
  ]);
}

function peeringOf(
  project: Project,
  cluster: Cluster,
  spec: PeeringSpec,
  farTenant: string,
): Peering {
  const random = randomOf(project.seed, 'peering', spec.name);
  const request = {
    vpcId: randomOf(project.seed, 'vpc', cluster.name).uuid(),
    tenantId: project.id,
    vpcCidr: cluster.vpcCidr,
    subnetCidr: cluster.subnetCidr,
  };
  const accept = {
    vpcId: random.uuid(),
    tenantId: spec.far === 'own' ? project.id : farTenant,
    vpcCidr: '192.168.0.0/16',
    subnetCidr: '192.168.0.0/20',
  };
  const { name, status } = spec;
  const routes = routesOf(random, spec.routes ?? [0, 0], [request, accept]);
  return { id: random.uuid(), name, request, accept, status, routes };
}

/** Gives the first clusters their peerings, of every status and with routes on both sides. */
export function addPeerings(project: Project): void {
  const farTenant = randomOf(project.seed, 'far tenant').hex(32);
  const clusters = [...project.clusters.values()];
  for (const [index, specs] of peerings.entries()) {
    const cluster = clusters[index];
    if (!cluster) return;
    for (const spec of specs) {
      const peering = peeringOf(project, cluster, spec, farTenant);
      cluster.peerings.set(peering.id, peering);
    }
  }
}
