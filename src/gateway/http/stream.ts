import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { createHandler, type RequestParams } from 'graphql-sse';
import Negotiator from 'negotiator';
import { isNamed, namingOf } from '../documents/http-request.js';
import type { Parts } from '../parts.js';
import { ResponseStream, resultsIn } from '../response-stream.js';
import type { Caller } from '../upstream/client.js';
import { badRequest, HttpError, readJson, readText } from './body.js';
import { EventStream } from './event-stream.js';
import { isJson } from './forgery.js';
import { carryOut, requestOf, resultsOf } from './results.js';

/** What a query by GET can be answered with at an address of both, the usual first. */
const answerTypes = ['application/json', 'application/graphql-response+json', 'text/event-stream'];

/** What an `Accept` header says of types: in small letters, and with no parameters but how much each is wanted. */
const typesIn = (accept: string): string =>
  accept
    .toLowerCase()
    .split(',')
    .map((range) => {
      const [type, ...parameters] = range.split(';');
      return [type, ...parameters.filter((one) => /^\s*q\s*=/.test(one))].join(';');
    })
    .join(',');

/** Whether a query by GET wants its answer as events rather than as JSON, wherever it is sent to. */
export const wantsStream = ({ method, headers: { accept } }: IncomingMessage): boolean =>
  method === 'GET' &&
  accept !== undefined &&
  new Negotiator({ headers: { accept: typesIn(accept) } }).mediaType(answerTypes) ===
    'text/event-stream';

/** Refuses what can be no operation of the distinct connections mode. */
const refuseOthers = (request: IncomingMessage): void => {
  const { method, headers, url = '/' } = request;
  const { searchParams } = new URL(url, 'http://gateway');
  if (headers['x-graphql-event-stream-token'] !== undefined || searchParams.has('token')) {
    throw badRequest(
      'There is no single connection mode: send each operation by itself, without the token of a stream.',
    );
  }
  if (!/text\/event-stream|text\/\*|\*\/\*/i.test(headers.accept ?? '*/*')) {
    throw new HttpError(406, 'BAD_REQUEST', 'Answers are of the type text/event-stream only.');
  }
  if (method === 'POST' && !isJson(request)) {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The content-type must be application/json.',
    );
  }
};

/** A request with its body, as GraphQL over HTTP has it. */
const httpRequestOf = ({ method = 'GET', url = '/' }: IncomingMessage, body: unknown) => {
  const { search } = new URL(url, 'http://gateway');
  return { method, search, body };
};

/** What the stream of an operation needs of its request. */
interface Asking {
  readonly request: IncomingMessage;
  readonly http: ReturnType<typeof httpRequestOf>;
  readonly caller: Caller;
  readonly parts: Parts;
  readonly events: EventStream;
}

/** The results of the operation that a request is about. */
const resultsFor = ({ request, http, caller, parts, events }: Asking, params: RequestParams) => {
  const explain = parts.options.allowExplain && request.headers['x-explain'] === '1';
  const { documentId } = namingOf(http); // which the library passes over
  const asked = { ...requestOf({ ...params, documentId }), readOnly: http.method === 'GET' };
  const leave = parts.admission.enter();
  return resultsOf(async function* (departure) {
    const outcome = await carryOut(parts, asked, caller, explain, departure, leave);
    if (outcome instanceof ResponseStream) events.goOn();
    for await (const result of resultsIn(outcome)) {
      yield result;
      await events.taken();
    }
  });
};

const handlerFor = (asking: Asking) =>
  createHandler({
    // Errors are formatted already: they are what the library would make of them.
    onSubscribe: (_, params) => resultsFor(asking, params) as AsyncGenerator<ExecutionResult>,
  });

/** A request as the library takes it, which wants a text also of a document that goes by its name or its hash. */
const withText = (request: ReturnType<typeof httpRequestOf>) => {
  const { search, body } = request;
  const naming = namingOf(request);
  if ((naming.query ?? null) !== null || !isNamed(naming)) return { search, body };
  return { search: `${search}&query=`, body: { ...naming, query: '' } };
};

const messageOf = (body: string | null): string =>
  (body && JSON.parse(body).errors?.[0]?.message) || 'This is no GraphQL request.';

/**
 * Answers GraphQL over server-sent events (graphql-sse, distinct connections). What is no operation is refused before
 * the stream begins; what becomes of an operation, also that it is not valid, is told by the stream.
 */
export const answerStream = async (
  request: IncomingMessage,
  response: ServerResponse,
  caller: Caller,
  parts: Parts,
): Promise<void> => {
  refuseOthers(request);
  const events = new EventStream(response, parts.options.receiveTimeoutMs);
  response.once('close', parts.openSockets.open('stream', request, events));
  parts.admission.ensureRoom();
  if (request.headers.expect) response.writeContinue();
  const posted =
    request.method === 'POST' ? readJson(await readText(request, parts.options)) : null;
  const http = httpRequestOf(request, posted);
  const asked = withText(http);
  const [body, { status }] = await handlerFor({ request, http, caller, parts, events })({
    method: http.method,
    url: `/${asked.search}`,
    headers: {
      get: (name) => (name === 'accept' ? 'text/event-stream' : request.headers[name]?.toString()),
    },
    body: () => asked.body as Record<string, unknown>, // the library says what is wrong with it
    raw: request,
    context: undefined,
  });
  if (body === null || typeof body === 'string') {
    throw new HttpError(status, 'BAD_REQUEST', messageOf(body));
  }
  await events.send(body);
};
