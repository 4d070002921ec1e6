import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { Resolvers } from '../generated/resolvers.js';
import { tooManyIds } from '../limits/exceeded.js';
import { parseGlobalId } from '../mapping/ids.js';
import type { Entity, FindEntity } from './find-entity.js';

/** `node` and `nodes`. */
export const createNodeResolvers = (find: FindEntity): Resolvers => {
  const load = async (id: string, { loaders }: Context, info: ResolveInfo) => {
    const { type, key } = parseGlobalId(id);
    return find(type, key, loaders, info);
  };

  return {
    Query: {
      node: (_, { id }, context, info) => load(id, context, info),

      nodes: (_, { ids }, context, info) => {
        if (ids.length > context.maxPageSize) throw tooManyIds(ids.length, context.maxPageSize);
        // Each id fails for itself; the generated type of a list knows no promise of null.
        return ids.map((id) => load(id, context, info) as Promise<Entity>);
      },
    },
  };
};
