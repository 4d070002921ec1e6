import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

/** What caches that keep each entity once have to know of a graph. */
export interface CachePolicies {
  /** Of interfaces and unions, the types that they may be. */
  readonly possibleTypes: Readonly<Record<string, readonly string[]>>;
  /** The fields that tell the entities of a type apart; null for types that are part of what they are read from. */
  readonly keyFields: Readonly<Record<string, readonly string[] | null>>;
  /** Of types and their fields that give a connection, the arguments that make it another list, not another page. */
  readonly connections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** The arguments that choose a page. */
const ofPages: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);

/** Whether all that has the type's interface can be told apart by `id`: others have an `id` that stands for something else. */
const isEntity = (type: GraphQLObjectType): boolean =>
  type.getInterfaces().some((one) => String(one.getFields().id?.type) === 'ID!');

const connectionsOf = (type: GraphQLObjectType): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map(({ name, args }) => [
        name,
        args.map((arg) => arg.name).filter((arg) => !ofPages.has(arg)),
      ]),
  );

export const cachePoliciesOf = (schema: GraphQLSchema): CachePolicies => {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const objects = types.filter(isObjectType);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return {
    possibleTypes: Object.fromEntries(
      types
        .filter(isAbstractType)
        .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
    ),
    keyFields: Object.fromEntries(
      objects
        .filter((type) => !roots.includes(type))
        .map((type) => [type.name, isEntity(type) ? ['id'] : null]),
    ),
    connections: Object.fromEntries(
      objects
        .map((type) => [type.name, connectionsOf(type)] as const)
        .filter(([, fields]) => Object.keys(fields).length > 0),
    ),
  };
};
