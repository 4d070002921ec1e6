import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { ReadRepresentation } from '../federation/representation.js';
import type { Resolvers } from '../generated/resolvers.js';
import { searchKey } from '../loaders/search.js';
import type { Loaders } from '../loaders.js';
import type { Entity, FindEntity } from './find-entity.js';

/**
 * What routers of a federated graph ask: its SDL, and entities by what other subgraphs know of them. Each representation
 * fails for itself; one of which there is no such thing is null.
 */
export const createEntityResolvers = (
  read: ReadRepresentation,
  find: FindEntity,
  sdl: string,
): Resolvers => {
  const load = async (
    representation: unknown,
    loaders: Loaders,
    info: ResolveInfo,
  ): Promise<Entity | null> => {
    const { type, key, innermost } = read(representation);
    const found = key ?? (await searchKey(type, innermost, loaders));
    return found === null ? null : find(type, found, loaders, info);
  };

  const Query = {
    _entities: (
      _: unknown,
      { representations }: { readonly representations: readonly unknown[] },
      { loaders }: Context,
      info: ResolveInfo,
    ) => representations.map((representation) => load(representation, loaders, info)),

    _service: () => ({ sdl }),
  };
  return { Query } as Resolvers; // by a schema that codegen does not see
};
