import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What an operation makes of the schema. */
export interface Survey {
  /** The fields of the root type that it selects, each once. */
  readonly rootFields: ReadonlySet<GraphQLField<unknown, unknown>>;
  /** The names by which it asks payloads for `userErrors`. */
  readonly userErrors: ReadonlySet<string>;
  /** Those of its root fields whose payload has `userErrors` that it does not ask for. */
  readonly silent: readonly string[];
  /** Of each variable, the description of what it is first used for. */
  readonly uses: ReadonlyMap<string, string>;
}

/** The field of a mutation's payload that tells what the caller can mend. */
const userErrorsOf = ({ type }: GraphQLField<unknown, unknown>) => {
  const payload = getNamedType(type);
  return isObjectType(payload) ? payload.getFields().userErrors : undefined;
};

/** Looks through a document of one operation, with the fragments that it needs and no others. */
export const survey = (document: DocumentNode, schema: GraphQLSchema): Survey => {
  const rootFields = new Set<GraphQLField<unknown, unknown>>();
  const userErrors = new Set<string>();
  const asked = new Set<GraphQLField<unknown, unknown>>();
  const uses = new Map<string, string>();
  const typeInfo = new TypeInfo(schema);
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const ofPayloads = new Set(
    Object.values(schema.getMutationType()?.getFields() ?? {}).map(userErrorsOf),
  );

  const noteUse = (name: string, description: string | null | undefined) => {
    if (description && !uses.has(name)) uses.set(name, description);
  };

  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field({ name, alias }) {
        const field = typeInfo.getFieldDef();
        if (!field) return; // `__typename`, for one
        const parent = typeInfo.getParentType();
        if (roots.some((root) => root && root === parent)) rootFields.add(field);
        if (!ofPayloads.has(field)) return;
        asked.add(field);
        userErrors.add((alias ?? name).value);
      },
      Argument({ value }) {
        if (value.kind === Kind.VARIABLE) {
          noteUse(value.name.value, typeInfo.getArgument()?.description);
        }
      },
      ObjectField({ name, value }) {
        if (value.kind !== Kind.VARIABLE) return;
        const parent = getNamedType(typeInfo.getParentInputType() ?? undefined);
        if (!isInputObjectType(parent)) return;
        noteUse(value.name.value, parent.getFields()[name.value]?.description);
      },
    }),
  );
  const silent = [...rootFields].filter((field) => {
    const told = userErrorsOf(field);
    return told !== undefined && !asked.has(told);
  });
  return { rootFields, userErrors, silent: silent.map(({ name }) => name), uses };
};
