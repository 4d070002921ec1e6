import type { FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { createClient, NetworkError } from 'graphql-sse';
import { answerIn, brokenConnection } from './failure.js';

type Values = Record<string, unknown>;

/** What the gateway says of a subscription that it refuses; all else is a connection that broke. */
const refusalIn = async (error: unknown): Promise<ExecutionResult> => {
  const response = error instanceof NetworkError ? error.response : null;
  if (!(response instanceof Response)) throw brokenConnection(false);
  return answerIn(response);
};

/**
 * The events of a subscription, until it ends or is returned. One that breaks off is not begun anew: events could be
 * missing then, and nobody would know.
 */
export const subscribe = (
  url: string,
  { query, variables, operationName }: FetcherParams,
  headers: Headers,
): AsyncIterableIterator<ExecutionResult> => {
  const request = { query, variables, ...(operationName && { operationName }) };
  const client = createClient({
    url,
    headers: Object.fromEntries(headers),
    retryAttempts: 0,
  });
  const events = client.iterate<Values, Values>(request);
  return {
    next: () => events.next().catch(async (error) => ({ value: await refusalIn(error) })),
    return: async () => ({ done: true, value: await events.return?.() }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
