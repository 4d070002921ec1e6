import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { SizeLimits, Variables } from './list-size.js';
import { createWalk, type Estimate, type Step } from './walk.js';

const usesVariables = (document: DocumentNode): boolean => {
  let uses = false;
  visit(document, {
    Variable() {
      uses = true;
    },
  });
  return uses;
};

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
 * fragments written out; where no variable matters, an operation is walked only once, unless `tell` wants to hear of its
 * fields.
 */
export const createEstimate = (schema: GraphQLSchema, limits: SizeLimits) => {
  const walk = createWalk(schema, limits);
  /** Null for operations whose estimate depends on variables. */
  const known = new WeakMap<OperationDefinitionNode, Estimate | null>();

  return (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables = {},
    tell?: (step: Step) => void,
  ): Estimate => {
    const before = known.get(operation);
    if (before && !tell) return before;
    const estimate = walk(document, operation, withDefaults(operation, variables), tell);
    if (before === undefined) known.set(operation, usesVariables(document) ? null : estimate);
    return estimate;
  };
};
