import {
  type ApolloServer,
  type GraphQLRequest,
  HeaderMap,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { Context } from '../context.js';
import { isObject } from '../wire-json.js';
import { type Answer, bodyOfResult, type HttpOperation } from './operation.js';

const isRecordOrNone = (value: unknown): value is Record<string, unknown> | null | undefined =>
  isObject(value) || value === undefined || value === null;

/** The operation in a body that is plainly one; null for all that Apollo has a word about. */
const plainRequest = (body: unknown): GraphQLRequest | null => {
  if (!isObject(body)) return null;
  const { query, operationName = null, variables, extensions } = body;
  if (typeof query !== 'string' || !isRecordOrNone(variables) || !isRecordOrNone(extensions)) {
    return null;
  }
  if (operationName !== null && typeof operationName !== 'string') return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    extensions: extensions ?? undefined,
  };
};

const headersOf = ({ headers }: HttpOperation): HeaderMap => {
  const all = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) all.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return all;
};

/** Carries out an operation of GraphQL over HTTP; `request` is what has been read of it. */
type Execute = (
  operation: HttpOperation,
  request: Omit<HTTPGraphQLRequest, 'headers'>,
  context: Context,
) => Promise<Answer>;

/**
 * Apollo carries out all operations. What GraphQL over HTTP demands of a request and its answer is left to Apollo, too,
 * but that costs as much again as a small operation: so a POST that is plainly in order goes past it, as soon as Apollo
 * has once chosen a media type for its `accept`.
 */
export const createExecute = (apollo: ApolloServer<Context>): Execute => {
  const types = new LRUCache<string, string>({ max: 100 });

  const byApollo: Execute = async (operation, request, context) => {
    const { status = 200, ...answer } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { ...request, headers: headersOf(operation) },
      context: async () => context,
    });
    if (answer.body.kind !== 'complete') throw new Error('No operation is answered bit by bit');
    const type = answer.headers.get('content-type');
    if (status === 200 && type) types.set(operation.headers.accept ?? '', type);
    // Apollo ends it with a line break, which would make answers differ by the way that they took.
    return { status, headers: answer.headers, body: answer.body.string.trimEnd() };
  };

  return async (operation, request, contextValue) => {
    const type = types.get(operation.headers.accept ?? '');
    const plain = request.method === 'POST' && type ? plainRequest(request.body) : null;
    if (!type || !plain) return byApollo(operation, request, contextValue);
    const { body, http } = await apollo.executeOperation(plain, { contextValue });
    if (body.kind !== 'single') throw new Error('No operation is answered bit by bit');
    if (!http.headers.has('content-type')) http.headers.set('content-type', type);
    const { singleResult } = body;
    const answer = bodyOfResult(singleResult);
    singleResult.data = null; // written: what Apollo keeps of the request is to keep no more of it
    return { status: http.status ?? 200, headers: http.headers, body: answer };
  };
};
