import { idFormats } from '../../api/ids.js';
import type { Context } from '../context.js';
import type {
  AssociateQueuesPayloadResolvers,
  CreateConnectionRoutePayloadResolvers,
  CreateEnhancedConnectionPayloadResolvers,
  DeleteConnectionRoutePayloadResolvers,
  DisassociateQueuesPayloadResolvers,
  MutationCreateConnectionRouteArgs,
  MutationResolvers,
} from '../generated/resolvers.js';
import { ofPayload } from '../joins.js';
import { badInput } from '../mapping/bad-input.js';
import { type ConnectionModel, connectionReference } from '../mapping/enhanced-connection.js';
import { newConnection, newConnectionRoute } from '../mapping/enhanced-connection-input.js';
import { parseId } from '../mapping/ids.js';
import { creates } from '../mutations/create.js';
import { deletes } from '../mutations/delete.js';
import { batchKeys } from '../mutations/lists.js';
import { mutation } from '../mutations/mutation.js';
import { byName } from '../mutations/names.js';
import { rehearse } from '../mutations/rehearse.js';
import { settledBy, unsettled } from '../mutations/settle.js';
import type { PathOf } from '../mutations/user-errors.js';
import type { Soon } from '../soon.js';

/** A mere reference; what is selected of the connection is read only then. */
const payload = (connectionId: string) => ({
  enhancedConnection: connectionReference(connectionId),
});

const { named, isTaken } = byName<ConnectionModel>(({ name, limit }, { loaders }) =>
  loaders.enhancedConnection.page({ name, limit }),
);

type Ids = readonly string[] | null | undefined;

/** Whether one of several things is not there. */
const someGone = async (keys: Ids, load: (key: string) => Soon<object | null>) =>
  (await Promise.all((keys ?? []).map(load))).includes(null);

interface Peers {
  readonly queueIds?: Ids;
  readonly poolIds?: Ids;
}

interface Binding extends Peers {
  readonly id: string;
}

/** The names of queues and pools, each once and no more than may be sent at a time. */
const namesIn = ({ queueIds, poolIds }: Peers, context: Context) => {
  const names = (type: 'Queue' | 'ElasticResourcePool', ids: Ids, argument: string) =>
    ids?.length ? batchKeys(type, ids, context, argument) : [];
  return {
    queues: names('Queue', queueIds, 'queueIds'),
    pools: names('ElasticResourcePool', poolIds, 'poolIds'),
  };
};

/** The names of what is to be bound or unbound. */
const boundIn = (args: Binding, context: Context) => {
  const { queues, pools } = namesIn(args, context);
  if (queues.length + pools.length > 0) return { queues, pools };
  throw badInput('`queueIds` and `poolIds` are empty: name at least one queue or pool.');
};

/** A mutation that binds queues and pools to a connection, or unbinds them: whether they are bound afterwards. */
const binds = (endpoint: 'associateQueues' | 'disassociateQueues', bound: boolean) =>
  mutation({
    async write(args: Binding, context) {
      const connection_id = parseId('EnhancedConnection', args.id);
      const { queues, pools } = boundIn(args, context);
      const body = {
        ...(queues.length > 0 && { queues }),
        ...(pools.length > 0 && { elastic_resource_pools: pools }),
      };
      await context.upstream(endpoint, { connection_id, body });
      return payload(connection_id);
    },
    async settle(args, context) {
      const key = parseId('EnhancedConnection', args.id);
      const connection = await context.loaders.enhancedConnection.load(key);
      if (!connection) return unsettled;
      const { queues, pools } = boundIn(args, context);
      const has = (peers: ConnectionModel['queues'], name: string) =>
        Boolean(peers?.some((peer) => peer.name === name));
      const reached =
        queues.every((name) => has(connection.queues, name) === bound) &&
        pools.every((name) => has(connection.pools, name) === bound);
      return settledBy('EnhancedConnection', key, reached);
    },
  });

const routePath =
  ({ input }: MutationCreateConnectionRouteArgs): PathOf =>
  (wire) =>
    wire === 'connection_id' ? ['connectionId'] : newConnectionRoute.pathOf(wire, input);

export const Mutation: MutationResolvers = {
  createEnhancedConnection: creates({
    type: 'EnhancedConnection',
    endpoint: 'createEnhancedConnection',
    idKey: 'connection_id',
    writer: newConnection,
    complete(input, context) {
      namesIn(input, context);
      return input;
    },
    named,
    keyOf: ({ connectionId }) => connectionId,
    payload,
    rules: ({ name, queueIds, poolIds }, context) => [
      ['DLI.0006', isTaken(name, context)],
      [
        'DLI.0002',
        someGone(queueIds, (id) => context.loaders.queue.load(parseId('Queue', id), [])),
        undefined,
        'queues',
      ],
      [
        'DLI.0002',
        someGone(poolIds, (id) => context.loaders.pool.load(parseId('ElasticResourcePool', id))),
        undefined,
        'elastic_resource_pools',
      ],
    ],
  }),

  deleteEnhancedConnection: deletes({
    type: 'EnhancedConnection',
    parameters: ['connection_id'],
    send: (connection_id, { upstream }) => upstream('deleteEnhancedConnection', { connection_id }),
    isGone: async (key, { loaders }) => {
      const connection = await loaders.enhancedConnection.load(key);
      return connection === null || connection.status === 'DELETED';
    },
  }),

  associateQueues: binds('associateQueues', true),
  disassociateQueues: binds('disassociateQueues', false),

  // Routes can be read by no call, so that nothing shows whether a lost answer was one.
  createConnectionRoute: mutation({
    paths: routePath,
    async write(args, context) {
      const { connectionId, input, dryRun } = args;
      const connection_id = parseId('EnhancedConnection', connectionId);
      const body = newConnectionRoute.create(input);
      if (dryRun) {
        const found = context.loaders.enhancedConnection.load(connection_id);
        return rehearse({
          endpoint: 'createConnectionRoute',
          body,
          changes: newConnectionRoute.changes(input, null),
          pathOf: routePath(args),
          stateRules: [['DLI.0002', Promise.resolve(found).then((one) => one === null)]],
        });
      }
      await context.upstream('createConnectionRoute', { connection_id, body });
      return { ...payload(connection_id), route: input };
    },
  }),

  deleteConnectionRoute: mutation({
    async write({ connectionId, name }, { upstream }) {
      const connection_id = parseId('EnhancedConnection', connectionId);
      if (!idFormats.route_name(name)) {
        throw badInput('`name` is no name of a route: letters, digits, `_` and `-` make one.');
      }
      await upstream('deleteConnectionRoute', { connection_id, route_name: name });
      return { ...payload(connection_id), deletedName: name };
    },
  }),
};

const connectionOfPayload = ofPayload(
  'enhancedConnection',
  ['id', 'connectionId'],
  ({ connectionId }: ConnectionModel, { loaders }) => loaders.enhancedConnection.load(connectionId),
);
export const CreateEnhancedConnectionPayload: CreateEnhancedConnectionPayloadResolvers =
  connectionOfPayload;
export const AssociateQueuesPayload: AssociateQueuesPayloadResolvers = connectionOfPayload;
export const DisassociateQueuesPayload: DisassociateQueuesPayloadResolvers = connectionOfPayload;
export const CreateConnectionRoutePayload: CreateConnectionRoutePayloadResolvers =
  connectionOfPayload;
export const DeleteConnectionRoutePayload: DeleteConnectionRoutePayloadResolvers =
  connectionOfPayload;
