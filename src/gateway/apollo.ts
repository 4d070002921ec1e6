import { ApolloServer, type GraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Asker } from './asker.js';
import type { Context } from './context.js';
import { createDocumentStore, createPersistedQueries } from './documents/cache.js';
import { createDocuments, type Documents } from './documents/documents.js';
import { withNamedDocument } from './documents/http-request.js';
import { shortened, withRequestId } from './errors.js';
import { createExecution } from './execution/apollo.js';
import { createServedSchema } from './federation/served-schema.js';
import { HttpError } from './http/body.js';
import { createExecute } from './http/execute.js';
import { explanation } from './http/explain.js';
import { kinds } from './http/kinds.js';
import { bodyOf } from './http/operation.js';
import { refusalResult } from './http/refusals.js';
import { documentRules } from './limits/document-rules.js';
import { formatLimit, limits } from './limits/plugin.js';
import type { Operations } from './operations.js';
import type { GatewayOptions } from './options.js';
import { createContexts, type Parts } from './parts.js';
import { inTurn, type SyncPlugin } from './plugins.js';
import { createOpening, type Push } from './push.js';
import { createFollow } from './subscriptions.js';
import { complaints } from './telemetry/log.js';
import type { Metrics } from './telemetry/metrics.js';
import { observation } from './telemetry/observation.js';
import { addCode } from './telemetry/operation.js';

/**
 * Puts into each answer what only the request knows: its id into errors, its upstream calls into the extensions. Stands
 * behind `limits`, which needs messages in full.
 */
const annotations: SyncPlugin = {
  requestDidStart: () => ({
    willSendResponse({ response: { body }, contextValue }) {
      if (body.kind !== 'single') return;
      const { singleResult } = body;
      singleResult.errors = withRequestId(shortened(singleResult.errors), contextValue.requestId);
      if (contextValue.explain) {
        const upstream = explanation(contextValue.traffic);
        singleResult.extensions = { ...singleResult.extensions, upstream };
      }
    },
  }),
};

const createApollo = (
  options: GatewayOptions,
  metrics: Metrics,
  documents: Documents,
): ApolloServer<Context> => {
  const execution = createExecution(createServedSchema(options.graph));
  return new ApolloServer<Context>({
    gateway: execution.gateway,
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
      inTurn([
        observation(metrics, options.log),
        kinds,
        limits(options, metrics),
        annotations,
        execution.plugin,
      ]),
      documents.plugin,
    ],
  });
};

/**
 * Apollo Server on the SDL and the resolvers. Cache control is off, which would run a hook on every field for
 * answers that nobody may cache. So are its reports to Apollo, which else a variable of the environment would turn on,
 * and its guard against forged cross-site requests: that is in `http/forgery.ts`.
 */
export const createOperations = async (
  parts: Pick<Parts, 'client' | 'options' | 'metrics' | 'live'>,
): Promise<Operations> => {
  const { options, metrics } = parts;
  const documents = createDocuments(options);
  const apollo = createApollo(options, metrics, documents);
  await apollo.start();
  const contextOf = createContexts(parts);
  const execute = createExecute(apollo);
  const follow = createFollow(metrics);
  const tell = async (request: GraphQLRequest, asker: Asker, push: Push) => {
    const contextValue = contextOf(asker, push);
    try {
      const { body } = await apollo.executeOperation(request, { contextValue });
      return body.kind === 'single' ? body.singleResult : body.initialResult;
    } finally {
      contextValue.end();
    }
  };
  return {
    trusted: documents.trusted(),
    async answer(operation, asker) {
      const { method, search } = operation;
      const request = { method, search, body: bodyOf(operation) };
      const named = withNamedDocument(request, documents.resolve);
      const context = contextOf(asker);
      try {
        return await execute(operation, named, context);
      } finally {
        context.end();
      }
    },
    async run({ documentId, readOnly = false, ...request }, asker) {
      const opening = createOpening(readOnly);
      try {
        const named = documents.resolve({ ...request, documentId });
        const result = await tell({ ...request, ...named }, asker, opening);
        if (!opening.opened) return result;
        const { source, query } = opening.opened;
        const { operationName, variables } = request;
        return follow(source, asker, (push, ofEvent) =>
          tell({ query, operationName, variables }, ofEvent, push),
        );
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        metrics.refused(error.code);
        addCode(asker.operation, error.code);
        return refusalResult(error, asker.caller.requestId);
      }
    },
    stop: () => apollo.stop(),
  };
};
