import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { getOperationAST, parse } from 'graphql';
import { subscribe } from './subscribe.js';

const isSubscription = ({ query, operationName }: FetcherParams): boolean => {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false; // the gateway tells what is wrong with it
  }
};

/** Sends operations to `url`, and subscriptions to the stream below it, both with the headers of the editor. */
export const createFetcher = (url: string): Fetcher => {
  const post = createGraphiQLFetcher({ url, enableIncrementalDelivery: false });
  return (params, options) =>
    isSubscription(params)
      ? subscribe(`${url}/stream`, params, options?.headers)
      : post(params, options);
};
