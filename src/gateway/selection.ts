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
  type OperationDefinitionNode,
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

const noNames: ReadonlySet<string> = new Set();
const nothing: Selection = { names: noNames, below: () => nothing };

/** What a selection is read from. It outlives the request, of which it must hold no more than its switches. */
interface Source {
  readonly schema: ResolveInfo['schema'];
  readonly fragments: ResolveInfo['fragments'];
  /** The variables that `@skip` and `@include` can go by. */
  readonly switches: Readonly<Record<string, unknown>>;
}

const isIncluded = (node: SelectionNode, { switches }: Source): boolean =>
  !node.directives?.length ||
  (getDirectiveValues(GraphQLSkipDirective, node, switches)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, switches)?.if !== false);

const applies = (condition: string, type: GraphQLObjectType, { schema }: Source) => {
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
  source: Source,
  fields: Map<string, FieldNode[]>,
): void => {
  for (const node of nodes) {
    if (!isIncluded(node, source)) continue;
    if (node.kind === Kind.FIELD) {
      const name = node.name.value;
      const same = fields.get(name);
      if (same) same.push(node);
      else if (!name.startsWith('__')) fields.set(name, [node]);
      continue;
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : source.fragments[node.name.value];
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || applies(condition, type, source))) {
      collect(fragment.selectionSet.selections, type, source, fields);
    }
  }
};

/** A selection with what is below each of its fields worked out once. */
const remembering = (names: ReadonlySet<string>, read: (name: string) => Selection): Selection => {
  const known = new Map<string, Selection>();
  return {
    names,
    below(name) {
      if (!names.has(name)) return nothing;
      const selected = known.get(name) ?? read(name);
      known.set(name, selected);
      return selected;
    },
  };
};

const selectionOf = (nodes: readonly FieldNode[], type: unknown, source: Source): Selection => {
  if (!isObjectType(type)) return nothing;
  const fields = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) {
    if (selectionSet) collect(selectionSet.selections, type, source, fields);
  }
  return remembering(new Set(fields.keys()), (name) =>
    selectionOf(fields.get(name) ?? [], getNamedType(type.getFields()[name]?.type), source),
  );
};

const isSwitch = ({
  variable,
  type,
}: NonNullable<OperationDefinitionNode['variableDefinitions']>[number]) => {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return named.kind === Kind.NAMED_TYPE && named.name.value === 'Boolean'
    ? [variable.name.value]
    : [];
};

/** Names of the variables that can stand in `@skip` and `@include`. */
const switchNames = new WeakMap<OperationDefinitionNode, readonly string[]>();
const switchNamesOf = (operation: OperationDefinitionNode): readonly string[] => {
  const known =
    switchNames.get(operation) ?? operation.variableDefinitions?.flatMap(isSwitch) ?? [];
  switchNames.set(operation, known);
  return known;
};

/** The selections below one place of a document, as long as its switches stay as they are. */
interface Remembered {
  readonly source: Source;
  readonly byType: Map<string, Selection>;
}
const remembered = new WeakMap<ResolveInfo['fieldNodes'], Remembered>();

const rememberedOf = ({
  fieldNodes,
  operation,
  variableValues,
  schema,
  fragments,
}: ResolveInfo) => {
  const known = remembered.get(fieldNodes);
  const names = switchNamesOf(operation);
  const isSame = ({ source }: Remembered) =>
    source.schema === schema &&
    names.every((name) => source.switches[name] === variableValues[name]);
  if (known && isSame(known)) return known;
  const switches = Object.fromEntries(names.map((name) => [name, variableValues[name]]));
  const fresh: Remembered = { source: { schema, fragments, switches }, byType: new Map() };
  remembered.set(fieldNodes, fresh);
  return fresh;
};

/**
 * The selection below the field that `info` belongs to; for an interface, what is selected of the given type. It is
 * worked out once for each array of field nodes: a field of many rows has the same, and so may many requests.
 */
export const selection = (
  info: ResolveInfo,
  typeName = getNamedType(info.returnType).name,
): Selection => {
  const { source, byType } = rememberedOf(info);
  const known = byType.get(typeName);
  if (known) return known;
  const fresh = selectionOf(info.fieldNodes, info.schema.getType(typeName), source);
  byType.set(typeName, fresh);
  return fresh;
};

/** Whether nothing but the given fields is selected, so that a mere reference answers and nothing need be read. */
export const onlySelects = ({ names }: Selection, ...own: readonly string[]): boolean => {
  for (const name of names) if (!own.includes(name)) return false;
  return true;
};
export const selectsOnly = (info: ResolveInfo, ...own: readonly string[]): boolean =>
  onlySelects(selection(info), ...own);

const both = (one: Selection, other: Selection): Selection => {
  if (other.names.size === 0) return one;
  if (one.names.size === 0) return other;
  return remembering(new Set([...one.names, ...other.names]), (name) =>
    both(one.below(name), other.below(name)),
  );
};

/** What is selected of the entries of a connection, through `nodes` and `edges` alike. */
export const entries = (connection: Selection): Selection => {
  const known =
    entriesOf.get(connection) ??
    both(connection.below('nodes'), connection.below('edges').below('node'));
  entriesOf.set(connection, known);
  return known;
};
const entriesOf = new WeakMap<Selection, Selection>();
