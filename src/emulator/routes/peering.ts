import { fail } from '../errors.js';
import { findCluster } from '../find.js';
import type { Handlers } from '../handler.js';
import type { Peering, Project, VpcInfo } from '../store.js';

const vpc = ({ vpcId, tenantId }: VpcInfo) => ({ vpc_id: vpcId, tenant_id: tenantId });
const vpcWithRanges = (info: VpcInfo) => ({
  ...vpc(info),
  vpc_cidr: info.vpcCidr,
  subnet_cidr: info.subnetCidr,
});

/** Only the list knows address ranges, and of the other side only within the tenant (5.3.18). */
const listed = ({ name, id, request, accept, status }: Peering) => ({
  name,
  id,
  request_vpc_info: vpcWithRanges(request),
  accept_vpc_info: accept.tenantId === request.tenantId ? vpcWithRanges(accept) : vpc(accept),
  status,
});

const peeringOf = (project: Project, path: { cluster_id: string; peering_id: string }) =>
  findCluster(project, path.cluster_id).peerings.get(path.peering_id) ?? fail('CS.22103');

/** Peerings of a cluster and their routes (5.3.18, 5.3.19, 5.3.24). */
export const peering = {
  listPeerings: ({ project, path }) => ({
    peerings: [...findCluster(project, path.cluster_id).peerings.values()].map(listed),
  }),

  getPeering({ project, path }) {
    const { name, id, request, accept, status } = peeringOf(project, path);
    return {
      peering: { name, id, request_vpc_info: vpc(request), accept_vpc_info: vpc(accept), status },
    };
  },

  listRoutes({ project, path }) {
    const { id: nexthop, routes } = peeringOf(project, path);
    return {
      routes: [...routes].map(([id, { destination, vpcId, tenantId }]) => ({
        type: 'peering',
        nexthop,
        destination,
        vpc_id: vpcId,
        tenant_id: tenantId,
        id,
      })),
    };
  },
} satisfies Partial<Handlers>;
