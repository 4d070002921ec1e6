import { ClientError } from 'graphql-request';
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
  const query = document.toString();
  const body = new FormData();
  const places = Object.keys(files).map((path) => [path, [path]]);
  body.set('operations', JSON.stringify({ query, variables }));
  body.set('map', JSON.stringify(Object.fromEntries(places)));
  for (const [path, file] of Object.entries(files)) body.set(path, file);
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  // What stands in front of the gateway may have answered in its place, and not by JSON.
  const isJson = response.headers.get('content-type')?.includes('json');
  const { data, errors } = isJson ? JSON.parse(text) : {};
  if (data === undefined || errors) {
    const { status, headers } = response;
    throw new ClientError({ status, headers, body: text, data, errors }, { query });
  }
  return data;
};
