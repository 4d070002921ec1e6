import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.js';
import { withRequestId } from '../errors.js';
import { HttpError, readJsonBody } from './body.js';

/** The body of a POST; other types than JSON are refused, forms above all, which any web page may send. */
const readPost = async (request: IncomingMessage, maxBytes: number): Promise<unknown> => {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The content-type must be application/json.',
    );
  }
  return (await readJsonBody(request, maxBytes)) ?? '';
};

/**
 * An answer that holds nothing but errors. Refused documents and variables have status 200 for clients of
 * `application/json`, as GraphQL over HTTP asks; a request that is not even GraphQL keeps its 400.
 */
const refusal = (status: number, type: string, body: string, requestId: string) => {
  const { errors }: { errors: GraphQLFormattedError[] } = JSON.parse(body);
  const isGraphQL = errors.every(({ extensions }) => extensions?.code !== 'BAD_REQUEST');
  return {
    status: status === 400 && isGraphQL && type.startsWith('application/json') ? 200 : status,
    body: JSON.stringify({ errors: withRequestId(errors, requestId) }),
  };
};

/** Answers GraphQL over HTTP: hands the request to Apollo Server and its answer back. */
export const answerGraphQL = async (
  apollo: ApolloServer<Context>,
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
  maxBodyBytes: number,
): Promise<void> => {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { search } = new URL(request.url ?? '/', 'http://gateway');
  const body = request.method === 'POST' ? await readPost(request, maxBodyBytes) : '';
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'GET', headers, search, body },
    context: async () => context,
  });

  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status ?? 200;
  if (answer.body.kind === 'complete') {
    const { string } = answer.body;
    if (response.statusCode < 400) return void response.end(string);
    const type = answer.headers.get('content-type') ?? '';
    const refused = refusal(response.statusCode, type, string, context.requestId);
    response.statusCode = refused.status;
    return void response.end(refused.body);
  }
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
};
