import { concatAST, type GraphQLSchema, isAbstractType } from 'graphql';
import { createExecutableSchema } from '../execution/executable-schema.js';
import type { Resolvers } from '../generated/resolvers.js';
import type { GraphOptions } from '../options.js';
import { createEntityResolvers } from '../resolvers/entities.js';
import { createFindEntity } from '../resolvers/find-entity.js';
import { createNodeResolvers } from '../resolvers/node.js';
import { resolvers } from '../resolvers.js';
import { anyScalar } from './any-scalar.js';
import { asWhole, withoutNodes, withPrefix } from './document.js';
import { machineryOf } from './machinery.js';
import { createNames, isRootType, type Names } from './names.js';
import { createReadRepresentation } from './representation.js';
import { printSubgraph, readGraph } from './sdl.js';

const renamed = (given: Resolvers, names: Names): Resolvers =>
  Object.fromEntries(
    Object.entries(given).map(([type, of]) => {
      if (!isRootType(type)) return [names.type(type), of];
      const fields = Object.entries(of).map(([field, one]) => [names.rootField(field), one]);
      return [type, Object.fromEntries(fields)];
    }),
  );

/** The graph that a gateway serves, as a whole or as a subgraph, under names with a prefix or without, with resolvers in it. */
export const createServedSchema = ({ subgraph, prefix }: GraphOptions): GraphQLSchema => {
  const names = createNames(prefix);
  const graph = readGraph();
  const find = createFindEntity(names);
  const own = resolvers.map((module) => renamed(module, names));

  const create = () => {
    if (!subgraph) {
      const nodes = renamed(createNodeResolvers(find), names);
      return createExecutableSchema(withPrefix(asWhole(graph), prefix), [...own, nodes]);
    }
    const sdl = printSubgraph(graph, prefix);
    const entities = createEntityResolvers(createReadRepresentation(graph, names), find, sdl);
    const served = withPrefix(withoutNodes(asWhole(graph)), prefix);
    return createExecutableSchema(concatAST([served, machineryOf(graph, names)]), [
      ...own,
      entities,
      { _Any: anyScalar } as Resolvers, // by a schema that codegen does not see
    ]);
  };
  const schema = create();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ __typename }) => names.type(__typename);
  }
  return schema;
};
