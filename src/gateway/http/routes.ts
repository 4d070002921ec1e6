import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import type { Operations } from '../apollo.js';
import { internalFailure } from '../errors.js';
import { contextOf, type Parts } from '../parts.js';
import { logFailure, logRequest, type RequestNotes } from '../telemetry/request-log.js';
import type { Caller } from '../upstream/client.js';
import { badRequest, HttpError } from './body.js';
import { releaseMemory } from './body-memory.js';
import { callerOf } from './caller.js';
import { createCors } from './cors.js';
import { isJson, refuseForgery } from './forgery.js';
import { createGraphiQL, refusePage, wantsPage } from './graphiql.js';
import { answerGraphQL } from './graphql.js';
import {
  answerHealth,
  answerMetrics,
  answerReadiness,
  createReadiness,
  type Readiness,
} from './health.js';
import { refuseForeignHost } from './hosts.js';
import { answerRefusal } from './refusals.js';
import { answerStream, wantsStream } from './stream.js';
import { pathOf, refuseAmbiguous } from './well-formed.js';

const probes = new Set(['/', '/healthz', '/readyz', '/metrics']);
const operating = new Set(['/graphql', '/graphql/stream']);

const refuseMethod = (path: string, method: string): void => {
  if (!probes.has(path) && !operating.has(path)) {
    throw new HttpError(404, 'NOT_FOUND', 'Nothing is here; GraphQL is at /graphql.');
  }
  const allowed = probes.has(path) ? ['GET', 'HEAD'] : ['GET', 'POST'];
  if (allowed.includes(method)) return;
  const allow = allowed.join(', ');
  throw new HttpError(405, 'BAD_REQUEST', `Only ${allow} can be answered here.`, { allow });
};

/** Aborts as soon as nobody waits for the answer any more. */
const abortedWith = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every upstream call of the request listens
  response.once('close', () => controller.abort());
  return controller.signal;
};

/**
 * `operations`, each of which holds its place until its answer is out. It takes it only when its body is there, or
 * clients that begin to send and then rest could take all places.
 */
const admitted = (
  { admission, operations }: Parts,
  request: IncomingMessage,
  signal: AbortSignal,
): Operations => ({
  ...operations,
  async answer(operation, context) {
    // What has come in by now tells who has gone: a gateway that is late must not work for those.
    await setImmediate();
    await setImmediate();
    if (signal.aborted || request.socket.readableEnded) {
      throw badRequest('Nobody waits for the answer.');
    }
    const isUpload = request.method === 'POST' && !isJson(request);
    signal.addEventListener('abort', isUpload ? admission.enterUpload() : admission.enter());
    return operations.answer(operation, context);
  },
});

/** A request on its way through. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: Caller;
  readonly notes: RequestNotes;
}

/** Answers one HTTP request, whatever it is for. It never fails. */
export type Routes = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const failure = new HttpError(500, internalFailure.code, internalFailure.message);

/** What is where: GraphQL, GraphiQL, and what operators ask. */
export const createRoutes = (parts: Parts): Routes => {
  const { client, metrics, admission, options, draining } = parts;
  const applyCors = createCors(options.corsOrigins);
  const answerGraphiQL = createGraphiQL();
  const asked = createReadiness(client, metrics, options.upstream);
  const readiness: Readiness = async () => (draining() ? ['The gateway is about to end'] : asked());

  const answerOperation = async ({ request, response, caller, notes }: Exchange): Promise<void> => {
    admission.ensureRoom();
    if (request.headers.expect && request.httpVersion === '1.1') response.writeContinue();
    const signal = abortedWith(response);
    const explain = options.allowExplain && request.headers['x-explain'] === '1';
    const context = contextOf(parts, caller, signal, explain);
    notes.context = context;
    return answerGraphQL(admitted(parts, request, signal), request, response, context, options);
  };

  const answerAt = async (path: string, exchange: Exchange): Promise<void> => {
    const { request, response, caller } = exchange;
    if (operating.has(path)) {
      refuseForeignHost(request, options.allowedHosts); // probes come with an address
      if (!applyCors(request, response)) return;
    }
    refuseMethod(path, request.method ?? '');
    if (path === '/healthz') return answerHealth(response);
    if (path === '/readyz') return answerReadiness(response, readiness);
    if (path === '/metrics') return answerMetrics(response, metrics);
    if (path === '/') return void response.writeHead(302, { location: '/graphql' }).end();

    if (path === '/graphql' && wantsPage(request)) {
      return options.graphiql ? answerGraphiQL(request, response) : refusePage();
    }
    refuseForgery(request, options.corsOrigins);
    if (path === '/graphql/stream' || wantsStream(request)) {
      return answerStream(request, response, caller, parts);
    }
    return answerOperation(exchange);
  };

  return async (request, response) => {
    const caller = callerOf(request.headers, options.defaultCaller);
    const notes = logRequest(options.log, request, response, caller.requestId);
    response.once('close', () => releaseMemory(request));
    response.setHeader('x-request-id', caller.requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'private, no-store');
    try {
      refuseAmbiguous(request);
      await answerAt(pathOf(request), { request, response, caller, notes });
    } catch (error) {
      const expected = error instanceof HttpError;
      if (expected) metrics.refused(error.code);
      else logFailure(options.log, error, caller.requestId);
      const refusal = expected ? error : failure;
      notes.code = refusal.code;
      if (response.headersSent) response.destroy();
      else answerRefusal(response, refusal, caller.requestId);
    }
  };
};
