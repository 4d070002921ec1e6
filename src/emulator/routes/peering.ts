import { peeringRules } from '../../api/rules/peering.js';
import { isSet } from '../../api/rules/predicates.js';
import { fail } from '../errors.js';
import { textOf } from '../fields.js';
import { findCluster, findPeering, needRunning } from '../find.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { randomOf } from '../random.js';
import type { Cluster, Peering, PeeringStatus, VpcInfo } from '../store.js';

const vpc = ({ vpcId, tenantId }: VpcInfo) => ({ vpc_id: vpcId, tenant_id: tenantId });
const vpcWithRanges = (info: VpcInfo) => ({
  ...vpc(info),
  vpc_cidr: info.vpcCidr,
  subnet_cidr: info.subnetCidr,
});

/** A peering on its own, in CS and in the VPC service (5.3.17, 5.3.19, 5.3.21). */
export const detailOf = ({ name, id, request, accept, status }: Peering) => ({
  name,
  id,
  request_vpc_info: vpc(request),
  accept_vpc_info: vpc(accept),
  status,
});

/** Only the list knows address ranges, and of the other side only within the tenant (5.3.18). */
const listed = (peering: Peering) => ({
  ...detailOf(peering),
  request_vpc_info: vpcWithRanges(peering.request),
  ...(peering.accept.tenantId === peering.request.tenantId && {
    accept_vpc_info: vpcWithRanges(peering.accept),
  }),
});

const alive: ReadonlySet<PeeringStatus> = new Set(['PENDING_ACCEPTANCE', 'ACTIVE']);

/** A cluster needs one peering to a VPC, so a second one conflicts (CS.22102). */
function checkSingle({ peerings }: Cluster, { vpcId }: VpcInfo): void {
  for (const { accept, status } of peerings.values()) {
    if (accept.vpcId === vpcId && alive.has(status)) fail('CS.22102');
  }
}

/** Peerings of a cluster (5.3.17 to 5.3.20). */
export const peering = {
  createPeering({ project, path, body, store }) {
    const cluster = findCluster(project, path.cluster_id);
    const [name = '', vpcId = '', tenantId] = ['name', 'vpc_id', 'accept_tenant_id'].map((field) =>
      textOf('createPeering', body, field),
    );
    obey(peeringRules, 'createPeering', body);
    needRunning(cluster);
    const tenant = isSet(tenantId) ? store.projects.get(String(tenantId)) : project;
    const accept = tenant?.vpcs.get(vpcId) ?? fail('CS.22101');
    checkSingle(cluster, accept);
    const created: Peering = {
      id: randomOf(project.seed, 'uuid', ++project.highest.uuid).uuid(),
      name,
      request: {
        vpcId: cluster.vpcId,
        tenantId: project.id,
        vpcCidr: cluster.vpcCidr,
        subnetCidr: cluster.subnetCidr,
      },
      accept,
      status: 'PENDING_ACCEPTANCE',
      routes: new Map(),
    };
    cluster.peerings.set(created.id, created);
    return { peering: detailOf(created) };
  },

  listPeerings: ({ project, path }) => ({
    peerings: [...findCluster(project, path.cluster_id).peerings.values()].map(listed),
  }),

  getPeering: ({ project, path }) => ({ peering: detailOf(findPeering(project, path)) }),

  deletePeering({ project, path }) {
    const { id } = findPeering(project, path);
    findCluster(project, path.cluster_id).peerings.delete(id);
  },
} satisfies Partial<Handlers>;
