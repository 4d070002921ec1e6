import assert from 'node:assert/strict';
import type { ApolloCache, Reference } from '@apollo/client';
import { client } from './client.js';
import { type DocumentType, graphql } from './gql/index.js';
import type { JobRow } from './job-row.js';

// The cache joins pages by their edges; `nodes` would be those of the last page alone.
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

/** The list as the cache has it now. */
export const cachedJobs = () => {
  const list = client.readQuery({ query: JobPages })?.jobs;
  assert.ok(list);
  const jobs = list.edges.map(({ node }) => node);
  assert.equal(jobs.length, list.totalCount);
  return jobs;
};

/** Puts a new job at the head of the list. It has to have all that the list selects. */
export const addJob = (cache: ApolloCache, job: DocumentType<typeof JobRow>) =>
  cache.updateQuery({ query: JobPages }, (list) => {
    if (!list?.jobs) return;
    const { edges, totalCount } = list.jobs;
    const jobs = {
      ...list.jobs,
      edges: [{ __typename: 'JobEdge' as const, node: job }, ...edges],
      totalCount: totalCount === null ? null : totalCount + 1,
    };
    return { jobs };
  });

/** Forgets a job that is gone. Lists leave out what the cache has no more; it has to be told their new count. */
export const dropJob = (cache: ApolloCache, id: string) => {
  cache.modify({
    fields: {
      jobs: (list, { readField }) => {
        const has = list.edges.some(
          ({ node }: { node: Reference }) => readField('id', node) === id,
        );
        return has && list.totalCount ? { ...list, totalCount: list.totalCount - 1 } : list;
      },
    },
  });
  cache.evict({ id: cache.identify({ __typename: 'Job', id }) });
  cache.gc(); // what only the job led to
};
