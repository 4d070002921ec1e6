import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { connections, keyFields, possibleTypes } from 'cs-graphql-schema';
import { addJob } from './job-list.js';

const mapValues = <From, To>(from: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));

const withoutId = Object.keys(keyFields).filter((type) => keyFields[type] === null);

/** A cache that knows what the graph's ids and lists are. */
export const createCache = () =>
  cacheExchange({
    possibleTypes,
    // What has no id belongs to the thing that it was read with; for the others `id` is the default.
    keys: Object.fromEntries(withoutId.map((type) => [type, () => null])),
    resolvers: mapValues(connections, (fields) => mapValues(fields, () => relayPagination())),
    updates: { Mutation: { createSqlJob: addJob } },
  });
