import type { Cache, UpdateResolver } from '@urql/exchange-graphcache';
import type { DeleteJobMutation } from './gql/graphql.js';
import { graphql } from './gql/index.js';

// Only what says `@_relayPagination` is answered with all pages so far; the directive is for the cache alone.
export const JobPages = graphql(`
  query JobPages($after: String) {
    jobs(first: 25, after: $after) @_relayPagination {
      edges {
        node {
          id
          name
          ...JobRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Forgets all pages of all lists of jobs, whatever their arguments: they are read anew. */
export const forgetJobs = (_result: unknown, _args: unknown, cache: Cache) => {
  for (const { fieldName, arguments: args } of cache.inspectFields('Query')) {
    if (fieldName === 'jobs') cache.invalidate('Query', fieldName, args);
  }
};

/** Forgets a job that is gone, and with it the lists that had it. */
export const dropJob: UpdateResolver<DeleteJobMutation> = (result, args, cache) => {
  const id = result.deleteJob?.deletedId;
  if (!id) return;
  cache.invalidate({ __typename: 'Job', id });
  forgetJobs(result, args, cache);
};
