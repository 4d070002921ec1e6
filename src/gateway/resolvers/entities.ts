import type { Context } from '../context.js';
import type { ResolveInfo } from '../execution/info.js';
import type { ReadRepresentation, Represented } from '../federation/representation.js';
import type { Resolvers } from '../generated/resolvers.js';
import type { Soon } from '../soon.js';
import type { Entity, FindEntity } from './find-entity.js';

/** The key of what is represented, null if there is nothing of its innermost id. */
const keyOf = (
  { type, key, innermost }: Represented,
  { loaders: { search }, maxUpstreamCalls }: Context,
): Soon<string | null> => {
  if (key !== undefined) return key;
  return type === 'Peering'
    ? search.peering(innermost, maxUpstreamCalls)
    : search.route(innermost, maxUpstreamCalls);
};

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
    context: Context,
    info: ResolveInfo,
  ): Promise<Entity | null> => {
    const represented = read(representation);
    const key = await keyOf(represented, context);
    return key === null ? null : find(represented.type, key, context.loaders, info);
  };

  const Query = {
    _entities: (
      _: unknown,
      { representations }: { readonly representations: readonly unknown[] },
      context: Context,
      info: ResolveInfo,
    ) => representations.map((representation) => load(representation, context, info)),

    _service: () => ({ sdl }),
  };
  return { Query } as Resolvers; // by a schema that codegen does not see
};
