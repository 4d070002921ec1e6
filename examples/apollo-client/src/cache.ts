import { InMemoryCache, type TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { connections, keyFields, possibleTypes } from 'cs-graphql-schema';

const parts = Object.keys(keyFields).filter((type) => keyFields[type] === null);

const typePolicies: TypePolicies = {
  // What is no entity is part of what it is read from: two queries that read it add to each other there.
  ...Object.fromEntries(parts.map((type) => [type, { keyFields: false, merge: true }])),
  Query: {
    fields: {
      // The list that loads more. What is asked for in pages of another size is another list.
      jobs: relayStylePagination([...(connections.Query?.jobs ?? []), 'first', 'last']),
    },
  },
};

/** A cache that knows which types have no id of their own, and which list grows page after page. */
export const createCache = () => new InMemoryCache({ possibleTypes, typePolicies });
