import type { Context } from '../context.js';
import { type EntityType, globalId, parseId } from '../mapping/ids.js';
import { mutation } from './mutation.js';
import { settledBy } from './settle.js';

interface Deletion {
  readonly type: EntityType;
  /** Path parameters of the call, which are all parts of the id. */
  readonly parameters: readonly string[];
  readonly send: (key: string, context: Context) => Promise<unknown>;
  /** Whether it is seen to be gone, or on its way. */
  readonly isGone: (key: string, context: Context) => Promise<boolean>;
}

/** A mutation that deletes an entity by its id. */
export const deletes = ({ type, parameters, send, isGone }: Deletion) =>
  mutation({
    paths: () => (wire) => (parameters.includes(wire) ? ['id'] : undefined),
    async write({ id }: { readonly id: string }, context) {
      const key = parseId(type, id);
      await send(key, context);
      return { deletedId: globalId(type, key) };
    },
    async settle({ id }, context) {
      const key = parseId(type, id);
      return settledBy(type, key, await isGone(key, context));
    },
  });
