import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { keyFields, possibleTypes } from 'cs-graphql-schema';
import { dropJob, forgetJobs } from './job-list.js';

const parts = Object.keys(keyFields).filter((type) => keyFields[type] === null);

/** A cache that knows which types have no id of their own, and joins pages where a document says so. */
export const createCache = () =>
  cacheExchange({
    possibleTypes,
    // What is no entity is part of what it is read from; entities go by their `id`, which is the default.
    keys: Object.fromEntries(parts.map((type) => [type, () => null])),
    directives: { relayPagination: () => relayPagination() },
    updates: {
      Mutation: { createSqlJob: forgetJobs, createJarJob: forgetJobs, deleteJob: dropJob },
    },
  });
