import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { withRequestId } from '../errors.js';
import { contextOf, type Parts } from '../parts.js';
import type { Caller } from '../upstream/client.js';
import { HttpError } from './body.js';
import { callerOf } from './caller.js';
import { answerGraphiQL, wantsPage } from './graphiql.js';
import { answerGraphQL } from './graphql.js';
import { answerHealth, answerJson, answerMetrics, answerReadiness } from './health.js';
import { answerStream } from './stream.js';

/** Aborts as soon as nobody waits for the answer any more. */
const abortedWith = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every upstream call of the request listens
  response.once('close', () => controller.abort());
  return controller.signal;
};

const answerAt = async (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  caller: Caller,
  parts: Parts,
): Promise<void> => {
  const { client, operations, metrics, options } = parts;
  if (path === '/healthz') return answerHealth(response);
  if (path === '/readyz') return answerReadiness(response, client);
  if (path === '/metrics') return answerMetrics(response, metrics);
  if (path === '/') return void response.writeHead(302, { location: '/graphql' }).end();
  if (path === '/graphql/stream') return answerStream(request, response, caller, parts);
  if (path !== '/graphql') {
    return answerJson(response, 404, { message: 'Nothing is here; GraphQL is at /graphql.' });
  }
  if (options.graphiql && wantsPage(request)) return answerGraphiQL(request, response);
  const explain = options.allowExplain && request.headers['x-explain'] === '1';
  const context = contextOf(parts, caller, abortedWith(response), explain);
  return answerGraphQL(operations, request, response, context, options);
};

/** Answers one HTTP request, whatever it is for. */
export const answerRequest = async (
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> => {
  const caller = callerOf(request.headers, parts.options.defaultCaller);
  response.setHeader('x-request-id', caller.requestId);
  response.setHeader('cache-control', 'private, no-store');
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  try {
    await answerAt(path, request, response, caller, parts);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const { status, code, message } = error;
    const errors = withRequestId([{ message, extensions: { code } }], caller.requestId);
    response.setHeader('connection', 'close');
    answerJson(response, status, { errors });
  }
};
