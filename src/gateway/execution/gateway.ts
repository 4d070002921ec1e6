import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { createExecutor } from './executor.js';

type ApolloGateway = ApolloServerOptionsWithGateway<Context>['gateway'];

/**
 * Where Apollo lets others execute: it takes us for a gateway whose schema may change, which ours never does. All that
 * is before and behind execution stays Apollo's.
 */
export const createExecutionGateway = (schema: GraphQLSchema): ApolloGateway => {
  const execute = createExecutor(schema);
  return {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, operation, request, context }) => {
        const { operationName, variables } = request;
        return execute({ document, operation, operationName, variables, context });
      },
    }),
    stop: async () => {},
  };
};
