import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connections, keyFields, possibleTypes } from 'cs-graphql-schema';

const mapValues = <From, To>(from: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));

/** A cache that knows which types have an id of their own, and which fields are lists of pages. */
export const createCache = () => {
  const cache = new InMemoryCache({ possibleTypes });
  cache.policies.addTypePolicies(
    // What is no entity is part of what it is read from: two queries that read it add to each other there.
    mapValues(keyFields, (fields) => ({ keyFields: fields ?? false, merge: fields === null })),
  );
  cache.policies.addTypePolicies(
    mapValues(connections, (fields) => ({ fields: mapValues(fields, relayStylePagination) })),
  );
  return cache;
};
