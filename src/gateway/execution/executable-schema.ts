import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLFieldResolver,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { Resolvers } from '../generated/resolvers.js';

// By the types that codegen gives all resolvers.
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type SubscriptionField = { readonly subscribe: Resolve; readonly resolve?: Resolve };

/** The value of a subscription's field, unless its resolver makes another one of the event. */
const eventItself: Resolve = (event) => event;

const adopt = (schema: GraphQLSchema, name: string, given: object): void => {
  const type = schema.getType(name);
  if (isScalarType(type) && given instanceof GraphQLScalarType) {
    const { serialize, parseValue, parseLiteral } = given;
    Object.assign(type, { serialize, parseValue, parseLiteral });
  } else if (isObjectType(type)) {
    for (const [fieldName, resolver] of Object.entries(given)) {
      const field = type.getFields()[fieldName];
      if (!field) throw new Error(`There is a resolver of ${name}.${fieldName}, but no such field`);
      if (type !== schema.getSubscriptionType()) field.resolve = resolver as Resolve;
      else Object.assign(field, { resolve: eventItself, ...(resolver as SubscriptionField) });
    }
  } else {
    throw new Error(`There are resolvers of ${name}, which has no use for them`);
  }
};

/** The schema of the SDL with the resolvers in it. Where a field has none, its value is the property of its name. */
export const createExecutableSchema = (
  document: DocumentNode,
  resolvers: readonly Resolvers[],
): GraphQLSchema => {
  const schema = buildASTSchema(document);
  for (const module of resolvers) {
    for (const [name, given] of Object.entries(module)) adopt(schema, name, given);
  }
  return schema;
};
