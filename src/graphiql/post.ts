import type { FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { answerIn, brokenConnection, Failure } from './failure.js';

/** The answer to an operation. */
export const post = async (
  url: string,
  params: FetcherParams,
  headers: Headers,
  isMutation: boolean,
): Promise<ExecutionResult> => {
  headers.set('content-type', 'application/json');
  headers.set('accept', 'application/graphql-response+json, application/json;q=0.9');
  try {
    const body = JSON.stringify(params);
    return await answerIn(await fetch(url, { method: 'POST', headers, body }));
  } catch (error) {
    throw error instanceof Failure ? error : brokenConnection(isMutation);
  }
};
