import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { ResolveInfo } from './execution/info.js';

/** What a query selects of an object, with fragments, `@skip` and `@include` taken into account. */
export interface Selection {
  /** Names of the selected fields, without introspection. */
  readonly names: ReadonlySet<string>;
  /** What is selected below one of them, under whatever aliases. */
  below(name: string): Selection;
}

const nothing: Selection = { names: new Set(), below: () => nothing };

const isIncluded = (node: SelectionNode, { variableValues }: ResolveInfo): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;

const applies = (condition: string, type: GraphQLObjectType, { schema }: ResolveInfo) => {
  const conditionType = schema.getType(condition);
  return (
    conditionType === type ||
    (isAbstractType(conditionType) && schema.isSubType(conditionType, type))
  );
};

/** The fields below `nodes` that apply to `type`, by name. */
const collect = (
  nodes: readonly SelectionNode[],
  type: GraphQLObjectType,
  info: ResolveInfo,
  fields = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> => {
  for (const node of nodes) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      const name = node.name.value;
      if (!name.startsWith('__')) fields.set(name, [...(fields.get(name) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || applies(condition, type, info))) {
      collect(fragment.selectionSet.selections, type, info, fields);
    }
  }
  return fields;
};

const selectionOf = (nodes: readonly FieldNode[], type: unknown, info: ResolveInfo): Selection => {
  if (!isObjectType(type)) return nothing;
  const children = nodes.flatMap((node) => node.selectionSet?.selections ?? []);
  const fields = collect(children, type, info);
  return {
    names: new Set(fields.keys()),
    below: (name) =>
      selectionOf(fields.get(name) ?? [], getNamedType(type.getFields()[name]?.type), info),
  };
};

/** The selection below the field that `info` belongs to; for an interface, what is selected of the given type. */
export const selection = (info: ResolveInfo, typeName?: string): Selection =>
  selectionOf(
    info.fieldNodes,
    typeName ? info.schema.getType(typeName) : getNamedType(info.returnType),
    info,
  );

/** Whether nothing but the given fields is selected, so that a mere reference answers and nothing need be read. */
export const selectsOnly = (info: ResolveInfo, ...names: readonly string[]): boolean =>
  [...selection(info).names].every((name) => names.includes(name));

/** What is selected of the entries of a connection, through `nodes` and `edges` alike. */
export const entryNames = (connection: Selection): ReadonlySet<string> =>
  new Set([...connection.below('nodes').names, ...connection.below('edges').below('node').names]);
