import type { GraphQLFormattedError } from 'graphql';

const codes: readonly unknown[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/** Errors that GraphQL itself words, with names of the schema in quotes: they are of no field. */
const isOfGraphQL = ({ path, extensions }: GraphQLFormattedError): boolean =>
  path === undefined && codes.includes(extensions?.code);

const namesIn = (text: string): string[] => text.match(/[_A-Za-z]\w*/g) ?? [];

/**
 * Errors that name nothing of the schema but what the client wrote itself: suggestions are cut off, and an ellipsis
 * stands for every other name. `written` is all that the client sent.
 */
export const withoutHints = (
  errors: readonly GraphQLFormattedError[] | undefined,
  written: readonly unknown[],
): readonly GraphQLFormattedError[] | undefined => {
  if (!errors?.some(isOfGraphQL)) return errors;
  const names = new Set(
    written.flatMap((one) => namesIn(typeof one === 'string' ? one : (JSON.stringify(one) ?? ''))),
  );
  const hide = (quoted: string) =>
    quoted.replace(/[_A-Za-z]\w*/g, (name) => (names.has(name) ? name : '…'));
  return errors.map((error) => {
    if (!isOfGraphQL(error)) return error;
    const message = error.message.replace(/ ?Did you mean .*$/s, '').replace(/"[^"]*"/g, hide);
    return { ...error, message };
  });
};
