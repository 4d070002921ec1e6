import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
} from 'graphql';
import { expect } from 'vitest';
import { createExecutor } from '../../src/gateway/execution/executor.js';

interface Asked {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** A result as clients get it, keys in their order. */
const written = ({ data, errors }: ExecutionResult) => ({
  keys: JSON.stringify(data, null, 1),
  errors: (errors ?? []).map((error) => JSON.parse(JSON.stringify(error)) as Told),
});

/** The place of a result that is null because of an error: the error's own, or one above it. */
const nulled = (data: unknown, path: readonly (string | number)[] = []): string => {
  let at = data;
  for (const [depth, key] of path.entries()) {
    if (at === null || at === undefined) return JSON.stringify(path.slice(0, depth));
    at = (at as Record<string | number, unknown>)[key]; // an object or a list, since a path leads through it
  }
  return JSON.stringify(path);
};

const byPlace = (data: unknown, errors: readonly Told[]): Map<string, string[]> => {
  const places = new Map<string, string[]>();
  for (const error of errors) {
    const place = nulled(data, error.path);
    places.set(place, [...(places.get(place) ?? []), JSON.stringify(error)].sort());
  }
  return places;
};

/** Has both executors carry out the same. */
export const createBoth = (schema: GraphQLSchema) => {
  const planned = createExecutor(schema);
  return async (asked: Asked, createContext: () => unknown = () => ({})) => {
    const { document, variables, operationName } = asked;
    const operation = getOperationAST(document, operationName) ?? undefined;
    const own = planned({
      document,
      operation,
      operationName,
      variables,
      context: createContext(),
    });
    const theirs = execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: createContext(),
    });
    return { own: await own, theirs: await theirs, sync: !(own instanceof Promise) };
  };
};

/** For what nothing has to be waited for: the same to the letter. */
export const expectSame = (own: ExecutionResult, theirs: ExecutionResult, what: string): void => {
  expect(written(own), what).toEqual(written(theirs));
};

/**
 * For what may come in any order: the same data, and for each null an error. Where several errors make one null, GraphQL
 * leaves open which of them is told: any of the `possible` ones, which are told where everything may be null.
 */
export const expectAlike = (
  own: ExecutionResult,
  theirs: ExecutionResult,
  possible: ExecutionResult,
  what: string,
): void => {
  const [ours, others] = [written(own), written(theirs)];
  expect(ours.keys, what).toEqual(others.keys);
  const [here, there] = [byPlace(own.data, ours.errors), byPlace(theirs.data, others.errors)];
  expect([...here.keys()].sort(), what).toEqual([...there.keys()].sort());
  const could = new Set(written(possible).errors.map((error) => JSON.stringify(error)));
  const strange = ours.errors.filter(
    (error) => !could.has(JSON.stringify(error)) && !error.message.startsWith('Cannot return null'),
  );
  expect(strange, what).toEqual([]);
};
