import {
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { type Plan, planOf } from '../../build/plan/plan.js';

const most = { maxPageSize: 1_000, maxBatchSize: 1_000, maxRepresentations: 1_000 };

/** The plan of a document with one operation, for a gateway with so many services that run jobs. */
export const planIn = (
  schema: GraphQLSchema,
  text: string,
  variables = {},
  jobServices = 1,
): Plan => {
  const document = parse(text);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error(`There is no operation in ${text}`);
  return planOf(schema, { ...most, jobServices }, { document, operation, variables });
};

const fieldsIn = (set: SelectionSetNode | undefined): FieldNode[] =>
  (set?.selections ?? []).flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsIn(node.selectionSet) : [];
  });

const defaultPageSize = 20;

/**
 * Whether an answer has all that its document asks for: every page, which shows its `nodes`, as many entries as are asked
 * for, and every field below which others stand an object somewhere.
 */
export const hasAll = (text: string, data: unknown): boolean => {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return false;
  const there = new Map<FieldNode, boolean>();

  const isFull = (set: SelectionSetNode | undefined, value: unknown): boolean => {
    if (Array.isArray(value)) return value.every((one) => isFull(set, one));
    if (typeof value !== 'object' || value === null) return true;
    return fieldsIn(set).every((field) => {
      const { name, alias, arguments: given, selectionSet } = field;
      const inner = (value as Record<string, unknown>)[(alias ?? name).value]; // it is an object
      const isThere = inner !== null && inner !== undefined;
      if (selectionSet) there.set(field, isThere || there.get(field) === true);
      const nodes = (inner as { nodes?: unknown[] } | null | undefined)?.nodes; // connections have them
      const first = given?.find((argument) => argument.name.value === 'first')?.value;
      const size = first ? valueFromASTUntyped(first) : defaultPageSize;
      if (Array.isArray(nodes) && nodes.length !== size) return false;
      return isFull(selectionSet, inner);
    });
  };
  const isLong = isFull(operation.selectionSet, data);
  return isLong && ![...there.values()].includes(false);
};
