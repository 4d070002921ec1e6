import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connections, keyFields, possibleTypes } from 'cs-graphql-schema';

const mapValues = <From, To>(from: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));

/** A cache that knows what the graph's ids and lists are. */
export const createCache = () => {
  const cache = new InMemoryCache({ possibleTypes });
  cache.policies.addTypePolicies(
    // What has no id belongs to the thing that it was read with.
    mapValues(keyFields, (fields) => ({ keyFields: fields ?? false, merge: fields === null })),
  );
  cache.policies.addTypePolicies(
    mapValues(connections, (fields) => ({ fields: mapValues(fields, relayStylePagination) })),
  );
  return cache;
};
