import { elasticResourcePoolStatuses } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { ElasticResourcePoolResolvers, QueryResolvers } from '../generated/resolvers.js';
import { joinQueues } from '../joins.js';
import { poolPageSize } from '../loaders/pool.js';
import type { PoolModel } from '../mapping/elastic-resource-pool.js';
import { globalId, parseId } from '../mapping/ids.js';
import { statusFilter } from '../mapping/status-filter.js';
import { byOffset, offsetConnection } from '../paging/offset-connection.js';

export const Query: QueryResolvers = {
  elasticResourcePool: (_, { id }, { loaders }) =>
    loaders.pool.load(parseId('ElasticResourcePool', id)),

  elasticResourcePools: (_, { filter, ...args }, context, info) => {
    const status = statusFilter(filter?.status);
    const name = filter?.name ?? undefined;
    return offsetConnection(args, context, info, {
      kind: 'ElasticResourcePool',
      idOf: (pool: PoolModel) => pool.name,
      isId: idFormats.pool_name,
      maxLimit: poolPageSize,
      read: byOffset(async (offset, limit) => {
        const query = {
          name,
          status: status && elasticResourcePoolStatuses[status].wire,
          offset,
          limit,
        };
        const { rows, total } = await context.loaders.pool.page(query);
        return { entries: rows, total };
      }, poolPageSize),
    });
  },
};

export const ElasticResourcePool: ElasticResourcePoolResolvers = {
  id: (pool) => globalId('ElasticResourcePool', pool.name),
  queues: ({ queueNames }, _, { loaders }, info) => joinQueues(queueNames ?? [], loaders, info),
};
