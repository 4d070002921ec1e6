import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Asker } from '../asker.js';
import { withRequestId } from '../errors.js';
import { isLimitCode } from '../limits/exceeded.js';
import type { TransportLimits } from '../options.js';
import type { Parts } from '../parts.js';
import { takePlace } from './admission.js';
import { HttpError, readText } from './body.js';
import { isJson } from './forgery.js';
import type { Answer, HttpOperation } from './operation.js';
import { turns } from './turns.js';
import { readMultipart } from './uploads/multipart.js';

interface Read {
  readonly operation: HttpOperation;
  /** To be called when the answer is there. */
  end(): void;
}

const nothing = () => {};

/** The operation in a request: a query by GET, JSON, or a form with files. */
const readOperation = async (request: IncomingMessage, limits: TransportLimits): Promise<Read> => {
  const { method = 'GET', headers, url = '/' } = request;
  const start = url.indexOf('?');
  const search = start < 0 ? '' : url.slice(start);
  if (method !== 'POST') {
    await turns(null);
    return { operation: { method, headers, search, text: '' }, end: nothing };
  }
  if (isJson(request)) {
    const text = await readText(request, limits);
    return { operation: { method, headers, search, text }, end: nothing };
  }
  if (!/^multipart\/form-data\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The content-type must be application/json, or multipart/form-data for uploads.',
    );
  }
  const form = await readMultipart(request, limits);
  await turns(null);
  return { operation: { method, headers, search, text: null, form: form.body }, end: form.end };
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

const send = (
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void => {
  for (const [name, value] of headers) {
    // Apollo would let answers about persisted queries be kept for a while; none is.
    if (name !== 'cache-control') response.setHeader(name, value);
  }
  if (status < 400) {
    response.statusCode = status;
    return void response.end(body);
  }
  const type = headers.get('content-type') ?? '';
  const refused = refusal(status, request.headers, type, String(body), requestId);
  response.statusCode = refused.status;
  response.end(refused.body);
};

const carryOut = (
  { operations, admission }: Parts,
  request: IncomingMessage,
  operation: HttpOperation,
  asker: Asker,
): Promise<Answer> => {
  const enter = operation.text === null ? admission.enterUpload : admission.enter;
  takePlace(enter, request, asker);
  return operations.answer(operation, asker);
};

/**
 * Answers GraphQL over HTTP: hands the operation on and the answer back. What has come in until it is read tells who has
 * gone: a gateway that is late must not work for those.
 */
export const answerGraphQL = async (
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  asker: Asker,
): Promise<void> => {
  const { operation, end } = await readOperation(request, parts.options);
  let answer: Answer;
  try {
    answer = await carryOut(parts, request, operation, asker);
  } finally {
    end();
  }
  send(answer, request, response, asker.caller.requestId);
};
