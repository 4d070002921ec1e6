import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Context } from './context.js';
import { formatError, withRequestId } from './errors.js';
import { explanation } from './http/explain.js';
import { resolvers } from './resolvers.js';
import { readTypeDefs } from './schema.js';

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

/**
 * Apollo Server on the SDL and the resolvers. Cache control is off, which would run a hook on every field for
 * answers that nobody may cache. So is its guard against forged cross-site requests: GET only reads here,
 * POST takes JSON, which a page cannot send elsewhere unasked, and forms are checked in `http/forgery.ts`.
 */
export const createApollo = (): ApolloServer<Context> =>
  new ApolloServer<Context>({
    typeDefs: readTypeDefs(),
    resolvers,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      annotations,
    ],
  });
