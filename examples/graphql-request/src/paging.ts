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

/** All jobs, and how many pages they took. */
export const readJobs = async () => {
  const pages = [];
  for await (const page of pagesOfJobs()) pages.push(page);

  const jobs = pages.flatMap(({ nodes }) => nodes);
  assert.equal(new Set(jobs.map(({ id }) => id)).size, jobs.length);
  assert.equal(jobs.length, pages[0]?.totalCount);
  return { jobs, pages: pages.length };
};

/** Shows the list of all jobs. */
export const showJobs = async () => {
  const { jobs, pages } = await readJobs();
  console.log(`paging: ${jobs.length} jobs in ${pages} pages, each once`);
  return jobs;
};
