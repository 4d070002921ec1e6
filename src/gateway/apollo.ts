import {
  ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequest,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from './context.js';
import { formatError, withRequestId } from './errors.js';
import { explanation } from './http/explain.js';
import type { Exposure, GatewayOptions } from './options.js';
import { resolvers } from './resolvers.js';
import { readTypeDefs } from './schema.js';
import type { Metrics } from './telemetry/metrics.js';

/** Puts into each answer what only the request knows: its id into errors, its upstream calls into the extensions. */
const annotations: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ response: { body }, contextValue }) {
      if (body.kind !== 'single') return;
      const { requestId, explain, traffic } = contextValue;
      const { singleResult } = body;
      singleResult.errors = withRequestId(singleResult.errors, requestId);
      if (explain) {
        singleResult.extensions = { ...singleResult.extensions, upstream: explanation(traffic) };
      }
    },
  }),
};

const createApollo = ({ introspection, hints }: Exposure): ApolloServer<Context> =>
  new ApolloServer<Context>({
    typeDefs: readTypeDefs(),
    resolvers,
    formatError,
    introspection,
    hideSchemaDetailsFromClientErrors: !hints,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      annotations,
    ],
  });

/** Carries out GraphQL operations, the same for every transport. */
export interface Operations {
  /** A request of GraphQL over HTTP. */
  answer(request: HTTPGraphQLRequest, context: Context): Promise<HTTPGraphQLResponse>;
  /** The result of one operation, as its transport sends it. */
  run(request: GraphQLRequest, context: Context): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

/**
 * Apollo Server on the SDL and the resolvers. Cache control is off, which would run a hook on every field for
 * answers that nobody may cache. So is its guard against forged cross-site requests: that is in `http/forgery.ts`.
 */
export const createOperations = async (
  options: GatewayOptions,
  _metrics: Metrics,
): Promise<Operations> => {
  const apollo = createApollo(options);
  await apollo.start();
  return {
    answer: (httpGraphQLRequest, context) =>
      apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context }),
    async run(request, contextValue) {
      const { body } = await apollo.executeOperation(request, { contextValue });
      return body.kind === 'single' ? body.singleResult : body.initialResult;
    },
    stop: () => apollo.stop(),
  };
};
