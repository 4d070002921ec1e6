import type {
  CancelSparkBatchPayloadResolvers,
  CreateSparkBatchPayloadResolvers,
  MutationResolvers,
} from '../generated/resolvers.js';
import { ofPayload } from '../joins.js';
import { parseId } from '../mapping/ids.js';
import { type BatchModel, batchFaces, batchReference, readBatch } from '../mapping/spark-batch.js';
import { newBatch } from '../mapping/spark-batch-input.js';
import { mutation, readCreated } from '../mutations/mutation.js';
import { byName } from '../mutations/names.js';
import { rehearse } from '../mutations/rehearse.js';
import { settledBy, unsettled } from '../mutations/settle.js';
import { selection } from '../selection.js';

const { isTaken } = byName<BatchModel>(({ name, limit }, { loaders }) =>
  loaders.sparkBatch.page({ job_name: name, from: 0, size: limit }, []),
);

export const Mutation: MutationResolvers = {
  createSparkBatch: mutation({
    paths:
      ({ input }) =>
      (wire) =>
        newBatch.pathOf(wire, input),
    async write({ input, dryRun }, { loaders, upstream }) {
      const body = newBatch.create(input);
      if (dryRun) {
        const queue = Promise.resolve(loaders.queue.load(parseId('Queue', input.queueId), []));
        return rehearse({
          endpoint: 'createBatch',
          body,
          changes: newBatch.changes(input, null),
          pathOf: (wire) => newBatch.pathOf(wire, input),
          stateRules: [
            ['DLI.0002', queue.then((found) => found === null)],
            ['DLI.0007', queue.then((found) => found?.type === 'SQL')],
          ],
        });
      }
      const batch = readCreated(
        'createBatch',
        await upstream('createBatch', { body }),
        readBatch('list'),
      );
      return { sparkBatch: loaders.sparkBatch.remember(batch) };
    },
    // Names need not be unique: a batch of this name may be an earlier one, but none at all tells.
    async settle({ input: { name } }, context) {
      if (!name || (await isTaken(name, context))) return unsettled;
      return { outcome: 'NOT_SEEN' };
    },
  }),

  cancelSparkBatch: mutation({
    paths: () => (wire) => (wire === 'batch_id' ? ['id'] : undefined),
    async write({ id }, { upstream }) {
      const batch_id = parseId('SparkBatch', id);
      await upstream('cancelBatch', { batch_id });
      return { sparkBatch: batchReference(batch_id) };
    },
    async settle({ id }, { loaders }) {
      const key = parseId('SparkBatch', id);
      const state = (await loaders.sparkBatch.load(key))?.status ?? 'UNKNOWN';
      return settledBy('SparkBatch', key, state === 'UNKNOWN' ? null : state === 'DEAD');
    },
  }),
};

const batchOfPayload = ofPayload(
  'sparkBatch',
  ['id', 'batchId'],
  ({ batchId }: BatchModel, { loaders }, info) =>
    loaders.sparkBatch.load(batchId, batchFaces.needed(selection(info).names)),
);
export const CreateSparkBatchPayload: CreateSparkBatchPayloadResolvers = batchOfPayload;
export const CancelSparkBatchPayload: CancelSparkBatchPayloadResolvers = batchOfPayload;
