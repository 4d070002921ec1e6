import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.js';
import type {
  AcceptPeeringPayloadResolvers,
  CreatePeeringPayloadResolvers,
  MutationResolvers,
} from '../generated/resolvers.js';
import { joinPeering } from '../joins.js';
import { compositeKey, globalId, keyParts, parseId } from '../mapping/ids.js';
import { readOne } from '../mapping/page.js';
import { type PeeringFace, type PeeringModel, readPeering, readRoute } from '../mapping/peering.js';
import { newPeering } from '../mapping/peering-input.js';
import { mutation, Refusal } from '../mutations/mutation.js';
import { rehearse } from '../mutations/rehearse.js';
import { settledBy, settledByName, unsettled } from '../mutations/settle.js';

const connection = (id: string) => {
  const [cluster_id, peering_id] = keyParts<2>(parseId('Peering', id));
  return { cluster_id, peering_id };
};
const keyOf = ({ clusterId, peeringId }: PeeringModel) => compositeKey(clusterId, peeringId);

const named = async (clusterId: string, name: string, { loaders }: Context) => {
  const all = await loaders.peering.ofCluster.load(clusterId);
  return all?.find((peering) => peering.name === name) ?? null;
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

const paths =
  (names: Readonly<Record<string, readonly string[]>>) =>
  () =>
  (wire: string): readonly string[] | undefined =>
    names[wire];

export const Mutation: MutationResolvers = {
  createPeering: mutation({
    paths:
      ({ input }) =>
      (wire) =>
        wire === 'cluster_id' ? ['clusterId'] : newPeering.pathOf(wire, input),
    async write({ clusterId: id, input, dryRun }, context) {
      const clusterId = parseId('Cluster', id);
      const body = newPeering.create(input);
      if (dryRun) {
        const gone = context.loaders.cluster.load(clusterId).then((cluster) => cluster === null);
        return rehearse({
          endpoint: 'createPeering',
          body,
          changes: newPeering.changes(input, null),
          pathOf: (wire) => newPeering.pathOf(wire, input),
          stateRules: [['CS.20005', gone]],
        });
      }
      const answer = await context.upstream('createPeering', { cluster_id: clusterId, body });
      const peering = readOne(answer, readPeering(clusterId, 'detail'));
      return { peering: context.loaders.peering.remember(peering) };
    },
    async settle({ clusterId: id, input }, context) {
      const found = await named(parseId('Cluster', id), input.name, context);
      return settledByName(
        'Peering',
        found,
        keyOf,
        ({ accepter }) => accepter?.vpcId === input.vpcId,
      );
    },
  }),

  acceptPeering: mutation({
    paths: paths({ peering_id: ['id'] }),
    async write({ id }, { upstream }) {
      const { cluster_id, peering_id } = connection(id);
      await upstream('acceptPeering', { peering_id });
      return {
        peering: {
          __typename: 'Peering' as const,
          clusterId: cluster_id,
          peeringId: peering_id,
          faces: new Set<PeeringFace>(),
        },
      };
    },
    async settle({ id }, { loaders }) {
      const key = parseId('Peering', id);
      const peering = await loaders.peering.load(key);
      return peering ? settledBy('Peering', key, peering.status === 'ACTIVE') : unsettled;
    },
  }),

  deletePeering: mutation({
    paths: paths({ peering_id: ['id'], cluster_id: ['id'] }),
    async write({ id }, { upstream }) {
      const { cluster_id, peering_id } = connection(id);
      await upstream('deletePeering', { cluster_id, peering_id });
      return { deletedId: globalId('Peering', cluster_id, peering_id) };
    },
    async settle({ id }, { loaders }) {
      const key = parseId('Peering', id);
      return settledBy('Peering', key, (await loaders.peering.load(key)) === null);
    },
  }),

  createRoute: mutation({
    paths: paths({ destination: ['destination'], peering_id: ['peeringId'] }),
    async write({ peeringId: id, destination, dryRun }, context) {
      const { cluster_id, peering_id } = connection(id);
      const body = { destination };
      if (dryRun) {
        const { status } = await existing(id, context);
        return rehearse({
          endpoint: 'createLocalRoute',
          body,
          changes: [{ field: 'destination', before: null, after: destination }],
          pathOf: (wire) => (wire === 'destination' ? ['destination'] : undefined),
          stateRules: [
            ['CS.22105', status !== 'ACTIVE'],
            ['CS.22106', routeTo(id, destination, context).then(Boolean)],
          ],
        });
      }
      const answer = await context.upstream('createLocalRoute', { cluster_id, peering_id, body });
      return { route: readOne(answer, readRoute(cluster_id, peering_id)) };
    },
    async settle({ peeringId, destination }, context) {
      const route = await routeTo(peeringId, destination, context);
      if (!route) return { outcome: 'NOT_SEEN' };
      const { clusterId, peeringId: peering, routeId } = route;
      return settledBy('Route', compositeKey(clusterId, peering, routeId), true);
    },
  }),

  createPeerRoute: mutation({
    paths: paths({
      destination: ['input', 'destination'],
      vpc_id: ['input', 'vpcId'],
      nexthop: ['input', 'peeringId'],
    }),
    async write({ input, dryRun }, context) {
      const { cluster_id, peering_id } = connection(input.peeringId);
      const peering = input.vpcId && !dryRun ? null : await existing(input.peeringId, context);
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
          body: route,
          changes: [
            { field: 'destination', before: null, after: destination },
            { field: 'vpcId', before: null, after: route.vpc_id },
          ],
          pathOf: (wire) => (wire === 'destination' ? ['input', 'destination'] : undefined),
          stateRules: [['CS.22105', peering?.status !== 'ACTIVE']],
        });
      }
      const answer = await context.upstream('createPeerRoute', { body: { route } });
      return { route: readOne(answer, readRoute(cluster_id, peering_id)) };
    },
  }),

  deleteRoute: mutation({
    paths: paths({ route_id: ['id'], peering_id: ['id'], cluster_id: ['id'] }),
    async write({ id }, { upstream }) {
      const [cluster_id, peering_id, route_id] = keyParts<3>(parseId('Route', id));
      await upstream('deleteRoute', { cluster_id, peering_id, route_id });
      return { deletedId: globalId('Route', cluster_id, peering_id, route_id) };
    },
    async settle({ id }, { loaders }) {
      const key = parseId('Route', id);
      return settledBy('Route', key, (await loaders.peering.route(key)) === null);
    },
  }),
};

const peeringOfPayload = {
  peering: (
    { peering }: { peering?: PeeringModel | null },
    _: unknown,
    { loaders }: Context,
    info: GraphQLResolveInfo,
  ) => (peering ? joinPeering(keyOf(peering), loaders, info) : null),
};
export const CreatePeeringPayload: CreatePeeringPayloadResolvers = peeringOfPayload;
export const AcceptPeeringPayload: AcceptPeeringPayloadResolvers = peeringOfPayload;
