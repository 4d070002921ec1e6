import { print } from '@0no-co/graphql.web';
import extractFiles from 'extract-files/extractFiles.mjs';
import isExtractableFile from 'extract-files/isExtractableFile.mjs';
import { createClient, type ExecutionResult } from 'graphql-sse';
import type { TadaDocumentNode } from './graphql.js';
import { headers, url } from './settings.js';

/** JSON; or where there are files, a form by the GraphQL multipart request specification. */
const requestOf = (operation: { query: string; variables: unknown }): RequestInit => {
  const { clone, files } = extractFiles(operation, isExtractableFile);
  if (files.size === 0) {
    const type = { 'content-type': 'application/json' };
    return { method: 'POST', headers: { ...headers, ...type }, body: JSON.stringify(operation) };
  }
  const parts = [...files].map(([file, paths], index) => ({ name: `${index}`, file, paths }));
  const map = Object.fromEntries(parts.map(({ name, paths }) => [name, paths]));
  const body = new FormData();
  body.append('operations', JSON.stringify(clone));
  body.append('map', JSON.stringify(map));
  for (const { name, file } of parts) body.append(name, file);
  return { method: 'POST', headers, body };
};

const dataOf = <Data>({ data, errors }: ExecutionResult<Data, unknown>): Data => {
  // Whoever decides by `extensions.code` finds it there.
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'), { cause: errors });
  if (!data) throw new Error('The answer holds no data');
  return data;
};

/** The data of a query or a mutation; errors are thrown. */
export const ask = async <Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> => {
  const response = await fetch(url, requestOf({ query: print(document), variables }));
  const type = response.headers.get('content-type') ?? 'no content';
  // What stands in front of the gateway may have answered in its place.
  if (!type.includes('json')) throw new Error(`${url} answers ${response.status} with ${type}`);
  return dataOf<Data>(await response.json());
};

export const stream = createClient({ url: `${url}/stream`, headers });

/** What a subscription tells, as server-sent events; it ends when the loop over it is left. */
export async function* watch<Data, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): AsyncGenerator<Data> {
  for await (const result of stream.iterate<Data>({ query: print(document), variables })) {
    yield dataOf(result);
  }
}
