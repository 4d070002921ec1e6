import type { Fetcher } from '@graphiql/toolkit';
import { getOperationAST } from 'graphql';
import { Failure } from './failure.js';
import { post } from './post.js';
import { subscribe } from './subscribe.js';

const headersOf = (typed: Readonly<Record<string, string>>): Headers => {
  try {
    return new Headers(typed);
  } catch {
    throw new Failure(
      'Headers cannot be sent like this: one has letters that headers cannot have.',
    );
  }
};

/** Sends operations to `url`, and subscriptions to the stream below it, both with the headers of the editor. */
export const createFetcher =
  (url: string): Fetcher =>
  (params, { documentAST, headers: typed = {} } = {}) => {
    const headers = headersOf(typed);
    const kind = documentAST && getOperationAST(documentAST, params.operationName)?.operation;
    return kind === 'subscription'
      ? subscribe(`${url}/stream`, params, headers)
      : post(url, params, headers, kind === 'mutation');
  };
