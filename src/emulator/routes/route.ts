import { overlap, rangeOf } from '../../api/rules/network.js';
import { peeringRules } from '../../api/rules/peering.js';
import { fail } from '../errors.js';
import { textOf } from '../fields.js';
import { findCluster, findPeering } from '../find.js';
import type { Handlers } from '../handler.js';
import { obey } from '../obey.js';
import { randomOf } from '../random.js';
import type { Peering, Project, Route, VpcInfo } from '../store.js';

/** A route as both services show it (5.3.22 to 5.3.24). */
export const routeOf = (
  { id: nexthop }: Peering,
  id: string,
  { destination, vpcId, tenantId }: Route,
) => ({ type: 'peering', nexthop, destination, vpc_id: vpcId, tenant_id: tenantId, id });

/** Whether a VPC has a route to that network already, over any of the peerings, or is in it itself. */
export function conflicts(destination: string, vpc: VpcInfo, peerings: Iterable<Peering>): boolean {
  const [wanted, own] = [rangeOf(destination), rangeOf(vpc.vpcCidr)];
  if (wanted && own && overlap(wanted, own)) return true;
  const routes = [...peerings].flatMap((peering) => [...peering.routes.values()]);
  return routes.some((route) => {
    const there = rangeOf(route.destination);
    return (
      route.vpcId === vpc.vpcId && there?.first === wanted?.first && there?.last === wanted?.last
    );
  });
}

/** Adds a route for one side of a peering; its id is drawn from the project of the peering. */
export function addRoute(project: Project, peering: Peering, side: VpcInfo, destination: string) {
  const id = randomOf(project.seed, 'uuid', ++project.highest.uuid).uuid();
  const route = { destination, vpcId: side.vpcId, tenantId: side.tenantId };
  peering.routes.set(id, route);
  return { route: routeOf(peering, id, route) };
}

/** Routes of a cluster's VPC over a peering (5.3.22, 5.3.24, 5.3.25). */
export const route = {
  createLocalRoute({ project, path, body }) {
    const peering = findPeering(project, path);
    const destination = textOf('createLocalRoute', body, 'destination') ?? '';
    obey(peeringRules, 'createLocalRoute', body);
    if (peering.status !== 'ACTIVE') fail('CS.22105');
    const { peerings } = findCluster(project, path.cluster_id);
    if (conflicts(destination, peering.request, peerings.values())) fail('CS.22106');
    return addRoute(project, peering, peering.request, destination);
  },

  listRoutes({ project, path }) {
    const peering = findPeering(project, path);
    return { routes: [...peering.routes].map(([id, route]) => routeOf(peering, id, route)) };
  },

  deleteRoute({ project, path }) {
    if (!findPeering(project, path).routes.delete(path.route_id)) fail('CS.22107');
  },
} satisfies Partial<Handlers>;
