import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type RootSelection, rootSelectionsOf } from './root-selections.js';

/** What an operation makes of the schema. */
export interface Survey {
  /** What it asks of the root type, each name once. */
  readonly roots: readonly RootSelection[];
  /** Of each variable, the description of what it is first used for. */
  readonly uses: ReadonlyMap<string, string>;
}

/** Looks through a document of one operation, with the fragments that it needs and no others. */
export const survey = (document: DocumentNode, schema: GraphQLSchema): Survey => {
  const uses = new Map<string, string>();
  const typeInfo = new TypeInfo(schema);

  const noteUse = (name: string, description: string | null | undefined) => {
    if (description && !uses.has(name)) uses.set(name, description);
  };

  visit(
    document,
    visitWithTypeInfo(typeInfo, {
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
  return { roots: rootSelectionsOf(document, schema), uses };
};
