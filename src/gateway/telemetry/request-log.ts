import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asker } from '../asker.js';
import type { Logger } from './log.js';
import { type OperationRecord, operationFields } from './operation.js';
import { scrub } from './scrub.js';

/** What is found out about a request on the way, as far as it gets. */
export interface RequestNotes {
  readonly startedAt: number;
  /** What its connection had sent before. */
  readonly writtenBefore: number;
  operation: OperationRecord | undefined;
  /** Why HTTP itself turned it away. */
  code: string | undefined;
}

/** Asked every few seconds by machines: worth a line only if something is wrong. */
const probes: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

const longestPath = 100;
const longestDetail = 500;

const rounded = (ms: number) => Math.round(ms * 10) / 10;

const levelOf = (path: string, status: number | undefined) => {
  if (status !== undefined && status >= 500) return 'warn';
  return probes.has(path) ? 'debug' : 'info';
};

/** What the line of a request needs from its beginning. */
export const beginRequest = ({ socket }: IncomingMessage): RequestNotes => ({
  startedAt: performance.now(),
  writtenBefore: socket.bytesWritten,
  operation: undefined,
  code: undefined,
});

/** Writes the line of a request that has ended, whether its client still waits or not. */
export const logRequest = (
  log: Logger,
  { method, url = '/', socket }: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { startedAt, writtenBefore, operation, code }: RequestNotes,
): void => {
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
    ...(operation && operationFields(operation)),
    ...(code && { codes: [code] }),
  };
  log[levelOf(path, status)](fields, 'request');
};

/** Writes the line of an operation that came over a socket or a stream; `ms` is how long it took. */
export const logOperation = (log: Logger, { caller, operation }: Asker, ms: number): void =>
  log.info(
    { requestId: caller.requestId, ms: rounded(ms), ...operationFields(operation) },
    'operation',
  );

/** Writes that the document of an operation is none of those that are trusted. */
export const logUntrusted = (
  log: Logger,
  requestId: string,
  { untrusted, name }: OperationRecord,
): void => log.warn({ requestId, hash: untrusted, operation: name }, 'untrusted document');

/** Writes why a message of an agent was no message of the protocol, in the words of the SDK. */
export const logAgentRefusal = (log: Logger, { message }: Error, { caller }: Asker): void =>
  log.warn({ requestId: caller.requestId, detail: scrub(message, longestDetail) }, 'agent refused');

/** Writes a failure that nobody expected, with its stack, which no answer shows. */
export const logFailure = (log: Logger, error: unknown, requestId: string): void =>
  log.error({ requestId, err: error }, 'failure');

/** Writes a failure that nobody expected of what is watched, once for many polls in a row. */
export const logPollFailure = (log: Logger, error: unknown, subject: string): void =>
  log.error({ subject, err: error }, 'poll failure');
