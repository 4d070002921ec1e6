import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { connections, keyFields, possibleTypes } from 'cs-graphql-schema';
import { addJob } from './job-list.js';

const mapValues = <From, To>(from: Readonly<Record<string, From>>, change: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, change(value)]));

const parts = Object.keys(keyFields).filter((type) => keyFields[type] === null);

/** A cache that knows which types have an id of their own, and which fields are lists of pages. */
export const createCache = () =>
  cacheExchange({
    possibleTypes,
    // What is no entity is part of what it is read from; entities go by their `id`, which is the default.
    keys: Object.fromEntries(parts.map((type) => [type, () => null])),
    resolvers: mapValues(connections, (fields) => mapValues(fields, () => relayPagination())),
    updates: { Mutation: { createSqlJob: addJob } },
  });
