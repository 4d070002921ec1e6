import assert from 'node:assert/strict';
import { ask } from './client.js';
import { graphql, type ResultOf, readFragment } from './graphql.js';

export const JobRow = graphql(`
  fragment JobRow on Job {
    id
    name
    status
  }
`);

const Jobs = graphql(
  `
    query Jobs($first: Int!, $after: String) {
      jobs(first: $first, after: $after) {
        totalCount
        nodes {
          ...JobRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [JobRow],
);

/** All jobs, and how many pages they took. */
export const readJobs = async () => {
  const rows: ResultOf<typeof JobRow>[] = [];
  let pages = 0;
  let after: string | null = null;
  do {
    const { jobs }: ResultOf<typeof Jobs> = await ask(Jobs, { first: 25, after });
    assert.ok(jobs);
    rows.push(...readFragment(JobRow, jobs.nodes));
    pages += 1;
    after = jobs.pageInfo.hasNextPage ? jobs.pageInfo.endCursor : null;
    if (!after) assert.equal(rows.length, jobs.totalCount);
  } while (after);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  return { jobs: rows, pages };
};

/** Shows the list of all jobs. */
export const showJobs = async () => {
  const { jobs, pages } = await readJobs();
  console.log(`paging: ${jobs.length} jobs in ${pages} pages, each once`);
  return jobs;
};
