import type { GraphQLClient } from 'graphql-request';
import type { JobPagesQuery } from './gql/graphql.js';
import { graphql } from './gql/index.js';

const JobPages = graphql(`
  query JobPages($after: String) {
    jobs(first: 20, after: $after) {
      nodes {
        id
        name
        ...JobRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** The list, page after page. */
export async function* pagesOf(client: GraphQLClient) {
  let after: string | null = null;
  do {
    const { jobs }: JobPagesQuery = await client.request(JobPages, { after });
    if (!jobs) return;
    yield jobs;
    after = jobs.pageInfo.hasNextPage ? jobs.pageInfo.endCursor : null;
  } while (after);
}
