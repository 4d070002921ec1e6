import { type Change, ChangeType, CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import {
  type GraphQLSchema,
  isRequiredArgument,
  isRequiredInputField,
  resolveSchemaCoordinate,
} from 'graphql';
import { isInGraph } from './coordinates.js';
import { deprecationsOf } from './deprecations.js';

/** What a change is to clients: breaking stops documents that were good, dangerous may surprise their senders. */
export type Severity = 'breaking' | 'dangerous' | 'safe';

export interface GraphChange {
  readonly severity: Severity;
  /** A `ChangeType` of graphql-inspector, `deprecation`, or `composition`. */
  readonly kind: string;
  /** Where, such as `Job.name` or `Query.jobs(first:)`; of a type that leaves a union or an interface, the type. */
  readonly coordinate: string;
  readonly message: string;
}

const severities: Readonly<Record<CriticalityLevel, Severity>> = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
};

const ofArguments: ReadonlySet<string> = new Set([
  ChangeType.FieldArgumentAdded,
  ChangeType.FieldArgumentRemoved,
  ChangeType.FieldArgumentTypeChanged,
  ChangeType.FieldArgumentDefaultChanged,
  ChangeType.DirectiveArgumentRemoved,
  ChangeType.DirectiveArgumentTypeChanged,
  ChangeType.DirectiveArgumentDefaultValueChanged,
]);
const ofDefaults: ReadonlySet<string> = new Set([
  ChangeType.FieldArgumentDefaultChanged,
  ChangeType.InputFieldDefaultValueChanged,
  ChangeType.DirectiveArgumentDefaultValueChanged,
]);
const additions: ReadonlySet<string> = new Set([
  ChangeType.DirectiveAdded,
  ChangeType.TypeAdded,
  ChangeType.FieldAdded,
  ChangeType.FieldArgumentAdded,
  ChangeType.InputFieldAdded,
  ChangeType.EnumValueAdded,
]);

const coordinateOf = ({ type, path = '', meta }: Change): string => {
  if (type === ChangeType.UnionMemberRemoved) return meta.removedUnionMemberTypeName;
  if (type === ChangeType.DirectiveArgumentAdded)
    return `${path}(${meta.addedDirectiveArgumentName}:)`;
  return ofArguments.has(type) ? path.replace(/\.(\w+)$/, '($1:)') : path;
};

/** Whether it must be given: it cannot be null and has no default. */
const isRequired = (graph: GraphQLSchema, coordinate: string): boolean => {
  const element = resolveSchemaCoordinate(graph, coordinate);
  if (element?.kind === 'FieldArgument') return isRequiredArgument(element.fieldArgument);
  if (element?.kind === 'DirectiveArgument') return isRequiredArgument(element.directiveArgument);
  return element?.kind === 'InputField' && isRequiredInputField(element.inputField);
};

/** How severe a change is: as the library says, but for what it takes too lightly, or too seriously. */
const severityOf = ({ type, criticality }: Change, coordinate: string, now: GraphQLSchema) => {
  if (type === ChangeType.DirectiveRepeatableRemoved) return 'breaking';
  if (type === ChangeType.DirectiveArgumentAdded)
    return isRequired(now, coordinate) ? 'breaking' : 'safe';
  const isNeeded = ofDefaults.has(type) && isRequired(now, coordinate);
  return isNeeded ? 'breaking' : severities[criticality.level];
};

/** Leaves out what a change says that is part of something new: the fields of a new type and the like. */
const withoutParts = (changes: readonly Change[]): Change[] => {
  const added = changes.filter(({ type }) => additions.has(type));
  const isPart = (change: Change) =>
    added.some(
      ({ path }) =>
        change.path?.startsWith(`${path}.`) || (change.path === path && !added.includes(change)),
    );
  return changes.filter((change) => !isPart(change));
};

const deprecationChanges = (before: GraphQLSchema, now: GraphQLSchema): GraphChange[] => {
  const old = deprecationsOf(before);
  const current = deprecationsOf(now);
  const change = (coordinate: string, message: string): GraphChange => ({
    severity: 'safe',
    kind: 'deprecation',
    coordinate,
    message,
  });
  return [
    ...[...current]
      .filter(([coordinate, reason]) => old.get(coordinate) !== reason)
      .map(([coordinate, reason]) =>
        change(coordinate, `'${coordinate}' is deprecated: ${reason}`),
      ),
    ...[...old.keys()]
      .filter((coordinate) => !current.has(coordinate) && isInGraph(now, coordinate))
      .map((coordinate) => change(coordinate, `'${coordinate}' is no longer deprecated`)),
  ];
};

const order: readonly Severity[] = ['breaking', 'dangerous', 'safe'];

/** The worst first. */
export const byWeight = (one: GraphChange, other: GraphChange) =>
  order.indexOf(one.severity) - order.indexOf(other.severity) ||
  (one.coordinate < other.coordinate ? -1 : Number(one.coordinate > other.coordinate));

/** What has changed from one graph to the next, the worst first. Descriptions do not count: no document can tell them. */
export const changesBetween = async (
  before: GraphQLSchema,
  now: GraphQLSchema,
): Promise<GraphChange[]> => {
  // Deprecations are read by ourselves: of arguments and input fields the library knows no reasons.
  const found = (await diff(before, now, [DiffRule.ignoreDescriptionChanges])).filter(
    ({ type, path }) => !type.includes('DEPRECATION') && !path?.includes('@deprecated'),
  );
  const changes = withoutParts(found).map((change): GraphChange => {
    const coordinate = coordinateOf(change);
    return {
      severity: severityOf(change, coordinate, now),
      kind: change.type,
      coordinate,
      message: change.message.replace(/\.$/, ''), // only some have a full stop
    };
  });
  return [...changes, ...deprecationChanges(before, now)]
    .map((change) => ({ ...change, message: change.message.replace(/\s+/g, ' ') }))
    .sort(byWeight);
};
