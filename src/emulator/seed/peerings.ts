import { type Random, randomOf } from '../random.js';
import type { Cluster, Peering, PeeringStatus, Project, Store, VpcInfo } from '../store.js';

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

/** A VPC of a project that peerings can lead to. */
function addVpc(project: Project, vpcId: string, vpcCidr: string, subnetCidr: string): VpcInfo {
  const vpc = { vpcId, tenantId: project.id, vpcCidr, subnetCidr };
  project.vpcs.set(vpcId, vpc);
  return vpc;
}

function peeringOf(project: Project, cluster: Cluster, spec: PeeringSpec, far: Project): Peering {
  const random = randomOf(project.seed, 'peering', spec.name);
  const request = {
    vpcId: cluster.vpcId,
    tenantId: project.id,
    vpcCidr: cluster.vpcCidr,
    subnetCidr: cluster.subnetCidr,
  };
  const accept = addVpc(far, random.uuid(), '192.168.0.0/16', '192.168.0.0/20');
  const { name, status } = spec;
  const routes = routesOf(random, spec.routes ?? [0, 0], [request, accept]);
  return { id: random.uuid(), name, request, accept, status, routes };
}

/** Gives a project two VPCs that no peering leads to so far; `net` is the second number of their addresses. */
export function addFreeVpcs(project: Project, net: number): void {
  for (const number of [0, 1]) {
    const { uuid } = randomOf(project.seed, 'free vpc', number);
    addVpc(project, uuid(), `10.${net + number}.0.0/16`, `10.${net + number}.0.0/20`);
  }
}

/** The VPCs that no peering leads to. */
export function freeVpcs({ projects }: Store): VpcInfo[] {
  const all = [...projects.values()];
  const clusters = all.flatMap((project) => [...project.clusters.values()]);
  const taken = new Set(
    clusters.flatMap(({ peerings }) => [...peerings.values()].map(({ accept }) => accept.vpcId)),
  );
  return all.flatMap(({ vpcs }) => [...vpcs.values()].filter(({ vpcId }) => !taken.has(vpcId)));
}

/** Gives the first clusters their peerings, of every status and with routes on both sides. */
export function addPeerings(project: Project, other: Project): void {
  const clusters = [...project.clusters.values()];
  for (const [index, specs] of peerings.entries()) {
    const cluster = clusters[index];
    if (!cluster) return;
    for (const spec of specs) {
      const peering = peeringOf(project, cluster, spec, spec.far === 'own' ? project : other);
      cluster.peerings.set(peering.id, peering);
    }
  }
}
