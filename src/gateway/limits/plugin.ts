import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError, thrownBy } from '../errors.js';
import { explainCost } from '../http/explain.js';
import type { GatewayOptions } from '../options.js';
import type { SyncPlugin } from '../plugins.js';
import { jobServicesOf } from '../services.js';
import type { Metrics } from '../telemetry/metrics.js';
import { needWithinBudget } from './budget.js';
import { createEstimate } from './estimate.js';
import { isLimitCode, LimitExceeded, tooManyTokens } from './exceeded.js';
import { withoutHints } from './unhinted.js';
import type { Estimate } from './walk.js';

const exceededBehind = (error: unknown): LimitExceeded | null => {
  const thrown = thrownBy(error);
  if (thrown instanceof LimitExceeded) return thrown;
  return thrown instanceof GraphQLError ? tooManyTokens(thrown) : null;
};

/** `formatError`, with the limit's own code and numbers where Apollo has only its general words. */
export const formatLimit = (
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError => {
  const told = formatError(formatted, error);
  const exceeded = exceededBehind(error);
  if (exceeded === null) return told;
  const { message, extensions } = exceeded;
  return { ...told, message, extensions: { ...told.extensions, ...extensions } };
};

const isLimit = ({ extensions }: GraphQLFormattedError) => isLimitCode(extensions?.code);

/** Estimates operations before they are carried out, and refuses those beyond their budget. */
export const limits = (options: GatewayOptions, metrics: Metrics): SyncPlugin => {
  let estimate: ReturnType<typeof createEstimate>;
  return {
    async serverWillStart({ schema }) {
      const jobServices = jobServicesOf(options.upstream.endpoints).length;
      estimate = createEstimate(schema, { ...options, jobServices });
    },

    requestDidStart() {
      let estimated: Estimate | undefined;
      return {
        didResolveOperation({ document, operation, request, response }) {
          if (!operation) return;
          try {
            estimated = estimate(document, operation, request.variables);
            needWithinBudget(estimated, options);
          } catch (error) {
            response.http.status = 400;
            throw error;
          }
        },

        willSendResponse({ request, source, response: { body }, contextValue }) {
          if (body.kind !== 'single') return;
          const { singleResult } = body;
          const exceeded = singleResult.errors?.filter(isLimit) ?? [];
          for (const { extensions } of exceeded) metrics.refused(String(extensions?.code));
          // Rules that look at every pair of fields give up on such a document; that says nothing more.
          if (exceeded.length > 0 && !singleResult.data) singleResult.errors = exceeded;
          if (!options.hints) {
            const written = [source, request.variables, request.operationName];
            singleResult.errors = withoutHints(singleResult.errors, written);
          }
          if (contextValue.explain && estimated) {
            const cost = explainCost(estimated, options);
            singleResult.extensions = { ...singleResult.extensions, cost };
          }
        },
      };
    },
  };
};
