import type { FormattedExecutionResult } from 'graphql';
import type { Asker } from '../asker.js';
import {
  type Answer,
  answerForAnother,
  answerForMany,
  keyOf,
  resultForAnother,
} from '../http/operation.js';
import type { Operations } from '../operations.js';
import type { Parts } from '../parts.js';
import { Flights } from './flights.js';

/**
 * `operations`, of which identical queries that one caller has under way at a time are carried out once. Who wants to
 * see the upstream calls gets calls of their own. Nothing is kept, and no mutation is shared; as one ends, nobody may
 * join any more what began before it.
 */
export const shared = (
  operations: Operations,
  parts: Pick<Parts, 'client' | 'options' | 'metrics'>,
): Operations => {
  const { client } = parts;
  const answers = new Flights<Answer>(parts, {
    forMany: answerForMany,
    forAnother: answerForAnother,
  });
  const results = new Flights<FormattedExecutionResult>(parts, {
    forMany: (result) => result,
    forAnother: resultForAnother,
  });
  const detaching = async <Result>(asker: Asker, result: Promise<Result>): Promise<Result> => {
    try {
      return await result;
    } finally {
      if (asker.operation.type === 'mutation') {
        answers.detach();
        results.detach();
      }
    }
  };
  return {
    ...operations,

    answer(operation, asker) {
      const carryOut = (by: Asker) => detaching(by, operations.answer(operation, by));
      const key = keyOf(operation);
      if (key === null || asker.explain) return carryOut(asker);
      return answers.take(`${client.identityOf(asker.caller)}\n${key}`, asker, carryOut);
    },

    run(request, asker) {
      const carryOut = (by: Asker) => detaching(by, operations.run(request, by));
      if (asker.explain) return carryOut(asker);
      const { query, documentId, operationName, variables, extensions } = request;
      const key = JSON.stringify([query, documentId, operationName, variables, extensions]);
      return results.take(`${client.identityOf(asker.caller)}\n${key}`, asker, carryOut);
    },
  };
};
