import { type Answer, answerForAnother, keyOf, resultForAnother } from '../http/operation.js';
import type { OperationRequest, Operations } from '../operations.js';
import type { Parts } from '../parts.js';
import { type Outcome, ResponseStream } from '../response-stream.js';
import { Flights } from './flights.js';

/** All of an operation that its result depends on; null where that is nested too deep to be written. */
const keyOfRequest = (request: OperationRequest): string | null => {
  const { query, documentId, operationName, variables, extensions } = request;
  try {
    return JSON.stringify([query, documentId, operationName, variables, extensions]);
  } catch {
    return null;
  }
};

/** Only queries are shared, none of which is a stream. */
const outcomeForAnother = (outcome: Outcome, requestId: string): Outcome =>
  outcome instanceof ResponseStream ? outcome : resultForAnother(outcome, requestId);

/**
 * `operations`, of which identical queries that one caller has under way at a time are carried out once; those of who
 * wants to see the upstream calls by themselves. Nothing is kept, and neither mutations nor subscriptions are shared; as a write ends, nobody may
 * join any more what began before.
 */
export const shared = (
  operations: Operations,
  parts: Pick<Parts, 'client' | 'options' | 'metrics'>,
): Operations => {
  const { client } = parts;
  const answers = new Flights<Answer>(parts, answerForAnother);
  const results = new Flights<Outcome>(parts, outcomeForAnother);
  client.onWrite(() => {
    answers.detach();
    results.detach();
  });
  return {
    ...operations,

    answer(operation, asker) {
      const key = asker.explain ? null : keyOf(operation);
      if (key === null) return operations.answer(operation, asker);
      return answers.take(`${client.identityOf(asker.caller)}\n${key}`, asker, (by) =>
        operations.answer(operation, by),
      );
    },

    run(request, asker) {
      const key = asker.explain ? null : keyOfRequest(request);
      if (key === null) return operations.run(request, asker);
      return results.take(`${client.identityOf(asker.caller)}\n${key}`, asker, (by) =>
        operations.run(request, by),
      );
    },
  };
};
