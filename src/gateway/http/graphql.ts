import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Operations } from '../apollo.js';
import type { Context } from '../context.js';
import { withRequestId } from '../errors.js';
import { isLimitCode } from '../limits/exceeded.js';
import type { TransportLimits } from '../options.js';
import { HttpError, readJsonBody } from './body.js';
import { isJson } from './forgery.js';
import { readMultipart } from './uploads/multipart.js';

interface Posted {
  readonly body: unknown;
  /** To be called when the answer is there. */
  readonly end: () => void;
}

/** The body of a POST: JSON, or a form with files. */
const readPost = async (request: IncomingMessage, limits: TransportLimits): Promise<Posted> => {
  const type = request.headers['content-type'] ?? '';
  if (isJson(request)) {
    return { body: (await readJsonBody(request, limits)) ?? '', end: () => {} };
  }
  if (!/^multipart\/form-data\s*(;|$)/i.test(type)) {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The content-type must be application/json, or multipart/form-data for uploads.',
    );
  }
  return readMultipart(request, limits);
};

/**
 * An answer that holds nothing but errors. Invalid documents and variables have status 200 for clients that ask for
 * `application/json`, as GraphQL over HTTP wants; where they ask for nothing of that kind, or the request is not even
 * GraphQL or exceeds a limit, it keeps its 400.
 */
const refusal = (
  status: number,
  { accept = '' }: IncomingMessage['headers'],
  type: string,
  body: string,
  requestId: string,
) => {
  const wantsJson = type.startsWith('application/json') && accept.includes('application/json');
  const { errors }: { errors: GraphQLFormattedError[] } = JSON.parse(body);
  const isGraphQL = errors.every(
    ({ extensions }) => extensions?.code !== 'BAD_REQUEST' && !isLimitCode(extensions?.code),
  );
  return {
    status: status === 400 && isGraphQL && wantsJson ? 200 : status,
    body: JSON.stringify({ errors: withRequestId(errors, requestId) }),
  };
};

/** Answers GraphQL over HTTP: hands the request on and the answer back. */
export const answerGraphQL = async (
  operations: Operations,
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
  limits: TransportLimits,
): Promise<void> => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { search } = new URL(request.url ?? '/', 'http://gateway');
  const posted = request.method === 'POST' ? await readPost(request, limits) : null;
  const httpGraphQLRequest = {
    method: request.method ?? 'GET',
    headers,
    search,
    body: posted?.body ?? '',
  };
  const answer = await operations.answer(httpGraphQLRequest, context).finally(() => posted?.end());

  for (const [name, value] of answer.headers) {
    // Apollo would let answers about persisted queries be kept for a while; none is.
    if (name !== 'cache-control') response.setHeader(name, value);
  }
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') {
    const { string } = answer.body;
    if (response.statusCode < 400) return void response.end(string);
    const type = answer.headers.get('content-type') ?? '';
    const refused = refusal(response.statusCode, request.headers, type, string, context.requestId);
    response.statusCode = refused.status;
    return void response.end(refused.body);
  }
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
};
