import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLSchema } from 'graphql';
import { BadSetting } from '../../environment.js';
import type { Context } from '../context.js';
import { HttpError } from '../http/body.js';
import { tooDeepToParse } from '../limits/nesting.js';
import type { GatewayOptions } from '../options.js';
import { logUntrusted } from '../telemetry/request-log.js';
import { readManifest } from './manifest.js';
import { createResolve, type Named, type Naming } from './resolve.js';

/** Documents that have been found valid by a schema. */
export interface TrustedDocuments {
  readonly schema: GraphQLSchema;
  /** Their texts, each once. */
  readonly texts: ReadonlySet<string>;
}

/** The documents that a gateway trusts, and those that clients have registered. */
export interface Documents {
  /** All that are trusted, once the schema is there. */
  trusted(): TrustedDocuments;
  /** The trusted document that a request names, if it names one; what may not be carried out fails. */
  resolve(naming: Naming): Named | null;
  /** Reads the manifest at the start, as the schema is there; a bad one is a `BadSetting`. */
  readonly plugin: ApolloServerPlugin<Context>;
}

const needParsable = (text: string, maxTokens: number): void => {
  const exceeded = tooDeepToParse(text, maxTokens);
  if (!exceeded) return;
  const { code, message, extensions } = exceeded;
  throw new HttpError(400, code, message, {}, extensions);
};

export const createDocuments = (options: GatewayOptions): Documents => {
  const { log, mcp, persistedQueries, trustedDocuments } = options;
  const { mode, file } = trustedDocuments;
  let known = createResolve(new Map(), { mode, persistedQueries });
  let trusted: TrustedDocuments = { schema: new GraphQLSchema({}), texts: new Set() };

  return {
    trusted: () => trusted,
    resolve(naming) {
      const named = known.resolve(naming);
      if (typeof naming.query === 'string') needParsable(naming.query, options.maxTokens);
      return named;
    },
    plugin: {
      async serverWillStart({ schema }) {
        if (file === null && (mode !== 'off' || mcp !== 'off')) {
          throw new BadSetting(
            'TRUSTED_DOCUMENTS',
            'the manifest of trusted documents is missing.',
          );
        }
        if (file === null) return;
        const manifest = await readManifest(file, schema, options);
        known = createResolve(manifest, { mode, persistedQueries });
        trusted = { schema, texts: new Set(manifest.values()) };
      },

      // Apollo waits for hooks, also for those that have nothing to do.
      ...(mode === 'log' && {
        requestDidStart: async () => ({
          async didResolveOperation({ source, queryHash, contextValue }) {
            if (known.isTrusted(source) || contextValue.operation.untrusted) return;
            contextValue.operation.untrusted = queryHash;
            logUntrusted(log, contextValue.requestId, contextValue.operation);
          },
        }),
      }),
    },
  };
};
