import type { MutationResolvers } from '../generated/resolvers.js';
import { globalId, keyParts, parseId } from '../mapping/ids.js';
import { isWire, id as readId } from '../mapping/reader.js';
import { mutation } from '../mutations/mutation.js';
import { settledBy } from '../mutations/settle.js';

const taskIdIn = readId('job_id');

export const Mutation: MutationResolvers = {
  deleteTable: mutation({
    paths: () => (wire) => (wire === 'table_name' ? ['id'] : undefined),
    async write({ id, async }: { readonly id: string; readonly async: boolean }, { upstream }) {
      const key = parseId('Table', id);
      const [database_name, table_name] = keyParts<2>(key);
      const answer = await upstream('deleteTable', { database_name, table_name, async });
      return {
        deletedId: globalId('Table', key),
        taskId: isWire(answer) ? (taskIdIn(answer) ?? null) : null,
      };
    },
    async settle({ id }, { loaders }) {
      const key = parseId('Table', id);
      return settledBy('Table', key, (await loaders.table.load(key)) === null);
    },
  }),
};
