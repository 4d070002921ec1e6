import type { Context } from '../context.js';
import type {
  AcceptPeeringPayloadResolvers,
  CreatePeeringInput,
  CreatePeeringPayloadResolvers,
  MutationResolvers,
} from '../generated/resolvers.js';
import { joinPeering, ofPayload } from '../joins.js';
import { compositeKey, keyParts, parseId } from '../mapping/ids.js';
import { type PeeringModel, peeringReference, readPeering } from '../mapping/peering.js';
import { newPeering } from '../mapping/peering-input.js';
import { deletes } from '../mutations/delete.js';
import { mutation, readCreated } from '../mutations/mutation.js';
import { acceptance } from '../mutations/peering-effects.js';
import { rehearse } from '../mutations/rehearse.js';
import { settledBy, unsettled } from '../mutations/settle.js';
import type { PathOf } from '../mutations/user-errors.js';
import { waitsForPeering } from '../mutations/waits.js';

const connection = (key: string) => {
  const [cluster_id, peering_id] = keyParts<2>(key);
  return { cluster_id, peering_id };
};
const keyOf = ({ clusterId, peeringId }: PeeringModel) => compositeKey(clusterId, peeringId);

/** Names need not be unique, and what has ended may be asked for again. */
const underWay = async (
  clusterId: string,
  { name, vpcId }: CreatePeeringInput,
  { loaders }: Context,
): Promise<PeeringModel | null> => {
  const all = await loaders.peering.ofCluster.load(clusterId);
  const isIt = ({ name: named, status, accepter }: PeeringModel) =>
    named === name &&
    accepter?.vpcId === vpcId &&
    (status === 'PENDING_ACCEPTANCE' || status === 'ACTIVE');
  return all?.find(isIt) ?? null;
};

const pathOf =
  (input: CreatePeeringInput): PathOf =>
  (wire) =>
    wire === 'cluster_id' ? ['clusterId'] : newPeering.pathOf(wire, input);

export const Mutation: MutationResolvers = {
  createPeering: mutation({
    paths: ({ input }) => pathOf(input),
    async write({ clusterId: id, input, dryRun }, context) {
      const clusterId = parseId('Cluster', id);
      const body = newPeering.create(input);
      if (dryRun) {
        const isGone = async () => (await context.loaders.cluster.load(clusterId)) === null;
        return rehearse({
          endpoint: 'createPeering',
          body,
          changes: newPeering.changes(input, null),
          pathOf: pathOf(input),
          stateRules: [['CS.20005', isGone()]],
        });
      }
      const answer = await context.upstream('createPeering', { cluster_id: clusterId, body });
      const peering = readCreated('createPeering', answer, readPeering(clusterId, 'detail'));
      return { peering: context.loaders.peering.remember(peering) };
    },
    async settle({ clusterId: id, input }, context) {
      const found = await underWay(parseId('Cluster', id), input, context);
      return found ? settledBy('Peering', keyOf(found), true) : { outcome: 'NOT_SEEN' };
    },
  }),

  acceptPeering: mutation({
    paths: () => (wire) => (wire === 'peering_id' ? ['id'] : undefined),
    async write({ id }, { upstream }) {
      const { cluster_id, peering_id } = connection(parseId('Peering', id));
      await upstream('acceptPeering', { peering_id });
      return {
        peering: peeringReference(cluster_id, peering_id),
      };
    },
    async settle({ id }, { loaders }) {
      const key = parseId('Peering', id);
      const peering = await loaders.peering.load(key);
      return peering ? settledBy('Peering', key, acceptance.reached(peering.status)) : unsettled;
    },
    wait: waitsForPeering(acceptance),
  }),

  deletePeering: deletes({
    type: 'Peering',
    parameters: ['cluster_id', 'peering_id'],
    send: (key, { upstream }) => upstream('deletePeering', connection(key)),
    isGone: async (key, { loaders }) => (await loaders.peering.load(key)) === null,
  }),
};

const peeringOfPayload = ofPayload(
  'peering',
  ['id', 'peeringId'],
  (model: PeeringModel, { loaders }, info) => joinPeering(keyOf(model), loaders, info),
);
export const CreatePeeringPayload: CreatePeeringPayloadResolvers = peeringOfPayload;
export const AcceptPeeringPayload: AcceptPeeringPayloadResolvers = peeringOfPayload;
