import { queueOrders } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { QueryResolvers, QueueFilter, QueueResolvers } from '../generated/resolvers.js';
import { joinPool } from '../joins.js';
import { userPageSize } from '../loaders/queue.js';
import { globalId, parseId, parseOptionalId } from '../mapping/ids.js';
import { type QueueModel, type QueueUserModel, queueFaces } from '../mapping/queue.js';
import { wordFilter } from '../mapping/status-filter.js';
import { byOffset, offsetConnection } from '../paging/offset-connection.js';
import { selection } from '../selection.js';

/** The service filters by type alone, and lists everything at once anyway. */
const passes = ({ name, type, poolId }: QueueFilter) => {
  const part = name?.toLowerCase() ?? '';
  const wanted = wordFilter(type, 'type');
  const pool = parseOptionalId('ElasticResourcePool', poolId);
  return (queue: QueueModel) =>
    queue.name.includes(part) &&
    (!wanted || queue.type === wanted) &&
    (pool === undefined || queue.poolId === pool);
};

export const Query: QueryResolvers = {
  queue: (_, { id }, { loaders }, info) =>
    loaders.queue.load(parseId('Queue', id), queueFaces.needed(selection(info).names)),

  queues: (_, { filter, orderBy, ...args }, context, info) => {
    const isWanted = passes(filter ?? {});
    const order = orderBy ?? 'NAME_ASC';
    return offsetConnection(args, context, info, {
      kind: `Queue:${order}`,
      idOf: (queue: QueueModel) => queue.name,
      isId: idFormats.queue_name,
      maxLimit: Number.POSITIVE_INFINITY,
      async read(start, end) {
        const all = await context.loaders.queue.all(queueOrders[order].wire);
        const wanted = all.filter(isWanted);
        return { entries: wanted.slice(start, end), total: wanted.length };
      },
    });
  },
};

export const Queue: QueueResolvers = {
  id: (queue) => globalId('Queue', queue.name),

  pool: ({ poolId }, _, { loaders }, info) => (poolId ? joinPool(poolId, loaders, info) : null),

  users: ({ name }, args, context, info) =>
    offsetConnection(args, context, info, {
      kind: `QueueUser:${name}`,
      idOf: (user: QueueUserModel) => user.userName ?? '',
      isId: (id) => id.length <= 255,
      maxLimit: userPageSize,
      read: byOffset(
        (offset, limit) => context.loaders.queue.users(name, offset, limit),
        userPageSize,
      ),
    }),
};
