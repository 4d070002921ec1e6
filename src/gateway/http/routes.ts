import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asker } from '../asker.js';
import { Departed, Departure } from '../departure.js';
import { internalFailure } from '../errors.js';
import type { AnswerAgent } from '../mcp/endpoint.js';
import type { Parts } from '../parts.js';
import { createOperationRecord } from '../telemetry/operation.js';
import {
  beginRequest,
  logFailure,
  logRequest,
  type RequestNotes,
} from '../telemetry/request-log.js';
import type { Caller } from '../upstream/client.js';
import { HttpError } from './body.js';
import { releaseMemory } from './body-memory.js';
import { callerOf } from './caller.js';
import { createCors } from './cors.js';
import { refuseForeignOrigin, refuseForgery } from './forgery.js';
import { createGraphiQL, isGraphiQLFile, refusePage, wantsPage } from './graphiql.js';
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

const probes = ['/', '/healthz', '/readyz', '/metrics'];
const graphql = ['/graphql', '/graphql/stream'];
const reading = ['GET', 'HEAD'];

/** The methods that each path takes. */
type Methods = ReadonlyMap<string, readonly string[]>;

const methodsOf = (hasPage: boolean, hasTools: boolean): Methods => {
  const methods = new Map<string, readonly string[]>();
  for (const path of probes) methods.set(path, reading);
  for (const path of graphql) methods.set(path, ['GET', 'POST']);
  if (hasPage) methods.set('/graphiql', reading);
  if (hasTools) methods.set('/mcp', ['POST']);
  return methods;
};

const refuseMethod = (allowed: readonly string[] | undefined, method: string): void => {
  if (!allowed) throw new HttpError(404, 'NOT_FOUND', 'Nothing is here; GraphQL is at /graphql.');
  if (allowed.includes(method)) return;
  const allow = allowed.join(', ');
  throw new HttpError(405, 'BAD_REQUEST', `Only ${allow} can be answered here.`, { allow });
};

/** Sends readers on to the page, relative to where they are, since a proxy may have all of it below a prefix. */
const redirect = (response: ServerResponse): void =>
  void response.writeHead(302, { location: 'graphql' }).end();

/** A request on its way through. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly caller: Caller;
  /** Of its client, also when the answer is out. */
  readonly departure: Departure;
  readonly notes: RequestNotes;
}

/** Answers one HTTP request, whatever it is for. It never fails. */
export type Routes = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const failure = new HttpError(500, internalFailure.code, internalFailure.message);

/** What is where: GraphQL, GraphiQL, tools of agents where there are any, and what operators ask. */
export const createRoutes = (parts: Parts, answerAgent: AnswerAgent | null): Routes => {
  const { client, metrics, admission, options, draining } = parts;
  const applyCors = createCors(options.corsOrigins);
  const answerGraphiQL = createGraphiQL(options.graph.prefix);
  const asked = createReadiness(client, metrics, options.upstream);
  const readiness: Readiness = async () => (draining() ? ['The gateway is about to end'] : asked());

  const methods = methodsOf(options.graphiql, answerAgent !== null);

  const askerOf = (exchange: Exchange): Asker => {
    const { request, response, caller, departure, notes } = exchange;
    if (request.headers.expect && request.httpVersion === '1.1') response.writeContinue();
    const explain = options.allowExplain && request.headers['x-explain'] === '1';
    const operation = createOperationRecord(caller.traceparent);
    notes.operation = operation;
    return { caller, explain, departure, operation };
  };

  const answerAt = (path: string, exchange: Exchange): void | Promise<void> => {
    const { request, response, caller } = exchange;
    if (options.graphiql && isGraphiQLFile(path)) {
      refuseForeignHost(request, options.allowedHosts);
      refuseForgery(request, options.corsOrigins);
      refuseMethod(reading, request.method ?? '');
      return answerGraphiQL(path, request, response);
    }
    if (methods.get(path)?.includes('POST')) {
      refuseForeignHost(request, options.allowedHosts); // probes come with an address
      if (!applyCors(request, response)) return;
    }
    if (path === '/graphql' && wantsPage(request)) {
      return options.graphiql ? answerGraphiQL(path, request, response) : refusePage();
    }
    refuseMethod(methods.get(path), request.method ?? '');
    if (path === '/healthz') return answerHealth(response);
    if (path === '/readyz') return answerReadiness(response, readiness);
    if (path === '/metrics') return answerMetrics(response, metrics);
    if (path === '/' || path === '/graphiql') return redirect(response);
    if (path === '/mcp' && answerAgent) {
      refuseForeignOrigin(request, options.corsOrigins);
      return answerAgent(request, response, askerOf(exchange));
    }
    refuseForgery(request, options.corsOrigins);
    if (path === '/graphql/stream' || wantsStream(request)) {
      return answerStream(request, response, caller, parts);
    }
    admission.ensureRoom();
    return answerGraphQL(parts, request, response, askerOf(exchange));
  };

  return async (request, response) => {
    const caller = callerOf(request.headers, options.defaultCaller);
    const departure = new Departure();
    const notes = beginRequest(request);
    response.once('close', () => {
      logRequest(options.log, request, response, caller.requestId, notes);
      releaseMemory(request);
      departure.leave();
    });
    response.setHeader('x-request-id', caller.requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'private, no-store');
    try {
      refuseAmbiguous(request);
      await answerAt(pathOf(request), { request, response, caller, departure, notes });
    } catch (error) {
      if (error instanceof Departed) return; // nobody is left to be told
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
