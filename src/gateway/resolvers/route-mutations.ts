import type { Context } from '../context.js';
import type { MutationResolvers } from '../generated/resolvers.js';
import { compositeKey, keyParts, parseId } from '../mapping/ids.js';
import { type PeeringModel, readRoute } from '../mapping/peering.js';
import { deletes } from '../mutations/delete.js';
import { mutation, Refusal, readCreated } from '../mutations/mutation.js';
import { rehearse } from '../mutations/rehearse.js';
import { settledBy } from '../mutations/settle.js';

const connection = (id: string) => {
  const [cluster_id, peering_id] = keyParts<2>(parseId('Peering', id));
  return { cluster_id, peering_id };
};

/** The route to a destination that a connection has already. */
const routeTo = async (peeringId: string, destination: string, { loaders }: Context) => {
  const routes = await loaders.peering.routesOf.load(parseId('Peering', peeringId));
  return routes?.find((route) => route.destination === destination) ?? null;
};

const existing = async (id: string, { loaders }: Context): Promise<PeeringModel> => {
  const peering = await loaders.peering.load(parseId('Peering', id));
  if (peering === null) throw new Refusal('CS.22103');
  return peering;
};

const inArguments: Readonly<Record<string, readonly string[]>> = {
  destination: ['destination'],
  peering_id: ['peeringId'],
  cluster_id: ['peeringId'],
};
const inInput: Readonly<Record<string, readonly string[]>> = {
  destination: ['input', 'destination'],
  vpc_id: ['input', 'vpcId'],
  peering_id: ['input', 'peeringId'],
  route: ['input'],
};

export const Mutation: MutationResolvers = {
  createRoute: mutation({
    paths: () => (wire) => inArguments[wire],
    async write({ peeringId: id, destination, dryRun }, context) {
      const { cluster_id, peering_id } = connection(id);
      const body = { destination };
      if (dryRun) {
        const { status } = await existing(id, context);
        return rehearse({
          endpoint: 'createLocalRoute',
          body,
          changes: [{ field: 'destination', before: null, after: destination }],
          pathOf: (wire) => inArguments[wire],
          stateRules: [
            ['CS.22105', status !== 'ACTIVE'],
            ['CS.22106', routeTo(id, destination, context).then(Boolean)],
          ],
        });
      }
      const answer = await context.upstream('createLocalRoute', { cluster_id, peering_id, body });
      return { route: readCreated('createLocalRoute', answer, readRoute(cluster_id, peering_id)) };
    },
    async settle({ peeringId, destination }, context) {
      const route = await routeTo(peeringId, destination, context);
      if (!route) return { outcome: 'NOT_SEEN' };
      const { clusterId, peeringId: peering, routeId } = route;
      return settledBy('Route', compositeKey(clusterId, peering, routeId), true);
    },
  }),

  createPeerRoute: mutation({
    paths: () => (wire) => inInput[wire],
    async write({ input, dryRun }, context) {
      const { cluster_id, peering_id } = connection(input.peeringId);
      const isGiven = (input.vpcId ?? null) !== null;
      const peering = isGiven && !dryRun ? null : await existing(input.peeringId, context);
      const { destination } = input;
      const route = {
        type: 'peering',
        nexthop: peering_id,
        destination,
        vpc_id: input.vpcId ?? peering?.accepter?.vpcId,
      };
      if (dryRun) {
        return rehearse({
          endpoint: 'createPeerRoute',
          body: { route },
          changes: [
            { field: 'destination', before: null, after: destination },
            { field: 'vpcId', before: null, after: route.vpc_id },
          ],
          pathOf: (wire) => inInput[wire],
          stateRules: [['CS.22105', peering?.status !== 'ACTIVE']],
        });
      }
      const answer = await context.upstream('createPeerRoute', { body: { route } });
      return { route: readCreated('createPeerRoute', answer, readRoute(cluster_id, peering_id)) };
    },
  }),

  deleteRoute: deletes({
    type: 'Route',
    parameters: ['cluster_id', 'peering_id', 'route_id'],
    send(key, { upstream }) {
      const [cluster_id, peering_id, route_id] = keyParts<3>(key);
      return upstream('deleteRoute', { cluster_id, peering_id, route_id });
    },
    isGone: async (key, { loaders }) => (await loaders.peering.route(key)) === null,
  }),
};
