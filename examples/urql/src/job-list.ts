import assert from 'node:assert/strict';
import type { Client } from '@urql/core';
import { graphql } from './gql/index.js';

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

/** Asks for page after page. The cache joins them: each answer has all jobs up to there. */
export const readPages = async (client: Client) => {
  let pages = 0;
  let after: string | null | undefined;
  do {
    const { data, error } = await client.query(JobPages, { after });
    if (error) throw error;
    const page = data?.jobs?.pageInfo;
    after = page?.hasNextPage ? page.endCursor : null;
    pages += 1;
  } while (after);
  return pages;
};

/** The list as the cache has it now. */
export const cachedList = (client: Client) => {
  const list = client.readQuery(JobPages, {})?.data?.jobs;
  assert(list, 'the list has been read');
  return { jobs: list.edges.map(({ node }) => node), totalCount: list.totalCount };
};
