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
  const detach = ({ operation }: Asker): void => {
    if (operation.type !== 'mutation') return;
    answers.detach();
    results.detach();
  };
  const answers = new Flights<Answer>(
    parts,
    { forMany: answerForMany, forAnother: answerForAnother },
    detach,
  );
  const results = new Flights<FormattedExecutionResult>(
    parts,
    { forMany: (result) => result, forAnother: resultForAnother },
    detach,
  );
  const alone = async <Result>(asker: Asker, result: Promise<Result>): Promise<Result> => {
    try {
      return await result;
    } finally {
      detach(asker);
    }
  };
  return {
    ...operations,

    answer(operation, asker) {
      const key = keyOf(operation);
      if (key === null || asker.explain) return alone(asker, operations.answer(operation, asker));
      return answers.take(`${client.identityOf(asker.caller)}\n${key}`, asker, (by) =>
        operations.answer(operation, by),
      );
    },

    run(request, asker) {
      if (asker.explain) return alone(asker, operations.run(request, asker));
      const { query, documentId, operationName, variables, extensions } = request;
      const key = JSON.stringify([query, documentId, operationName, variables, extensions]);
      return results.take(`${client.identityOf(asker.caller)}\n${key}`, asker, (by) =>
        operations.run(request, by),
      );
    },
  };
};
