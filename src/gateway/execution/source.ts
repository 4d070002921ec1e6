import {
  createSourceEventStream,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  locatedError,
} from 'graphql';
import { collectFields } from '../limits/collect.js';
import type { OperationRequest } from './executor.js';

/** Calls `subscribe` of a subscription's one field, as graphql-js does; gives the events, or the errors of the request. */
export const openSource = (
  schema: GraphQLSchema,
  { document, operationName, variables, context }: OperationRequest,
): Promise<ExecutionResult | AsyncIterable<unknown>> =>
  createSourceEventStream({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: context,
  });

/** The errors of a subscription whose source has failed, at its one field. */
export const failureOf = (
  { document, operation }: OperationRequest,
  error: unknown,
): ExecutionResult => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const sets = operation ? [operation.selectionSet] : [];
  const [field] = collectFields(sets, (name) => fragments.get(name));
  const [key, nodes] = field ?? [];
  return { errors: [locatedError(error, nodes, key === undefined ? [] : [key])] };
};
