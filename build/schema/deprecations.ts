import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** What is deprecated in a graph: coordinates such as `Job.name` or `Query.jobs(first:)`, with the reasons given. */
export type Deprecations = ReadonlyMap<string, string>;

interface Element {
  readonly name: string;
  readonly deprecationReason?: string | null | undefined;
}

export const deprecationsOf = (graph: GraphQLSchema): Deprecations => {
  const found = new Map<string, string>();
  const note = (coordinate: string, { deprecationReason }: Element) => {
    if (deprecationReason != null) found.set(coordinate, deprecationReason);
  };
  for (const type of Object.values(graph.getTypeMap())) {
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name}:)`, arg);
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        note(`${type.name}.${field.name}`, field);
    } else if (isEnumType(type)) {
      for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    }
  }
  return found;
};
