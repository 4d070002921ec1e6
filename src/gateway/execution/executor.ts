import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getVariableValues,
  execute as graphqlExecute,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { compileObject } from './compile.js';
import { executeFields } from './fields.js';
import { createOperationPlans, type OperationPlan, variantOf } from './operation-plan.js';
import { Place } from './place.js';
import type { FieldPlan } from './plan.js';
import { Run } from './run.js';

/** A valid document and what comes with it. */
export interface OperationRequest {
  readonly document: DocumentNode;
  /** The one of the document's that is meant, if it can be told. */
  readonly operation: OperationDefinitionNode | undefined;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: unknown;
  /** Of a subscription: what one result tells of. */
  readonly event?: unknown;
}

export type Executor = (request: OperationRequest) => ExecutionResult | Promise<ExecutionResult>;

/** As many errors in variables as `execute` tells of. */
const maxErrors = 50;

const noVariables = Object.freeze({});

/** Fields of a mutation, one after the other with all that is below them. */
const executeSerially = (
  run: Run,
  root: Place,
  fields: readonly FieldPlan[],
  from: number,
  finish: () => void,
): void => {
  for (let at = from; !root.dead && at < fields.length; at++) {
    executeFields(run, root, fields.slice(at, at + 1), undefined);
    if (run.pending === 0) continue;
    run.whenIdle = () => executeSerially(run, root, fields, at + 1, finish);
    return;
  }
  finish();
};

/**
 * Carries out queries and mutations, and subscriptions once for each event, as graphql-js does, with the same answers: but
 * what a document asks for is found out once, and values at hand are taken without promises. What it does not take on is
 * left to graphql-js. An answer of which a part has become null waits for what is still to come of that part, which
 * graphql-js abandons.
 */
export const createExecutor = (schema: GraphQLSchema): Executor => {
  const plans = createOperationPlans();

  const execute = (
    rootType: GraphQLObjectType,
    plan: OperationPlan,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    { context, event }: OperationRequest,
  ): ExecutionResult | Promise<ExecutionResult> => {
    const variant = variantOf(plan, variables);
    const run = new Run(schema, operation, plan.fragments, variant, variables, context);
    try {
      variant.root ??= compileObject(run, rootType, [operation.selectionSet]);
    } catch (error) {
      return { errors: [error as GraphQLError], data: null }; // a condition that is neither true nor false
    }
    const { fields, Answer } = variant.root;
    const root = new Place(null, '', true, new Answer());

    const answer = (): ExecutionResult => {
      plans.keep(operation, plan);
      const data = root.dead ? null : root.result;
      return run.errors.length > 0 ? { errors: run.errors, data } : { data };
    };
    let finished = false;
    let resolve: ((result: ExecutionResult) => void) | null = null;
    const finish = () => {
      finished = true;
      resolve?.(answer());
    };
    run.whenDead = finish;
    if (operation.operation === OperationTypeNode.MUTATION) {
      executeSerially(run, root, fields, 0, finish);
    } else if (executeFields(run, root, fields, event) && run.pending > 0) {
      run.whenIdle = finish;
    } else {
      finish();
    }
    if (finished) return answer();
    return new Promise((settle) => {
      resolve = settle;
    });
  };

  return (request) => {
    const { document, operation, operationName, variables, context, event } = request;
    const rootType = operation && schema.getRootType(operation.operation);
    if (!rootType || typeof (variables ?? {}) !== 'object') {
      const rest = { schema, document, operationName, contextValue: context, rootValue: event };
      return graphqlExecute({ ...rest, variableValues: variables });
    }
    const plan = plans.of(document, operation);
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length === 0) return execute(rootType, plan, operation, noVariables, request);
    const { coerced, errors } = getVariableValues(schema, definitions, variables ?? {}, {
      maxErrors,
    });
    return errors ? { errors } : execute(rootType, plan, operation, coerced, request);
  };
};
