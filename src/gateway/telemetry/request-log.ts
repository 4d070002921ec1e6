import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../context.js';
import type { Logger } from './log.js';
import { operationFields } from './operation.js';

/** What is found out about a request on the way, as far as it gets. */
export interface RequestNotes {
  /** That of its operation. */
  context?: Context;
  /** Why HTTP itself turned it away. */
  code?: string;
}

/** Asked every few seconds by machines: worth a line only if something is wrong. */
const probes: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

const longestPath = 100;

const rounded = (ms: number) => Math.round(ms * 10) / 10;

const levelOf = (path: string, status: number | undefined) => {
  if (status !== undefined && status >= 500) return 'warn';
  return probes.has(path) ? 'debug' : 'info';
};

/** Writes the line of a request when it has ended, whether its client still waits or not. */
export const logRequest = (
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): RequestNotes => {
  const notes: RequestNotes = {};
  const startedAt = performance.now();
  const { socket, method, url = '/' } = request;
  const writtenBefore = socket.bytesWritten;
  response.once('close', () => {
    const path = (url.split('?', 1)[0] ?? '').slice(0, longestPath);
    const status = response.headersSent ? response.statusCode : undefined;
    const fields = {
      requestId,
      method,
      path,
      status,
      ms: rounded(performance.now() - startedAt),
      bytes: socket.bytesWritten - writtenBefore,
      aborted: response.writableFinished ? undefined : true,
      ...(notes.context && operationFields(notes.context)),
      ...(notes.code && { codes: [notes.code] }),
    };
    log[levelOf(path, status)](fields, 'request');
  });
  return notes;
};

/** Writes the line of an operation that came over a socket or a stream; `ms` is how long it took. */
export const logOperation = (log: Logger, context: Context, ms: number): void => {
  const { requestId } = context;
  log.info({ requestId, ms: rounded(ms), ...operationFields(context) }, 'operation');
};

/** Writes a failure that nobody expected, with its stack, which no answer shows. */
export const logFailure = (log: Logger, error: unknown, requestId: string): void =>
  log.error({ requestId, err: error }, 'failure');
