import { connectionStatuses } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type {
  EnhancedConnectionPoolResolvers,
  EnhancedConnectionQueueResolvers,
  EnhancedConnectionResolvers,
  QueryResolvers,
} from '../generated/resolvers.js';
import { joinPool, joinQueue } from '../joins.js';
import { connectionPageSize } from '../loaders/enhanced-connection.js';
import type { ConnectionModel } from '../mapping/enhanced-connection.js';
import { globalId, parseId } from '../mapping/ids.js';
import { statusFilter } from '../mapping/status-filter.js';
import { byOffset, offsetConnection } from '../paging/offset-connection.js';

export const Query: QueryResolvers = {
  enhancedConnection: (_, { id }, { loaders }) =>
    loaders.enhancedConnection.load(parseId('EnhancedConnection', id)),

  enhancedConnections: (_, { filter, ...args }, context, info) => {
    const status = statusFilter(filter?.status);
    const query = {
      name: filter?.name ?? undefined,
      status: status && connectionStatuses[status].wire,
    };
    return offsetConnection(args, context, info, {
      kind: 'EnhancedConnection',
      idOf: ({ connectionId }: ConnectionModel) => connectionId,
      isId: idFormats.connection_id,
      maxLimit: connectionPageSize,
      read: byOffset(async (offset, limit) => {
        const page = { ...query, offset, limit };
        const { rows: entries, total } = await context.loaders.enhancedConnection.page(page);
        return { entries, total };
      }, connectionPageSize),
    });
  },
};

export const EnhancedConnection: EnhancedConnectionResolvers = {
  id: ({ connectionId }) => globalId('EnhancedConnection', connectionId),
};

export const EnhancedConnectionQueue: EnhancedConnectionQueueResolvers = {
  queue: ({ name }, _, { loaders }, info) => (name ? joinQueue(name, loaders, info) : null),
};

export const EnhancedConnectionPool: EnhancedConnectionPoolResolvers = {
  pool: ({ name }, _, { loaders }, info) => (name ? joinPool(name, loaders, info) : null),
};
