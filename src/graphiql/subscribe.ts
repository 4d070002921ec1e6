import type { FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { createClient, NetworkError } from 'graphql-sse';

type Values = Record<string, unknown>;

const isAnswer = (body: unknown): body is ExecutionResult =>
  typeof body === 'object' && body !== null && 'errors' in body;

/** What the gateway says of a subscription that it refuses; all else that goes wrong stays the error that it is. */
const refusalIn = async (error: unknown): Promise<ExecutionResult> => {
  if (!(error instanceof NetworkError) || !(error.response instanceof Response)) throw error;
  const body: unknown = await error.response.json().catch(() => null);
  if (!isAnswer(body)) throw error;
  return body;
};

/**
 * The events of a subscription, until it ends or is returned. One that breaks off is not begun anew: events could be
 * missing then, and nobody would know.
 */
export const subscribe = (
  url: string,
  { query, variables, operationName }: FetcherParams,
  headers: Readonly<Record<string, string>> = {},
): AsyncIterableIterator<ExecutionResult> => {
  const request = { query, variables, ...(operationName && { operationName }) };
  const client = createClient({ url, headers: { ...headers }, retryAttempts: 0 });
  const events = client.iterate<Values, Values>(request);
  return {
    next: () => events.next().catch(async (error) => ({ value: await refusalIn(error) })),
    return: async () => ({ done: true, value: await events.return?.() }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};
