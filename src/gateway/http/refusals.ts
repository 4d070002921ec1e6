import { type ServerResponse, STATUS_CODES } from 'node:http';
import { withRequestId } from '../errors.js';
import type { HttpError } from './body.js';

const type = 'application/json; charset=utf-8';

/** Busy means: come back. Whoever is told so without a time comes back at once. */
const headersOf = ({ status, headers }: HttpError): Record<string, string> => ({
  'content-type': type,
  ...(status === 503 && { 'retry-after': '1' }),
  ...headers,
});

/** The error as GraphQL tells it. */
export const refusalResult = ({ code, message, extensions }: HttpError, requestId: string) => ({
  errors: withRequestId([{ message, extensions: { ...extensions, code } }], requestId) ?? [],
});

const bodyOf = (error: HttpError, requestId: string): string =>
  JSON.stringify(refusalResult(error, requestId));

/** Answers with the one error that HTTP has for a request. */
export const answerRefusal = (
  response: ServerResponse,
  error: HttpError,
  requestId: string,
): void => {
  const body = bodyOf(error, requestId);
  response.writeHead(error.status, {
    ...headersOf(error),
    'content-length': Buffer.byteLength(body),
  });
  response.end(body);
};

/** The same as text, for connections whose request cannot even be read; they end with it. */
export const refusalText = (error: HttpError, requestId: string): string => {
  const body = bodyOf(error, requestId);
  const headers = Object.entries({
    ...headersOf(error),
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
  return [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
};
