import { setMaxListeners } from 'node:events';
import type { FormattedExecutionResult } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { OperationRequest } from '../apollo.js';
import { contextOf, type Parts } from '../parts.js';
import { logOperation } from '../telemetry/request-log.js';
import type { Caller } from '../upstream/client.js';

/**
 * A request as the transports that push results receive it. An empty document stands for one that goes by its hash or
 * its name in the manifest of trusted documents.
 */
export const requestOf = (
  payload: SubscribePayload & { readonly documentId?: unknown },
): OperationRequest => ({
  query: payload.query || undefined,
  documentId: payload.documentId,
  operationName: payload.operationName ?? undefined,
  variables: payload.variables ?? undefined,
  extensions: payload.extensions ?? undefined,
});

/** Carries out one operation that came over a socket or a stream, and writes its line of the log. */
export const carryOut = async (
  parts: Parts,
  request: OperationRequest,
  caller: Caller,
  explain: boolean,
  signal: AbortSignal,
): Promise<FormattedExecutionResult> => {
  const context = contextOf(parts, caller, signal, explain);
  const startedAt = performance.now();
  try {
    return await parts.operations.run(request, context);
  } finally {
    logOperation(parts.options.log, context, performance.now() - startedAt);
  }
};

/**
 * What an operation gives, for transports that push it. It begins as soon as somebody reads; to return early aborts it.
 * `onEnd` is told once, when it has begun and neither runs any more nor has anything left to be sent.
 */
export const resultsOf = <Result>(
  run: (signal: AbortSignal) => Promise<Result>,
  onEnd: () => void = () => {},
): AsyncGenerator<Result, void> => {
  const controller = new AbortController();
  const { signal } = controller;
  setMaxListeners(0, signal); // every upstream call of the operation listens

  const results = (async function* () {
    try {
      const result = await run(signal);
      if (!signal.aborted) yield result;
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      onEnd();
    }
    // Its id may belong to another operation by now, which would be taken to end if this one did.
    if (signal.aborted) await new Promise(() => {});
  })();
  results.return = async () => {
    controller.abort();
    return { done: true, value: undefined };
  };
  return results;
};
