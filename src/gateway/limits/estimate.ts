import {
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { createCosts } from './field-cost.js';
import type { SizeLimits, Variables } from './list-size.js';
import { createWalk, type Estimate, type Step } from './walk.js';

/** The argument of `@skip` and `@include`. */
const condition = 'if';

/** The names of all arguments by which some field has its size. */
const sizingArguments = (schema: GraphQLSchema): Set<string> => {
  const costs = createCosts(schema);
  const names = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()))
    .flatMap((field) => costs.ofField(field).listSize?.slicingArguments ?? []);
  return new Set(names);
};

/** The variables that an estimate may depend on: the length of a list that is written out does not. */
const variablesIn = (document: DocumentNode, argumentsThatTell: ReadonlySet<string>): string[] => {
  const found = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (value.kind !== Kind.VARIABLE || !argumentsThatTell.has(name.value)) return;
      found.add(value.name.value);
    },
  });
  return [...found];
};

/** All that a walk sees of a value: numbers and conditions as they are, of lists their length. */
const seenOf = (value: unknown): string => {
  if (Array.isArray(value)) return `#${value.length}`;
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return `${value}`;
  return typeof value;
};

/** An operation with the estimates that were made of it, by what was seen of the variables that matter. */
interface Known {
  readonly names: readonly string[];
  readonly estimates: Map<string, Estimate>;
}

/** Clients ask for few sizes of page; who tries them all does not fill the memory. */
const mostEstimates = 20;

/** What clients send, and what holds where they send nothing. */
const withDefaults = (
  { variableDefinitions }: OperationDefinitionNode,
  variables: Variables,
): Variables => {
  const defaults = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...variables };
};

/**
 * Estimates operations of valid documents by the directives of the SDL, before anything is sent for them. Pages and
 * batches that are too large fail with `LimitExceeded`. Takes as many steps as the operation has selections with its
 * fragments written out; it is walked anew only where variables that size something or decide what is left out have
 * other values than before, or `tell` wants to hear of its fields.
 */
export const createEstimate = (schema: GraphQLSchema, limits: SizeLimits) => {
  const walk = createWalk(schema, limits);
  const argumentsThatTell = sizingArguments(schema).add(condition);
  const known = new WeakMap<OperationDefinitionNode, Known>();

  const knownOf = (document: DocumentNode, operation: OperationDefinitionNode): Known => {
    const before = known.get(operation);
    if (before) return before;
    const names = variablesIn(document, argumentsThatTell);
    const found: Known = { names, estimates: new Map() };
    known.set(operation, found);
    return found;
  };

  return (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables = {},
    tell?: (step: Step) => void,
  ): Estimate => {
    const walkAnew = () => walk(document, operation, withDefaults(operation, variables), tell);
    if (tell) return walkAnew();
    const { names, estimates } = knownOf(document, operation);
    // Of a variable that is not sent, the operation's own default holds.
    const seen = names.map((name) =>
      Object.hasOwn(variables, name) ? seenOf(variables[name]) : '',
    );
    const key = seen.join();
    const before = estimates.get(key);
    if (before) return before;
    const estimate = walkAnew();
    if (estimates.size >= mostEstimates) estimates.clear();
    estimates.set(key, estimate);
    return estimate;
  };
};
