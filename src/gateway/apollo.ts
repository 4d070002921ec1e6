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
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { Context } from './context.js';
import { createDocumentStore, createPersistedQueries } from './documents/cache.js';
import { createDocuments, type Documents } from './documents/documents.js';
import { withNamedDocument } from './documents/http-request.js';
import { shortened, withRequestId } from './errors.js';
import { createExecutableSchema } from './execution/executable-schema.js';
import { createExecutionGateway } from './execution/gateway.js';
import { HttpError } from './http/body.js';
import { explanation } from './http/explain.js';
import { refusalResult } from './http/refusals.js';
import { documentRules } from './limits/document-rules.js';
import { formatLimit, limits } from './limits/plugin.js';
import type { GatewayOptions } from './options.js';
import { resolvers } from './resolvers.js';
import { readTypeDefs } from './schema.js';
import { complaints } from './telemetry/log.js';
import type { Metrics } from './telemetry/metrics.js';
import { observation } from './telemetry/observation.js';

/**
 * Puts into each answer what only the request knows: its id into errors, its upstream calls into the extensions. Stands
 * behind `limits`, which needs messages in full.
 */
const annotations: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ response: { body }, contextValue }) {
      if (body.kind !== 'single') return;
      const { requestId, explain, traffic } = contextValue;
      const { singleResult } = body;
      singleResult.errors = withRequestId(shortened(singleResult.errors), requestId);
      if (explain) {
        singleResult.extensions = { ...singleResult.extensions, upstream: explanation(traffic) };
      }
    },
  }),
};

const createApollo = (
  options: GatewayOptions,
  metrics: Metrics,
  documents: Documents,
): ApolloServer<Context> =>
  new ApolloServer<Context>({
    gateway: createExecutionGateway(createExecutableSchema(readTypeDefs(), resolvers)),
    formatError: formatLimit,
    introspection: true, // a rule of our own turns it off
    hideSchemaDetailsFromClientErrors: !options.hints,
    parseOptions: { maxTokens: options.maxTokens },
    validationRules: documentRules(options),
    documentStore: createDocumentStore(),
    persistedQueries: options.persistedQueries && { cache: createPersistedQueries() },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    logger: complaints(options.log, 'apollo'),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      observation(metrics, options.log),
      limits(options, metrics),
      annotations,
      documents.plugin,
    ],
  });

/** An operation as transports other than HTTP have it; it may name a trusted document instead of sending one. */
export interface OperationRequest extends GraphQLRequest {
  readonly documentId?: unknown;
}

/** Carries out GraphQL operations, the same for every transport. */
export interface Operations {
  /** A request of GraphQL over HTTP; one that may not be carried out at all fails with `HttpError`. */
  answer(request: HTTPGraphQLRequest, context: Context): Promise<HTTPGraphQLResponse>;
  /** The result of one operation, as its transport sends it; such a one has nothing but errors. */
  run(request: OperationRequest, context: Context): Promise<FormattedExecutionResult>;
  stop(): Promise<void>;
}

/**
 * Apollo Server on the SDL and the resolvers. Cache control is off, which would run a hook on every field for
 * answers that nobody may cache. So are its reports to Apollo, which else a variable of the environment would turn on,
 * and its guard against forged cross-site requests: that is in `http/forgery.ts`.
 */
export const createOperations = async (
  options: GatewayOptions,
  metrics: Metrics,
): Promise<Operations> => {
  const documents = createDocuments(options);
  const apollo = createApollo(options, metrics, documents);
  await apollo.start();
  return {
    async answer(request, context) {
      const httpGraphQLRequest = withNamedDocument(request, documents.resolve);
      return apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest,
        context: async () => context,
      });
    },
    async run({ documentId, ...request }, contextValue) {
      try {
        const named = documents.resolve({ ...request, documentId });
        const { body } = await apollo.executeOperation({ ...request, ...named }, { contextValue });
        return body.kind === 'single' ? body.singleResult : body.initialResult;
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        metrics.refused(error.code);
        contextValue.operation.codes = [error.code];
        return refusalResult(error, contextValue.requestId);
      }
    },
    stop: () => apollo.stop(),
  };
};
