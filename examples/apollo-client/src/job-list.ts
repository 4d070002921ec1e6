import assert from 'node:assert/strict';
import type { ApolloClient, ObservableQuery } from '@apollo/client';
import { filter, firstValueFrom } from 'rxjs';
import type { JobPagesQuery, JobPagesQueryVariables } from './gql/graphql.js';
import { graphql } from './gql/index.js';

// Pages are put together by their edges: `nodes` would be those of the last page alone.
export const JobPages = graphql(`
  query JobPages($after: String) {
    jobs(first: 20, after: $after) {
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

/** Asks for page after page. The cache joins them, and whoever watches the list sees it grow. */
export const readPages = async (list: ObservableQuery<JobPagesQuery, JobPagesQueryVariables>) => {
  const { data } = await firstValueFrom(
    list.pipe(filter(({ dataState }) => dataState === 'complete')),
  );
  let pages = 1;
  for (let page = data?.jobs?.pageInfo; page?.hasNextPage; pages++) {
    const more = await list.fetchMore({ variables: { after: page.endCursor } });
    page = more.data?.jobs?.pageInfo;
  }
  return pages;
};

/** The list as the cache has it now. */
export const cachedList = (client: ApolloClient) => {
  const list = client.readQuery({ query: JobPages })?.jobs;
  assert(list, 'the list has been read');
  return { jobs: list.edges.map(({ node }) => node), totalCount: list.totalCount };
};
