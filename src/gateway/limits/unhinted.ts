import type { GraphQLFormattedError } from 'graphql';

const codes: readonly unknown[] = ['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/** Errors that GraphQL itself words, with names of the schema in quotes: they are of no field. */
const isOfGraphQL = ({ path, extensions }: GraphQLFormattedError): boolean =>
  path === undefined && codes.includes(extensions?.code);

const name = /[_A-Za-z]\w*/g;
const aboutVariable = /^(Variable "\$\w+") got invalid value .*$/s;
const quoted = /"(?:[^"\\]|\\.)*"/g;

/** All keys and texts within what came as JSON, however deep it goes. */
const readJson = (values: readonly unknown[]) => {
  const keys: string[] = [];
  const texts: string[] = [];
  const left = [...values];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') texts.push(value);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, below] of Object.entries(value)) {
      keys.push(key);
      left.push(below);
    }
  }
  return { keys, texts };
};

/**
 * Errors that name nothing of the schema but what the client wrote itself: suggestions are cut off, and an ellipsis
 * stands for every other name. `written` is all that the client sent.
 */
export const withoutHints = (
  errors: readonly GraphQLFormattedError[] | undefined,
  written: readonly unknown[],
): readonly GraphQLFormattedError[] | undefined => {
  if (!errors?.some(isOfGraphQL)) return errors;
  const { keys, texts } = readJson(written);
  const names = new Set([...keys, ...texts].flatMap((text) => text.match(name) ?? []));
  const hide = (text: string) => text.replace(name, (one) => (names.has(one) ? one : '…'));
  // Errors about variables repeat keys as they are: such a one could end a quotation.
  const confuses = keys.some((key) => /["\\]/.test(key));
  return errors.map((error) => {
    if (!isOfGraphQL(error)) return error;
    const plain = error.message.replace(/ ?Did you mean .*$/s, '');
    const clear = confuses ? plain.replace(aboutVariable, '$1 got an invalid value.') : plain;
    return { ...error, message: clear.replace(quoted, hide) };
  });
};
