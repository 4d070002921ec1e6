import type { UpdateResolver } from '@urql/exchange-graphcache';
import type { CreateSqlJobMutation } from './gql/graphql.js';
import { graphql } from './gql/index.js';

export const JobPages = graphql(`
  query JobPages($after: String) {
    jobs(first: 25, after: $after) {
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

/** A job that could be created stands at the head of the list from then on. */
export const addJob: UpdateResolver<CreateSqlJobMutation> = ({ createSqlJob }, _, cache) => {
  const job = createSqlJob?.job;
  if (!job) return;
  cache.updateQuery({ query: JobPages }, (list) => {
    if (!list?.jobs) return null;
    const { edges, totalCount } = list.jobs;
    const jobs = {
      ...list.jobs,
      edges: [{ __typename: 'JobEdge' as const, node: job }, ...edges],
      totalCount: totalCount === null ? null : totalCount + 1,
    };
    return { jobs };
  });
};
