import { batchStatuses } from '../../api/enums.js';
import { idFormats } from '../../api/ids.js';
import type { QueryResolvers, SparkBatchResolvers } from '../generated/resolvers.js';
import { joinQueue } from '../joins.js';
import { batchPageSize } from '../loaders/spark-batch.js';
import { globalId, parseId, parseOptionalId } from '../mapping/ids.js';
import { type BatchModel, batchFaces } from '../mapping/spark-batch.js';
import { statusFilter } from '../mapping/status-filter.js';
import { byOffset, offsetConnection } from '../paging/offset-connection.js';
import { entries, selection } from '../selection.js';

export const Query: QueryResolvers = {
  sparkBatch: (_, { id }, { loaders }, info) =>
    loaders.sparkBatch.load(parseId('SparkBatch', id), batchFaces.needed(selection(info).names)),

  sparkBatches: (_, { filter, ...args }, context, info) => {
    const status = statusFilter(filter?.status);
    const query = {
      job_name: filter?.name ?? undefined,
      queue_name: parseOptionalId('Queue', filter?.queueId),
      state: status && batchStatuses[status].wire,
      owner: filter?.ownerName ?? undefined,
    };
    const faces = batchFaces.needed(entries(selection(info)).names);
    return offsetConnection(args, context, info, {
      kind: 'SparkBatch',
      idOf: ({ batchId }: BatchModel) => batchId,
      isId: idFormats.batch_id,
      maxLimit: batchPageSize,
      read: byOffset(async (from, size) => {
        const page = await context.loaders.sparkBatch.page({ ...query, from, size }, faces);
        return { entries: page.rows, total: page.total };
      }, batchPageSize),
    });
  },
};

export const SparkBatch: SparkBatchResolvers = {
  id: ({ batchId }) => globalId('SparkBatch', batchId),
  queue: ({ queueName }, _, { loaders }, info) =>
    queueName ? joinQueue(queueName, loaders, info) : null,
};
