import { isUnexpected, thrownBy } from '../errors.js';
import type { SyncPlugin } from '../plugins.js';
import { isOngoing } from '../push.js';
import type { Logger } from './log.js';
import type { Metrics } from './metrics.js';
import { addCode } from './operation.js';
import { logFailure } from './request-log.js';

/** One failure may show in many fields; so many lines tell enough. */
const mostFailures = 5;

/** Names are up to the client; longer ones tell no more. */
const longestName = 100;

/** Notes of each operation what log, metrics and traces tell of it, and writes down failures that nobody expected. */
export const observation = (metrics: Metrics, log: Logger): SyncPlugin => ({
  async unexpectedErrorProcessingRequest({ requestContext, error }) {
    logFailure(log, error, requestContext.contextValue.requestId);
  },

  requestDidStart() {
    const startedAt = performance.now();
    return {
      didResolveOperation({ contextValue, operation }) {
        const record = contextValue.operation;
        if (!operation) return;
        record.type = operation.operation;
        if (operation.name) record.name = operation.name.value.slice(0, longestName);
        record.onType?.(operation.operation);
      },

      didEncounterErrors({ errors, contextValue }) {
        const failures = new Set(errors.filter(isUnexpected).map(thrownBy));
        for (const failure of [...failures].slice(0, mostFailures)) {
          logFailure(log, failure, contextValue.requestId);
        }
      },

      willSendResponse({ response: { body }, contextValue }) {
        const { operation: record } = contextValue;
        const { errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult;
        for (const { extensions } of errors) addCode(record, String(extensions?.code));
        if (isOngoing(contextValue.push)) return;
        const ms = performance.now() - startedAt;
        metrics.operation(record.type ?? 'unknown', record.codes[0] ?? 'ok', ms);
      },
    };
  },
});
