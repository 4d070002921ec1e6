import {
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  valueFromASTUntyped,
} from 'graphql';
import type { Names } from '../federation/names.js';

/** A JSON Schema, of the draft that MCP has tools use (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Values as they are written in JSON. A scalar that is not here may be anything. */
const scalars: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  Int: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  Float: { type: 'number' },
  DateTime: { type: 'string', format: 'date-time' },
  BigInt: { type: ['integer', 'string'], pattern: '^-?\\d{1,19}$' },
};

const lines = (...parts: readonly (string | null | undefined)[]) => {
  const text = parts.filter(Boolean).join('\n');
  return text === '' ? {} : { description: text };
};

const orNull = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  ...(schema.type !== undefined && { type: [schema.type, 'null'].flat() }),
  ...(Array.isArray(schema.enum) && { enum: [...schema.enum, null] }),
});

/** Whether a value must be given: it cannot be null, and nothing stands in for it. */
export const isNeeded = (type: GraphQLInputType, hasDefault: boolean): boolean =>
  isNonNullType(type) && !hasDefault;

/** An object of which others than these properties are not taken. */
export const objectSchema = (
  properties: readonly (readonly [name: string, schema: JsonSchema, isNeeded: boolean])[],
): JsonSchema => {
  const required = properties.filter(([, , needed]) => needed).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(([name, schema]) => [name, schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
};

/** What describes the values of input types, written out in place: not every client follows references. */
export const createJsonSchemas = (names: Names) => {
  const byName = new Map(
    Object.entries(scalars).map(([name, schema]) => [names.type(name), schema]),
  );

  const fieldSchema = (field: GraphQLInputField, within: readonly string[]): JsonSchema => ({
    ...schemaOf(field.type, field.description, within),
    ...(field.astNode?.defaultValue && {
      default: valueFromASTUntyped(field.astNode.defaultValue),
    }),
    ...(field.deprecationReason && { deprecated: true }),
  });

  /** That of values which are not null. `within` are the types that the value is a part of. */
  const presentSchema = (
    type: GraphQLInputType,
    description: string | null | undefined,
    within: readonly string[],
  ): JsonSchema => {
    if (isListType(type)) {
      return { type: 'array', items: schemaOf(type.ofType, null, within), ...lines(description) };
    }
    if (isEnumType(type)) {
      const values = type.getValues();
      const told = values.map((value) => `- ${value.name}: ${value.description ?? ''}`);
      return {
        type: 'string',
        enum: values.map(({ name }) => name),
        ...lines(description ?? type.description, ...told),
      };
    }
    if (isInputObjectType(type)) {
      const told = lines(description, type.description);
      if (within.includes(type.name)) return { type: 'object', ...told };
      const fields = Object.values(type.getFields()).map(
        (field) =>
          [
            field.name,
            fieldSchema(field, [...within, type.name]),
            isNeeded(field.type, field.defaultValue !== undefined),
          ] as const,
      );
      return { ...objectSchema(fields), ...told };
    }
    if (!isScalarType(type)) return {};
    const own = isSpecifiedScalarType(type) ? null : type.description;
    return { ...byName.get(type.name), ...lines(description, own) };
  };

  /** That of the values of a type; `description` says what this one is for. */
  const schemaOf = (
    type: GraphQLInputType,
    description: string | null | undefined,
    within: readonly string[] = [],
  ): JsonSchema =>
    isNonNullType(type)
      ? presentSchema(type.ofType, description, within)
      : orNull(presentSchema(type, description, within));

  return schemaOf;
};
