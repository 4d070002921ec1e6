import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Literals for the arguments of `Type.field`; required ones must be among them. */
export type Arguments = Readonly<Record<string, Readonly<Record<string, string>>>>;

const aliasOf = (type: GraphQLObjectType, { name }: { name: string }) => `${type.name}_${name}`;

const isEntity = (type: GraphQLObjectType) =>
  type.getInterfaces().some(({ name }) => name === 'Node');

/** Writes queries that select every field of a schema, going from entity to entity at most `hops` times. */
export const createQueryWriter = (schema: GraphQLSchema, args: Arguments) => {
  const call = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string => {
    const given = args[`${parent.name}.${field.name}`] ?? {};
    for (const argument of field.args) {
      if (isRequiredArgument(argument) && !(argument.name in given)) {
        throw new Error(`Say what to give ${parent.name}.${field.name}(${argument.name}:)`);
      }
    }
    const list = Object.entries(given).map(([name, literal]) => `${name}: ${literal}`);
    return field.name + (list.length > 0 ? `(${list.join(', ')})` : '');
  };

  /** Beside other types, fields need an alias: equal names with different types would conflict. */
  const below = (type: GraphQLOutputType, hops: number, besideOthers = false): string => {
    const named = getNamedType(type);
    if (isAbstractType(named)) {
      const parts = schema.getPossibleTypes(named).map((one) => {
        const selected = below(one, hops, true);
        return selected && `... on ${one.name} ${selected}`;
      });
      return `{ __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(named)) return '';
    const left = isEntity(named) ? hops - 1 : hops;
    if (left < 0) return '';
    const fields = Object.values(named.getFields()).flatMap((field) => {
      const asked = (besideOthers ? `${aliasOf(named, field)}: ` : '') + call(named, field);
      if (isLeafType(getNamedType(field.type))) return [asked];
      const selected = below(field.type, left);
      return selected ? [`${asked} ${selected}`] : [];
    });
    return fields.length > 0 ? `{ ${fields.join(' ')} }` : '';
  };

  return {
    /** A query for one field of Query. */
    root(name: string, hops: number): string {
      const query = schema.getQueryType();
      const field = query?.getFields()[name];
      if (!query || !field) throw new Error(`Query has no ${name}`);
      return `{ ${call(query, field)} ${below(field.type, hops)} }`;
    },
    /** A field of a type with its arguments, without what is below it. */
    call(typeName: string, name: string): string {
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      if (!isObjectType(type) || !field) throw new Error(`${typeName} has no ${name}`);
      return call(type, field);
    },
    selection: (typeName: string, hops: number) => {
      const type = schema.getType(typeName);
      return isObjectType(type) || isInterfaceType(type) ? below(type, hops) : '';
    },
  };
};

/** Tells `see` of every field of an answer that has a value, by the type that it stands in. */
export const walk = (
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  value: unknown,
  see: (type: string, field: string) => void,
): void => {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) walk(schema, type, item, see);
    return;
  }
  const named = getNamedType(type);
  if (isLeafType(named)) return;
  const record = value as Record<string, unknown>; // the answer of a composite type is an object
  const actual = isObjectType(named) ? named : schema.getType(String(record.__typename));
  if (!isObjectType(actual)) return;
  for (const field of Object.values(actual.getFields())) {
    const inner = record[field.name] ?? record[aliasOf(actual, field)];
    if (inner === null || inner === undefined) continue;
    see(actual.name, field.name);
    walk(schema, field.type, inner, see);
  }
};

/** Every `Type.field` that can be reached from Query. */
export const reachableFields = (schema: GraphQLSchema): string[] => {
  const seen = new Map<string, GraphQLObjectType>();
  const visit = (type: GraphQLOutputType) => {
    const named = getNamedType(type);
    if (isAbstractType(named)) schema.getPossibleTypes(named).forEach(visit);
    if (!isObjectType(named) || seen.has(named.name)) return;
    seen.set(named.name, named);
    for (const field of Object.values(named.getFields())) visit(field.type);
  };
  const query = schema.getQueryType();
  if (query) visit(query);
  return [...seen.values()].flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
};
