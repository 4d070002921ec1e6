import type { SubscribePayload } from 'graphql-ws';
import { Departure } from '../departure.js';
import type { OperationRequest } from '../operations.js';
import type { Parts } from '../parts.js';
import { type Outcome, ResponseStream } from '../response-stream.js';
import { createOperationRecord } from '../telemetry/operation.js';
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

/**
 * Carries out one operation that came over a socket or a stream, and writes its line of the log when it has ended. Its
 * place among those under way is left as soon as it needs none.
 */
export const carryOut = async (
  { operations, options }: Parts,
  request: OperationRequest,
  caller: Caller,
  explain: boolean,
  departure: Departure,
  leave: () => void,
): Promise<Outcome> => {
  const operation = createOperationRecord(caller.traceparent);
  operation.onWait = leave;
  const asker = { caller, explain, departure, operation };
  const startedAt = performance.now();
  const end = () => logOperation(options.log, asker, performance.now() - startedAt);
  try {
    const outcome = await operations.run(request, asker);
    if (outcome instanceof ResponseStream) outcome.over.then(end);
    else end();
    return outcome;
  } catch (error) {
    end();
    throw error;
  } finally {
    leave();
  }
};

/**
 * What an operation gives, for transports that push it. It begins as soon as somebody reads; to return early ends it.
 * `onEnd` is told once, when it has begun and neither runs any more nor has anything left to be sent.
 */
export const resultsOf = <Result>(
  run: (departure: Departure) => AsyncIterable<Result>,
  onEnd: () => void = () => {},
): AsyncGenerator<Result, void> => {
  const departure = new Departure();

  const results = (async function* () {
    try {
      for await (const result of run(departure)) {
        if (departure.gone) break;
        yield result;
      }
    } catch (error) {
      if (!departure.gone) throw error;
    } finally {
      onEnd();
    }
    // Its id may belong to another operation by now, which would be taken to end if this one did.
    if (departure.gone) await new Promise(() => {});
  })();
  results.return = async () => {
    departure.leave();
    return { done: true, value: undefined };
  };
  return results;
};
