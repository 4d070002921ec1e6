import assert from 'node:assert/strict';
import { client } from './client.js';
import type { JobPagesQuery } from './gql/graphql.js';
import { graphql } from './gql/index.js';

const JobPages = graphql(`
  query JobPages($after: String) {
    jobs(first: 25, after: $after) {
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

/** The list of jobs, page after page. */
async function* pagesOfJobs() {
  let after: string | null = null;
  do {
    const { jobs }: JobPagesQuery = await client.request(JobPages, { after });
    assert.ok(jobs);
    yield jobs;
    after = jobs.pageInfo.hasNextPage ? jobs.pageInfo.endCursor : null;
  } while (after);
}

/** All jobs. */
export const readJobs = async () => {
  const read = [];
  for await (const page of pagesOfJobs()) read.push(page);

  const jobs = read.flatMap(({ nodes }) => nodes);
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length);
  assert.equal(jobs.length, read[0]?.totalCount);
  console.log(`paging: ${jobs.length} jobs in ${read.length} pages, each once`);
  return jobs;
};
