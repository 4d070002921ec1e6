import type { TypedDocumentString } from './gql/graphql.js';
import { headers, url } from './settings.js';

/**
 * Sends an operation with files, as a form by the GraphQL multipart request specification. A file's name is the path of
 * its variable, such as `variables.input.jar`, and the variable itself is null.
 */
export const sendFiles = async <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  files: Readonly<Record<string, File>>,
): Promise<Result> => {
  const body = new FormData();
  const places = Object.keys(files).map((path) => [path, [path]]);
  body.set('operations', JSON.stringify({ query: document, variables }));
  body.set('map', JSON.stringify(Object.fromEntries(places)));
  for (const [path, file] of Object.entries(files)) body.set(path, file);
  const response = await fetch(url, { method: 'POST', headers, body });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
};
