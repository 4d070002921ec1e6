import type { HTTPGraphQLRequest } from '@apollo/server';
import type { Named, Naming } from './resolve.js';

const objectIn = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined; // Apollo refuses the request
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A request of GraphQL over HTTP with the text of the document that it names in `documentId` or by a hash. */
export const withNamedDocument = (
  request: HTTPGraphQLRequest,
  resolve: (naming: Naming) => Named | null,
): HTTPGraphQLRequest => {
  const { body } = request;
  if (request.method === 'POST' && isObject(body)) {
    const { documentId, ...rest } = body;
    const named = resolve({ ...rest, documentId: documentId ?? undefined });
    return named ? { ...request, body: { ...rest, ...named } } : request;
  }
  if (request.method !== 'GET') return request;
  const search = new URLSearchParams(request.search);
  const named = resolve({
    query: search.get('query'),
    documentId: search.get('documentId') ?? undefined,
    extensions: objectIn(search.get('extensions')),
  });
  if (named === null) return request;
  search.set('query', named.query);
  search.set('extensions', JSON.stringify(named.extensions));
  return { ...request, search: `?${search}` };
};
