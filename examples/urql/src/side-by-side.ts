import assert from 'node:assert/strict';
import { client } from './client.js';
import { graphql } from './gql/index.js';
import { cachedJobs } from './paging.js';

// The first page of the same list, with something else of its jobs.
const JobTimes = graphql(`
  query JobTimes {
    jobs(first: 25) {
      edges {
        node {
          id
          createdAt
        }
      }
    }
  }
`);

/** Asks for a page of a list that another document has loaded more of: each of the two gets its own. */
export const readSideBySide = async () => {
  const before = cachedJobs();
  const { data, error } = await client.query(JobTimes, {});
  if (error) throw error;
  const edges = data?.jobs?.edges;
  assert.ok(edges);
  assert.equal(edges.length, 25);
  assert.deepEqual(cachedJobs(), before);
  console.log(
    `side by side: ${edges.length} jobs for one document, ${before.length} for the other`,
  );
};
