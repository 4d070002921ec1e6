import type { HTTPGraphQLRequest } from '@apollo/server';
import { isObject } from '../wire-json.js';
import type { Named, Naming } from './resolve.js';

const objectIn = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined; // Apollo refuses the request
  }
};

/** A request of GraphQL over HTTP, as far as it says what is to be carried out. */
type Request = Pick<HTTPGraphQLRequest, 'method' | 'search' | 'body'>;

/** What a request of GraphQL over HTTP says of the document that it means. */
export const namingOf = ({ method, search, body }: Request): Naming => {
  if (method !== 'GET') return isObject(body) ? body : {};
  const params = new URLSearchParams(search);
  return {
    query: params.get('query'),
    documentId: params.get('documentId'),
    extensions: objectIn(params.get('extensions')),
  };
};

/** Whether it goes by its name or its hash. */
export const isNamed = ({ documentId, extensions }: Naming): boolean =>
  (documentId ?? null) !== null || (isObject(extensions) && isObject(extensions.persistedQuery));

/** A request of GraphQL over HTTP with the text of the document that it names in `documentId` or by a hash. */
export const withNamedDocument = (
  request: Request,
  resolve: (naming: Naming) => Named | null,
): Request => {
  const { body } = request;
  if (request.method === 'POST' && isObject(body)) {
    const named = resolve(body);
    if (named === null) return request;
    const { documentId, ...rest } = body;
    return { ...request, body: { ...rest, ...named } };
  }
  if (request.method !== 'GET') return request;
  const named = resolve(namingOf(request));
  if (named === null) return request;
  const search = new URLSearchParams(request.search);
  search.set('query', named.query);
  search.set('extensions', JSON.stringify(named.extensions));
  return { ...request, search: `?${search}` };
};
