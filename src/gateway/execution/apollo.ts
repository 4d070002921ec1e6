import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type ExecutionResult, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Context } from '../context.js';
import type { SyncPlugin } from '../plugins.js';
import type { Push } from '../push.js';
import { createExecutor, type OperationRequest } from './executor.js';
import { failureOf, openSource } from './source.js';

/** How Apollo has operations carried out by an executor of ours. All that is before and behind that stays its own. */
export interface Execution {
  /** Carries all operations out, and answers those that have no errors. */
  readonly plugin: SyncPlugin;
  /** Gives the results with errors, of which Apollo tells in its own way: it takes us for a gateway. */
  readonly gateway: ApolloServerOptionsWithGateway<Context>['gateway'];
}

/**
 * Has operations carried out where a plugin may answer in Apollo's place. What Apollo makes for a gateway has accessors,
 * by which each request stays in a hidden class of the engine until all of the heap is swept. That doubles the time of
 * garbage collection, and is left to results with errors.
 */
export const createExecution = (schema: GraphQLSchema): Execution => {
  const execute = createExecutor(schema);

  /** One step of a subscription. That it has begun is no result yet. */
  const subscribe = async (asked: OperationRequest, push: Push, query: string) => {
    if (push.kind === 'event') return execute({ ...asked, event: push.event });
    if (push.kind === 'failure') return failureOf(asked, push.error);
    const events = await openSource(schema, asked);
    if (!(Symbol.asyncIterator in events)) return events;
    push.opened = { source: events[Symbol.asyncIterator](), query };
    return { data: null };
  };
  /** By the contexts of their operations, of which Apollo has made copies of its own. */
  const failed = new WeakMap<object, Promise<ExecutionResult>>();

  return {
    plugin: {
      requestDidStart: () => ({
        async responseForOperation(told) {
          const { document, operation, request, contextValue, response, source } = told;
          const { operationName, variables } = request;
          const asked = { document, operation, operationName, variables, context: contextValue };
          const { push } = contextValue;
          const carryOut = async () =>
            push && operation?.operation === OperationTypeNode.SUBSCRIPTION
              ? subscribe(asked, push, source)
              : execute(asked);
          const outcome = carryOut();
          try {
            const { errors, data } = await outcome;
            if (!errors) return { ...response, body: { kind: 'single', singleResult: { data } } };
          } catch {} // Apollo is told of it
          failed.set(contextValue, outcome);
          return null;
        },
      }),
    },

    gateway: {
      onSchemaLoadOrUpdate(listener) {
        listener({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: async () => ({
        async executor({ context }) {
          const outcome = failed.get(context);
          if (!outcome) throw new Error('Nothing was carried out');
          return outcome;
        },
      }),
      stop: async () => {},
    },
  };
};
